"""Comparisons made by hand, for whatever shows or stores them: no comparator has to run."""

from __future__ import annotations

import re
from datetime import date

from comparators.model import (
    Alignment,
    Article,
    Candidate,
    Comparison,
    Evidence,
    Finding,
    Link,
    Nearest,
    Notice,
    Origin,
    Pair,
    Passage,
    Profile,
    PublicationDate,
    Reading,
    Sentence,
    Slot,
    Span,
    Suggestion,
)
from comparators.values import Interval

LEFT = """Flood death toll rises in Sindh

At least 12 people were killed when the embankment broke near Sukkur, officials said on Tuesday.

The provincal minister, Jahn Mohamad, admitted that the warning came late.

A shelter was opened in the school, one kilometers from the river."""

RIGHT = """More than 40 dead in Pakistan flood

More than 40 people were killed when the embankment broke near Sukkur, the army said on Friday.

The minister, Jan Mohammad, said that the warning came on time.

The damage runs to 2 million dollars."""


def evidence(reading: Reading, words: str) -> tuple[Evidence, ...]:
    start = reading.text.index(words)
    return (Evidence(start, start + len(words), words),)


def reading(text: str, day: int) -> Reading:
    """Read by hand, so that no change of the reading changes what reports are tested on: blank lines part passages,
    a full stop and a space part sentences, the first passage is the headline, and there are no tokens.
    """
    published = PublicationDate(Interval(date(2022, 9, day), date(2022, 9, day)), "dateline", 0.9)
    wrong = PublicationDate(
        Interval(date(2020, 1, 1), date(2020, 1, 1)), "header", 0.1, refuted="the text tells of 2022"
    )
    article = Article(text, origin=Origin(path=f"day-{day}.txt", sha256="0" * 64))
    passages = tuple(
        Passage(Span(*match.span()), "body" if match.start() else "headline")
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    sentences = tuple(
        Sentence(Span(passage.span.start + match.start(), passage.span.start + match.end()), number, 0, 0)
        for number, passage in enumerate(passages)
        for match in re.finditer(r"\S(?:[^.]|\.(?! ))*\.?", passage.span.of(text))
    )
    return Reading(article, passages, sentences, published=published, published_candidates=(published, wrong))


def comparison(left: str = LEFT, right: str = RIGHT, *, notices: tuple[Notice, ...] = ()) -> Comparison:
    """Findings of each area, one that is quiet, one omission; overlapping marks; every relation; a notice if given."""
    readings = (reading(left, 6), reading(right, 9))
    findings: tuple[Finding, ...] = ()
    alignment = Alignment()
    if left.startswith(LEFT) and right.startswith(RIGHT):
        findings = _findings(*readings)
        alignment = Alignment(
            (
                Link((0,), (0,), "same", 0.8, ("both: flood",)),
                Link((1,), (1,), "update", 0.91, ("both: embankment, Sukkur", "later by 3 days")),
                Link((2,), (2,), "same", 0.7, ("both: minister, warning",)),
                Link((3,), (2, 3), "related", 0.4),
                Link((3,), (0,), "parallel", 0.3, ("another place",)),
            ),
            (Nearest("right", 3, 1, 0.22, "no common name"),),
        )
    profiles = (Profile(45, 3, 14.0, 60.1, 8.9, 0.0, (("quotations", 0),)), Profile(42, 3, 13.0, 62.5, 8.1, 0.25))
    return Comparison(Pair(*readings, alignment), findings, *profiles, notices, "0.0-test")


def _findings(left: Reading, right: Reading) -> tuple[Finding, ...]:
    toll = Finding(
        comparator="facts/quantity",
        kind="quantity",
        verdict="update",
        severity="high",
        confidence=0.86,
        title="Deaths",
        statement="Deaths: at least 12 on Tuesday, more than 40 on Friday.",
        explanation="Same place and cause; the right text is three days younger.",
        left=evidence(left, "At least 12 people were killed"),
        right=evidence(right, "More than 40 people were killed"),
        values=("at least 12", "more than 40"),
        doubt="The two may count different districts.",
        slots=(
            Slot("Number", "at least 12", "more than 40", "later"),
            Slot("Place", "Sukkur", "Sukkur", "same"),
        ),
        arithmetic="40 − 12 = 28 more in three days.",
        source="The two quotations.",
    )
    warning = Finding(
        comparator="facts/polarity",
        kind="polarity",
        verdict="conflict",
        severity="high",
        confidence=0.71,
        title="The warning",
        statement="The warning came late, or on time.",
        explanation="One matter, two opposite words.",
        left=evidence(left, "warning came late"),
        right=evidence(right, "warning came on time"),
        values=("late", "on time"),
    )
    damage = Finding(
        comparator="facts/omission",
        kind="omission",
        verdict="omission",
        severity="low",
        confidence=0.6,
        title="Damage",
        statement="The damage is named in the right text only.",
        explanation="No sentence on the left speaks of money.",
        right=evidence(right, "The damage runs to 2 million dollars."),
    )
    verb = Finding(
        comparator="framing/verb",
        kind="verb",
        severity="medium",
        confidence=0.8,
        title="The minister's words",
        statement="The minister admitted (left) or said (right).",
        explanation="To admit is to own up to something.",
        left=evidence(left, "admitted that the warning came late"),
        right=evidence(right, "said that the warning"),
        values=("admitted", "said"),
    )
    name = Finding(
        comparator="artefacts/name",
        kind="name",
        severity="medium",
        confidence=0.9,
        title="Jahn Mohamad",
        statement="“Jahn Mohamad” is possibly a garbled “Jan Mohammad”.",
        explanation="Same role, and the two sound alike.",
        left=evidence(left, "Jahn Mohamad, admitted"),
        right=evidence(right, "Jan Mohammad"),
        suggestion=Suggestion("Jan Mohammad", "the right text"),
        candidates=(Candidate("Jan Mohammad", 0.9, "same consonants", "the right text"),),
    )
    when = Finding(
        comparator="facts/date",
        kind="date",
        verdict="consistent",
        severity="low",
        confidence=0.7,
        title="The breach",
        statement="Told on Tuesday and on Friday: both days are days of telling.",
        explanation="Neither text dates the breach itself.",
        left=evidence(left, "on Tuesday"),
        right=evidence(right, "on Friday"),
    )
    return toll, warning, damage, when, verb, name
