"""Findings of what one report denies and the other tells."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.denials.denials_apart import DenialApart, denials_apart
from comparators.facts.denials.same_said import so_far
from comparators.facts.divergence import divergence, shortened
from comparators.facts.states.bearers import subject_near
from comparators.facts.states.standings_apart import standings_apart
from comparators.model import Finding, Pair, Slot, Span

_LEAST_LINKED, _LEAST = 0.52, 0.45
_WELL_LINKED = 0.4
_NEARLY_ALL = 0.8
_GUILT = frozenset({"responsibility", "involvement", "role", "guilt", "wrongdoing", "blame", "complicity"})


def denial_findings(pair: Pair, done: set[tuple[int, int]]) -> Iterator[Finding]:
    """One finding a denial, but for sentences of which another finding was made: left and right numbers in ``done``."""
    told = done | {(row.left.sentence, row.right.sentence) for row in standings_apart(pair)}
    for row in denials_apart(pair):
        numbers = row.denial.sentence, row.telling.sentence
        if not (row.linked or row.agree or len(row.words) > 1 or _voices(pair, row)):
            continue  # so far apart, one word in common may be of two matters: "no decision", "his decision"
        if (numbers if row.side == "left" else numbers[::-1]) not in told:
            yield _finding(pair, row)


def _finding(pair: Pair, row: DenialApart) -> Finding:
    here, there = (pair.left, pair.right) if row.side == "left" else (pair.right, pair.left)
    denied = row.denial.span(here)
    told = row.telling.span(there), *(telling.span(there) for telling in row.others)
    quoted = shortened(denied.of(here.text)), shortened(told[0].of(there.text))
    words = quoted if row.side == "left" else (quoted[1], quoted[0])
    voices = _voices(pair, row)
    about = ", ".join(dict.fromkeys(row.words))
    sides = ("denied", "told") if row.side == "left" else ("told", "denied")
    sure = (_LEAST_LINKED + 0.06 * (row.linked >= _WELL_LINKED)) if row.linked else _LEAST
    return divergence(
        pair,
        "polarity",
        "certainty" if voices else "update" if so_far(here, [row.denial.sign]) else "conflict",
        left=(denied,) if row.side == "left" else _apart(told),
        right=(denied,) if row.side == "right" else _apart(told),
        title="Told and denied",
        statement=f"“{words[0]}” against “{words[1]}”.",
        explanation=f"One report tells what the other says is not so; both speak of: {about}."
        + (" Each gives it to another speaker." if voices else ""),
        doubt="The two may speak of two occasions, places or persons, and the report that tells it may not know of "
        "the denial.",
        severity="high" if row.linked else "medium",
        confidence=sure + 0.06 * row.agree + 0.06 * (row.share >= _NEARLY_ALL) + 0.03 * (row.core == 1.0),
        values=words,
        slots=(
            Slot("About", about, about, "same"),
            Slot("Polarity", *sides, "differs"),
        ),
    )


def _voices(pair: Pair, row: DenialApart) -> bool:
    """Whether one speaker denies it and another one tells it; who "denied any responsibility" is accused by others."""
    speakers = [one.words if one is not None else "" for one in (row.denial.speaker, row.telling.speaker)]
    here = pair.reading(row.side)
    if (
        not speakers[0]
        and here.tokens[row.denial.core].lemma in _GUILT
        and here.tokens[row.denial.sign].lemma == "deny"
    ):
        doer = subject_near(here, row.denial.sentence, row.denial.sign)
        speakers[0] = here.tokens[doer].text if doer is not None else ""
        if speakers[0] and speakers[1]:
            return speakers[0].casefold() not in speakers[1].casefold().split()
    return all(speakers) and speakers[0].casefold() != speakers[1].casefold()


def _apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        if not any(span.overlaps(other) for other in found):
            found.append(span)
    return tuple(found)
