"""The verbs by which the two texts introduce one speaker's words, or tell one act.

What it finds
    One speaker, or one statement, that stands under two verbs of different attitude in linked sentences: one
    text writes "said", the other "claimed", "admitted", "insisted" or "revealed". Also one act told by two
    verbs of which one takes a view: "released" and "leaked", "arrived" and "infiltrated". And texts of which one
    marks its speakers' words by such verbs much more than the other.

Why it matters
    The verb tells the reader how far to trust the words. "Claimed" keeps a distance, "admitted" presents them as
    a confession, "confirmed" and "noted" take them as true, "vowed" and "insisted" add heat.

An example
    Left: "The ministry said that the convoy was hit by mistake." Right: "The ministry admitted that the convoy
    had been hit by mistake."

When it is wrong
    Where the speaker really confessed, swore or shouted; where two statements of one speaker were taken for one;
    where the verb belongs to the language translated from, in which it is the plain word.

Source
    Attitudes of verbs: C. R. Caldas-Coulthard, "On reporting reporting", in M. Coulthard (ed.), Advances in Written
    Text Analysis, 1994; factive and assertive verbs after P. and C. Kiparsky, "Fact", 1970, and J. Hooper, "On
    assertive predicates", 1975. Each line of the lexicons names its own source or reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.acts import Act, acts, same_act
from comparators.framing.grammar import overlap
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.framing.sayings import Saying, linked_sayings, same_speaker, sayings
from comparators.model import Finding, Pair, Severity, Slot

ID = "framing/verb"
_COMPARABLE = frozenset({"neutral", "doubting", "conceding", "endorsing", "strong"})
_FEWEST_SHARED = 2
_SAME_STATEMENT = 0.5
_LIKE_STATEMENT = 0.3
_SURELY_SAME = 0.6  # where one text leaves the speaker open
_MEANS = {
    "neutral": "passes the words on without taking sides",
    "doubting": "keeps a distance and leaves the truth open",
    "conceding": "presents the words as something granted or confessed",
    "endorsing": "takes the words as true or established",
    "strong": "adds force or heat to the words",
}
_ACT_MEANS = {
    "neutral": "is the plain word",
    "negative": "takes a view against the doer",
    "positive": "takes a view for the doer",
    "euphemism": "softens what was done",
    "dramatic": "heightens what was done",
}


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each two verbs: linked sayings of one speaker first, then acts, then the texts' habits."""
    yield from _sayings(pair)
    yield from _acts(pair)
    yield from _habit(pair)


def _sayings(pair: Pair) -> Iterator[Finding]:
    met: dict[tuple[str, str, str], list[tuple[Saying, Saying, float]]] = {}
    for mine, other in linked_sayings(close_sentences(pair), sayings(pair.left), sayings(pair.right)):
        if mine.verb.attitude == other.verb.attitude or not {mine.verb.attitude, other.verb.attitude} <= _COMPARABLE:
            continue
        if mine.verb.takes != other.verb.takes or len(mine.words & other.words) < _FEWEST_SHARED:
            continue
        alike = overlap(mine.words, other.words)
        same = same_speaker(mine, other)
        if alike >= (_LIKE_STATEMENT if same else _SAME_STATEMENT if same is False else _SURELY_SAME):
            speaker = min(mine.head, other.head) if same else ""
            met.setdefault((mine.verb.verb, other.verb.verb, speaker), []).append((mine, other, alike))
    used: set[tuple[str, int]] = set()
    for pairs in sorted(met.values(), key=lambda rows: -max(row[2] for row in rows)):
        places = {("left", row[0].index) for row in pairs} | {("right", row[1].index) for row in pairs}
        if not places & used:
            used |= places
            yield _saying_finding(pair, pairs)


def _saying_finding(pair: Pair, pairs: list[tuple[Saying, Saying, float]]) -> Finding:
    mine, other, alike = max(pairs, key=lambda item: item[2])
    same = same_speaker(mine, other)
    attitudes = {mine.verb.attitude, other.verb.attitude}
    words = (mine.span.of(pair.left.text), other.span.of(pair.right.text))
    severity: Severity = "high" if "neutral" not in attitudes and same else "medium" if same else "low"
    named = mine if mine.speaker is not None else other
    text = pair.left.text if named is mine else pair.right.text
    who = shortened(named.speaker.of(text), limit=50) if named.speaker is not None else ""
    who = "the speaker" if who.casefold() in {"", "he", "she", "it", "they", "we", "i", "who"} else who
    subject = f"Words of {who}" if same is not False else "One statement"
    return Finding(
        comparator=ID,
        kind="verb",
        severity=severity,
        confidence=round(min(0.9, 0.35 + 0.4 * alike + (0.15 if same else 0.0)), 2),
        title=f"{words[0]} / {words[1]}",
        statement=f"{subject}: the left text writes “{words[0]}”, the right text “{words[1]}”.",
        explanation=(
            f"“{words[0]}” {_MEANS[mine.verb.attitude]}; “{words[1]}” {_MEANS[other.verb.attitude]}. "
            f"Left: “{shortened(mine.clause.of(pair.left.text))}” "
            f"Right: “{shortened(other.clause.of(pair.right.text))}”"
        ),
        doubt="The speaker may really have spoken so, or two statements may have been taken for one.",
        left=evidence(pair.left, (item[0].clause for item in pairs)),
        right=evidence(pair.right, (item[1].clause for item in pairs)),
        values=words,
        slots=(
            Slot("verb", *words, "differs"),
            Slot("attitude", mine.verb.attitude, other.verb.attitude, "differs"),
        ),
        source=f"{mine.verb.verb}: {mine.verb.source}. {other.verb.verb}: {other.verb.source}.",
    )


