"""Who does it and who began: the doer named in one text and left out in the other; who starts and who answers.

What it finds
    In linked sentences, one event told with its doer ("Russian jets bombed a clinic") and without ("four people were
    killed when an airstrike hit a clinic", "the bombing of a clinic"): passive without "by", a noun for the act, or a
    weapon or event in the place of a person; a siege with the besieger ("rebel-besieged") and without. Also one clause
    with another doer in either text ("the fighters seized the base", "the mercenaries …"), and a deed of which one
    text says that nobody has claimed it, or that it is not clear who did it, and for which the other names a doer.

Why it matters
    A sentence without a doer leaves out who is to answer for the deed. It may be caution, where the doer is not known.
    Whoever is said to answer has a reason; whoever starts has none.

An example
    Left: "Soldiers shot dead two fishermen near Puntland." Right: "Two fishermen were shot dead near Puntland."

When it is wrong
    Where the doer is named in the sentence before or after; where two events were taken for one; where a short report
    leaves out what every reader knows.

Source
    T. Trew, "Theory and ideology at work", in R. Fowler and others, Language and Control, 1979; R. Fowler, Language in
    the News, 1991; T. van Leeuwen, "The representation of social actors", 1996 (exclusion, suppression, activation);
    R. Entman, "Framing", 1993 (frames diagnose causes). Words of starting and answering: resources/lexicons,
    initiative.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from comparators.framing.affiliation import side_of
from comparators.framing.deeds import PEOPLE, THINGS, Deed, deeds, one_deed
from comparators.framing.figures import counts_differ
from comparators.framing.grammar import NOT_PROSE
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.framing.same_clause import Clause, other_doers
from comparators.framing.stands_first import chief_findings
from comparators.framing.starts import start_findings
from comparators.framing.terms import FORCES
from comparators.model import SIDES, Finding, Pair, Reading, Severity, Side, Slot, Span

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
_MOST_AGAIN = 3
# Who is named by the deed alone; a text that speaks of a bomber anywhere leaves nobody out.
_ATTACKERS = frozenset({"bomber", "attacker", "gunman", "assailant", "motorcyclist"})
_SURELY_ONE = 3  # words in common
# Ways to say that it is open who did it.
_OPEN = re.compile(
    r"\b(?:no (?:immediate |official )?claims? of responsibility"
    r"|no(?: one|body| group| organi[sz]ation)(?: has| had)? (?:yet |immediately )?claimed responsibility"
    r"|(?:not|un)(?: immediately| yet)? ?(?:clear|known) who (?:was|were|had|carried|is|did|fired|planted|is behind)"
    r"|(?:unidentified|unknown|unnamed) (?:gunmen|gunman|attackers?|assailants?|warplanes?|aircraft|militants|men))\b",
    re.IGNORECASE,
)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding for each deed of which one text alone names the doer; the chief deed; who starts and who answers."""
    named = list(_doers(pair))
    yield from named
    for chief in chief_findings(pair):
        if not any(_same_places(chief, finding) for finding in named):
            yield chief
    for mine, other in other_doers(pair):
        finding = _other_doer(pair, mine, other)
        if not any(_same_places(finding, earlier) for earlier in named):
            yield finding
    yield from start_findings(pair)


def _other_doer(pair: Pair, mine: Clause, other: Clause) -> Finding:
    who = (shortened(mine.doer.of(pair.left.text), limit=50), shortened(other.doer.of(pair.right.text), limit=50))
    quotes = (shortened(mine.span.of(pair.left.text)), shortened(other.span.of(pair.right.text)))
    thing = mine.thing or other.thing
    return Finding(
        comparator=ID,
        kind="agency",
        severity="medium",
        confidence=round(min(0.8, 0.5 + 0.05 * len(mine.words & other.words)), 2),
        title=f"{who[0]} / {who[1]}",
        statement=(
            f"In one clause (“{mine.verb}”) the left text makes “{who[0]}” the doer, the right text “{who[1]}”"
            + (", a thing in the place of people." if thing else ".")
        ),
        explanation=f"Left: “{quotes[0]}” Right: “{quotes[1]}”",
        doubt="The two may be one actor under two names, or two acts of one kind.",
        left=evidence(pair.left, (mine.span,)),
        right=evidence(pair.right, (other.span,)),
        values=who,
        slots=(Slot("doer", *who, "differs"),),
        source="T. van Leeuwen 1996: activation, and how social actors are named; R. Fowler 1991.",
    )


def _same_places(one: Finding, other: Finding) -> bool:
    """Do both findings lie on the same words on either side?"""
    return all(any(a.span.overlaps(b.span) for a in one.side(s) for b in other.side(s)) for s in SIDES)


def _doers(pair: Pair) -> Iterator[Finding]:
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
            side = "right" if mine.form in _NAMED else "left"
            bare = other if side == "right" else mine
            again = _told_again(right if side == "right" else left, bare, mine if side == "right" else other)
            told |= {(side, deed.index) for deed in again}
            yield _finding(pair, mine, other, again)
    if not told:
        yield from _unknown(pair, left, right)


