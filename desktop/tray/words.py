"""The first column: both quotations, and under them the same words as an inline diff."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from comparators.model import Alignment, Finding, Link, Reading, Side
from desktop.dates import interval_words
from desktop.findings.wording import passage_number
from desktop.theme import current_theme, interface_font, reading_font
from desktop.tray.others import other_figures
from desktop.tray.quotations import SLOT, Piece, diff_html, finding_pieces, quoted_sentences, sentence_pieces, to_html
from desktop.widgets.labels import Text, caption
from desktop.workspace import Workspace

_SIDES: tuple[Side, Side] = ("left", "right")
_NAMES = {"left": "Left", "right": "Right"}
_LONGEST_DIFF = 900
_LONGEST_MISS = 110


class Quotation(QWidget):
    """One side's words, under a line that says where they stand. ``asked`` carries the number of a slot row."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = caption("")
        self.words = Text("", font=reading_font(14.5), wrap=True, rich=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.words.linkActivated.connect(lambda link: self.asked.emit(int(link.removeprefix(SLOT))))
        self._shown: tuple[str, tuple[Piece, ...], str] = ("", (), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addStretch(1)

    def light(self, number: int | None) -> None:
        """Underline the words that this slot row is about."""
        self.show_pieces(*self._shown, lit=number)

    def show_pieces(self, head: str, pieces: Sequence[Piece], absent: str, *, lit: int | None = None) -> None:
        self._shown = (head, tuple(pieces), absent)
        self.head.setText(head)
        theme = current_theme()
        if pieces:
            self.words.setFont(reading_font(14.5))
            self.words.setText(f'<div style="line-height:119%">{to_html(pieces, theme, lit=lit)}</div>')
        else:
            self.words.setFont(self.head.font())
            self.words.setText(f'<span style="font-weight:400;color:{theme.hex("ink2")}">{absent}</span>')


class Words(QWidget):
    """Both quotations and the diff, for a finding or for a link."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.quotations: dict[Side, Quotation] = {"left": Quotation(), "right": Quotation()}
        self.pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.pair.setSpacing(22)
        for side in _SIDES:
            self.pair.addWidget(self.quotations[side], 1)
        self.diff_head = caption("Word for word")
        self.diff_head.setToolTip("Struck: only on the left. Underlined: only on the right.")
        self.diff = Text("", font=reading_font(13.5), wrap=True, rich=True)
        self.diff.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.also_head = caption("Also in the right text")
        self.also_head.setToolTip("Other figures of this count; the overview (F9) shows them in time")
        self.also = Text("", font=interface_font(12.5), wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self.pair)
        column.addSpacing(6)
        column.addWidget(self.diff_head)
        column.addWidget(self.diff)
        column.addSpacing(6)
        column.addWidget(self.also_head)
        column.addWidget(self.also)
        column.addStretch(1)

    def set_stacked(self, stacked: bool) -> None:
        """Right under left, where the column is narrow."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.pair.setDirection(down if stacked else across)
        self.pair.setSpacing(8 if stacked else 22)

    def show_finding(self, finding: Finding) -> None:
        wholes: list[str] = []
        workspace = self._workspace
        for side in _SIDES:
            reading = workspace.reading(side)
            if reading is None:
                continue
            pieces = finding_pieces(finding, side, reading, workspace.arrangement.shown)
            number = passage_number(finding, side, reading)
            self.quotations[side].show_pieces(
                _head(side, number, reading), pieces, _absence(finding, side, workspace.alignment, workspace.readings)
            )
            numbers = quoted_sentences(finding.side(side), reading)
            wholes.append(" ".join(reading.sentence_text(number) for number in numbers))
            self.quotations[side].setVisible(bool(pieces) or not _of_one_text(finding))
        self._show_diff(wholes)
        left, right = workspace.reading("left"), workspace.reading("right")
        figures = other_figures(finding, left, right) if left and right else ()
        self.also_head.setVisible(bool(figures))
        self.also.setVisible(bool(figures))
        self.also.setText(" · ".join(figures))

    def show_link(self, link: Link) -> None:
        wholes: list[str] = []
        for side in _SIDES:
            reading = self._workspace.reading(side)
            numbers = link.left if side == "left" else link.right
            if reading is None or any(number >= len(reading.sentences) for number in numbers):
                continue
            pieces = sentence_pieces(reading, numbers, self._workspace.arrangement.shown, side)
            passage = reading.sentences[numbers[0]].passage + 1
            self.quotations[side].show_pieces(_head(side, passage, reading), pieces, "")
            self.quotations[side].show()
            wholes.append(" ".join(reading.sentence_text(number) for number in numbers))
        self._show_diff(wholes)
        self.also_head.hide()
        self.also.hide()

    def _show_diff(self, wholes: list[str]) -> None:
        useful = len(wholes) == 2 and all(wholes) and all(len(whole) <= _LONGEST_DIFF for whole in wholes)
        self.diff_head.setVisible(useful)
        self.diff.setVisible(useful)
        if useful:
            self.diff.setText(f'<div style="line-height:119%">{diff_html(wholes[0], wholes[1], current_theme())}</div>')


def _head(side: Side, number: int | None, reading: Reading) -> str:
    """Left ¶ 33 · 9 Oct 2020."""
    parts = [_NAMES[side]]
    if number is not None:
        passage = reading.passages[number - 1]
        parts[0] += f"  ¶ {number}"
        if passage.role != "body":
            parts.append(passage.role.replace("_", " "))
        period = passage.period or (reading.published.interval if reading.published else None)
        if period is not None:
            parts.append(interval_words(period))
    return " · ".join(parts)


def _of_one_text(finding: Finding) -> bool:
    """Whether it says nothing of the other text, whose half would only take room."""
    return finding.verdict == "internal" or finding.area == "artefacts"


def _absence(finding: Finding, side: Side, alignment: Alignment | None, readings: dict[Side, Reading]) -> str:
    """Why this half is empty, and what comes nearest to the words of the other half."""
    if finding.verdict == "omission":
        other: Side = "right" if side == "left" else "left"
        near = _nearest(finding, other, alignment, readings)
        return "Not reported. No passage to compare with." + (f"<br><br>Nearest: {near}" if near else "")
    return "Not named. No passage to compare with."


def _nearest(finding: Finding, side: Side, alignment: Alignment | None, readings: dict[Side, Reading]) -> str:
    """The closest sentence on the other side, shortened, with what parts them; escaped, as it is shown as rich text."""
    other: Side = "right" if side == "left" else "left"
    if alignment is None or side not in readings or other not in readings:
        return ""
    numbers = set(quoted_sentences(finding.side(side), readings[side]))
    close = [near for near in alignment.nearest if near.side == side and near.sentence in numbers]
    best = max(close, key=lambda near: near.score, default=None)
    if best is None or best.other >= len(readings[other].sentences):
        return ""
    words = " ".join(readings[other].sentence_text(best.other).split())
    words = words if len(words) <= _LONGEST_MISS else words[:_LONGEST_MISS].rsplit(" ", 1)[0] + " …"
    place = readings[other].sentences[best.other].passage + 1
    return escape(f"¶ {place}, “{words}” ({best.reason})")
