"""A number of one text and the parts that it is told in at once: "of the 43 injured, 12 …, 26 … and three …"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import written
from comparators.facts.counts.own_finding import own_finding
from comparators.model import Finding, Pair, Reading, Side
from comparators.values import Quantity

_OPENING = 5  # words: "Of the 43", "Of these 43"
_FEWEST = 3  # parts that a text which leaves somebody out must give
_MOST_OF_IT = 0.75
_MOST_OVER = 1.3  # times; more is of people who are several things at once
_AFTER = 3  # words that may hold the last part's own verb
_REST = frozenset(
    {"rest", "remainder", "remain", "remaining", "other", "others", "another", "more", "most", "half", "third",
     "quarter", "majority", "include", "including", "among", "least", "some", "many", "several", "both", "also"}
)  # fmt: skip
_SAYS_NO_MORE = frozenset(
    {"", "people", "person", "one", "dead", "wounded", "casualties", "arrested", "man", "hospitalised", "treated"}
)


def parted_otherwise(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a sentence that opens with "of the N" and gives parts which do not come to it."""
    reading = pair.reading(side)
    claims = [claim for claim in claims_of(reading) if not claim.value.unit]
    for number, sentence in enumerate(reading.sentences):
        first = sentence.first
        while first < sentence.last and not reading.tokens[first].text.strip().isalpha():
            first += 1
        if first >= sentence.last or reading.tokens[first].text.lower() != "of":
            continue
        here = [claim for claim in claims if claim.sentence == number]
        if len(here) < 3 or here[0].token - first > _OPENING or not all(_exact(claim.value) for claim in here):
            continue
        whole, parts = here[0], here[1:]
        words = {t.text.lower() for t in reading.sentence_tokens(number)}
        words |= {t.lemma.lower() for t in reading.sentence_tokens(number)}
        if words & _REST or not all(_is_part(reading, part) for part in parts):
            continue
        sizes = [part.value.low or 0.0 for part in parts]
        said, total = whole.value.low or 0.0, sum(sizes)
        over = _MOST_OVER * said >= total > said > max(sizes) and _gapped(reading, parts)
        under = said > total >= _MOST_OF_IT * said and len(parts) >= _FEWEST
        if over or under:
            yield _finding(pair, side, whole, parts, total, surely=over)


def _exact(value: Quantity) -> bool:
    return value.low is not None and value.low == value.high and value.bound == "exact" and value.low >= 1


def _is_part(reading: Reading, part: Claim) -> bool:
    """Whether a number stands alone, so that it counts those named at the start."""
    token = reading.tokens[part.token]
    after = reading.tokens[min(part.token + 1, len(reading.tokens) - 1)]
    alone = token.dep not in {"nummod", "compound", "npadvmod", "appos"} or token.head == part.token
    before = reading.tokens[part.token - 1]
    alone = alone or (before.text == "," and after.pos == "ADP")  # "22 went to Spain, 18 to Italy"
    alone = alone and (after.pos != "NOUN" or after.tag == "VBN") and after.text not in {"%", "-"}
    return alone and part.measure in _SAYS_NO_MORE and before.pos not in {"ADP", "SYM"}


def _gapped(reading: Reading, parts: list[Claim]) -> bool:
    """ "12 were taken to the capital and 26 to the coast": one verb for both, so that nobody is of both."""
    tokens = reading.tokens[parts[0].token : parts[-1].token + _AFTER]
    return sum(token.tag in {"VBD", "VBZ", "VBP"} for token in tokens) == 1


def _finding(pair: Pair, side: Side, whole: Claim, parts: list[Claim], total: float, *, surely: bool) -> Finding:
    numbers = [written(part.value.low or 0.0) for part in parts]
    words = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    said = written(whole.value.low or 0.0)
    return own_finding(
        pair,
        side,
        tuple(claim.mention.span for claim in (whole, *parts)),
        title="Sum of the parts",
        statement=f"gives {said} in all, but parts them into {words}, which come to {written(total)}.",
        why=f"The sentence parts {said} into {words}, which come to {written(total)}.",
        doubt="Some may be counted twice." if surely else "Some may be left out.",
        said=(said, written(total)),
        compared=("Whole", "Sum of the parts"),
        confidence=0.6 if surely else 0.5,
    )
