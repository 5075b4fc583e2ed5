"""Spellings that the desk does not use, with the one that it prefers: its own list, one finding a row and text."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.one_text import about, in_story
from comparators.knowledge.house_style import style_patterns
from comparators.model import Finding, Reading, Side, Span

SOURCE = "your house style"


def other_spellings(reading: Reading, side: Side) -> Iterator[Finding]:
    """One finding a preference whose other spellings the text writes, outside the preferred one itself."""
    for row, others, preferred in style_patterns(reading.house):
        found = [Span(*match.span()) for match in others.finditer(reading.text)]
        if not found:
            continue
        right = [Span(*match.span()) for match in preferred.finditer(reading.text)]
        spans = tuple(span for span in found if in_story(reading, span) and not any(map(span.overlaps, right)))
        if spans:
            written = spans[0].of(reading.text)
            yield about(
                reading, side, spans, kind="variant", severity="low", confidence=0.95, title="House style",
                statement=f"House style: “{row.preferred}”, not “{' '.join(written.split())}”.",
                explanation=row.note or "Your list of preferred spellings says so.",
                doubt="A quotation, a title or a body's own name may keep its spelling.",
                suggestion=row.preferred, source=SOURCE,
            )  # fmt: skip
