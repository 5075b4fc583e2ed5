"""What the actions do on the pair: open, paste, fetch, swap, read anew. Dialogs are asked here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

import comparators
from comparators.errors import DiptychError, EncodingError, NotEnglishError
from comparators.model import SIDES, Origin, Side
from desktop.dialogs.dates import CorrectDate
from desktop.dialogs.open_pair import OpenPair
from desktop.dialogs.paste import Paste, WebAddress
from desktop.review_file import ReviewFile
from desktop.settings import Settings
from desktop.trouble import in_words
from desktop.work import Address, Pasted, Said, Source, Sources, source_name
from desktop.workspace import Workspace

_SAMPLES = Path(comparators.__file__).parents[1] / "seeds"


class Pairing(QObject):
    """Speaks through ``failed`` and ``told``: what went wrong with what to do, and what was done.

    ``given`` carries a side, the name of what it was given, and whether that could not be loaded.
    """

    failed = Signal(str, str)
    told = Signal(str)
    given = Signal(str, str, bool)

    def __init__(self, workspace: Workspace, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._window = window
        self.review_file = ReviewFile(workspace, window)
        self.review_file.failed.connect(self.failed)
        self.review_file.told.connect(self.told)
        self.pending = Sources()
        self._file_before: Path | None = None

    # The pair

    def open_sources(self, sources: Sources) -> None:
        """Compare this pair, unless decisions would be lost and the person wants to keep them."""
        if not sources.complete or not self.review_file.may_leave():
            return
        self.pending = Sources()
        for side in SIDES:
            self.given.emit(side, "", False)  # the leaves are empty when the pair is closed
        self._file_before = self.review_file.path
        self.review_file.forget()
        if isinstance(sources.left, str) and isinstance(sources.right, str):
            self._settings.remember_pair(str(Path(sources.left).resolve()), str(Path(sources.right).resolve()))
        self._workspace.open(sources)

    def give(self, side: Side, source: Source) -> None:
        """One report for one side; with both there, compare. On an open pair it takes the place of that side."""
        base = self._workspace.sources if self._workspace.state != "empty" else self.pending
        sources = base.with_side(side, source)
        if sources.complete:
            self.open_sources(sources)
            return
        self.pending = sources
        self.given.emit(side, source_name(source), False)

    def drop(self, paths: list[str]) -> None:
        """Files dropped on the window: two make a pair, one goes where a report is missing."""
        if len(paths) >= 2:
            self.open_sources(Sources(paths[0], paths[1]))
        elif paths:
            self.give(self._missing(), paths[0])

    def ask_open(self, side: Side = "left") -> None:
        known = self._workspace.sources if self._workspace.state != "empty" else self.pending
        dialog = OpenPair(known, side, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.open_sources(dialog.sources())

    def ask_paste(self, side: Side | None = None) -> None:
        given = {self.pending.left, self.pending.right}
        used = frozenset(source.text for source in given if isinstance(source, Pasted))
        self._take_answer(Paste(side or self._missing(), self._window, used=used))

    def ask_address(self, side: Side | None = None) -> None:
        self._take_answer(WebAddress(side or self._missing(), self._window))

    def _take_answer(self, dialog: Paste | WebAddress) -> None:
        """The report beside the one that is open, or as the first of a new pair, as it mostly is after the sample."""
        if self._workspace.state != "empty":
            dialog.offer_new_pair(likely=self._is_sample(self._workspace.sources))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.new_pair():
            if not self.review_file.may_leave():
                return
            self.pending = Sources()
            self.review_file.forget()
            self._workspace.clear()
        self.give(dialog.side(), dialog.source())

    def way_on(self) -> str:
        """What may be done all the same about the pair that could not be compared; empty where nothing can."""
        failure = self._workspace.failure
        if failure is None or failure.side is None:
            return ""
        if isinstance(failure.error, NotEnglishError):
            return "Go on all the same"
        of_a_file = isinstance(failure.sources.side(failure.side), str)
        return "Choose its encoding…" if of_a_file and isinstance(failure.error, EncodingError) else ""

    def go_on(self) -> None:
        """Compare the text that is not English all the same, or one whose encoding the person names."""
        failure = self._workspace.failure
        if failure is None or failure.side is None:
            return
        source, said = failure.sources.side(failure.side), failure.sources.said(failure.side)
        if isinstance(failure.error, EncodingError):
            encoding = self._asked_encoding(
                failure.side, Origin(path=str(source), encoding="", encoding_confidence=0.0)
            )
            if encoding is None:
                return
            said = replace(said, encoding=encoding)
        else:
            said = replace(said, any_language=True)
        self.open_sources(failure.sources.with_side(failure.side, source, said))

    def keep_what_was_given(self) -> None:
        """After a failure: the review's file of the pair that came back, or both reports on the start page."""
        failure = self._workspace.failure
        if self._workspace.comparison is not None:
            self.review_file.path = self._file_before
            self.review_file.changed.emit()
        elif failure is not None and self._workspace.state == "empty":
            self.pending = failure.sources
            for side in SIDES:
                self.given.emit(side, source_name(failure.sources.side(side)), side == failure.side)

    def _missing(self) -> Side:
        failure = self._workspace.failure
        if failure is not None and failure.side is not None and self.pending == failure.sources:
            return failure.side
        return "right" if self.pending.left and not self.pending.right else "left"

    def open_sample(self) -> None:
        """The two articles that come with Diptych."""
        seeds = sorted(_SAMPLES.glob("*.txt"))[:2] if _SAMPLES.is_dir() else []
        if len(seeds) == 2:
            self.open_sources(Sources(str(seeds[0]), str(seeds[1])))
        else:
            self.failed.emit(f"The sample pair is not in {_SAMPLES}.", "Open two reports of your own.")

    @staticmethod
    def _is_sample(sources: Sources) -> bool:
        paths = [source for source in (sources.left, sources.right) if isinstance(source, str)]
        return len(paths) == 2 and all(Path(path).resolve().parent == _SAMPLES.resolve() for path in paths)

    def swap(self) -> None:
        if self._workspace.sources.complete:
            self.open_sources(self._workspace.sources.swapped())

    def again(self) -> None:
        """Compare the same pair once more: files are read anew; the review stays, as findings keep their ids."""
        if self._workspace.sources.complete:
            self._read_anew(self._workspace.sources)

    def correct_date(self, side: Side) -> None:
        """Ask when a report appeared, and compare anew with that date."""
        reading = self._workspace.reading(side)
        if reading is None:
            return
        dialog = CorrectDate(side, reading, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        dated = replace(reading.article, published=dialog.interval(), published_source="user")
        self._read_anew(self._workspace.sources.with_side(side, dated))

    def correct_encoding(self, side: Side) -> None:
        """Ask how a report's letters are encoded, and read it anew; its date stays where the person set it."""
        from comparators.loading.encodings import FORMATS

        reading = self._workspace.reading(side)
        if reading is None:
            return
        article, origin = reading.article, reading.article.origin
        if origin.format not in FORMATS:
            kind = "pasted text" if origin.format == "clipboard" else f"the format {origin.format}"
            self.failed.emit(f"The {side} report is {kind}: its encoding is known and cannot be chosen.", "")
            return
        encoding = self._asked_encoding(side, origin)
        if encoding is None:
            return
        published = article.published if article.published_source == "user" else None
        said = Said(encoding, article.language != "en", published)
        source = Address(origin.path) if _on_web(origin) else origin.path
        self._read_anew(self._workspace.sources.with_side(side, source, said))

    def _asked_encoding(self, side: Side, origin: Origin) -> str | None:
        """The encoding that the person chooses for this file or page; None where the dialog is left."""
        from comparators.loading.files import read_bytes
        from desktop.dialogs.encodings import CorrectEncoding

        try:
            dialog = CorrectEncoding(side, origin, None if _on_web(origin) else read_bytes(origin.path), self._window)
        except DiptychError as error:
            self.failed.emit(*in_words(error))
            return None
        return dialog.encoding() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _read_anew(self, sources: Sources) -> None:
        """The same pair, read once more: its review goes on, and stays on the desk if this fails."""
        self._file_before = self.review_file.path
        self._workspace.open(sources, history=self._workspace.history)

    def edit_house(self) -> None:
        """Edit the desk's own names and its house style, and compare the open pair anew with them."""
        from comparators.knowledge.own_folder import save_house
        from desktop.dialogs.house import EditHouse

        folder = self._settings.folder
        dialog = EditHouse(folder, compares=self._workspace.sources.complete, parent=self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        lists = dialog.lists()
        try:
            save_house(folder, lists.entries, lists.preferred)
        except DiptychError as error:
            self.failed.emit(*in_words(error))
            return
        self.told.emit("Names and house style saved")
        self.again()


def _on_web(origin: Origin) -> bool:
    return origin.path.startswith(("http://", "https://"))
