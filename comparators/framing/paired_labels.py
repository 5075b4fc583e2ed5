"""Labels set side by side by their place in the story, not by attitude: who holds a place, whom the buses carried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comparators.errors import ModelError
from comparators.framing.concept import concept_scores
from comparators.framing.grammar import overlap
from comparators.framing.holders import Holder, holders
from comparators.framing.linked import close_sentences, linked_sentences
from comparators.framing.roles import Described, described, one_part
from comparators.framing.terms import Hit
from comparators.framing.voices import speaker_words
from comparators.model import Pair, Reading, Severity, Span
from comparators.values import Quotation

_APART = 0.5  # half the sum of differences of the shares
_ONE_STATEMENT = 0.5
_SHOWN = 4
_ONE_CONCEPT = 0.8
_BEGINNING = 4  # letters
_MOST_LABELS = 24  # what is embedded at most, so that long texts stay fast
_MOST_PARTS = 2
# Many different people are killed or hurt in one report: only what stands in linked sentences is compared.
_MANY_VICTIMS = frozenset({"kill", "wound", "injure", "die", "shoot", "hurt", "arrest", "detain"})


@dataclass(frozen=True, slots=True)
class Paired:
    """One thing under two labels: ``about`` says what it is, ``why`` how it was told that they are one."""

    about: str
    words: tuple[str, str]
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    why: str
    source: str
    severity: Severity
    confidence: float


def holder_labels(pair: Pair) -> Iterator[Paired]:
    """Each side of a conflict that both texts name as holding places, by words that differ."""
    left, right = holders(pair.left), holders(pair.right)
    for side in sorted({holder.side for holder in left} & {holder.side for holder in right}):
        mine, other = ([h for h in rows if h.side == side] for rows in (left, right))
        counts = tuple(Counter(holder.word for holder in rows) for rows in (mine, other))
        share = [
            {word: count / len(rows) for word, count in c.items()}
            for c, rows in zip(counts, (mine, other), strict=True)
        ]
        apart = sum(abs(share[0].get(w, 0.0) - share[1].get(w, 0.0)) for w in {*counts[0], *counts[1]}) / 2
        if apart < _APART:
            continue
        words = tuple(
            max(own, key=lambda word: (own[word] - there.get(word, 0.0), word))
            for own, there in ((share[0], share[1]), (share[1], share[0]))
        )
        yield Paired(
            about=f"Who holds places, {side}",
            words=(_shown(mine, words[0], pair.left), _shown(other, words[1], pair.right)),
            left=_spans(mine, words[0]),
            right=_spans(other, words[1]),
            why="Both name one side of the conflict as the holder of a place, by another word.",
            source="BBC Editorial Guidelines, terrorism; R. Entman 1993",
            severity="medium",
            confidence=round(0.4 + 0.3 * apart, 2),
        )


def _shown(rows: list[Holder], word: str, reading: Reading) -> str:
    """The word as the text writes it first, up to "-held" or "stronghold"."""
    first = min((holder for holder in rows if holder.word == word), key=lambda holder: holder.span)
    return " ".join(first.span.of(reading.text).split()[: 1 + word.count(" ")])


def _spans(rows: list[Holder], word: str) -> tuple[Span, ...]:
    """The places of this word first, then the others."""
    return tuple(h.span for h in sorted(rows, key=lambda holder: (holder.word != word, holder.span)))[:_SHOWN]


def people_labels(pair: Pair) -> Iterator[Paired]:
    """People with one part in two like sentences, described by nation or creed, as fighters, refugees or residents."""
    left, right = described(pair.left), described(pair.right)
    told: set[tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]] = set()
    for mine, other in one_part(close_sentences(pair), left, right):
        if len(told) >= _MOST_PARTS or any(mine.parts & one and other.parts & two for one, two in told):
            continue
        if all(word in _LIGHT for _, word in mine.parts & other.parts):
            continue
        told.add((mine.parts, other.parts))
        part = sorted(mine.parts & other.parts)[0]
        yield Paired(
            about=_about(part),
            words=(mine.span.of(pair.left.text), other.span.of(pair.right.text)),
            left=_with_like(mine, left, part),
            right=_with_like(other, right, part),
            why=f"Both phrases have one part in sentences on one matter ({part[0]}: {part[1]}).",
            source="T. van Leeuwen, “The representation of social actors”, 1996: categorisation of people",
            severity="medium",
            confidence=0.6,
        )


# Verbs that join all sorts of people with all sorts of things.
_LIGHT = frozenset({"show", "see", "include", "have", "be", "say", "tell", "use", "make", "take", "get", "leave"})


def _about(part: tuple[str, str]) -> str:
    relation, word = part
    if relation == "which":
        return f"The {word} of them"
    if relation == "done to":
        return f"The people whom “{word}” is said of"
    return f"The people who “{word}”" if relation == "doer" else f"The people after “{word} {relation}”"


def _with_like(one: Described, found: Mapping[int, tuple[Described, ...]], part: tuple[str, str]) -> tuple[Span, ...]:
    """This phrase and others of the text with the same part; victims of many deeds are left apart."""
    rows = [item for items in found.values() for item in items if part in item.parts]
    if part[1] in _MANY_VICTIMS:
        rows = [one]
    return tuple(dict.fromkeys([one.span, *(item.span for item in rows)]))[:_SHOWN]


def quoted_versions(left: tuple[Hit, ...], right: tuple[Hit, ...], pair: Pair) -> Iterator[tuple[Hit, Hit]]:
    """Labels in a speaker's words that the two texts give otherwise: one statement, two versions."""
    links = set(linked_sentences(pair))
    theirs = _said(pair.right, right)
    for mine, speaker in _said(pair.left, left):
        for other, their_speaker in theirs:
            apart = mine.referent == other.referent and mine.attitude != other.attitude
            if not apart or (mine.sentence, other.sentence) not in links or not (mine.quoted or other.quoted):
                continue
            if _has(right, other.sentence, mine) or _has(left, mine.sentence, other):
                continue  # both texts give both labels there
            if speaker & their_speaker and overlap(mine.context, other.context) >= _ONE_STATEMENT:
                yield mine, other