def _told_again(deeds: Mapping[int, tuple[Deed, ...]], bare: Deed, named: Deed) -> list[Deed]:
    """The other places at which the text without the doer tells the same deed, again without."""
    rows = [deed for found in deeds.values() for deed in found if deed.form not in _NAMED and deed is not bare]
    return [
        deed
        for deed in rows
        if one_deed(deed, bare) and (one_deed(deed, named) or len(deed.words & bare.words) >= _SURELY_ONE)
    ][:_MOST_AGAIN]


def _unknown(
    pair: Pair, left: Mapping[int, tuple[Deed, ...]], right: Mapping[int, tuple[Deed, ...]]
) -> Iterator[Finding]:
    """One text says that nobody knows or claims the deed; the other names a doer for its first deed of that kind."""
    for side, deeds_there in (("left", right), ("right", left)):
        open_ones = unclaimed(pair.reading(side))  # type: ignore[arg-type]
        if not open_ones or unclaimed(pair.reading("right" if side == "left" else "left")):
            continue
        first = [deed for number in sorted(deeds_there) for deed in deeds_there[number] if _is_attack(deed)]
        if first and first[0].form in _NAMED and not _attackers(first[0]):
            yield _unknown_finding(pair, side, open_ones[0], first[0])  # type: ignore[arg-type]


def _is_attack(deed: Deed) -> bool:
    return deed.kind in {"kill", "strike", "destroy"} and deed.form in {"doer", "by", "thing"}


def unclaimed(reading: Reading) -> tuple[Span, ...]:
    """The sentences that say that it is open who did it, in text order."""
    return tuple(
        sentence.span
        for sentence in reading.sentences
        if reading.passages[sentence.passage].role not in NOT_PROSE and _OPEN.search(sentence.span.of(reading.text))
    )


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
    """Does the sentence without a doer name the doer or its country all the same ("a US strike"), or another deed?"""
    named, bare, reading = (mine, other, pair.right) if mine.form in _NAMED else (other, mine, pair.left)
    words = {side_of(token.lemma) for token in reading.sentence_tokens(bare.sentence)}
    words |= {side_of(token.text) for token in reading.sentence_tokens(bare.sentence)}
    if bare.form == "thing" and _owned(reading, bare):
        return True
    attackers = _attackers(named)
    if counts_differ(mine.clause.of(pair.left.text), other.clause.of(pair.right.text)):
        return True
    if attackers and attackers & {token.lemma.casefold() for token in reading.tokens}:
        return True
    return bool(words & {side_of(word) for word in named.doer_names})


def _owned(reading: Reading, deed: Deed) -> bool:
    """Is the weapon somebody's ("regime bombs")? Then the clause names a side, though not as its doer."""
    return any(
        token.lemma.casefold() in FORCES | PEOPLE and reading.tokens[token.head].lemma in THINGS
        for token in reading.sentence_tokens(deed.sentence)
        if deed.clause.contains(token.span) and token.dep in {"compound", "amod", "nmod", "poss"}
    )


def _attackers(deed: Deed) -> frozenset[str]:
    names = {name.casefold().removesuffix("s") for name in deed.doer_names}
    return _ATTACKERS & names


def _unknown_finding(pair: Pair, side: Side, left_open: Span, named: Deed) -> Finding:
    other: Side = "right" if side == "left" else "left"
    who = shortened(named.doer.of(pair.reading(other).text), limit=50) if named.doer is not None else ""
    spans: dict[Side, Span] = {side: left_open, other: named.clause}
    quotes = {key: shortened(span.of(pair.reading(key).text)) for key, span in spans.items()}
    values = (None, who) if side == "left" else (who, None)
    stands = ("left open", who) if side == "left" else (who, "left open")
    return Finding(
        comparator=ID,
        kind="agency",
        severity="medium",
        confidence=0.65,
        title=f"Doer: {who}",
        statement=f"The {other} text names a doer, “{who}”; the {side} text says that it is open who did it.",
        explanation=f"Left: “{quotes['left']}” Right: “{quotes['right']}”",
        doubt="The two may speak of different deeds, or of two moments: a claim may have been made in between.",
        left=evidence(pair.left, (spans["left"],)),
        right=evidence(pair.right, (spans["right"],)),
        values=values,
        slots=(Slot("doer", *stands, "differs"),),
        source="T. van Leeuwen 1996; AP Stylebook: attribution of who did it.",
    )


def _finding(pair: Pair, mine: Deed, other: Deed, again: list[Deed]) -> Finding:
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
        left=evidence(pair.left, (mine.clause, *(deed.clause for deed in again if side == "right"))),
        right=evidence(pair.right, (other.clause, *(deed.clause for deed in again if side == "left"))),
        values=(who, None) if side == "left" else (None, who),
        slots=(
            Slot("doer", who if side == "left" else "none", who if side == "right" else "none", "differs"),
            Slot("construction", _FORMS[mine.form], _FORMS[other.form], "differs"),
        ),
        source="T. Trew 1979; R. Fowler, Language in the News, 1991; T. van Leeuwen 1996.",
    )
