"""Who gets the doubting, conceding, confirming and heated verbs of saying in either text, and who the plain ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comparators.framing.linked import evidence, listed, times
from comparators.framing.sayings import Saying, sayings
from comparators.framing.source_kinds import kind_of
from comparators.framing.voices import clean
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

ID = "framing/verb"
MEANS = {
    "neutral": "passes the words on without taking sides",
    "doubting": "keeps a distance and leaves the truth open",
    "conceding": "presents the words as something granted or confessed",
    "endorsing": "takes the words as true or established",
    "strong": "adds force or heat to the words",
}
_ORDER = ("doubting", "conceding", "endorsing", "strong")
_COMPARABLE = frozenset(MEANS)
_FEWEST = 2  # sayings of either text
_LEAST_SHARE = 0.15
_SHOWN = 3
_MOST = 2
# Said of papers, pictures and laws as often as of people; or deeds done by words, for which there is no plain verb.
_NOT_OF_SPEAKERS = frozenset(
    {"show", "prove", "demonstrate", "allow", "realize", "realise", "highlight", "condemn", "denounce", "threaten",
     "taunt", "cry", "shout", "rip", "deride", "recall", "disclose", "verify"}
)  # fmt: skip
# Verbs that take what follows as so (P. and C. Kiparsky 1970), against those that only add weight (stress, reiterate).
_FACTIVE = frozenset({"confirm", "note", "reveal", "point out", "acknowledge", "admit"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "that", "this", "one", "each", "some"})
_NO_SPEAKERS = frozenset(
    {"document", "memo", "poll", "law", "report", "lawsuit", "suit", "photograph", "video", "dossier", "letter",
     "statement", "paper", "study", "figure", "image", "record", "deal", "truce", "inaction", "test", "complaint"}
)  # fmt: skip


def marked_verbs(pair: Pair, shown: Mapping[Side, list[Span]]) -> Iterator[Finding]:
    """Up to two attitudes whose verbs the two texts give to other speakers, or one of them to nobody.

    ``shown`` are places of verbs that stand in other findings already.
    """
    told = {side: _told(sayings(pair.reading(side))) for side in SIDES}
    if min(len(rows) for rows in told.values()) < _FEWEST:
        return
    count = 0
    for attitude in _ORDER:
        marked = {side: [s for s in told[side] if is_marked(pair.reading(side), s, attitude)] for side in SIDES}
        both = {s.head for s in marked["left"]} & {s.head for s in marked["right"]}
        marked = {side: [s for s in marked[side] if s.head not in both] for side in SIDES}
        marked = {side: [s for s in marked[side] if not any(x.overlaps(s.span) for x in shown[side])] for side in SIDES}
        if _tells(attitude, marked) and _often(marked, told):
            yield _finding(pair, attitude, told, marked)
            count += 1
        if count == _MOST:
            return


def _tells(attitude: str, marked: dict[Side, list[Saying]]) -> bool:
    """One doubting, conceding or factive verb tells; of those that merely add weight it takes two, or one in either."""
    rows = [saying for found in marked.values() for saying in found]
    if attitude in {"doubting", "conceding"} or any(saying.verb.verb in _FACTIVE for saying in rows):
        return all(marked.values()) or len(rows) > 1
    return all(marked.values())


def _often(marked: dict[Side, list[Saying]], told: dict[Side, list[Saying]]) -> bool:
    """Do such verbs make up some share of one text's sayings?"""
    share = max(len(marked[side]) / len(told[side]) for side in SIDES)
    return share >= _LEAST_SHARE


def _told(found: tuple[Saying, ...]) -> list[Saying]:
    return [saying for saying in found if saying.verb.attitude in _COMPARABLE]


def is_marked(reading: Reading, saying: Saying, attitude: str) -> bool:
    """Does this verb of a named speaker lend its words that attitude?"""
    return (
        saying.verb.attitude == attitude
        and saying.verb.verb not in _NOT_OF_SPEAKERS
        and saying.speaker is not None
        and bool(saying.head)
        and saying.speaker.of(reading.text).casefold() not in _PRONOUNS
        and saying.head.removesuffix("s") not in _NO_SPEAKERS
        and bool(kind_of(clean(saying.speaker.of(reading.text))))
    )


def _finding(pair: Pair, attitude: str, told: dict[Side, list[Saying]], marked: dict[Side, list[Saying]]) -> Finding:
    wanted = {saying.head for rows in marked.values() for saying in rows}
    shown = {side: marked[side][:_SHOWN] or _plain(told[side], wanted) for side in SIDES}
    words = {side: ", ".join(dict.fromkeys(s.span.of(pair.reading(side).text) for s in shown[side])) for side in SIDES}
    counts = {side: f"{len(marked[side])} of {len(told[side])}" for side in SIDES}
    who = {side: _who(pair, side, marked[side]) for side in SIDES}
    parts = [
        f"the {side} text gives them to {who[side]}" if who[side] else f"the {side} text to nobody" for side in SIDES
    ]
    both = all(marked.values())
    return Finding(
        comparator=ID,
        kind="verb",
        severity="low",
        confidence=0.55 if both or max(len(rows) for rows in marked.values()) > 1 else 0.45,
        title=f"{attitude.capitalize()} verbs",
        statement=f"{attitude.capitalize()} verbs of saying: {'; '.join(parts)}.",
        explanation=(
            f"Such a verb {MEANS[attitude]}. Of the verbs that introduce words, it is {counts['left']} on the left "
            f"({words['left']}) and {counts['right']} on the right ({words['right']})."
        ),
        doubt="The speakers may really have spoken so; a few verbs decide in short texts.",
        left=evidence(pair.left, (saying.clause for saying in shown["left"])),
        right=evidence(pair.right, (saying.clause for saying in shown["right"])),
        values=(words["left"] or None, words["right"] or None),
        slots=(Slot(f"{attitude} verbs", counts["left"], counts["right"], "differs"),),
        source="; ".join(sorted({f"{s.verb.verb}: {s.verb.source}" for rows in marked.values() for s in rows})) + ".",
    )


def _plain(told: list[Saying], wanted: set[str]) -> list[Saying]:
    """How the text without such verbs introduces words: those of the same speakers first."""
    neutral = [saying for saying in told if saying.verb.attitude == "neutral"]
    return sorted(neutral, key=lambda saying: saying.head not in wanted)[:_SHOWN]


def _who(pair: Pair, side: Side, marked: list[Saying]) -> str:
    counts: dict[str, int] = {}
    for saying in marked:
        assert saying.speaker is not None
        name = " ".join(saying.speaker.of(pair.reading(side).text).split())
        verb = saying.span.of(pair.reading(side).text)
        counts[f"{name} (“{verb}”"] = counts.get(f"{name} (“{verb}”", 0) + 1
    return listed(f"{key}, {times(count)})" if count > 1 else f"{key})" for key, count in list(counts.items())[:_SHOWN])