def _has(hits: tuple[Hit, ...], sentence: int, label: Hit) -> bool:
    return any(hit.sentence == sentence and hit.term == label.term for hit in hits)


def _said(reading: Reading, hits: tuple[Hit, ...]) -> list[tuple[Hit, frozenset[str]]]:
    """The labels that somebody says, quoted or reported, with the words that name the speaker; no unnamed speakers."""
    speeches = [(mention.span, mention.value) for mention in reading.mentions if isinstance(mention.value, Quotation)]
    found = []
    for hit in hits:
        speech = next((value for span, value in speeches if span.contains(hit.span)), None)
        who = speaker_words(speech.speaker) if speech is not None and not hit.name else frozenset()
        if who:
            found.append((hit, who))
    return found


def one_concept(pair: Pair, left: tuple[Hit, ...], right: tuple[Hit, ...]) -> Iterator[tuple[Hit, Hit]]:
    """Labels of two kinds in linked sentences that judge otherwise, and that by their words name one thing.

    "The Syrian Arab Army" and "the army", a held quarter and the quarter: told by the likeness learnt from labels of
    people who read whole stories (``concept``). Nothing where the embedding model is missing.
    """
    links = set(linked_sentences(pair))
    near = [
        (mine, other)
        for mine in left
        for other in right
        if (mine.sentence, other.sentence) in links
        and mine.referent != other.referent
        and mine.attitude != other.attitude
        and not (mine.quoted or other.quoted)
        and _beginnings(_words_of(pair.left, mine)) & _beginnings(_words_of(pair.right, other))
    ]
    if not near:
        return
    named = {hit: _words_of(pair.left, hit) for hit, _ in near} | {hit: _words_of(pair.right, hit) for _, hit in near}
    others = [_words_of(pair.left, hit) for hit in left] + [_words_of(pair.right, hit) for hit in right]
    labels = sorted(set(named.values()))[:_MOST_LABELS]
    labels = sorted({*labels, *sorted(set(others))[: max(0, _MOST_LABELS - len(labels))]})
    try:
        scores = concept_scores(labels)
    except ModelError:
        return
    places = {label: place for place, label in enumerate(labels)}
    for mine, other in near:
        one, two = places.get(named[mine]), places.get(named[other])
        if one is not None and two is not None and scores[one, two] >= _ONE_CONCEPT:
            yield mine, other


def _beginnings(words: str) -> frozenset[str]:
    """How its words begin: a cheap gate, since reading the meaning of labels takes longer than all else here."""
    return frozenset(word[:_BEGINNING] for word in words.replace("-", " ").split() if len(word) >= _BEGINNING)


def _words_of(reading: Reading, hit: Hit) -> str:
    return " ".join(hit.span.of(reading.text).casefold().split())
