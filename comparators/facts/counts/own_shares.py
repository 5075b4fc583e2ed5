"""A share of one text and the number that the text gives for it at once: "half of the 140,000 people, or 75,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.counts.bases import base_span, is_base
from comparators.facts.counts.claims import claims_of
from comparators.facts.counts.fit import derived, point_of, written
from comparators.facts.counts.own_finding import own_finding
from comparators.facts.counts.scope import words_of
from comparators.model import Finding, Pair, Side

_AT_ONCE = re.compile(r"[\w’'\- ]{0,30}(?:,? or|,|\(|:| –| —)\s?(?:about|some|nearly|roughly|around)?\s?", re.I)
_ROUGH = 0.055  # of the number that the share comes to: "a third of 100, about 35"
_FAR = 2.0  # times: beyond it the number counts something else


def shares_otherwise(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a share that does not come to the number which stands right after it."""
    reading = pair.reading(side)
    claims = claims_of(reading)
    for share in claims:
        comes_to, whole = derived(share.value), base_span(reading, share)
        if comes_to is None or whole is None or share.value.low != share.value.high:
            continue
        after = (c for c in claims if c.sentence == share.sentence and c.mention.span.start >= whole.end)
        number = next((c for c in after if not c.value.unit and not is_base(reading, c)), None)
        if number is None or number.value.low != number.value.high or number.value.bound not in {"exact", "about"}:
            continue
        if not _AT_ONCE.fullmatch(reading.text[whole.end : number.mention.span.start]):
            continue
        said = point_of(number.value)
        if abs(said - comes_to) <= _ROUGH * comes_to or not 1 / _FAR <= said / comes_to <= _FAR:
            continue
        words = words_of(reading, share), words_of(reading, number)
        arithmetic = f"{words[0]} is {written(comes_to)}, not {written(said)}"
        yield own_finding(
            pair,
            side,
            (share.mention.span, number.mention.span),
            title="Share and number",
            statement=f"gives {words[0]} as {words[1]}; {arithmetic}.",
            why=f"The number stands right after the share, and the share comes to {written(comes_to)}.",
            doubt="The number may count something else than the share.",
            said=(words[1], written(comes_to)),
            severity="medium",
        )
