"""Every format against a file that a person has looked at.

After a wanted change: python -m tests.reports.test_golden writes the files anew; look at the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from comparators.model import Comparison, Decision, Notice, Review
from comparators.reports import REPORTS
from tests.made import comparison

FOLDER = Path(__file__).parent / "golden"
TEXTUAL = [report.name for report in REPORTS.values() if report.name != "docx"]


def made() -> tuple[Comparison, Review]:
    notice = Notice("facts/role", "This check could not run.", "ValueError: no role")
    result = comparison(notices=(notice,))
    review = Review().with_decision(result.findings[0].id, Decision("confirmed", "", "the army's figure is official"))
    return result, review.with_decision(result.findings[-1].id, Decision("dismissed", "both spellings are in use"))


def rendered(name: str) -> str:
    """The report; of a page, without its style and script, which have tests of their own."""
    result, review = made()
    text = REPORTS[name].render(result, review=review).decode("utf-8")
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", text)


@pytest.mark.parametrize("name", TEXTUAL)
def test_a_report_is_what_it_was(name):
    assert rendered(name) == (FOLDER / f"report{REPORTS[name].suffix}").read_bytes().decode()


if __name__ == "__main__":
    for name in TEXTUAL:
        (FOLDER / f"report{REPORTS[name].suffix}").write_bytes(rendered(name).encode())
