"""The tone on each actor in a text's own voice: words that judge and belong by grammar to the actor or to its deeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.affiliation import PEOPLES, side_of
from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, in_quotes, phrase, span_of
from comparators.framing.wordings import reported_spans
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.lexicons import conduct, label_modifiers, labels, loaded_wording
from comparators.model import Reading, Span

# Plain words by which a text may name a side; the label tables say what each of them judges.
SIDES: Mapping[str, str] = {
    **dict.fromkeys(
        ("rebel", "opposition", "militant", "terrorist", "insurgent", "separatist", "extremist", "jihadist",
         "fighter", "gunman"),
        "Armed opposition",
    ),
    **dict.fromkeys(("regime", "government", "army", "troop"), "Government and army"),
    **dict.fromkeys(("protester", "demonstrator", "activist", "marcher"), "Protesters"),
    **dict.fromkeys(("migrant", "refugee", "immigrant"), "People on the move"),
}  # fmt: skip
_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LINKING = frozenset({"be", "seem", "remain", "become", "look", "appear"})
_ABOVE = frozenset({"poss", "compound", "amod", "nmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_TOLD_TWICE = 40  # characters by which a repeated sentence shows
_LONGEST = 12  # words of a quoted clause


@dataclass(frozen=True, slots=True)
class Toned:
    """One place: ``actor`` as the table names it, ``against`` or for, the word, why, and the words to quote.

    ``how`` the word belongs to the actor: label, described, deed or does.
    """

    actor: str
    against: bool
    word: str
    source: str
    how: str
    span: Span
    sentence: int


def toned(reading: Reading) -> tuple[Toned, ...]:
    """In text order, the same words on one actor once; nothing quoted, nothing reported from a speaker."""
    tree, quoted = children(reading), in_quotes(reading)
    said = [span for span, _ in reported_spans(reading)]
    found: dict[tuple[str, int], Toned] = {}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            actor = actor_at(reading, index)
            if not actor or quoted[index] or any(span.contains(token.span) for span in said):
                continue
            if _before_a_side(reading, index):
                continue  # "the Syrian regime", "Assad's army": the side is the actor
            for place, against, source, how, shown in _judged(reading, tree, index):
                found.setdefault(
                    (actor, place),
                    Toned(actor, against, _shown(reading, tree, place), source, how, shown, number),
                )
    once: dict[tuple[str, str, str], Toned] = {}
    for item in sorted(found.values(), key=lambda item: (item.span, item.actor)):
        once.setdefault((item.actor, item.word, item.span.of(reading.text).casefold()[:_TOLD_TWICE]), item)
    return tuple(once.values())


def _shown(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> str:
    """The word, and a particle that belongs to it ("cracked down")."""
    parts = [index, *(i for i in tree.get(index, ()) if reading.tokens[i].dep == "prt")]
    return " ".join(reading.tokens[i].text.casefold() for i in parts)


def named(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Each actor and the phrases that name it in the text's own voice, in text order."""
    tree, quoted = children(reading), in_quotes(reading)
    found: dict[str, tuple[Span, ...]] = {}
    for sentence in reading.sentences:
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            actor = actor_at(reading, index)
            if actor and not quoted[index] and not _before_a_side(reading, index):
                found[actor] = (*found.get(actor, ()), span_of(reading, phrase(reading, tree, _head(reading, index))))
    return found


def actor_at(reading: Reading, index: int) -> str:
    """The actor that this word names: a person by last name, a country by name, a side by its kind and nation."""
    token = reading.tokens[index]
    if token.pos in {"NOUN", "PROPN"} and token.lemma.casefold() in SIDES:
        nation = _nation(reading, index)
        return SIDES[token.lemma.casefold()] + (f" ({nation})" if nation else "")
    if token.entity not in _ENTITIES or not token.text[:1].isupper() or token.pos not in {"PROPN", "ADJ", "NOUN"}:
        return ""
    plain = token.text.removesuffix("'s").removesuffix("’s")
    if token.entity in {"GPE", "NORP"}:
        return _country(plain)
    after = reading.tokens[index + 1] if index + 1 < len(reading.tokens) else None
    last = after is None or after.entity != token.entity or after.pos != "PROPN"
    if token.entity == "PERSON" and last and len(plain) > 2:
        return plain
    known = side_of(plain)
    return known if known != plain.casefold() and len(known) > 2 else ""


def _country(word: str) -> str:
    """The first name on record of the country that this word or its plural names, "" for none."""
    code = gazetteer().country_of(word) or gazetteer().country_of(word.removesuffix("s"))
    rows = gazetteer().of("country", country=code) if code else ()
    return rows[0].names[0] if rows else ""


def _nation(reading: Reading, index: int) -> str:
    """The country that stands close before the word for a side ("the Turkish army"), "" for none."""
    for place in range(index - 1, max(index - 4, -1), -1):
        token = reading.tokens[place]
        if token.head == place or token.pos not in {"ADJ", "PROPN", "NOUN", "PART"}:
            return ""
        people = token.text.casefold().endswith(PEOPLES) or token.text in {"US", "U.S."}
        if people and token.text[:1].isupper() and (country := _country(token.text)):
            return country
    return ""


def _before_a_side(reading: Reading, index: int) -> bool:
    head = _head(reading, index)
    return head != index and reading.tokens[head].lemma.casefold() in SIDES


