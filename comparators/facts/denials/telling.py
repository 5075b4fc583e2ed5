"""Where a text tells what the other one denies."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.facts.certainties.certainty import Speaker
from comparators.model import Reading, Span

_REACH = 9


@dataclass(frozen=True, slots=True)
class Telling:
    """The word ``core`` that tells what the other text denies, in a clause with these content words."""

    sentence: int
    core: int
    verb: int
    words: tuple[int, ...]
    speaker: Speaker | None

    def span(self, reading: Reading) -> Span:
        """The words of the clause that stand near the core."""
        near = [self.core, *(i for i in (*self.words, self.verb) if abs(i - self.core) < _REACH)]
        return Span(reading.tokens[min(near)].span.start, reading.tokens[max(near)].span.end)
