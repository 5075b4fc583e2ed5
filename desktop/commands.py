"""What the actions do on findings and reports: decide, note, cite, export. Dialogs are asked here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from comparators.errors import DiptychError
from comparators.model import Decision
from desktop.dialogs.decisions import Dismiss, Note
from desktop.dialogs.export import Export
from desktop.findings.filters import Filters
from desktop.pairing import Pairing
from desktop.tray.citation import citation
from desktop.trouble import in_words


class Commands(Pairing):
    """The deeds of the menus: those on the pair, on what was found, and reports."""

    # What was found

    def confirm(self) -> None:
        """Confirm the chosen finding and go to the next; once more takes the decision back."""
        finding = self._workspace.selected_finding
        if finding is None:
            return
        decision = self._workspace.decision(finding.id)
        state = "open" if decision.state == "confirmed" else "confirmed"
        self._workspace.decide(finding.id, Decision(state, "", decision.note))  # type: ignore[arg-type]

    def dismiss(self) -> None:
        """Dismiss the chosen finding with a reason; on a dismissed one, take it back."""
        finding = self._workspace.selected_finding
        if finding is None:
            return
        decision = self._workspace.decision(finding.id)
        if decision.state == "dismissed":
            self._workspace.decide(finding.id, Decision("open", "", decision.note))
            return
        dialog = Dismiss(finding.statement, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._workspace.decide(finding.id, Decision("dismissed", dialog.reason(), decision.note))

    def note(self) -> None:
        finding = self._workspace.selected_finding
        if finding is None:
            return
        decision = self._workspace.decision(finding.id)
        dialog = Note(finding.statement, decision.note, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._workspace.decide(finding.id, replace(decision, note=dialog.note()))

    def copy_citation(self) -> None:
        finding = self._workspace.selected_finding
        if finding is not None:
            text = citation(finding, self._workspace.reading("left"), self._workspace.reading("right"))
            QGuiApplication.clipboard().setText(text)
            self.told.emit("Copied as citation")

    def clear_filters(self) -> None:
        """Show every finding, the quiet ones too."""
        self._workspace.set_filters(Filters(quiet=True, grouping=self._workspace.filters.grouping))

    # Reports

    def export(self) -> None:
        """Ask for format and file, and write the report."""
        comparison = self._workspace.comparison
        if comparison is None:
            return
        from comparators.reports import REPORTS
        from comparators.sureness import worth_a_check
        from comparators.writing import write_whole

        formats = [(report.name, report.title, report.suffix) for report in REPORTS.values()]
        doubtful = sum(worth_a_check(finding) and not finding.quiet for finding in comparison.findings)
        sure = self._workspace.filters.sure
        dialog = Export(formats, self._default_export(), self._window, doubtful=doubtful, sure=sure)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        name, path = dialog.choice()
        try:
            review = self._workspace.history.review
            write_whole(path, REPORTS[name].render(comparison, review=review, sure=dialog.sure.isChecked()))
        except DiptychError as error:
            self.failed.emit(*in_words(error))
        except OSError as error:
            self.failed.emit(f"{path} cannot be written ({error.strerror}).", "Choose another folder or name.")
        else:
            self._settings.put("export_folder", str(path.parent))
            self.told.emit(f"Written: {path}")

    def _default_export(self) -> Path:
        folder = Path(self._settings.text("export_folder", str(Path.home())))
        return (folder if folder.is_dir() else Path.home()) / f"{self.review_file.name_stem()}.html"
