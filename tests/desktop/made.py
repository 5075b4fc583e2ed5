"""A small pair with findings made by hand, so that the window's tests do not depend on what the checks find."""

from __future__ import annotations

from functools import cache

from comparators.model import (
    Alignment,
    Candidate,
    Comparison,
    Evidence,
    Finding,
    Link,
    Pair,
    Profile,
    Reading,
    Side,
    Slot,
    Suggestion,
)
from comparators.reading import read
from tests.marked import article

LEFT = """Ferry sinks off Lumara

At least 12 people died when a ferry sank off the island of Lumara on Monday, the harbour office said.

Rescuers had stopped the search, the minister Tomas Belekan said. Fishermen joined in with their own boats.

The vessel was built in 1984."""
RIGHT = """Lumara ferry: search goes on

Forty people died in the sinking of a ferry off Lumara, officials admitted on Thursday.

Divers keep searching the wreck. A survivor spoke of a "floating coffin".

The owner, Sea Lines, declined to comment."""


@cache
def reading(side: Side) -> Reading:
    return read(article(LEFT, "2021-03-01") if side == "left" else article(RIGHT, "2021-03-04"))


def evidence(side: Side, *quotes: str) -> tuple[Evidence, ...]:
    text = reading(side).text
    return tuple(Evidence(text.index(quote), text.index(quote) + len(quote), quote) for quote in quotes)


def finding(comparator: str, title: str, **fields: object) -> Finding:
    made: dict[str, object] = {
        "kind": comparator.split("/")[1],
        "severity": "medium",
        "confidence": 0.8,
        "statement": f"{title}: the texts differ",
        "explanation": "Because the words say so.",
        "doubt": "If two events are meant.",
        **fields,
    }
    return Finding(comparator=comparator, title=title, **made)  # type: ignore[arg-type]


@cache
def findings() -> tuple[Finding, ...]:
    """A conflict, an update, an omission, a label, a name with candidates, and one kept quiet."""
    return (
        finding(
            "facts/status",
            "The search",
            severity="high",
            verdict="conflict",
            left=evidence("left", "stopped the search"),
            right=evidence("right", "keep searching"),
            values=("stopped", "goes on"),
            slots=(Slot("Search", "stopped", "keep searching", "differs"), Slot("Who", "rescuers", "divers", "same")),
            arithmetic="Both cannot hold on one day.",
        ),
        finding(
            "facts/quantity",
            "Deaths",
            severity="high",
            verdict="update",
            left=evidence("left", "At least 12 people died"),
            right=evidence("right", "Forty people"),
            values=("at least 12", "40"),
            slots=(Slot("Number", "12", "Forty", "later"),),
        ),
        finding(
            "facts/omission",
            "The owner",
            severity="low",
            verdict="omission",
            right=evidence("right", "The owner, Sea Lines, declined to comment"),
        ),
        finding(
            "framing/verb",
            "How officials spoke",
            left=evidence("left", "said"),
            right=evidence("right", "admitted"),
            values=("said", "admitted"),
        ),
        finding(
            "artefacts/name",
            "Belekan → Belikan",
            left=evidence("left", "Tomas Belekan"),
            suggestion=Suggestion("Tomas Belikan", "gazetteer"),
            candidates=(
                Candidate("Tomas Belikan", 0.97, "minister since 2019"),
                Candidate("T. Balek", 0.02, "until 2019"),
            ),
        ),
        finding(
            "facts/date",
            "The day",
            verdict="scope",
            left=evidence("left", "on Monday"),
            right=evidence("right", "on Thursday"),
            values=("Monday", "Thursday"),
        ),
    )


@cache
def alignment() -> Alignment:
    return Alignment(
        (
            Link((1,), (1,), "update", 0.9, ("both: ferry, Lumara",)),
            Link((2, 3), (2,), "same", 0.7, ("both: search",)),
        )
    )


@cache
def comparison() -> Comparison:
    profile = Profile(words=40, sentences=4, words_per_sentence=10.0, reading_ease=60.0, grade=8.0, quoted_share=0.0)
    pair = Pair(reading("left"), reading("right"), alignment())
    return Comparison(pair, findings(), profile, profile, engine_version="test")


def named(title: str) -> Finding:
    """The finding with this title."""
    return next(one for one in findings() if one.title == title)
