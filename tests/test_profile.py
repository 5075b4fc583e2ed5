"""Measures are taken over the prose, by textstat, without a network."""

from __future__ import annotations

import subprocess
import sys

import pytest

from comparators.profile import profile
from tests.marked import reading_of


def test_an_empty_text_has_no_measures():
    empty = profile(reading_of(""))
    assert (empty.words, empty.sentences, empty.grade, empty.quoted_share) == (0, 0, 0.0, 0.0)


def test_words_and_sentences_are_counted():
    measured = profile(reading_of("The bridge fell on Monday. Nobody was hurt, the mayor said."))
    assert (measured.words, measured.sentences, measured.words_per_sentence) == (11, 2, 5.5)


def test_a_compound_is_one_word():
    assert profile(reading_of("They didn't reach Nagorno-Karabakh in 3.5 hours.")).words == 7


def test_an_abbreviation_or_a_decimal_does_not_end_a_sentence():
    plain = profile(reading_of("The United States gave 35 million dollars to the flooded towns of the coast."))
    dotted = profile(reading_of("The U.S. gave 3.5 million dollars to the flooded towns of the coast."))
    assert dotted.sentences == 1
    assert abs(dotted.grade - plain.grade) < 4


def test_a_long_sentence_of_long_words_reads_harder():
    easy = profile(reading_of("The sea rose. The boats went in. The men ran up the hill."))
    hard = profile(
        reading_of(
            "International organisations considerably underestimated the meteorological consequences, "
            "necessitating extraordinary administrative intervention."
        )
    )
    assert easy.reading_ease > hard.reading_ease
    assert easy.grade < hard.grade


def test_the_share_of_quoted_words_is_between_none_and_all():
    text = "“We will rebuild every house in this valley,” Maria Lopez told reporters. The road is closed."
    assert 0.3 < profile(reading_of(text)).quoted_share < 0.7
    assert profile(reading_of("The road is closed.")).quoted_share == 0.0


@pytest.mark.parametrize("line", ["date 2017-07-11", "(AFP, AP, Reuters)"])
def test_what_is_not_prose_is_not_measured(line):
    body = "The ministers met in Geneva on Monday. They parted without a word to the press."
    with_line = reading_of(f"{body}\n\n{line}")
    if with_line.passages[-1].role == "body":
        pytest.skip("read as prose")
    assert profile(with_line).words == profile(reading_of(body)).words


def test_readability_needs_no_network():
    program = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "import warnings; warnings.simplefilter('ignore')\n"
        "import textstat\n"
        "print(textstat.flesch_kincaid_grade('The extraordinary meeting ended on Monday. Nobody spoke.'))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert float(done.stdout)
