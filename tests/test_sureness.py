"""How sure a finding is: its words, what is only worth a check, and what a report makes of that."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from comparators.model import Comparison
from comparators.reports import REPORTS
from comparators.reports.level import at_level
from comparators.sureness import by_weight, sureness, worth_a_check
from tests.made import comparison


def doubtful() -> Comparison:
    """The conflict is only worth a check, and a surer finding of its severity stands beside it."""
    made = comparison()
    findings = tuple(replace(one, confidence=0.55) if one.title == "The warning" else one for one in made.findings)
    return replace(made, findings=findings)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "100 %, very likely"),
        (0.9, "90 %, very likely"),
        (0.89, "89 %, likely"),
        (0.74, "74 %, rather likely"),
        (0.6, "60 %, rather likely"),
        (0.59, "59 %, worth a check"),
        (0.2, "20 %, worth a check"),
    ],
)
def test_a_share_of_belief_is_said_in_words_with_its_number(confidence, words):
    assert sureness(confidence) == words


def test_the_word_and_the_mark_agree_at_the_edge():
    made = comparison().findings[0]
    for share in (0.5949, 0.595, 0.5951, 0.6):
        finding = replace(made, confidence=share)
        assert worth_a_check(finding) == sureness(share).endswith("worth a check")


def test_the_severest_come_first_and_of_those_the_surest():
    made = comparison().findings[0]
    mixed = [
        replace(made, severity=severity, confidence=share)
        for severity, share in (("low", 0.9), ("high", 0.5), ("medium", 0.9), ("high", 0.8))
    ]
    ordered = [(one.severity, one.confidence) for one in sorted(mixed, key=by_weight)]
    assert ordered == [("high", 0.8), ("high", 0.5), ("medium", 0.9), ("low", 0.9)]


def test_of_one_severity_what_cannot_both_hold_comes_first():
    titles = [one.title for one in sorted(comparison().findings, key=by_weight)]
    assert titles[:2] == ["The warning", "Deaths"]
    titles = [one.title for one in sorted(doubtful().findings, key=by_weight)]
    assert titles[:2] == ["Deaths", "The warning"]


def test_what_is_only_worth_a_check_can_be_left_out():
    titles = [one.title for one in at_level(doubtful().findings, "low", sure=True)]
    assert "The warning" not in titles
    assert "Deaths" in titles


@pytest.mark.parametrize("name", ["html", "markdown", "text"])
def test_a_report_says_how_many_it_left_out(name):
    text = REPORTS[name].render(doubtful(), sure=True).decode()
    assert "The warning came late, or on time." not in text
    assert re.search(r"1 (is left out as )?only worth a check", text)


def test_the_page_sets_the_doubtful_back_and_lets_the_reader_hide_it():
    text = REPORTS["html"].render(doubtful()).decode()
    assert '<article class="finding conflict open check" id="finding-2"' in text
    assert '<input type="checkbox" id="only-sure">' in text
    assert "1 of 5 findings, less than 60 % sure" in text
    assert 'class="mark conflict lane1 check" data-finding="2"' in text
    assert '<a class="conflict check" href="#finding-2"' in text


def test_a_page_without_doubtful_findings_has_nothing_to_hide():
    assert "only-sure" not in re.sub(
        r"<style>.*?</style>", "", REPORTS["html"].render(comparison()).decode(), flags=re.S
    )


def test_in_word_the_title_of_the_doubtful_is_grey_and_the_words_say_it():
    from docx import Document

    document = Document(io.BytesIO(REPORTS["docx"].render(doubtful())))
    headings = {paragraph.text: paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"}
    assert str(headings["2. The warning"].runs[0].font.color.rgb) == "5C6168"
    assert headings["1. Deaths"].runs[0].font.color.rgb is None
    words = [paragraph.text for paragraph in document.paragraphs]
    assert "Facts (2, 1 of them worth a check)" in words
    assert any("55 %, worth a check" in text for text in words)
