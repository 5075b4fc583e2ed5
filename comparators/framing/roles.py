"""Two words for the same people, told by their part in linked sentences: whom the buses carried, who was killed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.affiliation import PEOPLES, side_of
from comparators.framing.grammar import NOT_PROSE, children, in_quotes, phrase, span_of
from comparators.knowledge.lexicons import labels, saying_verbs
from comparators.knowledge.measures import groups
from comparators.model import Reading, Span

# Groups by which a text says what the people were, not only that they were people.
_TELLING = frozenset(
    {"fighters", "refugees", "civilians", "criminals", "soldiers", "protesters", "settlers", "prisoners", "residents",
     "victims"}
)  # fmt: skip


_CREEDS = frozenset(
    {"shiite", "shia", "sunni", "alawite", "druze", "christian", "muslim", "jewish", "jew", "kurd", "kurdish", "yazidi",
     "yezidi", "coptic", "copt", "maronite", "hindu", "sikh", "buddhist", "catholic", "orthodox", "protestant", "arab",
     "turkmen", "hutu", "tutsi", "rohingya", "uyghur", "uighur", "roma", "pashtun", "hazara", "zaidi", "houthi"}
)  # fmt: skip
# What many different people do in one report tells nothing of who they are.
_ANYBODY_DOES = frozenset({*saying_verbs(), "have", "include", "wait", "see", "want", "need", "take", "go", "come",
                           "live", "work", "try", "begin", "continue", "make", "get", "know", "believe"})  # fmt: skip
_ORDINALS = frozenset({"second", "third", "fourth", "fifth"})
_ROUND = frozenset({"dozen", "hundred", "thousand", "million"})  # "several thousand" is no count


@dataclass(frozen=True, slots=True)
class Described:
    """A noun phrase for people: ``parts`` are relations and the words that govern them.

    ``count`` is the number before it, "" for none: two numbers, or a number and none, mostly mean two groups.
    ``judged`` are its words that take a view (terrorist).
    """

    parts: frozenset[tuple[str, str]]
    count: str
    kinds: frozenset[str]
    judged: frozenset[str]
    quoted: bool
    span: Span
    sentence: int


def described(reading: Reading) -> Mapping[int, tuple[Described, ...]]:
    """The phrases for people in each sentence that has any, outside quotation marks or in them."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found: dict[int, tuple[Described, ...]] = {}
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            token = reading.tokens[index]
            if token.pos not in {"NOUN", "PROPN"} or token.dep in {"compound", "nmod", "amod", "poss"}:
                continue
            words = phrase(reading, tree, index)
            kinds = _kinds(reading, words, index)
            parts = _parts(reading, tree, index)
            if parts and kinds:
                span = span_of(reading, _without_openers(reading, words))
                found[number] = (
                    *found.get(number, ()),
                    Described(
                        parts, _count(reading, tree, index), kinds, _judged(reading, words), quoted[index], span, number
                    ),
                )
    return found


def _kinds(reading: Reading, words: tuple[int, ...], head: int) -> frozenset[str]:
    """What the phrase says of the people: nation or creed by its own word, and their group; "people" for neither."""
    nations = frozenset(word for i in words if (word := _people_word(reading.tokens[i].text)))
    group = groups().get(reading.tokens[head].lemma)
    if group is None:
        return nations if _people_word(reading.tokens[head].text) else frozenset()
    return nations | ({group} & _TELLING) or frozenset({"people"})


def _judged(reading: Reading, words: tuple[int, ...]) -> frozenset[str]:
    return frozenset(reading.tokens[i].lemma for i in words if reading.tokens[i].lemma in _views())


@lru_cache(maxsize=1)
def _views() -> frozenset[str]:
    """Labels for armed people that take a view."""
    return frozenset(t.term for t in labels() if t.referent == "armed group" and t.attitude != "neutral")


def _people_word(text: str) -> str:
    """A nation's or creed's word in lower case ("Syrians": syrian), "" for any other."""
    word = text.casefold().removesuffix("s")
    if not text[:1].isupper():
        return ""
    named = word in _CREEDS or (word.endswith(PEOPLES) and side_of(text) != text.casefold())
    return word if named else ""


def _without_openers(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """The phrase after "at least", "the" and the like."""
    kept = list(words)
    while len(kept) > 1 and (
        reading.tokens[kept[0]].pos in {"DET", "PRON", "ADV", "ADP"} or reading.tokens[kept[0]].tag in {"JJS", "JJR"}
    ):
        kept.pop(0)
    return tuple(kept)


def _parts(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> frozenset[tuple[str, str]]:
    """Its relation to the verb or noun that it hangs on, active and passive alike."""
    token = reading.tokens[index]
    above = reading.tokens[token.head]
    found = set()
    if token.dep in {"dobj", "nsubjpass"} and above.pos == "VERB":
        found.add(("done to", above.lemma))
    elif token.dep == "pobj" and above.pos == "ADP" and reading.tokens[above.head].pos in {"VERB", "NOUN"}:
        by = above.dep == "agent"
        if reading.tokens[above.head].lemma not in _ROUND:
            found.add(("doer" if by else above.lemma, reading.tokens[above.head].lemma))
    elif token.dep == "nsubj" and above.pos == "VERB" and above.lemma not in _ANYBODY_DOES:
        found.add(("doer", above.lemma))
    for child in tree.get(index, ()):
        if reading.tokens[child].lemma in _ORDINALS:
            found.add(("which", reading.tokens[child].lemma))
    return frozenset(found)


def _count(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> str:
    found = [reading.tokens[i].lemma for i in tree.get(index, ()) if reading.tokens[i].dep == "nummod"]
    return "" if set(found) <= _ROUND else " ".join(found)


def one_part(
    links: Iterable[tuple[int, int]],
    left: Mapping[int, tuple[Described, ...]],
    right: Mapping[int, tuple[Described, ...]],
) -> Iterator[tuple[Described, Described]]:
    """People with one part in two linked sentences, of whom the texts say different things; "the third …" anywhere."""
    every = {(i, j) for i in left for j in right}
    known = set(links)
    for i, j in (*sorted(known), *sorted(every - known)):
        for mine in left.get(i, ()):
            for other in right.get(j, ()):
                parts = mine.parts & other.parts
                if (i, j) not in known and not any(kind == "which" for kind, _ in parts):
                    continue
                apart = not mine.kinds & other.kinds or mine.judged != other.judged
                if parts and apart and mine.count == other.count and mine.quoted == other.quoted:
                    yield mine, other
