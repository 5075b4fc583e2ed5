"""The rows of the findings list as a Qt model: group headers and findings, one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from comparators.model import Decision, Finding
from comparators.sureness import sureness
from desktop.findings.filters import Group
from desktop.findings.wording import SEVERITIES, passage_numbers, spoken, title
from desktop.workspace import Workspace

FINDING = Qt.ItemDataRole.UserRole + 1
GROUP = Qt.ItemDataRole.UserRole + 2
DECISION = Qt.ItemDataRole.UserRole + 3
PLACES = Qt.ItemDataRole.UserRole + 4
FOLDED = Qt.ItemDataRole.UserRole + 5
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Row:
    """A header (``finding`` is None) or a finding of that group."""

    group: Group
    finding: Finding | None = None


class FindingRows(QAbstractListModel):
    """Follows the workspace's arrangement; a folded group shows its header only."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[Row] = []
        self._folded: set[str] = set()
        self.refresh()

    def refresh(self) -> None:
        """Take the arrangement as it is now."""
        self.beginResetModel()
        self._rows = []
        for group in self._workspace.arrangement.groups:
            self._rows.append(Row(group))
            if group.name not in self._folded:
                self._rows += [Row(group, finding) for finding in group.findings]
        self.endResetModel()

    def toggle(self, name: str) -> None:
        """Fold or unfold a group."""
        self._folded ^= {name}
        self.refresh()

    def unfold_for(self, finding_id: str) -> None:
        """Open the group that hides this finding."""
        for group in self._workspace.arrangement.groups:
            if group.name in self._folded and any(finding.id == finding_id for finding in group.findings):
                self.toggle(group.name)

    def row_of(self, finding_id: str | None) -> int | None:
        for number, row in enumerate(self._rows):
            if row.finding is not None and row.finding.id == finding_id:
                return number
        return None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == GROUP:
            return row.group
        if role == FOLDED:
            return row.group.name in self._folded
        finding = row.finding
        if finding is None:
            words = f"{row.group.name}, {len(row.group.findings)} of {row.group.total}"
            words += f", {row.group.to_check} worth a check" if row.group.to_check else ""
            return words if role in _SAID else None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(finding)
        if role == FINDING:
            return finding
        if role == DECISION:
            return self._decision(finding)
        left, right = self._workspace.reading("left"), self._workspace.reading("right")
        if role == PLACES:
            return passage_numbers(finding, left, right)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{finding.statement}\n{SEVERITIES[finding.severity]} severity. {sureness(finding.confidence)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(finding, self._decision(finding), left, right)
        return None

    def _decision(self, finding: Finding) -> Decision:
        return self._workspace.decision(finding.id)
