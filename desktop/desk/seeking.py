"""Find in both texts: the next place from where the person is, in one pane, then the other, and round."""

from __future__ import annotations

import re
from collections.abc import Mapping

from comparators.model import SIDES, Side, Span
from desktop.desk.pane import Pane
from desktop.desk.selection import Selection

_NOTHING = Selection(0, 0)


class Seeker:
    """Remembers what was sought, so that typing on stays at a place that still fits."""

    def __init__(self, panes: Mapping[Side, Pane]) -> None:
        self._panes = panes
        self._sought = ""
        self._side: Side = "left"

    def find(self, text: str, *, forward: bool) -> bool:
        """Choose the next (or previous) place of these words; case and the kind of blank do not matter."""
        words = text.split()
        growing = bool(self._sought) and text.startswith(self._sought) and text != self._sought
        self._sought = text
        if not words:
            return False
        pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
        side: Side = next((side for side in SIDES if self._panes[side].hasFocus()), self._side)
        other: Side = "right" if side == "left" else "left"
        for where, begin in ((side, self._begin(side, forward, growing)), (other, None), (side, None)):
            span = _place(self._panes[where], pattern, begin, forward=forward)
            if span is not None:
                self._side = where
                self._panes["right" if where == "left" else "left"].set_selection(_NOTHING)
                self._panes[where].show_selected(span)
                return True
        return False

    def _begin(self, side: Side, forward: bool, growing: bool) -> int | None:
        selection = self._panes[side].selection
        if not selection:
            return None
        return selection.span.end if forward and not growing else selection.span.start


def _place(pane: Pane, pattern: re.Pattern[str], begin: int | None, *, forward: bool) -> Span | None:
    """The first match at or after ``begin``, or the last that ends before it; None begins at the text's end."""
    reading = pane.reading
    if reading is None:
        return None
    shown = [row.span for row in pane.rows]
    matches = (Span(*match.span()) for match in pattern.finditer(reading.text))
    spans = [span for span in matches if any(part.start <= span.start < part.end for part in shown)]
    if begin is not None:
        spans = [span for span in spans if (span.start >= begin if forward else span.end <= begin)]
    if not spans:
        return None
    return spans[0] if forward else spans[-1]
