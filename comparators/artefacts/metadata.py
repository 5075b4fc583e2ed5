"""Headers, datelines, sign-offs and tags that stand in the text, and dates that the text refutes.

What it finds: what belongs to the page and not to the story: "date 2017-07-11", "Tags Syria Aleppo", "(Reuters) -",
"kbd/rt (AFP, AP)", a dateline that a line end tears from its sentence; "recently" in a gallery that is older than
the text around it. Where a header dates the text and the text itself looks back on later days, it says so with both.

Why it matters: a wrong date puts every "last November" and every "Monday" in the wrong year. Agency lines and
initials say whose text it is: they should be credited, not left in the running text.

An example: a header says 11 July 2017; the text looks back on "September 2020".

When it is wrong: a date may be the date of an event that opens the text, and an agency's dateline may stand there by
the house's custom. A later date in the text may be a plan that is told as if it were past.

Source: passages are told apart by what wire services and content systems print; the dates of a text are read against
each other (no outside source).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.stale import stale_words
from comparators.model import SIDES, Evidence, Finding, Pair, Passage, PublicationDate, Reading, Severity, Side

_AGENCY = re.compile(r"\([^()]*[A-Za-z]{2,}[^()]*\)|\A(?:AFP|AP|Reuters|Xinhua|TASS|DPA|EFE|SANA|EPA)\W*\Z")
_KINDS = {
    "metadata": ("Header in the text", "A line of the page, not of the story, stands in the text"),
    "sign-off": ("Sign-off in the text", "A desk's or agency's sign-off stands in the text"),
    "dateline": ("Agency line", "Another desk's dateline stands in the text"),
}
_EXPLANATIONS = {
    "metadata": "Dates, tags and sources of the page are read as part of the story when they stand in it.",
    "sign-off": "It says whose text it is; it belongs in the credit.",
    "dateline": "It says that the text is an agency's; it belongs in the credit.",
}


def find(pair: Pair) -> Iterator[Finding]:
    """Refuted dates first, then every leaked line, a text at a time."""
    for side in SIDES:
        reading = pair.reading(side)
        refuted = [candidate for candidate in reading.published_candidates if candidate.refuted and candidate.span]
        for candidate in refuted:
            yield refuted_date(reading, side, candidate)
        for passage in reading.passages:
            if not any(candidate.span and candidate.span.overlaps(passage.span) for candidate in refuted):
                yield from leaked(reading, side, passage)
        yield from stale(reading, side)


def refuted_date(reading: Reading, side: Side, candidate: PublicationDate) -> Finding:
    """A header's date against what the text looks back on."""
    assert candidate.span is not None
    header = reading.evidence(candidate.span)
    later = tuple(reading.evidence(span) for span in candidate.refuted_by[:2])
    return made(
        reading,
        side,
        (header, *later),
        severity="high",
        confidence=0.95 if len(candidate.refuted_by) > 1 else 0.85,
        title="Date refuted",
        statement=f"The header “{header.quote}” cannot date this text. {candidate.refuted}",
        explanation="A text cannot look back on days that lie after its own date.",
        doubt="A plan may be told as if it had happened; the header may date an older version.",
    )


def leaked(reading: Reading, side: Side, passage: Passage) -> Iterator[Finding]:
    """A line of the page, of the kinds above; a dateline only where it names an agency."""
    if passage.role not in _KINDS:
        return
    quote = passage.span.of(reading.text)
    title, what = _KINDS[passage.role]
    if passage.role == "dateline" and not _AGENCY.search(quote):
        if reading.text[passage.span.end : passage.span.end + 1] != "\n":
            return
        what = "The dateline stands apart from its sentence"
    yield made(
        reading,
        side,
        (reading.evidence(passage.span),),
        severity="low",
        confidence=0.9 if passage.role == "metadata" else 0.8,
        title=title,
        statement=f"{what}: “{shortened(quote)}”.",
        explanation=_EXPLANATIONS[passage.role],
        doubt="It may stand there by the house's custom.",
    )


def stale(reading: Reading, side: Side) -> Iterator[Finding]:
    """ "Recently" and its like in a part that is older than the text around it."""
    spans, since = stale_words(reading)
    if spans:
        words = spans[0].of(reading.text)
        more = f" (and {len(spans) - 1} more)" if len(spans) > 1 else ""
        yield made(
            reading,
            side,
            tuple(reading.evidence(span) for span in spans),
            severity="low",
            confidence=0.75,
            title="Stale word",
            statement=f"“{words}” counts from {since}, not from when the text appeared{more}.",
            explanation="It stands in an older part, such as a gallery, that was set into a newer text.",
            doubt="The part may have been brought up to date.",
        )


def shortened(quote: str) -> str:
    """At most eighty characters of a quotation, on one line."""
    words = " ".join(quote.split())
    return words if len(words) <= 80 else words[:77].rsplit(" ", 1)[0] + " …"


def made(
    reading: Reading, side: Side, evidence: tuple[Evidence, ...], *, severity: Severity, confidence: float,
    title: str, statement: str, explanation: str, doubt: str,
) -> Finding:  # fmt: skip
    """A finding about one text."""
    return Finding(
        comparator="artefacts/metadata",
        kind="metadata",
        severity=severity,
        confidence=confidence,
        title=title,
        statement=statement,
        explanation=explanation,
        doubt=doubt,
        left=evidence if side == "left" else (),
        right=evidence if side == "right" else (),
    )
