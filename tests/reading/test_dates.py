"""Dates resolve against the day of publication, and stay open where they cannot."""

from __future__ import annotations

import pytest

from comparators.values import When
from tests.marked import reading_of


def dates(text: str, published: str | None) -> list[tuple[str, When]]:
    reading = reading_of(text, published)
    return [(m.span.of(text), m.value) for m in reading.mentions if isinstance(m.value, When)]


@pytest.mark.parametrize(
    ("text", "published", "words", "iso"),
    [
        ("Fighting resumed on September 27th.", "2020-10-09", "September 27th", "2020-09-27"),
        ("On the ninth of October they met.", "2020-10-09", "the ninth of October", "2020-10-09"),
        ("The Kremlin announced it Thursday evening.", "2020-10-09", "Thursday evening", "2020-10-08"),
        ("He will be received in Rome on Monday.", "2020-10-09", "Monday", "2020-10-12"),
        ("They signed it last November.", "2021-01-11", "last November", "2020-11"),
        ("It was destroyed in early October.", "2020-10-20", "early October", "2020-10-01/2020-10-10"),
        ("Since the mid-1990s the group has met.", None, "the mid-1990s", "1994-01-01/1996-12-31"),
        ("The war lasted from 1988 to 1994.", None, "from 1988 to 1994", "1988-01-01/1994-12-31"),
        ("A tsunami struck in 2004.", None, "2004", "2004"),
        ("The ship sank three days ago.", "2019-05-10", "three days ago", "2019-05-07"),
        ("A flood hit the town in April last year.", "2013-07-03", "April last year", "2012-04"),
        ("He escaped last week.", "2009-12-05", "last week", "2009-11-23/2009-12-05"),
        ("He escaped last week.", "2009-12-04", "last week", "2009-11-23/2009-11-29"),
        ("It was signed on Friday.", "2020-10-09", "Friday", "2020-10-09"),
        ("It was signed on Friday.", "2020-10-12", "Friday", "2020-10-09"),
        ("The ministers meet again this Saturday.", "2020-10-08", "this Saturday", "2020-10-10"),
        ("They signed it last November.", "2020-11-20", "last November", "2019-11"),
        ("It was destroyed in early October.", "2021-01-11", "early October", "2020-10-01/2020-10-10"),
        ("The war began in the mid-1990s.", "2021-01-11", "the mid-1990s", "1994-01-01/1996-12-31"),
        ("The town has been shelled since September 27.", "2020-10-09", "September 27", "2020-09-27"),
        ("Nearly 200 died in early 2000.", None, "early 2000", "2000-01-01/2000-04-30"),
        ("Talks begin on January 30.", "2021-01-11", "January 30", "2021-01-30"),
        ("A famous 19th-century church burned.", None, "19th-century", "1801-01-01/1900-12-31"),
    ],
)
def test_a_date_is_resolved(text, published, words, iso):
    found = dict(dates(text, published))
    assert words in found, found
    assert found[words].interval.iso() == iso


def test_a_weekday_without_publication_stays_open_but_keeps_its_words():
    ((_, value),) = dates("It happened on Tuesday night.", None)
    assert (value.interval, value.weekday, value.part) == (None, 1, "night")


def test_durations_are_measured_in_days():
    ((words, value),) = dates("The battle lasted six weeks.", None)
    assert (words, value.form, value.days) == ("six weeks", "duration", 42)


def test_since_a_day_is_open_towards_the_present():
    ((words, value),) = dates("The town has been shelled since September 27.", "2020-10-09")
    assert (words, value.since, value.interval.iso()) == ("September 27", True, "2020-09-27")


def test_since_and_until_are_kept():
    ((_, since), (_, until)) = dates("It has been closed since 2003 and until 2009.", None)
    assert since.since
    assert until.until


@pytest.mark.parametrize(
    "text",
    [
        "More than 2000 people fled.",
        "The coast guard made nearly 2000 dives at the wreck.",
        "They found a stock of 1300 tonnes of fertiliser.",
        "Fires killed as many as 1300 in the camp.",
        "He may march on.",
        "The 13-year-old boy ran.",
    ],
)
def test_numbers_and_verbs_are_no_dates(text):
    assert not dates(text, "2020-10-09")


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The museum stays open until seven in the evening.", "seven in the evening", "19:00"),
        ("The tanker ran aground at half past four.", "half past four", "04:30"),
        ("The ship sailed at twenty to eight.", "twenty to eight", "07:40"),
        ("They met at a quarter to ten in the evening.", "a quarter to ten in the evening", "21:45"),
        ("The dam burst at 2.40 in the night from Sunday to Monday.", "2.40 in the night", "02:40"),
        ("The truce began one minute after midnight.", "one minute after midnight", "00:01"),
        ("The market closed ten minutes before noon.", "ten minutes before noon", "11:50"),
        ("The lift has been out of order since six on Tuesday morning.", "six", "06:00"),
        ("The last guests left at 11 at night.", "11 at night", "23:00"),
        ("The roof fell in about 3 o'clock in the morning.", "3 o'clock in the morning", "03:00"),
        ("The divers set out at daybreak.", "daybreak", "dawn"),
    ],
)
def test_the_hour_is_read_as_people_say_it(text, words, part):
    found = dict(dates(text, None))
    assert words in found, found
    assert (found[words].form, found[words].part) == ("time", part)


@pytest.mark.parametrize(
    "text",
    [
        "Police shot at least seven in the evening attack.",
        "Ten to twelve people were hurt.",
        "The odds went from five to nine.",
        "The party New Dawn won half of the seats.",
    ],
)
def test_a_count_is_no_hour(text):
    assert not [value for _, value in dates(text, None) if value.form == "time"]


def test_two_years_and_what_lies_between_are_one_period():
    ((words, value),) = dates("He ran the clinic in the years 2015 to 2022.", None)
    assert (words, value.interval.iso()) == ("the years 2015 to 2022", "2015-01-01/2022-12-31")


@pytest.mark.parametrize("hour", ["11:30 p.m.", "11:30 p. m.", "11:30pm", "11:30 P.M."])
def test_it_reads_the_half_of_the_day_however_it_is_written(hour: str) -> None:
    found = [
        value.part for _, value in dates(f"They met just before {hour} on Saturday.", None) if value.form == "time"
    ]
    assert found == ["23:30"]
