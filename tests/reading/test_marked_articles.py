"""Sentences, quotations and speakers on ten real articles that were marked by hand."""

from __future__ import annotations

import pytest

from tests.marked_articles import scores


@pytest.fixture(scope="module")
def result():
    return scores()


def test_sentence_boundaries_are_right(result):
    totals, wrong = result
    assert totals["sentences"].precision >= 0.98, wrong
    assert totals["sentences"].recall >= 0.98, wrong


def test_quotations_have_the_right_span_and_speaker(result):
    totals, wrong = result
    assert totals["quotations"].precision >= 0.9, wrong
    assert totals["quotations"].recall >= 0.8, wrong


def test_reported_clauses_have_about_the_right_span_and_the_right_speaker(result):
    totals, wrong = result
    assert totals["clauses"].precision >= 0.8, wrong
    assert totals["clauses"].recall >= 0.75, wrong
