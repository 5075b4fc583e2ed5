"""Names that translation or haste has damaged, with the right form.

What it finds: a name that is no known name but, where it stands, very likely a damaged form of one: "Foreign Minister
Jihon Permov" for Jeyhun Bayramov, "Smirch missiles" for Smerch, "Yerevyan" for Yerevan. Also known word-for-word
translations of a name ("France Presse"), and long names of bodies with one word wrong ("Syria Democratic Forces").
It offers the right form, what else it could be, and why.

Why it matters: a name that cannot be looked up cannot be checked, and a wrong one names nobody or somebody else.
Scripts that write no short vowels, or have no p, v, g or ch, lose them on the way.

An example: "the Ukrainian foreign minister, Dimitro Koliba" is possibly a garbled "Dmytro Kuleba".

When it is wrong: the person may be a new holder of an office who is not in the gazetteer and whose name happens to
be alike, or a small town near a known one may have a similar name. The finding says what it could be, never what it
is, and the text is not touched. A name without such a context is not judged at all.

Source: rows of the gazetteer, each with its own source; likeness by a letter channel learned from name pairs
(Google ar2en, Apache-2.0; Wikidata, CC0), after Brill and Moore, "An Improved Error Model for Noisy Channel Spelling
Correction" (ACL 2000).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from comparators.artefacts.bodies import nearly_named
from comparators.artefacts.curated_names import curated
from comparators.artefacts.name_rules import (
    Suspect,
    by_full_name,
    by_office,
    by_place,
    by_weapon_cue,
    countries_in,
)
from comparators.artefacts.name_runs import lines
from comparators.knowledge.gazetteer import Entry, Gazetteer, fold, gazetteer
from comparators.knowledge.name_likeness import Match
from comparators.model import SIDES, Candidate, Finding, Pair, Reading, Severity, Side, Suggestion

_TITLES = {"office": "Damaged name", "person": "Damaged name", "weapon": "Damaged weapon name",
           "place": "Damaged place name", "term": "Mistranslated name", "body": "Slip in a name"}  # fmt: skip
_SEVERITY: dict[str, Severity] = {
    "office": "high",
    "person": "high",
    "weapon": "high",
    "place": "medium",
    "term": "low",
    "body": "low",
}
_SHOWN = 4
_ANOTHER = 4.0  # how likely "a name that we do not know" is, on the scale of the ratios, above the bar
_SCRIPTS = {"arabic": "Arabic", "russian": "Russian", "latin": "Latin"}


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a damaged name and text, with every place where the text writes it."""
    for side in SIDES:
        yield from find_in(pair.reading(side), side, gazetteer(pair.reading(side).house))


def find_in(reading: Reading, side: Side, names: Gazetteer) -> Iterator[Finding]:
    """The damaged names of one text, judged against these known names."""
    found: dict[str, list[Suspect]] = {}
    for suspect in suspects(reading, names):
        found.setdefault(fold(suspect.span.of(reading.text)), []).append(suspect)
    for group in found.values():
        yield finding(reading, side, group)


def suspects(reading: Reading, names: Gazetteer) -> Iterator[Suspect]:
    """Every name that a rule suspects, in text order, by the first rule that does."""
    text = reading.text
    rows = tuple(lines(reading, names))
    about = countries_in(rows, names)
    day = reading.published.interval.latest if reading.published else None
    for line in rows:
        terms = (*curated(text, line, names), *nearly_named(text, line, names))
        yield from terms
        if line.shouted:
            continue
        for run in line.runs:
            if any(term.span.overlaps(run.span) for term in terms):
                continue
            suspect = (
                by_office(text, line, run, names, day)
                or by_weapon_cue(text, line, run, names)
                or by_place(text, line, run, names, about)
                or by_full_name(text, run, names)
            )
            if suspect is not None:
                yield suspect


def finding(reading: Reading, side: Side, group: list[Suspect]) -> Finding:
    """The suspects of one spelling as a finding."""
    first = group[0]
    quote = first.span.of(reading.text)
    candidates = tuple(candidate(match, share) for match, share in shares(one_each(first.matches))[:_SHOWN])
    best = first.matches[0]
    evidence = tuple(reading.evidence(suspect.span) for suspect in group)
    term = first.rule == "term"
    verb = "is a word-for-word form of" if term else "is possibly a garbled"
    through = "" if term else f" {heard(best)}"
    return Finding(
        comparator="artefacts/name",
        kind="name",
        severity=_SEVERITY[first.rule],
        confidence=candidates[0].score,
        title=_TITLES[first.rule],
        statement=f"“{quote}” {verb} “{best.entry.canonical}”{described(best.entry)}.",
        explanation=f"No such name is known, and {first.context}.{through}" if not term else sentence(first.context),
        doubt="" if term else "It may be the right name of somebody or something that the gazetteer does not hold.",
        left=evidence if side == "left" else (),
        right=evidence if side == "right" else (),
        values=(quote, None) if side == "left" else (None, quote),
        suggestion=Suggestion(reading.house.spelling(best.entry.canonical), best.entry.source),
        candidates=candidates,
        source=best.entry.source,
    )


def one_each(found: tuple[Match, ...]) -> tuple[Match, ...]:
    """The first match of each name: a person may have held an office twice."""
    seen: dict[str, Match] = {}
    for match in found:
        seen.setdefault(match.entry.canonical, match)
    return tuple(seen.values())


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def heard(match: Match) -> str:
    """How the right name can have become this one."""
    native = {"arabic": match.entry.native_ar, "russian": match.entry.native_ru}.get(match.through, ())
    if native:
        return f"Read from the {_SCRIPTS[match.through]} “{native[0]}”, “{match.entry.canonical}” can come out so."
    return f"It is a letter or two from “{match.entry.canonical}”."


def described(entry: Entry) -> str:
    """Who or what a row is, in brackets."""
    if entry.type != "person":
        return f" ({entry.type})"
    country = next((row.canonical for row in gazetteer().of("country", country=entry.country)), entry.country)
    term = "–".join((entry.valid_from[:4], entry.valid_to[:4])) if entry.valid_from else ""
    return f" ({', '.join(part for part in (entry.role, country, term) if part)})"


def shares(found: tuple[Match, ...]) -> list[tuple[Match, float]]:
    """Each match with its share of belief, another unknown name having its own."""
    top = found[0].ratio
    weights = [math.exp(min(0.0, max(-50.0, match.ratio - top))) for match in found]
    other = math.exp(max(-50.0, min(0.0, _ANOTHER - top))) + 0.05
    whole = sum(weights) + other
    return [(match, round(weight / whole, 2)) for match, weight in zip(found, weights, strict=True)]


def candidate(match: Match, share: float) -> Candidate:
    """One possible right form, with why."""
    return Candidate(match.entry.canonical, share, heard(match), match.entry.source)
