"""What the list says when it has nothing to list, and the line over it with what the run has to say."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from comparators.model import SIDES, Side
from desktop.theme import current_theme, interface_font, paint_icon
from desktop.trouble import in_words
from desktop.widgets.button import Button
from desktop.widgets.flow import clear, flow
from desktop.widgets.labels import ElidedText, Text
from desktop.workspace import Workspace


class Empty(QWidget):
    """Never a blank list: why it is empty, and the active filters as chips that can be taken off."""

    again = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.title = Text("", font=interface_font(13, weight=600), wrap=True)
        self.words = Text("", token="ink2", wrap=True)
        self.chips, self._row = flow(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.title, self.words, self.chips):
            column.addWidget(widget)
        column.addStretch(1)
        workspace.listChanged.connect(self.refresh)
        workspace.stateChanged.connect(self.refresh)

    def refresh(self) -> None:
        clear(self._row)
        workspace = self._workspace
        active = workspace.filters.active()
        if workspace.state == "stopped" and workspace.failure is not None:
            self._say(*in_words(workspace.failure.error))
        elif workspace.state == "stopped":
            self._say("Not compared to the end", "What was found until then is shown in the texts.")
            again = Button("Compare again", icon="refresh-cw")
            again.clicked.connect(self.again)
            self._row.addWidget(again)
        elif workspace.findings and active:
            self._say("No finding at this level", "Take off a limit to see more:")
            for words, filters in active:
                chip = Button(words, look="chip", icon="x")
                chip.clicked.connect(lambda checked=False, filters=filters: workspace.set_filters(filters))
                self._row.addWidget(chip)
        elif workspace.findings:
            self._say("Nothing differs that matters", "What was looked at and kept quiet:")
            chip = Button(f"Show {len(workspace.findings)} kept quiet", look="chip")
            chip.clicked.connect(lambda: workspace.set_filters(replace(workspace.filters, quiet=True)))
            self._row.addWidget(chip)
        elif workspace.alignment is not None and not workspace.alignment.links:
            self._say("These texts have no matter in common", _nearest(workspace))
        elif workspace.state == "ready":
            self._say("Nothing found", "The checks found nothing to report in these two texts.")
        else:
            self._say("", "")

    def _say(self, title: str, words: str) -> None:
        self.title.setText(title)
        self.words.setText(words)


def _nearest(workspace: Workspace) -> str:
    best = max(workspace.alignment.nearest, key=lambda one: one.score, default=None) if workspace.alignment else None
    if best is None:
        return "No passage of one speaks of what the other tells."
    other: Side = "right" if best.side == "left" else "left"
    numbers = {best.side: best.sentence, other: best.other}
    places = " and ".join(f"{side} ¶ {_passage(workspace, side, numbers[side])}" for side in SIDES)
    return f"The nearest passages, {places}, are too far apart ({best.score:.2f}): {best.reason}."


def _passage(workspace: Workspace, side: Side, sentence: int) -> int:
    return workspace.readings[side].sentences[sentence].passage + 1


class NoticesLine(QWidget):
    """One ochre line over the list: which checks could not run, or what else the run has to say."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words = ElidedText("", font=interface_font(12), token="artefacts")
        column = QVBoxLayout(self)
        column.setContentsMargins(38, 0, 14, 0)
        self.setFixedHeight(26)
        column.addWidget(self.words)
        workspace.comparisonChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        comparison = self._workspace.comparison
        notices = comparison.notices if comparison else ()
        failed = [notice for notice in notices if "/" in notice.subject]
        self.setVisible(bool(notices))
        if failed:
            total = sum(len(stage.checks) for stage in self._workspace.stages)
            names = ", ".join(notice.subject.split("/")[1].replace("_", " ") for notice in failed)
            self.words.set_text(f"{len(failed)} of {total} checks could not run: {names}")
        elif notices:
            self.words.set_text(notices[0].message)
        self.setToolTip("\n\n".join(f"{notice.message} {notice.detail}".strip() for notice in notices))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, "triangle-alert", current_theme().hex("artefacts"), QRectF(16, 5.5, 15, 15))
