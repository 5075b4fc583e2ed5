"""Who vouches for what: the source of the opening, and statements that one text quotes and the other paraphrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.framing.grammar import content, overlap
from comparators.framing.linked import close_sentences
from comparators.framing.reported import WATCHERS, head_of
from comparators.framing.source_kinds import country_of_capital, kind_of
from comparators.framing.space import body
from comparators.framing.voices import NO_VOICE, clean, with_speaker
from comparators.knowledge.lexicons import saying_verbs
from comparators.model import SIDES, Mention, Pair, Reading, Side, Span, Token
from comparators.values import Quotation

_OPENING = 3  # sentences
_MOST = 3
_LONGEST_NAME = 8  # words
_LIKE, _FEWEST_SHARED = 0.5, 4
_LIKE_OF_ONE, _FEWEST_OF_ONE = 0.4, 3  # where the other text names the speaker in that sentence
_SHORTEST_QUOTE = 4  # words
_PIECE = 2  # words in marks

# What may seem to say something, and is nobody; and words that tell no source from another.
_NO_SOURCE = frozenset(
    {
        "attack",
        "toll",
        "strike",
        "casualties",
        "it",
        "he",
        "she",
        "they",
        "who",
        "which",
        "that",
    }
)
_NAMELESS = frozenset(
    {"source", "sources", "spokesman", "spokeswoman", "spokesperson", "leader", "leaders", "party", "group", "groups",
     "chief", "head", "member", "members", "reports", "opponents", "court", "hospital"}
)  # fmt: skip
_PAPERS = frozenset({"memo", "memos", "lawsuit", "suit", "document", "documents", "letter", "tweet"})
_BROADCASTERS = frozenset({"tv", "television", "media", "broadcaster", "radio"})
_SMALL = frozenset({"the", "of", "for", "a", "an", "in", "and", "news", "agency", "group", "syrian", "russian", "media",
                    "source", "sources", "official", "officials", "reports", "state", "us", "u.s"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Whom the opening of a text rests on; ``span`` is the statement with its source."""

    name: str
    words: frozenset[str]
    span: Span


def opening_sources(pair: Pair) -> tuple[tuple[Source, ...], tuple[Source, ...]] | None:
    """The sources of either opening, in text order; None where one rests on no other than its fellow."""
    left, right = (_sources(pair.reading(side)) for side in SIDES)
    if not any(head_of(source.name) for source in (*left, *right)):
        return None
    if left and right and _one_source(left[0], right[0]):
        return None
    own = (_without(left, right), _without(right, left))
    if any(rows and not rest for rows, rest in zip((left, right), own, strict=True)):
        return None
    return own


def _is_a_thing(name: str, words: frozenset[str]) -> bool:
    """Scenes, nerve agents: common words of no known kind of source, and none for a speaker without a name."""
    return name == name.lower() and not kind_of(name) and not words & _NAMELESS


def _is_no_name(words: frozenset[str]) -> bool:
    """Ten civilians, or an address that ran into the report: what the parse took for a source."""
    return any(word.isdigit() or "http" in word for word in words) or bool(words & _PAPERS)


def _without(mine: tuple[Source, ...], others: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in mine if not any(_one_source(source, other) for other in others))


def _sources(reading: Reading) -> tuple[Source, ...]:
    opening = body(reading)[:_OPENING]
    found: dict[str, Source] = {}
    for mention in reading.mentions:
        value = mention.value
        if mention.sentence not in opening or not isinstance(value, Quotation):
            continue
        name = clean(value.speaker)
        words = frozenset(word.casefold().strip(".,'’") for word in name.split())
        if (
            not words
            or words & _NO_SOURCE
            or words <= NO_VOICE
            or len(words) > _LONGEST_NAME
            or not name.replace(" ", "").isascii()
            or _is_no_name(words)
            or _is_a_thing(name, words)
        ):
            continue
        found.setdefault(name, Source(name, words, with_speaker(mention.span, value)))
    return tuple(found.values())[:_MOST]


def _one_source(left: Source, right: Source) -> bool:
    watchers = all(source.words & WATCHERS for source in (left, right))
    broadcasters = all(source.words & _BROADCASTERS and "state" in source.words for source in (left, right))
    mine, other = (frozenset(country_of_capital(word) for word in source.words) for source in (left, right))
    return watchers or broadcasters or mine == other or bool((mine & other) - _SMALL)


@dataclass(frozen=True, slots=True)
class Told:
    """One statement: in marks in the text of ``side``, and in other words in the other text."""

    side: Side
    speaker: str
    quoted: Span
    paraphrase: Span
    alike: float


def paraphrased(pair: Pair, side: Side) -> Iterator[Told]:
    """What this text quotes and the other one, in a like sentence, tells without the marks; the most alike first."""
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    partners: dict[int, list[int]] = {}
    for i, j in close_sentences(pair):
        partners.setdefault(i if side == "left" else j, []).append(j if side == "left" else i)
    found = []
    for mention in mine.mentions:
        value = mention.value
        if not isinstance(value, Quotation) or value.form == "indirect" or kind_of(value.speaker) in {"", "media"}:
            continue
        inside = _inside(mine, mention)
        if len(inside) < _SHORTEST_QUOTE:
            continue
        words = content(inside)
        for number in partners.get(mention.sentence, ()):
            if not _says(theirs, number):
                continue
            told = content(_outside_marks(theirs, number))
            named = value.speaker.split()[-1].casefold() in {t.text.casefold() for t in theirs.sentence_tokens(number)}
            like, fewest = (_LIKE_OF_ONE, _FEWEST_OF_ONE) if named else (_LIKE, _FEWEST_SHARED)
            if _letters(inside) in _letters(list(theirs.sentence_tokens(number))):
                continue  # the very words: the marks were lost on the way
            if _marked_in_part(theirs, number, words):
                continue
            alike = overlap(words, told)
            if len(words & told) >= fewest and alike >= like:
                span = theirs.sentences[number].span
                found.append(Told(side, clean(value.speaker), with_speaker(mention.span, value), span, alike))
    yield from sorted(found, key=lambda told: (-told.alike, told.quoted))


def _marked_in_part(reading: Reading, number: int, words: frozenset[str]) -> bool:
    """Does this sentence give a piece of those words in marks too?"""
    return any(
        isinstance(mention.value, Quotation)
        and mention.value.form != "indirect"
        and mention.sentence == number
        and len(content(_inside(reading, mention)) & words) >= _PIECE
        for mention in reading.mentions
    )


def _says(reading: Reading, number: int) -> bool:
    """Does this sentence tell anybody's words at all?"""
    tokens = reading.sentence_tokens(number)
    return any(token.lemma in saying_verbs() or token.text.casefold() == "according" for token in tokens)


def _letters(tokens: list[Token]) -> str:
    return "".join(c for token in tokens for c in token.text.casefold() if c.isalnum())


def _inside(reading: Reading, mention: Mention) -> list[Token]:
    tokens = reading.sentence_tokens(mention.sentence)
    return [token for token in tokens if mention.span.contains(token.span) and token.pos != "PUNCT"]


def _outside_marks(reading: Reading, number: int) -> list[Token]:
    """The words of a sentence that are no quotation; one or two words in marks are a paraphrase all the same."""
    marked = [
        mention.span
        for mention in reading.mentions
        if isinstance(mention.value, Quotation)
        and mention.value.form != "indirect"
        and len(_inside(reading, mention)) >= _SHORTEST_QUOTE
    ]
    return [token for token in reading.sentence_tokens(number) if not any(s.contains(token.span) for s in marked)]
