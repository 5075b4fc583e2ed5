"""How a text describes whatever bears a name: words before it, an apposition, a clause with "which", or "X is a …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, content, in_quotes, phrase, span_of, subtree
from comparators.framing.sayings import TITLES
from comparators.framing.voices import NO_VOICE, PLACES
from comparators.knowledge.lexicons import label_modifiers, labels, loaded_wording
from comparators.model import Reading, Span, Token

_SHORTEST = 3
_LONGEST_CLAUSE = 22  # words
_NOUNS = frozenset({"NOUN", "PROPN"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "may", "june", "july", "august", "september", "october", "november", "december", "ramadan"}
)  # fmt: skip
# What many bodies are called by.
_BODIES = frozenset(
    {"committee", "council", "party", "front", "ministry", "army", "organization", "organisation", "group", "forces",
     "force", "union", "coalition", "movement", "agency", "center", "centre", "court", "house", "department", "office"}
)  # fmt: skip
# Words of place and of office tell one thing from another and nothing of how to take it.
_PLAIN = frozenset(
    {"city", "town", "village", "province", "country", "north", "south", "east", "west", "northern", "southern",
     "eastern", "western", "central", "district", "area", "spokesman", "spokeswoman", "head", "director", "reporter",
     "correspondent", "statement", "year", "day", "last", "first", "other", "same", "own", "new", "several", "many",
     "human", "rights", "people", "part", "report", "news", "agency", "group", "organization", "organisation", "man",
     "base", "call", "name", "include", "say", "tell", "take", "hold", "use"} | NO_VOICE
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Description:
    """One place at which a name is described: ``words`` are the lemmas that describe it, ``telling`` those that judge.

    ``form`` is before, apposition, clause or is. ``span`` holds the name and the description.
    """

    name: str
    words: frozenset[str]
    telling: frozenset[str]
    form: str
    span: Span
    sentence: int


def descriptions(reading: Reading) -> Mapping[str, tuple[Description, ...]]:
    """By the last word of the name, lower case, in text order; outside quotation marks."""
    found: dict[str, tuple[Description, ...]] = {}
    for item in _descriptions(reading):
        found[item.name] = (*found.get(item.name, ()), item)
    return found


def _key(token: Token) -> str:
    return token.text.casefold().removesuffix("'s").removesuffix("’s")


def _name(reading: Reading, index: int) -> str:
    """The last word of the name; of a body or party with the word before it, by which alone it is known."""
    key = _key(reading.tokens[index])
    return f"{_key(reading.tokens[index - 1])} {key}" if key in _BODIES else key


def _ends_a_name(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.pos != "PROPN" or not token.text[:1].isupper() or len(token.text) < _SHORTEST:
        return False
    if _key(token) in _DAYS | TITLES | PLACES or not any(c.isalpha() for c in token.text):
        return False
    if _key(token) in _BODIES and (index == 0 or reading.tokens[index - 1].pos != "PROPN"):
        return False  # a name that goes on: "Committee to Protect Journalists"
    after = reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None
    return after is None or after.pos != "PROPN" or not after.text[:1].isupper()


def _is_a_place(reading: Reading, index: int) -> bool:
    """Who holds a place is set side by side by itself; what else is said of it tells of no side."""
    span = reading.tokens[index].span
    return any(mention.kind == "place" and mention.span.overlaps(span) for mention in reading.mentions)


def _descriptions(reading: Reading) -> Iterator[Description]:
    tree, quoted = children(reading), in_quotes(reading)
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE | {"headline"}:
            continue
        for index in range(sentence.first, sentence.last):
            if _ends_a_name(reading, index) and not quoted[index] and not _is_a_place(reading, index):
                for form, run in _forms(reading, tree, index):
                    run = tuple(i for i in run if sentence.first <= i < sentence.last)
                    made = _made(reading, tree, number, index, form, run)
                    if made is not None:
                        yield made


def _forms(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each way in which this name is described here, with the words that do it."""
    token = reading.tokens[index]
    before = tuple(i for i in phrase(reading, tree, index) if i != index)
    if before:
        yield "before", before
    for child in tree.get(index, ()):
        dep = reading.tokens[child].dep
        if dep == "appos" and reading.tokens[child].pos == "NOUN" and child > index:
            yield "apposition", subtree(tree, child)
        elif dep in {"relcl", "acl"} and child > index:
            yield "clause", subtree(tree, child)
    above = reading.tokens[token.head]
    if token.dep == "appos" and above.pos == "NOUN":
        yield "apposition", phrase(reading, tree, token.head)
    telling = above.text.casefold() in _telling()
    if token.dep in {"compound", "nmod"} and above.pos in _NOUNS and token.head > index and telling:
        yield "before", tuple(i for i in phrase(reading, tree, token.head) if i != index)
    if token.dep in {"nsubj", "nsubjpass"} and above.lemma in {"be", "remain", "become"}:
        for child in tree.get(token.head, ()):
            if reading.tokens[child].dep in {"attr", "acomp"}:
                yield "is", subtree(tree, child)


def _made(
    reading: Reading,
    tree: Mapping[int, tuple[int, ...]],
    number: int,
    index: int,
    form: str,
    run: tuple[int, ...],
) -> Description | None:
    if not run or len(run) > _LONGEST_CLAUSE:
        return None
    tokens = [reading.tokens[i] for i in run if reading.tokens[i].text not in HYPHENS]
    words = content([t for t in tokens if t.pos != "PROPN" or t.text.casefold() in _telling() or t.entity == "NORP"])
    words = frozenset(word for word in words if word not in _DAYS and not word.isdigit())
    telling = frozenset(w for t in tokens for w in (t.text.casefold(), t.lemma.casefold()) if w in _telling())
    if not words - _PLAIN and not telling:
        return None
    own = phrase(reading, tree, index)
    whole = tuple(sorted({*run, *own, index}))
    span = span_of(reading, tuple(range(whole[0], whole[-1] + 1)))
    return Description(_name(reading, index), words | telling, telling, form, span, number)


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Words of the lexicons by which a description takes a view, or says whose somebody is."""
    found = {term.term for term in labels() if term.attitude != "neutral" and " " not in term.term}
    found |= {m.modifier for m in label_modifiers().values() if m.attitude != "neutral"}
    found |= {w.term for w in loaded_wording().values() if w.sort in {"judging", "praising", "image", "gloss"}}
    return frozenset(found | _WHOSE)


# Whose somebody is, and how close: "-backed", "-linked", "-held" and their like are split at the hyphen by the reading.
_WHOSE = frozenset(
    {"affiliate", "affiliated", "offshoot", "branch", "arm", "wing", "proxy", "ally", "backer", "patron", "backed",
     "linked", "aligned", "allied", "sponsored", "funded", "run", "held", "controlled", "besieged", "occupied",
     "dominated", "led", "based", "former", "fired", "ousted", "exiled", "jailed", "convicted", "indicted", "wanted",
     "dictator", "strongman", "ruler", "regime", "tyrant", "stronghold", "bastion", "enclave", "watchdog", "rival",
     "leftist", "rightist", "conservative", "liberal", "hardline", "hardliner", "moderate", "radical", "islamist",
     "jihadist", "extremist", "terrorist", "militant", "rebel", "insurgent", "separatist", "shiite", "shia", "sunni",
     "alawite", "kurdish", "christian", "secular", "neutral", "independent", "anti", "pro", "key", "strategic",
     "only", "reclusive", "veteran", "influential", "powerful", "loyal", "loyalist", "opposition"}
)  # fmt: skip
