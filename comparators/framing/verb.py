"""The verbs by which the two texts introduce one speaker's words, or tell one act.

What it finds
    One speaker, or one statement, that stands under two verbs of different attitude in linked sentences: one
    text writes "said", the other "claimed", "admitted", "insisted" or "revealed". Also one act told by two
    verbs of which one takes a view: "released" and "leaked", "arrived" and "infiltrated". And like matter under a plain
    verb here and a marked one there, and texts of which one marks its speakers' words by such verbs far more.

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

from comparators.framing.acts import Act, acts, same_act, told_elsewhere
from comparators.framing.answered_verbs import answered_verbs
from comparators.framing.grammar import overlap
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.framing.marked_verbs import MEANS, marked_verbs
from comparators.framing.sayings import Saying, linked_sayings, same_speaker, sayings
from comparators.model import SIDES, Finding, Pair, Severity, Slot

ID = "framing/verb"
_COMPARABLE = frozenset({"neutral", "doubting", "conceding", "endorsing", "strong"})
_FEWEST_SHARED = 2
_FEWEST_OF_TWO = 4  # where the texts name two speakers
_FEWEST_FAR = 3  # where the sentences are not linked, but the speaker is one
_OF_PAPERS = frozenset({"show", "prove", "demonstrate"})  # said of papers and pictures more than of speakers
_SAME_STATEMENT = 0.5
_LIKE_STATEMENT = 0.4
_SURELY_SAME = 0.6  # where one text leaves the speaker open, or they name two
_ACT_MEANS = {
    "neutral": "is the plain word",
    "negative": "takes a view against the doer",
    "positive": "takes a view for the doer",
    "euphemism": "softens what was done",
    "dramatic": "heightens what was done",
}


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each two verbs: linked sayings of one speaker first, then acts, then the texts' habits."""
    shown: list[Finding] = []
    for finding in (*_sayings(pair), *_acts(pair), *answered_verbs(pair)):
        if not any(_same_places(finding, other) for other in shown):
            shown.append(finding)
            yield finding
    places = {side: [item.span for finding in shown for item in finding.side(side)] for side in SIDES}
    yield from marked_verbs(pair, places)


def _same_places(one: Finding, other: Finding) -> bool:
    """Does the later finding stand on words of the earlier one, on either side?"""
    return any(a.span.overlaps(b.span) for side in SIDES for a in one.side(side) for b in other.side(side))


def _sayings(pair: Pair) -> Iterator[Finding]:
    met: dict[tuple[str, str, str], list[tuple[Saying, Saying, float]]] = {}
    lefts, rights = sayings(pair.left), sayings(pair.right)
    near = [(mine, other, True) for mine, other in linked_sayings(close_sentences(pair), lefts, rights)]
    far = [(mine, other, False) for mine in lefts for other in rights if same_speaker(mine, other)]
    for mine, other, linked in (*near, *far):
        if mine.verb.attitude == other.verb.attitude or not {mine.verb.attitude, other.verb.attitude} <= _COMPARABLE:
            continue
        if {mine.verb.verb, other.verb.verb} & _OF_PAPERS:
            continue
        alike = overlap(mine.words, other.words)
        same = same_speaker(mine, other)
        if len(mine.words & other.words) < (
            _FEWEST_OF_TWO if same is False else _FEWEST_SHARED if linked else _FEWEST_FAR
        ):
            continue
        if mine.verb.takes != other.verb.takes and not same:
            continue
        if alike >= (_LIKE_STATEMENT if same and linked else _SAME_STATEMENT if same else _SURELY_SAME):
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
            f"“{words[0]}” {MEANS[mine.verb.attitude]}; “{words[1]}” {MEANS[other.verb.attitude]}. "
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
    for mine in (act for rows in lefts.values() for act in rows):
        for other in (act for rows in rights.values() for act in rows):
            term, its = mine.term, other.term
            if term.referent == its.referent and term.attitude != its.attitude and told_elsewhere(mine, other):
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
