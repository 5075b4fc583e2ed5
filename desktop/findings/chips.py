"""The chips over the list: areas with their line (the legend), severity, verdict, sure, to review, quiet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from comparators.sureness import LEAST_SURE, worth_a_check
from desktop.findings.wording import AREAS, SEVERITIES, VERDICTS
from desktop.widgets.button import Button
from desktop.widgets.flow import flow
from desktop.workspace import Workspace


class Chips(QWidget):
    """Every chip shows the workspace's filters and changes them when it is pressed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._short = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        holder, row = flow(self, spacing=4)
        column.addWidget(holder)
        self.areas: dict[str, Button] = {}
        for area, name in AREAS.items():
            chip = Button(name, look="chip", sample=area, checkable=True)
            chip.clicked.connect(lambda checked=False, area=area: self._toggle_area(area))
            self.areas[area] = chip
            row.addWidget(chip)
        self.severity, self._severity_actions = self._menu_chip("Severity", SEVERITIES, self._severities_chosen)
        self.verdict, self._verdict_actions = self._menu_chip("Verdict", VERDICTS, self._verdicts_chosen)
        self.to_review = Button("To review", look="chip", checkable=True, dense=True)
        self.to_review.setToolTip("Only findings without a decision")
        self.to_review.clicked.connect(lambda on: self._change(to_review=on))
        self.quiet = Button("Quiet", look="chip", checkable=True, dense=True)
        self.quiet.setToolTip("Also what was kept quiet: another count, or both hold")
        self.quiet.clicked.connect(lambda on: self._change(quiet=on))
        self.sure = Button("Sure", look="chip", checkable=True, dense=True)
        self.sure.clicked.connect(lambda on: self._change(sure=on))
        for chip in (self.severity, self.verdict, self.sure, self.to_review, self.quiet):
            row.addWidget(chip)
        workspace.listChanged.connect(self.refresh)
        self.refresh()

    def set_short(self, short: bool) -> None:
        """Without counts, for narrow windows."""
        self._short = short
        for chip in (*self.areas.values(), self.severity, self.verdict, self.sure, self.to_review, self.quiet):
            chip.set_small(short)
        self.to_review.setVisible(not short)
        self.refresh()

    def refresh(self) -> None:
        filters = self._workspace.filters
        counts = dict.fromkeys(AREAS, 0)
        for finding in self._workspace.findings:
            if not finding.quiet or filters.quiet:
                counts[finding.area] += 1
        for area, chip in self.areas.items():
            chip.set_words(AREAS[area], count="" if self._short else str(counts[area]))
            chip.setChecked(area in filters.areas)
            chip.setToolTip(f"{AREAS[area]}: {counts[area]} findings")
        self._show_choice(self.severity, "Severity", SEVERITIES, filters.severities, self._severity_actions)
        self._show_choice(self.verdict, "Verdict", VERDICTS, filters.verdicts, self._verdict_actions)
        self.to_review.setChecked(filters.to_review)
        self.quiet.setChecked(filters.quiet)
        doubtful = sum(worth_a_check(finding) and not finding.quiet for finding in self._workspace.findings)
        self.sure.setChecked(filters.sure)
        self.sure.setToolTip(f"Hide the {doubtful} that are only worth a check: less than {LEAST_SURE} % sure")

    def _menu_chip(self, name: str, choices: Mapping[str, str], chosen: object) -> tuple[Button, dict[str, QAction]]:
        chip = Button(name, look="chip", checkable=True, dense=True)
        menu = QMenu(chip)
        actions: dict[str, QAction] = {}
        for key, words in choices.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.toggled.connect(chosen)
            actions[key] = action
        chip.set_menu(menu)
        chip.pressedWithMenu.connect(self.refresh)
        return chip, actions

    @staticmethod
    def _show_choice(
        chip: Button, name: str, choices: Mapping[str, str], chosen: frozenset[str], actions: Mapping[str, QAction]
    ) -> None:
        words = [words for key, words in choices.items() if key in chosen]
        chip.set_words(words[0] if len(words) == 1 else f"{name} {len(words)}" if words else name)
        chip.setChecked(bool(words))
        for key, action in actions.items():
            action.blockSignals(True)
            action.setChecked(key in chosen)
            action.blockSignals(False)

    def _severities_chosen(self) -> None:
        self._change(severities=_checked(self._severity_actions))

    def _verdicts_chosen(self) -> None:
        chosen = _checked(self._verdict_actions)
        self._change(verdicts=chosen, quiet=self._workspace.filters.quiet or bool(chosen & {"scope", "consistent"}))

    def _toggle_area(self, area: str) -> None:
        self._change(areas=self._workspace.filters.areas ^ {area})

    def _change(self, **changes: Any) -> None:
        self._workspace.set_filters(replace(self._workspace.filters, **changes))
        self.refresh()


def _checked(actions: Mapping[str, QAction]) -> frozenset[str]:
    chosen = frozenset(key for key, action in actions.items() if action.isChecked())
    return frozenset() if len(chosen) == len(actions) else chosen
