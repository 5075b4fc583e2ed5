"""Which side of the story each text turns to: conflict, people, responsibility, money, morals, talks, arms, aid, law.

What it finds
    Frames that take up much more of one text than of the other, with the words that carry them: the military side
    in one report, the shortages of the people in the other.

Why it matters
    The frame decides what the story is about. Two reports without one wrong fact can leave two stories behind.

An example
    Left: troops, the hill they seized and the range of their guns. Right: empty shelves, a baker, a father of four.

When it is wrong
    Frames are found by words, not by reading. A text of few sentences shows large shares by chance; where the texts
    tell of two moments, another frame may be another event.

Source
    H. Semetko and P. Valkenburg, "Framing European politics", Journal of Communication 50 (2000): conflict, human
    interest, responsibility, economic consequences, morality. The word lists are the product's own approximation;
    diplomatic, military, humanitarian, legal and contest are added for wire news.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from comparators.framing.frames import Carried, carried, shares
from comparators.framing.grammar import children, clause_around
from comparators.framing.linked import evidence, listed, shortened
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

ID = "framing/frame"
_DIFFERENT = 0.18
_TIMES = 1.6
_FEWEST = 3
_SHOWN = 3
_LONGEST = 6  # words around a verb that carries a frame
_WIDEST = 50  # characters
_MOST = 2


def find(pair: Pair) -> Iterator[Finding]:
    """The frame that marks the left text beside the frame that marks the right one; up to two such findings."""
    found: dict[Side, tuple[Carried, ...]] = {side: carried(pair.reading(side)) for side in SIDES}
    share: dict[Side, dict[str, float]] = {side: shares(found[side], pair.reading(side)) for side in SIDES}
    left = _marking(found["left"], share["left"], share["right"])
    right = _marking(found["right"], share["right"], share["left"])
    for mine, other in list(zip_longest(left, right, fillvalue=""))[:_MOST]:
        yield _finding(pair, found, share, mine, other)


def _marking(found: tuple[Carried, ...], own: dict[str, float], other: dict[str, float]) -> list[str]:
    """The frames that mark this text, the most telling first: much more than in the other, and not by one sentence."""
    frames = [
        frame
        for frame in own
        if _gain(own, other, frame) >= _DIFFERENT
        and own[frame] >= _TIMES * other.get(frame, 0.0)
        and sum(item.frame == frame for item in found) >= _FEWEST
    ]
    return sorted(frames, key=lambda frame: (-_gain(own, other, frame), frame))


def _gain(own: dict[str, float], other: dict[str, float], frame: str) -> float:
    return own.get(frame, 0.0) - other.get(frame, 0.0)


def _finding(
    pair: Pair,
    found: dict[Side, tuple[Carried, ...]],
    share: dict[Side, dict[str, float]],
    mine: str,
    other: str,
) -> Finding:
    left = _phrases(pair.left, found["left"], mine or other)
    right = _phrases(pair.right, found["right"], other or mine)
    parts = []
    for frame in dict.fromkeys(frame for frame in (mine, other) if frame):
        percent = " and ".join(f"{100 * share[side].get(frame, 0.0):.0f} % of the {side} text" for side in SIDES)
        parts.append(f"{frame} words stand in {percent}")
    gain = max(abs(_gain(share["left"], share["right"], frame)) for frame in (mine, other) if frame)
    quotes = [
        f"{name}: {listed(f'“{shortened(span.of(reading.text), limit=50)}”' for span in spans)}."
        for name, reading, spans in (("Left", pair.left, left), ("Right", pair.right, right))
        if spans
    ]
    return Finding(
        comparator=ID,
        kind="frame",
        severity="medium" if mine and other else "low",
        confidence=round(min(0.75, 0.4 + gain), 2),
        title=" / ".join(frame for frame in (mine, other) if frame),
        statement=f"Frames: {listed(parts)} (sentences).",
        explanation=(
            "The words quoted carry the frame. " + " ".join(quotes) + ("" if left and right else " One text has none.")
        ),
        doubt="Frames are counted by words; few sentences or another moment of the story can shift the shares.",
        left=evidence(pair.left, left),
        right=evidence(pair.right, right),
        values=(mine or None, other or None),
        slots=tuple(
            Slot(
                frame,
                f"{100 * share['left'].get(frame, 0.0):.0f} %",
                f"{100 * share['right'].get(frame, 0.0):.0f} %",
                "differs",
            )
            for frame in dict.fromkeys(frame for frame in (mine, other) if frame)
        ),
        source="Semetko and Valkenburg 2000; word lists: resources/lexicons/frames.tsv.",
    )


def _phrases(reading: Reading, found: tuple[Carried, ...], frame: str) -> list[Span]:
    """The words that carry the frame, with their noun phrase, in the sentences that carry it most; one a sentence."""
    tree = children(reading)
    rows = sorted((item for item in found if item.frame == frame), key=lambda item: (-len(item.words), item.span))
    spans: dict[str, Span] = {}
    for item in rows:
        span = clause_around(reading, tree, item.tokens[0], longest=_LONGEST)
        span = span if span.contains(item.words[0]) and len(span) <= _WIDEST else item.words[0]
        spans.setdefault(span.of(reading.text).casefold(), span)
    return sorted(list(spans.values())[:_SHOWN])
