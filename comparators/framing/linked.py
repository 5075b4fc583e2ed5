"""The sentences that are linked, pair by pair, and how the findings of framing are put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comparators.model import Evidence, Pair, Reading, Side, Span

_TOLD_TWICE = frozenset({"same", "update"})


def linked_sentences(pair: Pair) -> Iterator[tuple[int, int]]:
    """Every left and right sentence that a link joins as one matter, each pair once, in reading order."""
    seen = set()
    for link in pair.alignment.links:
        if link.relation in _TOLD_TWICE:
            seen |= {(i, j) for i in link.left for j in link.right}
    return iter(sorted(seen))


def linked_numbers(pair: Pair, side: Side, number: int, *, related: bool = False) -> list[int]:
    """The other side's sentences that a link joins to this one as one matter, the surest link first.

    With ``related``, links of any kind but parallel events count.
    """
    links = (pair.alignment.by_left if side == "left" else pair.alignment.by_right).get(number, ())
    wanted = [link for link in links if link.relation in _TOLD_TWICE or (related and link.relation != "parallel")]
    wanted.sort(key=lambda link: (-link.score, len(link.left) + len(link.right), link.left, link.right))
    return list(dict.fromkeys(n for link in wanted for n in (link.right if side == "left" else link.left)))


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
