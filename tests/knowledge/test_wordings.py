"""The list of wordings is well-formed, and names its bad lines."""

from __future__ import annotations

import pytest

from comparators.errors import DataError
from comparators.knowledge.wordings import read_wordings, wordings

HEADER = "kind\tpattern\twording\tlanguages\tstrength\texample\treason\n"


def test_every_line_finds_its_own_example():
    assert len(wordings()) > 150


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("calque\tin a (\tx\tar\tstrong\tin a\treason", "is no pattern"),
        ("calque\tin result\tx\tar\tstrong\tnothing like it\treason", "does not find its example"),
        ("calque\tin result\tx\tklingon\tstrong\tin result\treason", "klingon"),
        ("calque\tin result\tx\tar\tstrong\tin result\t", "7 filled fields"),
    ],
)
def test_a_bad_line_is_named(tmp_path, line, message):
    path = tmp_path / "calques.tsv"
    path.write_text(HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message) as raised:
        read_wordings(path)
    assert raised.value.where == "calques.tsv:2"
