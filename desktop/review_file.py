"""The review as a file: open, save, and the question before unsaved decisions would be lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from comparators.errors import DiptychError
from comparators.session import SUFFIX, Session, open_session, save_session
from desktop.dialogs.frame import AskPath
from desktop.dialogs.save import KeepReview
from desktop.trouble import in_words
from desktop.work import Sources
from desktop.workspace import Workspace


class ReviewFile(QObject):
    """Knows which file the review belongs to, if any."""

    failed = Signal(str, str)
    told = Signal(str)
    changed = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self.path: Path | None = None

    def name_stem(self) -> str:
        """A name for files made from this pair: the review's own, or both reports' names."""
        if self.path is not None:
            return self.path.stem
        names = []
        for source in (self._workspace.sources.left, self._workspace.sources.right):
            names.append(Path(source).stem[:24] if isinstance(source, str) else "report")
        return "-".join(names)

    def forget(self) -> None:
        self.path = None
        self.changed.emit()

    def may_leave(self) -> bool:
        """Whether the pair can go: nothing unsaved, or the person saved or let go."""
        if not self._workspace.history.unsaved:
            return True
        dialog = KeepReview(self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        return dialog.let_go or self.save()

    # Opening

    def open(self) -> None:
        """Ask for a review and open it with its pair."""
        dialog = AskPath("Open a review", "Review", "Open", str(self.path or ""), parent=self._window)
        dialog.field.filters = f"Diptych reviews (*{SUFFIX})"
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.open_path(Path(dialog.field.path()))

    def open_path(self, path: Path) -> None:
        """Open this review; its texts are in it, so the pair is compared as it was."""
        if not self.may_leave():
            return
        try:
            session = open_session(path)
        except DiptychError as error:
            self.failed.emit(*in_words(error))
            return
        self.path = path
        self._workspace.open(Sources(session.left, session.right), session.review, selection=session.selection)
        self.changed.emit()

    # Saving

    def save(self) -> bool:
        """Write the review to its file, asking for one the first time; False where that did not happen."""
        return self.save_as() if self.path is None else self._write(self.path)

    def save_as(self) -> bool:
        """Write the review to a file that the person names; False where that did not happen."""
        if self._workspace.comparison is None:
            return False
        start = self.path or Path.home() / f"{self.name_stem()}{SUFFIX}"
        dialog = AskPath("Save the review", "File", "Save", str(start), saving=True, parent=self._window)
        dialog.field.filters = f"Diptych reviews (*{SUFFIX})"
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        path = Path(dialog.field.path())
        return self._write(path if path.suffix else path.with_suffix(SUFFIX))

    def _write(self, path: Path) -> bool:
        comparison = self._workspace.comparison
        if comparison is None:
            return False
        history = self._workspace.history
        session = Session(
            comparison.pair.left.article,
            comparison.pair.right.article,
            history.review,
            self._workspace.selection.finding,
            comparison.engine_version,
        )
        try:
            save_session(path, session)
        except DiptychError as error:
            self.failed.emit(*in_words(error))
            return False
        history.saved = history.review
        self.path = path
        self.changed.emit()
        self.told.emit(f"Saved: {path}")
        return True
