"""Which folds of a pane are closed: all, none, or all but those that the person opened."""

from __future__ import annotations

from collections.abc import Iterable

from comparators.model import Reading, Span
from desktop.desk.folding import Fold


class FoldState:
    """Folds, whether folding is on, and what was opened since. Every change says whether the page changes."""

    def __init__(self) -> None:
        self.folds: tuple[Fold, ...] = ()
        self.on = False
        self._opened: set[int] = set()

    def closed(self) -> tuple[Fold, ...]:
        """The folds to show as rows."""
        return tuple(fold for fold in self.folds if fold.first not in self._opened) if self.on else ()

    def set_folds(self, folds: tuple[Fold, ...]) -> bool:
        if folds == self.folds:
            return False
        self.folds, self._opened = folds, set()
        return self.on

    def set_on(self, on: bool) -> bool:
        if on == self.on:
            return False
        self.on, self._opened = on, set()
        return True

    def open(self, fold: Fold) -> bool:
        self._opened.add(fold.first)
        return self.on

    def close(self, passage: int) -> bool:
        """Close the fold that this passage stands in; False where it was not opened."""
        for fold in self.folds:
            if self.on and fold.holds(passage) and fold.first in self._opened:
                self._opened.discard(fold.first)
                return True
        return False

    def open_around(self, reading: Reading, spans: Iterable[Span]) -> bool:
        """Open what hides these words; False where nothing does."""
        spans = list(spans)
        hiding = {fold.first for fold in self.closed() if any(_hides(reading, fold, span) for span in spans)}
        self._opened |= hiding
        return bool(hiding)


def _hides(reading: Reading, fold: Fold, span: Span) -> bool:
    passages = reading.passages
    return passages[fold.first].span.start < span.end and span.start < passages[fold.last].span.end
