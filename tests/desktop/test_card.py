"""What a source card says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from comparators.model import Origin, Profile, PublicationDate
from comparators.values import Interval
from desktop.desk.card_words import card_words, date_words, reads_as_translated
from tests.desktop.leaves import LEFT, PROFILE, reading_of


def days(first: date, last: date) -> Interval:
    return Interval(first, last)


def test_dates_as_the_desk_writes_them() -> None:
    assert date_words(days(date(2020, 10, 9), date(2020, 10, 9))) == "Fri 9 Oct 2020"
    assert date_words(days(date(2021, 1, 1), date(2021, 1, 31))) == "Jan 2021"
    assert date_words(days(date(2020, 1, 1), date(2020, 12, 31))) == "2020"
    assert date_words(days(date(2020, 10, 1), date(2020, 10, 10))) == "1–10 Oct 2020"
    assert date_words(days(date(2020, 9, 27), date(2020, 11, 8))) == "27 Sep 2020 – 8 Nov 2020"


def test_a_text_without_a_headline_is_called_by_its_beginning() -> None:
    words = card_words(reading_of("The dam broke on Monday."), None)
    assert (words.title, words.has_headline, words.date) == ("The dam broke on Monday.", False, "date unknown")


def test_a_refuted_date_is_a_warning() -> None:
    day = days(date(2021, 1, 11), date(2021, 1, 11))
    wrong = PublicationDate(days(date(2017, 7, 11), date(2017, 7, 11)), "header", 0.2, refuted="the text is later")
    reading = reading_of(LEFT)
    best = PublicationDate(day, "text", 0.8)
    words = card_words(replace(reading, published=best, published_candidates=(best, wrong)), PROFILE)
    assert (words.date, words.source, words.warning) == ("Mon 11 Jan 2021", "from the text", "header says 2017-07-11")
    assert words.facts == ("80 words", "grade 8")


def test_provenance_names_path_encoding_and_hash() -> None:
    reading = reading_of(LEFT)
    article = replace(reading.article, origin=Origin(path="a.txt", sha256="ab12"))
    assert card_words(replace(reading, article=article), None).provenance.split("\n") == [
        "a.txt",
        "text, UTF-8",
        "SHA-256 ab12",
    ]


def test_the_card_follows_the_engine_on_whether_a_text_reads_as_translated() -> None:
    plain = Profile(100, 5, 20.0, 50.0, 9.0, 0.1)
    assert not reads_as_translated(None)
    assert not reads_as_translated(plain)
    assert reads_as_translated(replace(plain, measures=(("translated", "reads as translated: 5 signs"),)))
