"""The sentences that are linked, pair by pair, and how the findings of framing are put into words."""

from __future__ import annotations

from collections.abc import Iterable

from comparators.model import Evidence, Nearest, Pair, Reading, Side, Span

_TOLD_TWICE = frozenset({"same", "update"})
_CLOSE = 0.5  # of a closest sentence that is not linked
_CLOSEST_BOTH_WAYS = 0.3  # where each of the two sentences is the other's closest
_NO_MATCH = ("other ", "parallel")  # reasons that part two sentences for good: another place, day or event


def linked_sentences(pair: Pair) -> tuple[tuple[int, int], ...]:
    """Every left and right sentence that a link joins as one matter, and the two headlines; in reading order."""
    seen = {
        (i, j) for link in pair.alignment.links if link.relation in _TOLD_TWICE for i in link.left for j in link.right
    }
    heads = (headline(pair.left), headline(pair.right))
    if heads[0] is not None and heads[1] is not None:
        seen.add((heads[0], heads[1]))
    return tuple(sorted(seen))


def close_sentences(pair: Pair) -> tuple[tuple[int, int], ...]:
    """The linked sentences, and those that come closest without a link; surely about like matter, less surely one."""
    seen = set(linked_sentences(pair))
    for link in pair.alignment.links:
        if link.relation == "related":
            seen |= {(i, j) for i in link.left for j in link.right}
    for near in pair.alignment.nearest:
        if _is_close(pair, near):
            seen.add((near.sentence, near.other) if near.side == "left" else (near.other, near.sentence))
    return tuple(sorted(seen))


def _is_close(pair: Pair, near: Nearest) -> bool:
    """Near enough to be set beside it: by its score, or since neither sentence has anything nearer."""
    if near.reason.startswith(_NO_MATCH):
        return False
    mutual = any(n.side != near.side and n.sentence == near.other and n.other == near.sentence
                 for n in pair.alignment.nearest)  # fmt: skip
    return near.score >= (_CLOSEST_BOTH_WAYS if mutual else _CLOSE)


def linked_numbers(pair: Pair, side: Side, number: int) -> list[int]:
    """The other side's sentences that a link joins to this one as one matter, the surest link first."""
    links = (pair.alignment.by_left if side == "left" else pair.alignment.by_right).get(number, ())
    wanted = [link for link in links if link.relation in _TOLD_TWICE]
    wanted.sort(key=lambda link: (-link.score, len(link.left) + len(link.right), link.left, link.right))
    numbers = list(dict.fromkeys(n for link in wanted for n in (link.right if side == "left" else link.left)))
    heads = {"left": headline(pair.left), "right": headline(pair.right)}
    other: Side = "right" if side == "left" else "left"
    partner = heads[other]
    if number == heads[side] and partner is not None and partner not in numbers:
        numbers.insert(0, partner)
    return numbers


def closest_number(pair: Pair, side: Side, number: int) -> int | None:
    """The other side's sentence nearest to one without a link, where it is near enough to be set beside it."""
    for near in pair.alignment.nearest:
        if near.side == side and near.sentence == number:
            return near.other if _is_close(pair, near) else None
    return None


def headline(reading: Reading) -> int | None:
    """The number of the headline's first sentence, or None for a text without one."""
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role == "headline":
            return number
    return None


def evidence(reading: Reading, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """These spans as evidence, each once, in text order; a span inside another one is dropped."""
    ordered = sorted(set(spans), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in ordered:
        if not kept or not kept[-1].contains(span):
            kept.append(span)
    return tuple(reading.evidence(span) for span in kept)


def shortened(text: str, *, limit: int = 90) -> str:
    """The words on one line, cut at a word with an ellipsis where they are too many."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(",;:—–- ") + " …"


def times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"


def listed(words: Iterable[str]) -> str:
    """a; a and b; a, b and c."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
