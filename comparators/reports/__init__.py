"""Comparison -> bytes, one format a file. To add one: write its file with a ``render``, then name it here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from comparators.model import Comparison, Review
from comparators.reports import csv, docx, html, json, markdown, text
from comparators.reports.level import LEVELS, Level, at_level

__all__ = ["LEVELS", "REPORTS", "Level", "Render", "Report", "at_level"]


class Render(Protocol):
    """The one function of a format: same comparison, level and review give the same bytes.

    ``sure`` leaves out what is only worth a check.
    """

    def __call__(
        self, comparison: Comparison, *, level: Level = ..., review: Review = ..., sure: bool = ...
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Report:
    """One format: its name on the command line, the suffix of its files, and what a person reads in a menu."""

    name: str
    suffix: str
    media_type: str
    title: str
    render: Render


_ALL = (
    Report("html", ".html", "text/html; charset=utf-8", "Web page, to read and print", html.render),
    Report(
        "docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Word document",
        docx.render,
    ),
    Report("markdown", ".md", "text/markdown; charset=utf-8", "Markdown, to paste", markdown.render),
    Report("text", ".txt", "text/plain; charset=utf-8", "Plain text", text.render),
    Report("csv", ".csv", "text/csv; charset=utf-8", "Table of findings, for a spreadsheet", csv.render),
    Report("json", ".json", "application/json", "JSON, for machines", json.render),
)

REPORTS: Mapping[str, Report] = {report.name: report for report in _ALL}
