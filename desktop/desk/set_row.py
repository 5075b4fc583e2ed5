"""One row, set in lines: where its words stand, and which word stands at a point."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from desktop.desk.rows import Row
from desktop.desk.typesetting import Typesetting
from desktop.desk.utf16 import Utf16Map

# One character for one, so that offsets hold: a hard-wrapped source flows, a tab is a space.
_FLOWING = {ord(character): " " for character in "\n\r\t\v\f\u2028\u2029\u0085"}

GALLERY_INDENT = 20  # for the icon


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one line: from ``x`` to ``right``; ``top`` and ``baseline`` count from the row's top."""

    x: float
    right: float
    top: float
    baseline: float


class SetRow:
    """A row's words in lines of one width. Offsets are the article's; points count from the row's upper left."""

    def __init__(self, row: Row, text: str, width: float, setting: Typesetting) -> None:
        self.row = row
        self.line_height = setting.line(row.style)
        self._words = row.span.of(text).translate(_FLOWING)
        self._map = Utf16Map(self._words)
        font = setting.font(row.style)
        metrics = QFontMetricsF(font)
        self._drop = (self.line_height - metrics.height()) / 2 + metrics.ascent()
        self._layout = QTextLayout(self._words, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(self._words))
        self._starts: list[int] = []
        indent = GALLERY_INDENT if row.style == "gallery" else 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width - indent)
            # A fall-back font may be taller: the baselines keep their distance whatever stands on the line.
            line.setPosition(QPointF(indent, len(self._starts) * self.line_height + self._drop - line.ascent()))
            self._starts.append(line.textStart())
        self._layout.endLayout()
        self._pieces: dict[tuple[int, int], tuple[Piece, ...]] = {}

    @property
    def height(self) -> float:
        return len(self._starts) * self.line_height

    @property
    def baseline(self) -> float:
        """The first line's."""
        return self._drop

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Where the words from ``start`` to ``end`` stand, line by line; empty where they are not in this row."""
        key = (start, end)
        if key not in self._pieces:
            self._pieces[key] = tuple(self._find_pieces(start, end))
        return self._pieces[key]

    def _find_pieces(self, start: int, end: int) -> list[Piece]:
        first = self._map.to_utf16(max(start - self.row.span.start, 0))
        last = self._map.to_utf16(min(end, self.row.span.end) - self.row.span.start)
        pieces = []
        for number in range(self._line_of_unit(first), len(self._starts)):
            line = self._layout.lineAt(number)
            if line.textStart() >= last:
                break
            line_end = line.textStart() + line.textLength()
            low, high = max(first, line.textStart()), min(last, line_end)
            if low >= high:
                continue
            left, right = sorted((_x(line, low), _x(line, high)))
            inked = line.naturalTextRect()  # without the space that the line broke at
            left, right = max(left, inked.left()), min(right, inked.right())
            if right > left:
                top = number * self.line_height
                pieces.append(Piece(left, right, top, top + self._drop))
        return pieces

    def line_of(self, offset: int) -> int:
        """The number of the line that this offset stands on."""
        return self._line_of_unit(self._map.to_utf16(offset - self.row.span.start))

    def _line_of_unit(self, unit: int) -> int:
        return max(bisect_right(self._starts, unit) - 1, 0)

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """From the first line's top to the last line's bottom."""
        first, last = self.line_of(max(start, self.row.span.start)), self.line_of(min(end, self.row.span.end) - 1)
        return first * self.line_height, (last + 1) * self.line_height

    def caret(self, offset: int) -> tuple[float, int]:
        """The x of a caret before this offset, and the number of its line."""
        number = self.line_of(offset)
        unit = self._map.to_utf16(offset - self.row.span.start)
        return _x(self._layout.lineAt(number), unit), number

    def offset_at(self, x: float, y: float) -> int:
        """The position between two characters that is nearest to this point."""
        number = min(max(int(y // self.line_height), 0), len(self._starts) - 1)
        return self.row.span.start + self._map.to_code_point(self._layout.lineAt(number).xToCursor(x))

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor, clip: QRectF) -> None:
        """Draw the lines that touch ``clip``, with the row's upper left at ``x``, ``y``."""
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(x, y), [], clip)


def _x(line: QTextLine, unit: int) -> float:
    # Qt gives the position back beside the x; its type stub does not know.
    return line.cursorToX(unit)[0]  # type: ignore[index, no-any-return]


def _option(words: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    if _starts_right_to_left(words):  # Qt's own "auto" finds the order of the words, but not their edge
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def _starts_right_to_left(words: str) -> bool:
    """The first letter with a direction decides, as in the Unicode bidirectional algorithm (rule P2)."""
    directions = (bidirectional(character) for character in words)
    return next((direction for direction in directions if direction in ("L", "R", "AL")), "L") != "L"
