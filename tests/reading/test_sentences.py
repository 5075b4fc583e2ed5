"""Sentence boundaries in the ways of news prose."""

from __future__ import annotations

import pytest

from comparators.reading.sentences import LONGEST, sentence_spans


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text)]


ONE = [
    "U.S. President Joe Biden met Mr. Zelenskiy and Gen. Valeriy Zaluzhnyi on Sept. 27.",
    "J. D. Vance and George W. Bush spoke to Rep. Adam Schiff (D - CA) in Washington, D.C., on Friday.",
    "“How can you target a church?” Simon asked.",
    '"Is it over?" he said.',
    "The aim of the visit is… to present the position of Kenya.",
    "The bank, i.e. Barclays, paid $1.5 billion on No. 10's account vs. Google Inc. Chairman Eric Schmidt's offer.",
    "The talks began at 8 p.m. Saturday and ended at 3 a.m. GMT.",
    "“We are at our homes and will not go anywhere",
    "It rose 3.4 per cent to 1.2 million.",
    "Police fired at St. Mary's church.",
]
TWO = [
    ("He went to the U.S. The visit lasted a week.", 1),
    ("It began at 8 p.m. Police said nobody was hurt.", 1),
    ("“We saw it. Then it fell,” she said.", 1),
    ('He called it "a victory." Putin said nothing.', 1),
    ("“We will go.” The minister left.", 1),
    ("(The army denied it.) Officials declined to comment.", 1),
    ("He was ill. Doctors said he would recover.", 1),
    ("It ended in 2016. 26 people died.", 1),
    ("It works, said Apple Inc. The shares rose.", 1),
    ("Nobody came... The hall stayed empty.", 1),
    ("It is over.\nthe army said so.", 1),
    ("It was a victory for the U.S.\nIt’s not one yet.", 1),
    ("The walls fell.The roof held.", 1),
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence_stays_one(text):
    assert split(text) == [text]


@pytest.mark.parametrize(("text", "breaks"), TWO)
def test_two_sentences_are_parted(text, breaks):
    assert len(split(text)) == breaks + 1


def test_a_stop_inside_an_address_ends_nothing():
    assert len(split("See www.example.Com/news and write to desk@example.Org today.")) == 1


def test_a_monstrous_sentence_is_cut_at_a_space():
    text = "word " * LONGEST
    pieces = split(text)
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces) == text.strip()
