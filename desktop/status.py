"""The status bar: how far the review is, how far the comparison is, where the person is, and that nothing leaves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.findings.running import paint_bar
from desktop.theme import current_theme, interface_font, paint_icon
from desktop.widgets.labels import ElidedText, Text
from desktop.workspace import Workspace

_TOLD_FOR = 6000
_STAGES = {"load": "Loading", "read": "Reading", "align": "Aligning"}


class Bar(QWidget):
    """A thin bar of progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self.token = 0.0, "same"
        self.setFixedSize(QSize(110, 12))

    def show_share(self, share: float, token: str) -> None:
        self.share, self.token = share, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, current_theme(), QRectF(0, 3.5, self.width(), 5), self.share, self.token)


class Sign(QWidget):
    """A small icon with words; the words may go where there is little room."""

    def __init__(self, icon: str, words: str = "", token: str = "ink2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon, self.token = icon, token
        self.text = Text(words, font=interface_font(12.5), token=token)
        row = QHBoxLayout(self)
        row.setContentsMargins(21, 0, 0, 0)
        row.addWidget(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self.icon, current_theme().hex(self.token), QRectF(1, self.height() / 2 - 7, 14, 14))


class StatusBar(QWidget):
    """Follows the workspace; the window says where the texts stand and how large they are."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(27)
        self._workspace = workspace
        self._told = ""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._forget)
        small = interface_font(12.5)
        self.bar = Bar()
        self.left = ElidedText("", font=small, token="ink2")
        self.quiet = Text("", font=small, token="ink2")
        self.model = Sign("triangle-alert", "Aligned by words only", "artefacts")
        self.order = Sign("arrow-down-wide-narrow", "Severest first, then surest")
        self.place = Text("", font=small, token="ink2")
        self.zoom = Text("100 %", font=small, token="ink2")
        self.offline = Sign("wifi-off", "offline")
        self.offline.setToolTip(
            "Nothing you open leaves this computer; Diptych goes online only to fetch a web address that you give"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 14, 0)
        row.setSpacing(14)
        row.addWidget(self.bar)
        row.addWidget(self.left, 1)
        for widget in (self.quiet, self.model, self.order, self.place, self.zoom, self.offline):
            row.addWidget(widget)
        for signal in (
            workspace.stateChanged,
            workspace.progressed,
            workspace.reviewChanged,
            workspace.listChanged,
            workspace.comparisonChanged,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        workspace = self._workspace
        reviewed, total = workspace.reviewed
        ready = workspace.state == "ready"
        running = workspace.state == "running"
        self.bar.setVisible(running or workspace.relinking or (ready and total > 0))
        if running:
            step = workspace.step
            self.bar.show_share(step.done, "accent")
            name = _STAGES.get(step.stage, f"Checking {step.stage}")
            links = len(workspace.alignment.links) if workspace.alignment else 0
            words = f"{name}: {round(step.done * 100)} %" + (f", {links} links" if links else "")
        elif workspace.relinking:
            self.bar.show_share(workspace.step.done, "accent")
            words = "Aligning anew around your links"
        elif ready:
            self.bar.show_share(reviewed / total if total else 0.0, "same")
            quiet = len(workspace.findings) - total
            words = f"{reviewed} of {total} reviewed" + (f"     {quiet} kept quiet" if quiet else "")
        elif workspace.state == "stopped":
            words = "Stopped"
        else:
            words = "No pair open"
        self.left.set_text(words if workspace.relinking else self._told or words)
        self.quiet.hide()
        self.order.setVisible(ready and self.width() > 900)
        texts = workspace.state != "empty"
        self.place.setVisible(texts and bool(self.place.text()))
        self.zoom.setVisible(texts)
        self.offline.text.setText("offline" if texts else "offline: nothing you open leaves this computer")
        self._show_model()

    def _show_model(self) -> None:
        alignment = self._workspace.alignment
        by_words = alignment is not None and alignment.method == "lexical"
        self.model.setVisible(by_words)
        self.model.setToolTip("The language model is missing or damaged. Install the package named in the README.")

    def tell(self, words: str) -> None:
        """Something that was done, said for a while in place of the review's progress."""
        self._told = words
        self.refresh()
        if words:
            self._clock.start(_TOLD_FOR)

    def _forget(self) -> None:
        self._told = ""
        self.refresh()

    def show_place(self, left: int | None, right: int | None) -> None:
        """The passages that are in focus."""
        self.place.setText(f"left ¶ {left or '–'} · right ¶ {right or '–'}")
        self.place.setVisible(self._workspace.state != "empty")

    def show_zoom(self, percent: int) -> None:
        self.zoom.setText(f"{percent} %")