def _acts(pair: Pair) -> Iterator[Finding]:
    lefts, rights = acts(pair.left), acts(pair.right)
    met: dict[tuple[str, str], list[tuple[Act, Act]]] = {}
    for i, j in close_sentences(pair):
        for mine in lefts.get(i, ()):
            for other in rights.get(j, ()):
                term, its = mine.term, other.term
                if term.referent == its.referent and term.attitude != its.attitude and same_act(mine, other):
                    met.setdefault((term.term, its.term), []).append((mine, other))
    for pairs in met.values():
        yield _act_finding(pair, pairs)


def _act_finding(pair: Pair, pairs: list[tuple[Act, Act]]) -> Finding:
    mine, other = pairs[0]
    words = (mine.span.of(pair.left.text), other.span.of(pair.right.text))
    shared = sorted(mine.words & other.words)
    return Finding(
        comparator=ID,
        kind="verb",
        severity="medium",
        confidence=round(min(0.8, 0.5 + 0.1 * len(shared)), 2),
        title=f"{words[0]} / {words[1]}",
        statement=f"One act, two verbs: the left text writes “{words[0]}”, the right text “{words[1]}”.",
        explanation=(
            f"“{words[0]}” {_ACT_MEANS[mine.term.attitude]}; “{words[1]}” {_ACT_MEANS[other.term.attitude]}. "
            f"Left: “{shortened(mine.clause.of(pair.left.text))}” "
            f"Right: “{shortened(other.clause.of(pair.right.text))}”"
        ),
        doubt="The two sentences may tell of two acts.",
        left=evidence(pair.left, (item[0].clause for item in pairs)),
        right=evidence(pair.right, (item[1].clause for item in pairs)),
        values=words,
        slots=(
            Slot("verb", *words, "differs"),
            Slot("attitude", mine.term.attitude, other.term.attitude, "differs"),
        ),
        source=f"{mine.term.term}: {mine.term.source}. {other.term.term}: {other.term.source}.",
    )


_MARKED = ("doubting", "conceding", "endorsing", "strong")
_FEWEST_MARKED = 2
_MORE_MARKED = 0.25


def _habit(pair: Pair) -> Iterator[Finding]:
    """One text marks its speakers' words by one kind of verb where the other keeps to plain ones."""
    found = {"left": _told(sayings(pair.left)), "right": _told(sayings(pair.right))}
    if min(len(rows) for rows in found.values()) < _FEWEST_MARKED:
        return
    for attitude in _MARKED:
        mine, other = ([s for s in found[side] if s.verb.attitude == attitude] for side in ("left", "right"))
        gain = len(mine) / len(found["left"]) - len(other) / len(found["right"])
        more, fewer = (mine, other) if gain > 0 else (other, mine)
        if len(more) >= _FEWEST_MARKED and abs(gain) >= _MORE_MARKED and len(more) > 2 * len(fewer):
            yield _habit_finding(pair, attitude, found, "left" if gain > 0 else "right", mine, other)


def _told(found: tuple[Saying, ...]) -> list[Saying]:
    return [saying for saying in found if saying.verb.attitude in _COMPARABLE]


def _habit_finding(
    pair: Pair, attitude: str, found: dict[str, list[Saying]], more: str, mine: list[Saying], other: list[Saying]
) -> Finding:
    lefts = mine or [saying for saying in found["left"] if saying.verb.attitude == "neutral"][:3]
    rights = other or [saying for saying in found["right"] if saying.verb.attitude == "neutral"][:3]
    words = tuple(
        ", ".join(dict.fromkeys(saying.span.of(text) for saying in rows))
        for rows, text in ((lefts, pair.left.text), (rights, pair.right.text))
    )
    counts = (f"{len(mine)} of {len(found['left'])}", f"{len(other)} of {len(found['right'])}")
    return Finding(
        comparator=ID,
        kind="verb",
        severity="low",
        confidence=round(min(0.7, 0.4 + 0.05 * max(len(mine), len(other))), 2),
        title=f"{attitude.capitalize()} verbs",
        statement=(
            f"{attitude.capitalize()} verbs of saying: "
            f"{counts[0]} in the left text ({words[0]}), {counts[1]} in the right one ({words[1]})."
        ),
        explanation=(
            f"Such a verb {_MEANS[attitude]}. The {more} text uses them for its speakers' words much more often."
        ),
        doubt="The speakers may really have spoken so; a few verbs decide in short texts.",
        left=evidence(pair.left, (saying.clause for saying in lefts)),
        right=evidence(pair.right, (saying.clause for saying in rights)),
        values=(words[0] or None, words[1] or None),
        slots=(Slot(f"{attitude} verbs", *counts, "differs"),),
        source="; ".join(sorted({f"{saying.verb.verb}: {saying.verb.source}" for saying in (*mine, *other)})) + ".",
    )
