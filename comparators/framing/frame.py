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

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from comparators.framing.frames import Carried, carried, shares
from comparators.framing.linked import evidence, listed
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

ID = "framing/frame"
_DIFFERENT, _DIFFERENT_ALONE = 0.15, 0.17  # where each text has its own frame; where one alone stands out
_FULL = 0.4  # of the sentences of the text that has less of it
_TIMES = 1.6
_FEWEST = 3
_FEWEST_WORDS = 2  # one word that recurs is a habit, not a frame
_TOLL = frozenset({"injure", "injured", "wound", "wounded", "dead", "casualty", "toll", "civilian", "target"})
_SHOWN = 3
_WORDS_SHOWN = 5
_WIDEST = 240  # characters of a sentence that is quoted whole; of a longer one …
_AROUND = 80  # … so many on either side of the words that carry the frame
_RUN_IN = 400  # a sentence so long holds menus and captions; shown last
_MOST = 3


def find(pair: Pair) -> Iterator[Finding]:
    """The frame that marks the left text beside the frame that marks the right one; up to three such findings."""
    found: dict[Side, tuple[Carried, ...]] = {side: carried(pair.reading(side)) for side in SIDES}
    share: dict[Side, dict[str, float]] = {side: shares(found[side], pair.reading(side)) for side in SIDES}
    left = _marking(pair.left, found["left"], share["left"], share["right"])
    right = _marking(pair.right, found["right"], share["right"], share["left"])
    shown: list[Finding] = []
    for mine, other in list(zip_longest(left, right, fillvalue=""))[:_MOST]:
        if not (mine and other) and not _tells_alone(share, mine or other):
            continue
        finding = _finding(pair, found, share, mine, other)
        if not any(_on_the_same(finding, earlier) for earlier in shown):
            shown.append(finding)
            yield finding


def _tells_alone(share: dict[Side, dict[str, float]], frame: str) -> bool:
    """Does one text alone stand under this frame, and by far? Two reports of war are both full of arms."""
    less, more = sorted(share[side].get(frame, 0.0) for side in SIDES)
    return more - less >= _DIFFERENT_ALONE and less < _FULL


def _on_the_same(one: Finding, other: Finding) -> bool:
    """Does most of what one side quotes stand in the other finding too?"""
    for side in SIDES:
        spans, known = [e.span for e in one.side(side)], [e.span for e in other.side(side)]
        if spans and 2 * sum(any(s.overlaps(k) for k in known) for s in spans) >= len(spans):
            return True
    return False


def _marking(reading: Reading, found: tuple[Carried, ...], own: dict[str, float], other: dict[str, float]) -> list[str]:
    """The frames that mark this text, the most telling first: much more than in the other, and not by one sentence."""
    frames = [
        frame
        for frame in own
        if _gain(own, other, frame) >= _DIFFERENT
        and own[frame] >= _TIMES * other.get(frame, 0.0)
        and sum(item.frame == frame for item in found) >= _FEWEST
        and len(_lemmas(reading, found, frame)) >= _FEWEST_WORDS
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
        f"{side.capitalize()}: {listed(f'“{word}”' for word in _words(pair.reading(side), found[side], frame))}."
        for side, frame in zip(SIDES, (mine or other, other or mine), strict=True)
        if any(item.frame == frame for item in found[side])
    ]
    return Finding(
        comparator=ID,
        kind="frame",
        severity="medium" if mine and other else "low",
        confidence=round(min(0.75, 0.4 + gain), 2),
        title=" / ".join(frame for frame in (mine, other) if frame),
        statement=f"Frames: {listed(parts)} (sentences).",
        explanation=(
            "Words that carry the frame. " + " ".join(quotes) + ("" if left and right else " One text has none.")
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
    """The sentences that carry the frame by most words; of a long one the part round those words."""
    rows = sorted(
        (item for item in found if item.frame == frame),
        key=lambda item: (len(item.span) > _RUN_IN, -len(item.words), item.span),
    )
    return sorted(_part(reading, item) for item in rows[:_SHOWN])


def _lemmas(reading: Reading, found: tuple[Carried, ...], frame: str) -> set[str]:
    """The different words that carry the frame; those of any toll tell of no frame by themselves."""
    return {reading.tokens[index].lemma for item in found if item.frame == frame for index in item.tokens} - _TOLL


def _words(reading: Reading, found: tuple[Carried, ...], frame: str) -> list[str]:
    """The different words that carry the frame, the most frequent first."""
    counts = Counter(span.of(reading.text).casefold() for item in found if item.frame == frame for span in item.words)
    return [word for word, _ in counts.most_common(_WORDS_SHOWN)]


def _part(reading: Reading, item: Carried) -> Span:
    if len(item.span) <= _WIDEST:
        return item.span
    first, last = min(item.words), max(item.words)
    tokens = [
        token for token in reading.tokens
        if item.span.contains(token.span) and first.start - _AROUND <= token.span.start
        and token.span.end <= last.end + _AROUND
    ]  # fmt: skip
    return Span(tokens[0].span.start, tokens[-1].span.end)
