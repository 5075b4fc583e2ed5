"""A marked verb of saying beside the verb that the other text has for the same speaker, or for the same matter."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.grammar import content, overlap
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.framing.marked_verbs import MEANS, is_marked
from comparators.framing.sayings import Saying, same_speaker, sayings
from comparators.model import SIDES, Finding, Pair, Side, Slot

ID = "framing/verb"
_MARKED = ("doubting", "conceding", "endorsing", "strong")
_COMPARABLE = frozenset({*_MARKED, "neutral"})
_MOST = 3
_LIKE, _SAME_SENTENCE = 0.6, 2.0
_NO_SPEECH = frozenset({"plan", "believe", "think", "expect", "hope", "read", "agree"})
_FEWEST_SHARED = 2  # words in common, where the speaker is one and the sentences are not close
_FEWEST_OF_TWO = 2  # where the sentences are close and the speakers not surely one; heat is each speaker’s own


def answered_verbs(pair: Pair) -> Iterator[Finding]:
    """Up to three, the nearest answers first; no two verbs twice."""
    found = {side: [s for s in sayings(pair.reading(side)) if s.verb.attitude in _COMPARABLE] for side in SIDES}
    close = set(close_sentences(pair))
    rows = []
    for mine in found["left"]:
        for other in found["right"]:
            if {mine.verb.verb, other.verb.verb} & _NO_SPEECH or mine.verb.attitude == other.verb.attitude:
                continue
            if not _one_is_marked(pair, mine, other):
                continue
            linked = (mine.sentence, other.sentence) in close
            near = _nearness(mine, other, linked=linked) or (
                _SAME_SENTENCE if linked and _alike(pair, mine, other) else 0.0
            )
            if near:
                rows.append((near, mine, other))
    rows.sort(key=lambda row: (-row[0], row[1].index, row[2].index))
    used: set[tuple[Side, int]] = set()
    told: set[frozenset[str]] = set()
    for near, mine, other in rows:
        places: set[tuple[Side, int]] = {("left", mine.sentence), ("right", other.sentence)}
        verbs = frozenset({mine.verb.verb, other.verb.verb})
        if not places & used and verbs not in told and len(used) < 2 * _MOST:
            used |= places
            told.add(verbs)
            yield _finding(pair, mine, other, near)


def _one_is_marked(pair: Pair, mine: Saying, other: Saying) -> bool:
    return any(
        is_marked(pair.reading(side), saying, attitude)
        for side, saying in zip(SIDES, (mine, other), strict=True)
        for attitude in _MARKED
    )


def _alike(pair: Pair, mine: Saying, other: Saying) -> bool:
    """Does one speaker stand in two sentences that are nearly one, word for word?"""
    words = [content(r.sentence_tokens(s.sentence)) for r, s in ((pair.left, mine), (pair.right, other))]
    return bool(mine.head) and mine.head == other.head and overlap(*words) >= _LIKE


def _nearness(mine: Saying, other: Saying, *, linked: bool) -> float:
    """0 for words of other people on other matter."""
    same = same_speaker(mine, other)
    if same and mine.head != other.head:
        same = None  # a memo that bears a name is not its writer
    shared = len(mine.words & other.words)
    if same and shared >= (1 if linked else _FEWEST_SHARED):
        return 1.0 + min(shared, 5) / 5 + (1.0 if linked else 0.0)
    heated = "strong" in {mine.verb.attitude, other.verb.attitude}
    if linked and shared >= _FEWEST_OF_TWO and (same is None or not heated):
        return 0.5 + min(shared, 5) / 5
    return 0.0


def _finding(pair: Pair, mine: Saying, other: Saying, near: float) -> Finding:
    words = (mine.span.of(pair.left.text), other.span.of(pair.right.text))
    said = [_who(pair, side, saying) for side, saying in zip(SIDES, (mine, other), strict=True)]
    one = same_speaker(mine, other) and mine.head == other.head
    about = f"Words of {said[0]} on like matter" if one else "Words on like matter"
    stands = ("writes", "writes") if one else (f"lets {said[0]} stand under", f"lets {said[1]} stand under")
    return Finding(
        comparator=ID,
        kind="verb",
        severity="low",
        confidence=round(min(0.7, 0.4 + 0.1 * near), 2),
        title=f"{words[0]} / {words[1]}",
        statement=f"{about}: the left text {stands[0]} “{words[0]}”, the right text {stands[1]} “{words[1]}”.",
        explanation=(
            f"“{words[0]}” {MEANS[mine.verb.attitude]}; “{words[1]}” {MEANS[other.verb.attitude]}. "
            f"Left: “{shortened(mine.clause.of(pair.left.text))}” "
            f"Right: “{shortened(other.clause.of(pair.right.text))}”"
        ),
        doubt="The speaker may really have spoken so, or have made two statements.",
        left=evidence(pair.left, (mine.clause,)),
        right=evidence(pair.right, (other.clause,)),
        values=words,
        slots=(Slot("verb", *words, "differs"), Slot("attitude", mine.verb.attitude, other.verb.attitude, "differs")),
        source=f"{mine.verb.verb}: {mine.verb.source}. {other.verb.verb}: {other.verb.source}.",
    )


def _who(pair: Pair, side: Side, saying: Saying) -> str:
    text = pair.reading(side).text
    return shortened(saying.speaker.of(text), limit=50) if saying.speaker is not None else "a speaker"
