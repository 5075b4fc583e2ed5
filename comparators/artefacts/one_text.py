"""Findings about one text: the same words of evidence, on whichever side the text stands."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.model import SIDES, Finding, Pair, Reading, Severity, Side, Span, Suggestion

NOT_STORY = frozenset({"metadata", "byline", "sign-off", "dateline"})


class TheReading:
    """A reading as itself, for caches: two are the same only if they hold one object."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TheReading) and other.reading is self.reading


def texts(pair: Pair) -> Iterator[tuple[Side, Reading]]:
    """Both texts of a pair, the left one first."""
    for side in SIDES:
        yield side, pair.reading(side)


def about(
    reading: Reading, side: Side, spans: tuple[Span, ...], *, kind: str, severity: Severity, confidence: float,
    title: str, statement: str, explanation: str, doubt: str = "", suggestion: str = "", source: str = "",
) -> Finding:  # fmt: skip
    """A finding of ``artefacts/kind`` whose evidence is these spans; a suggestion carries its source."""
    evidence = tuple(reading.evidence(span) for span in spans)
    quote = shortened(spans[0].of(reading.text))
    return Finding(
        comparator=f"artefacts/{kind}",
        kind=kind,
        severity=severity,
        confidence=confidence,
        title=title,
        statement=statement,
        explanation=explanation,
        doubt=doubt,
        left=evidence if side == "left" else (),
        right=evidence if side == "right" else (),
        values=(quote, None) if side == "left" else (None, quote),
        suggestion=Suggestion(suggestion, source) if suggestion else None,
        source=source,
    )


def shortened(quote: str, longest: int = 80) -> str:
    """At most so many characters of a quotation, on one line, ending after a whole word."""
    words = " ".join(quote.split())
    return words if len(words) <= longest else words[: longest - 2].rsplit(" ", 1)[0] + " …"


def in_story(reading: Reading, span: Span) -> bool:
    """Whether this lies in a passage that is told, not in a header, a byline or a sign-off."""
    return any(passage.span.contains(span) and passage.role not in NOT_STORY for passage in reading.passages)
