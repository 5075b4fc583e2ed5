"""Markdown in which no article can mark anything up."""

from __future__ import annotations

import pytest

from comparators.reports.markdown import plain, render
from tests.made import comparison


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*bold* _it_", r"\*bold\* \_it\_"),
        ("<script>", r"\<script\>"),
        ("[a](javascript:x)", r"\[a\](javascript:x)"),
        ("1. item", r"1\. item"),
        ("3.5 million", "3.5 million"),
        ("- item - item", r"\- item - item"),
        ("# head", r"\# head"),
        ("a | b", r"a \| b"),
        ("two\n\n    lines", "two lines"),
        ("@all &amp;", r"\@all \&amp;"),
        ("https://example.org", r"https:\//example.org"),
    ],
)
def test_what_would_act_is_escaped(text, written):
    assert plain(text) == written


def test_evidence_is_bold_in_its_sentence():
    report = render(comparison()).decode()
    assert "> **Left** ¶ 2: **At least 12 people were killed** when the embankment broke" in report


def test_what_was_compared_stands_as_a_table():
    report = render(comparison()).decode()
    assert "| Number | at least 12 | ↗ | more than 40 |" in report
    assert "| Place | Sukkur | = | Sukkur |" in report