def _judged(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int
) -> Iterator[tuple[int, bool, str, str, Span]]:
    """The places of words that judge this actor: its label, words beside its name, said of it, its deeds.

    Each with the way it belongs to the actor: label, described, deed or does.
    """
    tokens = reading.tokens
    label = _labels().get(tokens[index].lemma.casefold()) if tokens[index].pos in _NOUNS else None
    head = _head(reading, index)
    own = phrase(reading, tree, head)
    if label is not None:
        yield index, *label, "label", span_of(reading, own)
    for place in own if head == index or tokens[index].pos != "ADJ" else ():
        judged = _adjective(reading, place) if place != index and tokens[place].head in own else None
        if judged is not None:
            yield place, *judged, "described", span_of(reading, own)
    for place in (i for i in own if i > index):
        deed = _deed(reading, place)
        judged = deed or (_labels().get(tokens[place].lemma.casefold()) if place == head else None)
        if judged is not None and tokens[place].pos in _NOUNS:
            yield place, *judged, "deed" if deed else "label", span_of(reading, own)
    yield from _deeds_by(reading, tree, index)
    verb = _verb(reading, head)
    if verb is not None:
        yield from _said_of(reading, tree, verb)


def _head(reading: Reading, index: int) -> int:
    """The noun that the actor's name stands before ("Russian forces", "the regime's siege"), or itself."""
    tokens = reading.tokens
    while tokens[index].dep in _ABOVE and tokens[index].head > index and tokens[tokens[index].head].pos in _NOUNS:
        index = tokens[index].head
    return index


def _verb(reading: Reading, head: int) -> int | None:
    """The verb that this noun is the doer of."""
    tokens = reading.tokens
    if tokens[head].dep == "nsubj":
        return tokens[head].head
    by = tokens[tokens[head].head]
    return by.head if tokens[head].dep == "pobj" and by.dep == "agent" else None


def _deeds_by(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int
) -> Iterator[tuple[int, bool, str, str, Span]]:
    """ "The massacre by rebels"."""
    tokens = reading.tokens
    by = tokens[index].head
    if tokens[index].dep != "pobj" or tokens[by].lemma != "by" or tokens[tokens[by].head].pos != "NOUN":
        return
    noun = tokens[by].head
    own = phrase(reading, tree, noun)
    for place in own:
        judged = _deed(reading, place) if place == noun else _adjective(reading, place)
        if judged is not None:
            yield place, *judged, "deed", span_of(reading, tuple(range(own[0], index + 1)))


def _said_of(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], verb: int
) -> Iterator[tuple[int, bool, str, str, Span]]:
    """What the actor is said to be, and verbs of deeds that blame or credit their doer; nothing denied."""
    tokens = reading.tokens
    below = tree.get(verb, ())
    if any(tokens[i].dep == "neg" for i in below):
        return
    clause = {verb, *below, *(j for i in below if tokens[i].pos in _NOUNS for j in phrase(reading, tree, i))}
    shown = span_of(reading, tuple(i for i in sorted(clause) if abs(i - verb) <= _LONGEST))
    if tokens[verb].lemma in _LINKING:
        for child in below:
            judged = _adjective(reading, child) if tokens[child].dep in {"acomp", "attr"} else None
            if judged is not None:
                yield child, *judged, "described", shown
    particles = [tokens[i].lemma for i in below if tokens[i].dep == "prt"]
    word = conduct().get((" ".join([tokens[verb].lemma, *particles]), "verb")) if tokens[verb].pos == "VERB" else None
    if word is not None:
        yield verb, word.sort == "blames", word.source, "does", shown


def _adjective(reading: Reading, index: int) -> tuple[bool, str] | None:
    token = reading.tokens[index]
    if token.pos not in {"ADJ", "VERB", "NOUN", "PROPN"} or token.tag == "VBG":
        return None
    if token.pos == "PROPN" or reading.tokens[index - 1].text in HYPHENS or index + 1 == len(reading.tokens):
        return None
    return _words().get(token.text.casefold()) or _words().get(token.lemma.casefold())


def _deed(reading: Reading, index: int) -> tuple[bool, str] | None:
    """A noun for an act or a trait that judges whoever has it: massacre, abuses, courage."""
    word = conduct().get((reading.tokens[index].lemma.casefold(), "noun"))
    return (word.sort == "blames", word.source) if word is not None else None


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[bool, str]]:
    """Adjectives that judge or praise, with the reason: true is against."""
    found = {
        word.term: (word.sort == "judging", word.source)
        for word in loaded_wording().values()
        if word.sort in {"judging", "praising"} and " " not in word.term
    }
    for modifier in label_modifiers().values():
        if modifier.heads == "any" and modifier.attitude in {"negative", "positive"}:
            found.setdefault(modifier.modifier, (modifier.attitude == "negative", modifier.source))
    return found


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, tuple[bool, str]]:
    """Names for the actors themselves that judge them: terrorist, regime, dictator."""
    kinds = {"armed group", "armed forces", "government", "head of state", "people on the move", "protesters"}
    return {
        term.term: (term.attitude == "negative", term.source)
        for term in labels()
        if term.referent in kinds and term.attitude in {"negative", "positive"} and " " not in term.term
    }
