"""diptych compare: two articles in, one report out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from comparators.cli.pair import compared
from comparators.errors import ExportError
from comparators.reports import REPORTS, Report, at_level
from comparators.writing import write_whole

NOTHING, FINDINGS = 0, 1


def compare_command(chosen: Namespace) -> int:
    """Write the report; tell by the exit status whether anything was found at the asked level."""
    report = _report(chosen.format, chosen.output)
    if chosen.output:
        _refuse_to_overwrite(chosen.output, (chosen.left, chosen.right))
    comparison = compared(chosen)
    level = {"level": chosen.level} if chosen.level else {}
    data = report.render(comparison, **level, sure=chosen.sure)
    if chosen.output:
        write_file(Path(chosen.output), data)
    else:
        sys.stdout.buffer.write(data)
    return FINDINGS if at_level(comparison.findings, chosen.level or "low", sure=chosen.sure) else NOTHING


def _report(name: str | None, output: str | None) -> Report:
    if name:
        return REPORTS[name]
    suffix = Path(output).suffix.lower() if output else ".txt"
    for report in REPORTS.values():
        if report.suffix == suffix:
            return report
    formats = ", ".join(REPORTS)
    raise ExportError(f"No report ends in {suffix!r}.", advice=f"Say which with --format: {formats}.")


def _refuse_to_overwrite(output: str, articles: tuple[str, str]) -> None:
    for article in articles:
        if os.path.exists(output) and os.path.exists(article) and os.path.samefile(output, article):
            raise ExportError("The report would overwrite an article.", advice="Name another file.", where=output)


def write_file(path: Path, data: bytes) -> None:
    """Write all of it or nothing. ExportError where that cannot be."""
    try:
        write_whole(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"The report cannot be written ({reason}).", where=str(path)) from error
