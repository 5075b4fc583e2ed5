"""The table holds one finding a row, and nothing in it runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from comparators.reports.csv import COLUMNS, render
from tests.made import comparison


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_every_finding_is_a_row_of_all_columns():
    made = comparison()
    table = rows(render(made))
    assert [row["id"] for row in table] == [finding.id for finding in made.findings]
    assert list(table[0]) == list(COLUMNS)
    assert table[0]["left_quotations"] == "At least 12 people were killed"
    assert table[0]["left_passages"] == "2"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_taken_for_a_formula(start):
    made = comparison()
    hostile = replace(made.findings[0], title=f"{start}HYPERLINK(1)", statement=f"{start}1")
    table = rows(render(replace(made, findings=(hostile,))))
    assert table[0]["title"].startswith("'")
    assert table[0]["statement"].startswith("'")
