"""Who does it: the doer named in one text and left out in the other, for one event.

What it finds
    In linked sentences, one event told with its doer ("Russian jets bombed a clinic") and without ("four people were
    killed when an airstrike hit a clinic", "the bombing of a clinic"): passive without "by", a noun for the act, or a
    weapon or event in the place of a person.

Why it matters
    A sentence without a doer leaves out who is to answer for the deed. It may be caution, where the doer is not known.

An example
    Left: "Soldiers shot dead two fishermen near Puntland." Right: "Two fishermen were shot dead near Puntland."

When it is wrong
    Where the doer is named in the sentence before or after; where two events were taken for one.

Source
    T. Trew, "Theory and ideology at work", in R. Fowler and others, Language and Control, 1979; R. Fowler, Language in
    the News, 1991; T. van Leeuwen, "The representation of social actors", 1996 (exclusion, suppression).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from comparators.framing.affiliation import side_of
from comparators.framing.deeds import Deed, deeds, one_deed
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.model import Finding, Pair, Severity, Slot

ID = "framing/agency"
_FORMS = {
    "doer": "active, with the doer as subject",
    "by": "passive, with the doer after “by”",
    "passive": "passive, without a doer",
    "noun": "a noun for the act, without a doer",
    "thing": "a weapon or an event in the place of a doer",
    "dies": "a verb that knows no doer",
}
_NAMED = frozenset({"doer", "by"})


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each deed of which one text alone names the doer, in reading order."""
    left, right = deeds(pair.left), deeds(pair.right)
    told: set[tuple[str, int]] = set()
    for i, j in close_sentences(pair):
        best = _best(left, right, i, j)
        if best is None:
            continue
        mine, other = best
        both = {("left", mine.index), ("right", other.index)}
        if not both & told and not _names_it_anyway(pair, mine, other):
            told |= both
            yield _finding(pair, mine, other)


def _best(
    left: Mapping[int, tuple[Deed, ...]], right: Mapping[int, tuple[Deed, ...]], i: int, j: int
) -> tuple[Deed, Deed] | None:
    """The two deeds of these sentences that are one and differ in the doer; None where both name or both omit it."""
    pairs = [(mine, other) for mine in left.get(i, ()) for other in right.get(j, ()) if one_deed(mine, other)]
    if any(mine.form in _NAMED and other.form in _NAMED for mine, other in pairs):
        return None
    apart = [(mine, other) for mine, other in pairs if (mine.form in _NAMED) != (other.form in _NAMED)]
    return max(apart, key=lambda two: (len(two[0].words & two[1].words), -two[0].index, -two[1].index), default=None)


def _names_it_anyway(
    pair: Pair,
    mine: Deed,
    other: Deed,
) -> bool:
    """Does the sentence without a doer name the doer or its country all the same ("a US strike")?"""
    named, bare, reading = (mine, other, pair.right) if mine.form in _NAMED else (other, mine, pair.left)
    words = {side_of(token.lemma) for token in reading.sentence_tokens(bare.sentence)}
    words |= {side_of(token.text) for token in reading.sentence_tokens(bare.sentence)}
    return bool(words & {side_of(word) for word in named.doer_names})


def _finding(pair: Pair, mine: Deed, other: Deed) -> Finding:
    named, side = (mine, "left") if mine.form in _NAMED else (other, "right")
    text = pair.left.text if side == "left" else pair.right.text
    who = shortened(named.doer.of(text), limit=50) if named.doer is not None else ""
    bare = "right" if side == "left" else "left"
    quotes = (shortened(mine.clause.of(pair.left.text)), shortened(other.clause.of(pair.right.text)))
    severity: Severity = "medium" if {mine.form, other.form} & {"passive", "noun", "thing"} else "low"
    return Finding(
        comparator=ID,
        kind="agency",
        severity=severity,
        confidence=round(min(0.85, 0.45 + 0.1 * len(mine.words & other.words)), 2),
        title=f"Doer: {who}",
        statement=f"The {side} text names the doer, “{who}”; the {bare} text does not: “{quotes[side == 'left']}”",
        explanation=f"Left: {_FORMS[mine.form]} (“{quotes[0]}”). Right: {_FORMS[other.form]} (“{quotes[1]}”).",
        doubt=f"The {bare} text may name the doer elsewhere, or not know it; the two may be different events.",
        left=evidence(pair.left, (mine.clause,)),
        right=evidence(pair.right, (other.clause,)),
        values=(who, None) if side == "left" else (None, who),
        slots=(
            Slot("doer", who if side == "left" else "none", who if side == "right" else "none", "differs"),
            Slot("construction", _FORMS[mine.form], _FORMS[other.form], "differs"),
        ),
        source="T. Trew 1979; R. Fowler, Language in the News, 1991; T. van Leeuwen 1996.",
    )
