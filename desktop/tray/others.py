"""The other figures of one count in the same text: beside an update they show which count it belongs to. No Qt."""

from __future__ import annotations

from comparators.model import Finding, Mention, Reading
from comparators.values import Quantity

_MOST = 4


def other_figures(finding: Finding, left: Reading, right: Reading) -> tuple[str, ...]:
    """Each with its passage: "¶ 5 at least 130 civilians". Empty unless the finding is an update of a count."""
    if finding.verdict != "update" or finding.kind != "quantity":
        return ()
    here = [mention for mention in _figures(right) if _touched(mention, finding, right)]
    measures = {mention.value.counted for mention in here if isinstance(mention.value, Quantity)}
    measures |= {
        mention.value.counted
        for mention in _figures(left)
        if isinstance(mention.value, Quantity) and _touched(mention, finding, left, side_left=True)
    }
    found: list[str] = []
    for mention in _figures(right):
        value = mention.value
        if mention in here or not isinstance(value, Quantity) or not value.counted or value.counted not in measures:
            continue
        place = right.sentences[mention.sentence].passage + 1
        words = " ".join(_with_noun(mention, right).split())
        found.append(f"¶ {place} {words}")
    return tuple(dict.fromkeys(found))[:_MOST]


def _figures(reading: Reading) -> list[Mention]:
    return [mention for mention in reading.mentions if mention.kind == "quantity"]


def _touched(mention: Mention, finding: Finding, reading: Reading, *, side_left: bool = False) -> bool:
    evidence = finding.left if side_left else finding.right
    return any(item.span.overlaps(mention.span) for item in evidence)


def _with_noun(mention: Mention, reading: Reading) -> str:
    """The number and the next word or two, up to a stop."""
    tail = reading.text[mention.span.end : mention.span.end + 40]
    words = []
    for word in tail.split()[:2]:
        words.append(word.rstrip(".,;:!?"))
        if word[-1] in ".,;:!?":
            break
    return " ".join((mention.span.of(reading.text), *words))
