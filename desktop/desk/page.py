"""A reading set on one long page: where every row, fold and sentence stands, in pixels from the page's top."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comparators.model import Reading, Span
from desktop.desk.folding import Fold
from desktop.desk.rows import Row, rows_of
from desktop.desk.set_row import SetRow
from desktop.desk.typesetting import Typesetting

MARGIN = 12.0
FOLD_HEIGHT = 24.0
_HEADING_SPACE = 5.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A row or a fold at its place."""

    top: float
    height: float
    row: SetRow | None = None
    fold: Fold | None = None

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def passage(self) -> int:
        """The row's passage, or a fold's first."""
        if self.row is not None:
            return self.row.row.passage
        return self.fold.first if self.fold is not None else 0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a caret stands on the page: its line's top and height."""

    x: float
    y: float
    height: float


class RowSetter:
    """Sets the rows of one reading, each once for a width: folding and scrolling never set a line again."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rows = rows_of(reading)
        self._key: tuple[float, Typesetting] | None = None
        self._set: dict[Row, SetRow] = {}

    def set_row(self, row: Row, width: float, setting: Typesetting) -> SetRow:
        if self._key != (width, setting):
            self._key = (width, setting)
            self._set.clear()
        if row not in self._set:
            self._set[row] = SetRow(row, self.reading.text, width, setting)
        return self._set[row]


class Page:
    """Built anew when width, zoom or folds change; never altered."""

    def __init__(self, setter: RowSetter, width: float, setting: Typesetting, folds: Iterable[Fold] = ()) -> None:
        self.reading = setter.reading
        self.width = width
        self.setting = setting
        self.folds = tuple(folds)
        self.items = tuple(_place(setter, width, setting, self.folds))
        self._tops = [item.top for item in self.items]
        self._sentences: dict[int, tuple[float, float] | None] = {}
        self._passages: dict[int, tuple[float, float]] = {}
        self._starts: list[int] = []
        self._set_rows: list[Placed] = []
        for item in self.items:
            if item.row is not None:
                self._starts.append(item.row.row.span.start)
                self._set_rows.append(item)
                if item.row.row.style != "gallery":
                    self._stretch(item.row.row.passage, item)
            elif item.fold is not None:
                for passage in range(item.fold.first, item.fold.last + 1):
                    self._stretch(passage, item)
        self.height = (self.items[-1].bottom if self.items else 0.0) + MARGIN + setting.gap

    def _stretch(self, passage: int, item: Placed) -> None:
        top, bottom = self._passages.get(passage, (item.top, item.bottom))
        self._passages[passage] = (min(top, item.top), max(bottom, item.bottom))

    def between(self, top: float, bottom: float) -> tuple[Placed, ...]:
        """The items that touch this stretch of the page."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return tuple(item for item in self.items[first : bisect_right(self._tops, bottom)] if item.bottom >= top)

    def item_at(self, y: float) -> Placed | None:
        """The item at this height; in the space between two, the one above."""
        number = bisect_right(self._tops, y) - 1
        return self.items[max(number, 0)] if self.items else None

    def passage_extent(self, passage: int) -> tuple[float, float] | None:
        """Top and bottom of a passage (of its fold, where it is folded away)."""
        return self._passages.get(passage)

    def fold_of(self, passage: int) -> Fold | None:
        return next((fold for fold in self.folds if fold.holds(passage)), None)

    def rows_of_span(self, span: Span) -> Iterator[Placed]:
        """The rows in view of the article's words from start to end; what is folded away has none."""
        number = max(bisect_right(self._starts, span.start) - 1, 0)
        for item in self._set_rows[number:]:
            assert item.row is not None
            if item.row.row.span.start >= span.end:
                return
            if item.row.row.span.overlaps(span):
                yield item

    def extent(self, span: Span) -> tuple[float, float] | None:
        """First line's top to last line's bottom of these words; None where they are folded away or not shown."""
        found = [
            (item.top + low, item.top + high)
            for item in self.rows_of_span(span)
            if item.row is not None
            for low, high in (item.row.extent(span.start, span.end),)
        ]
        return (found[0][0], found[-1][1]) if found else None

    def sentence_extent(self, number: int) -> tuple[float, float] | None:
        """The extent of a sentence, found once: every link of it asks."""
        if number not in self._sentences:
            self._sentences[number] = self.extent(self.reading.sentences[number].span)
        return self._sentences[number]

    def first_sentence(self, y: float) -> int:
        """The number of the first sentence whose first line stands at this height or below; -1 for none."""
        for number in range(len(self.reading.sentences)):
            extent = self.sentence_extent(number)
            if extent is not None and extent[0] >= y - 1:
                return number
        return -1

    def spot(self, offset: int) -> Spot | None:
        """Where a caret before this offset stands; where it is folded away, at the next words in view."""
        if not self._set_rows:
            return None
        number = max(bisect_right(self._starts, offset) - 1, 0)
        item = self._set_rows[number]
        assert item.row is not None
        if offset > item.row.row.span.end and number + 1 < len(self._set_rows):
            item = self._set_rows[number + 1]
        assert item.row is not None
        x, line = item.row.caret(min(max(offset, item.row.row.span.start), item.row.row.span.end))
        return Spot(x, item.top + line * item.row.line_height, item.row.line_height)

    def within_row(self, y: float) -> bool:
        item = self.item_at(y)
        return item is not None and item.top <= y <= item.bottom

    def offset_at(self, x: float, y: float) -> int | None:
        """The position in the article nearest to this point; None on a page without words."""
        item = self.item_at(y)
        if item is not None and item.row is not None:
            return item.row.offset_at(x, y - item.top)
        nearest = min(self._set_rows, key=lambda placed: abs(placed.top - y), default=None)
        return nearest.row.row.span.start if nearest is not None and nearest.row is not None else None


def _place(setter: RowSetter, width: float, setting: Typesetting, folds: tuple[Fold, ...]) -> Iterator[Placed]:
    top = MARGIN
    shown: Fold | None = None
    passage = -1
    for row in setter.rows:
        fold = next((fold for fold in folds if fold.holds(row.passage)), None)
        if fold is not None:
            if fold is not shown:
                if passage >= 0:
                    top += setting.gap
                yield Placed(top, FOLD_HEIGHT, fold=fold)
                top += FOLD_HEIGHT
                shown, passage = fold, row.passage
            continue
        if passage >= 0 and row.passage != passage:
            top += setting.gap + (_HEADING_SPACE if row.style in ("subhead", "gallery") else 0.0)
        elif row.style == "heading" and passage >= 0:
            top += _HEADING_SPACE  # between a gallery's title and its first picture's heading
        passage = row.passage
        placed = setter.set_row(row, width, setting)
        yield Placed(top, placed.height, row=placed)
        top += placed.height
