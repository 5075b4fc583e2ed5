"""The findings about an opening that tells flatly what its own text tells with doubt."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.divergence import own_slot, shortened
from comparators.facts.events.tellings import HEADS, Telling, told_otherwise
from comparators.facts.retold.doubts import Doubt
from comparators.facts.retold.firmer import Firmer, chosen
from comparators.model import Finding, Pair, Reading, Side, Slot, Span

_MOST = 2  # flat tellings that are quoted
_REACH = 12  # words on either side of the word of doubt that are quoted
_LONGEST = 140  # letters
_BEFORE_NOUN = frozenset({"amod", "compound", "nummod", "det", "poss", "nmod", "quantmod"})
_NOUN_NEAR = 3  # words


def firmer_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a matter, the surest first."""
    reading = pair.reading(side)
    for group in chosen(reading):
        told = {_flat(reading, one).of(reading.text).casefold(): one for one in reversed(group[:_MOST])}
        flat = sorted(told.values(), key=lambda one: one.sentence)  # a headline that the text repeats stands once
        doubt = group[0].doubt
        headline = any(reading.passage_of(one.sentence).role in HEADS for one in flat)
        yield told_otherwise(
            pair,
            side,
            "modality",
            [
                *(Telling(one.sentence, _flat(reading, one)) for one in flat),
                Telling(doubt.sentence, _doubted(reading, doubt)),
            ],
            title="How sure",
            explanation="One part of the text takes for certain what another one only suspects.",
            doubt="The two may be two acts, the doubt may be a source’s, or the text may know more by its end.",
            severity="medium" if headline else "low",
            confidence=group[0].confidence,
            compared="Certainty",
            slots=(
                agreeing(side, "Told in both", _shared(reading, group[0])),
                own_slot(side, "Word of doubt", reading.tokens[doubt.mark].text),
            ),
        )


def agreeing(side: Side, name: str, value: str) -> Slot:
    """A row about one text alone, in which its tellings agree."""
    return Slot(name, value if side == "left" else "", value if side == "right" else "", "same")


def _shared(reading: Reading, found: Firmer) -> str:
    return shortened(", ".join(reading.tokens[place].text for place in found.words))


def _flat(reading: Reading, found: Firmer) -> Span:
    """The stretch that tells it; of a long one, as many words as can be quoted."""
    words = list(found.words)
    while len(words) > 1 and _span(reading, words).end - _span(reading, words).start > _LONGEST:
        words.pop()
    return _span(reading, words)


def _doubted(reading: Reading, doubt: Doubt) -> Span:
    return _span(reading, [doubt.mark, *(place for place in doubt.words if abs(place - doubt.mark) < _REACH)])


def _span(reading: Reading, places: list[int]) -> Span:
    """From the first to the last of these words, with the noun that the last one stands before."""
    last = max(places)
    while reading.tokens[last].dep in _BEFORE_NOUN and 0 < reading.tokens[last].head - last <= _NOUN_NEAR:
        last = reading.tokens[last].head
    return Span(reading.tokens[min(places)].span.start, reading.tokens[last].span.end)
