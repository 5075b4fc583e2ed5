"""Where one text tells its chief event: headline, deck, captions and lead, and what comes back to it further down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparators.facts.divergence import divergence, own_slot, shortened
from comparators.facts.events.event_frames import frames_of
from comparators.facts.once import once
from comparators.model import Finding, Pair, Reading, Severity, Side, Slot, Span

HEADS = frozenset({"headline", "subhead", "kicker", "caption"})
_NAMES = {"headline": "the headline", "subhead": "the standfirst", "kicker": "the standfirst", "caption": "a caption",
          "pull_quote": "a pull quote"}  # fmt: skip
_DECK = 3  # body sentences; a lead stands among them
_FEW = 3  # body passages; a text in so few is counted by sentences


@dataclass(frozen=True, slots=True)
class Telling:
    """Words of one text that tell its chief event: ``span`` within ``sentence``."""

    sentence: int
    span: Span


@once
def body_of(reading: Reading) -> tuple[int, ...]:
    """The sentences of the story itself, in text order."""
    return tuple(n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body")


@once
def opening_of(reading: Reading) -> tuple[int, ...]:
    """Headline, deck, captions and the first sentence of the body, in text order.

    A deck that was run into the body is told by the caption or line that parts it from the lead: then both open.
    """
    heads = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role in HEADS]
    body = body_of(reading)
    parted = [n for n in body[1:_DECK] if reading.passage_of(n - 1).role != "body"]
    return tuple(sorted({*heads, *body[:1], *parted[:1]}))


@once
def later_of(reading: Reading) -> tuple[int, ...]:
    """The sentences of the body below the lead that are not known to tell another event."""
    others = {number for frame in frames_of(reading) if not frame.chief for number in frame.sentences}
    return tuple(number for number in body_of(reading)[1:] if number not in others)


def part_of(reading: Reading, number: int) -> str:
    """Where a sentence stands, for a reader: "the headline", "the lead", "paragraph 4"."""
    role = reading.passage_of(number).role
    if role in _NAMES:
        return _NAMES[role]
    body = body_of(reading)
    if number not in body:
        return "a note"
    if number == body[0]:
        return "the lead"
    passages = list(dict.fromkeys(reading.sentences[n].passage for n in body))
    if len(passages) > _FEW:
        return f"paragraph {passages.index(reading.sentences[number].passage) + 1}"
    return f"sentence {body.index(number) + 1}"


def with_repeats(reading: Reading, span: Span) -> tuple[Span, ...]:
    """A span, and the same words in another copy of its headline, as pages print it twice."""
    number = reading.sentence_at(span.start)
    if number is None or reading.passage_of(number).role != "headline":
        return (span,)
    start, words = reading.sentences[number].span.start, reading.sentence_text(number).rstrip(" .")
    copies = [
        other.span.start - start
        for n, other in enumerate(reading.sentences)
        if n != number and reading.passage_of(n).role == "headline" and reading.sentence_text(n).rstrip(" .") == words
    ]
    return (span, *(Span(span.start + gap, span.end + gap) for gap in copies))


def told_otherwise(
    pair: Pair,
    side: Side,
    kind: str,
    tellings: Sequence[Telling],
    *,
    title: str,
    explanation: str,
    doubt: str,
    severity: Severity,
    confidence: float,
    compared: str,
    slots: tuple[Slot, ...] = (),
) -> Finding:
    """A finding of one text against itself; the tellings in the order in which the statement is to name them.

    ``compared`` is the name of the slot in which they differ.
    """
    reading = pair.reading(side)
    words = [shortened(telling.span.of(reading.text)) for telling in tellings]
    parts = [part_of(reading, telling.sentence) for telling in tellings]
    said = [f"“{word}” in {part}" for word, part in zip(words, parts, strict=True)]
    spans = tuple(telling.span for telling in tellings)
    value = " / ".join(words)
    return divergence(
        pair,
        kind,
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=title,
        statement=f"The {side} report says {', '.join(said[:-1])} and {said[-1]}.",
        explanation=explanation,
        doubt=doubt,
        severity=severity,
        confidence=confidence,
        values=(value, None) if side == "left" else (None, value),
        slots=(
            *slots,
            *(own_slot(side, compared, f"{word} ({part})") for word, part in zip(words, parts, strict=True)),
        ),
    )
