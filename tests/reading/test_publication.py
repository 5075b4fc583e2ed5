"""When an article appeared: what it says, what speaks against it, and what the other text adds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from comparators.model import Article
from comparators.reading import date_each_other, read
from comparators.values import Interval
from tests.marked import reading_of


def day(text: str) -> Interval:
    return Interval(date.fromisoformat(text), date.fromisoformat(text))


STORY = "Rebels in the north laid down their arms on Monday, the ministry said."


@pytest.mark.parametrize(
    ("header", "iso"),
    [
        ("date 2017-07-11", "2017-07-11"),
        ("Published: 8 April 2017 09:15 GMT", "2017-04-08"),
        ("Sun 16 Apr 2017", "2017-04-16"),
        ("25/12/2016", "2016-12-25"),
    ],
)
def test_a_header_dates_the_article(header, iso):
    published = reading_of(f"{header}\n\n{STORY}").published
    assert (published.interval.iso(), published.source) == (iso, "header")


def test_a_date_in_the_prompts_over_the_story_dates_it():
    prompts = "REUTERS Middle East 0041 16.04.2017Get short URL 185"
    story = (
        f"{prompts} The rebels laid down their arms in the north, the ministry said. {STORY} " + "They went home. " * 20
    )
    assert reading_of(f"Rebels disarm\n\n{story}").published.interval.iso() == "2017-04-16"


def test_a_date_after_an_agency_may_stand_before_a_number_in_small_letters():
    text = f"Strikes kill seventeen\n\nAFP Monday 6 Jun 2016 seventeen people were killed in air strikes. {STORY}"
    assert reading_of(text).published.interval.iso() == "2016-06-06"


def test_a_dateline_with_a_year_dates_the_article():
    published = reading_of(f"Rebels disarm\n\nBOGOTA, June 6, 2016 (AP) — {STORY}").published
    assert (published.interval.iso(), published.source) == ("2016-06-06", "dateline")


@pytest.mark.parametrize("line", ["BOGOTA, 6 June 2016 — ", "BOGOTA, 6 June 2016 - ", "BOGOTA 6 June, 2016 (AP) — "])
def test_a_dateline_may_write_the_day_first(line):
    published = reading_of(f"Rebels disarm\n\n{line}{STORY}").published
    assert (published.interval.iso(), published.source) == ("2016-06-06", "dateline")


@pytest.mark.parametrize("line", ["6 June 2016", "(Published 6 June 2016)", "[6 June 2016]"])
def test_a_date_that_closes_the_text_dates_it(line):
    published = reading_of(f"Rebels disarm\n\n{STORY}\n\n{line}").published
    assert (published.interval.iso(), published.source) == ("2016-06-06", "header")


def test_a_plan_told_in_the_present_tense_refutes_no_date():
    story = "Workers will lose their jobs when the firm shuts its factory in the summer of 2027, unions said."
    assert reading_of(f"Factory to close\n\n{story}\n\n12 May 2026").published.interval.iso() == "2026-05-12"


def test_the_weekday_of_the_lead_decides_an_ambiguous_header():
    published = reading_of(f"06/03/2017\n\n{STORY}").published  # 6 March 2017 was a Monday
    assert published.interval.iso() == "2017-03-06"


def test_metadata_come_before_a_header():
    reading = read(Article(text=f"date 2017-07-11 {STORY}", published=day("2017-07-12")))
    assert reading.published.source == "metadata"
    assert [candidate.source for candidate in reading.published_candidates] == ["metadata", "header"]


PAST = "The war broke out in March 2019 and ended last July. Envoys meet again on August 30, as agreed."


def test_a_header_that_the_text_refutes_is_not_used():
    reading = reading_of(f"date 2014-02-01 {STORY}\n\n{PAST}")
    header = next(candidate for candidate in reading.published_candidates if candidate.source == "header")
    assert "“March 2019”" in header.refuted
    assert header.refuted_by[0].of(reading.text) == "March 2019"
    assert reading.published.source == "text"
    assert reading.published.interval.earliest >= date(2019, 3, 1)


def test_a_day_ahead_refutes_nothing():
    reading = reading_of(f"date 2014-02-01 {STORY}\n\nThe bridge will open in June 2016, and be paid for by 2030.")
    assert reading.published.interval == day("2014-02-01")
    assert not reading.published.refuted


def test_what_the_person_says_stands_even_against_the_text():
    article = Article(text=f"{STORY}\n\n{PAST}", published=day("2014-02-01"), published_source="user")
    published = read(article).published
    assert published.interval == day("2014-02-01")
    assert published.refuted


def test_a_text_without_any_date_stays_undated():
    assert reading_of(STORY).published is None


def test_an_old_year_in_the_background_dates_nothing():
    assert reading_of(f"{STORY}\n\nThe rebels took up arms in 1964.").published is None


def test_the_other_text_supplies_the_year():
    left = reading_of(
        "Talks on the dam opened on Friday.\n\nThe envoys were invited for “the ninth of October”, Cairo said."
    )
    right = reading_of(f"date 2021-02-03 {STORY}\n\nThe talks on the dam failed in October 2020.")
    dated, _ = date_each_other(left, right)
    assert (dated.published.interval, dated.published.source) == (day("2020-10-09"), "the other text")
    assert dated.mentions_by_sentence  # the mentions are read anew
    friday = next(m for m in dated.mentions if m.kind == "date" and m.span.of(dated.text) == "Friday")
    assert friday.value.interval == day("2020-10-09")


def test_the_person_s_date_is_not_changed_by_the_other_text():
    article = Article(text="Talks opened on 9 October.", published=day("2018-10-09"), published_source="user")
    right = reading_of(f"date 2021-02-03 {STORY}\n\nThe talks failed in October 2020.")
    assert date_each_other(read(article), right)[0].published.interval == day("2018-10-09")


def test_a_day_that_is_set_for_later_does_not_date_the_report():
    left = reading_of("Vesna, Wednesday. The deputy pleaded guilty. Sentencing has been set for June 28.")
    right = reading_of("The deputy pleaded guilty on Wednesday. He bought the watch in 2006, the court heard.")
    assert date_each_other(left, right)[0].published is None


def test_a_gallery_older_than_its_article_has_a_time_of_its_own():
    caption = "In pictures: the flood in Valdoria {what}"
    text = "\n\n".join(
        [
            f"date 2022-03-15 {STORY}",
            caption.format(what="A night outside The river broke its banks in early November 2021."),
            caption.format(what="Waiting for help Families slept on roofs."),
            caption.format(what="Clearing the mud Soldiers arrived a few days ago."),
        ]
    )
    reading = reading_of(text)
    periods = {passage.period for passage in reading.passages if passage.role == "caption"}
    assert periods == {Interval(date(2021, 11, 1), date(2021, 11, 30))}


def test_changing_the_date_reads_anew():
    text = "Talks opened on Friday."
    first = read(replace(Article(text=text), published=day("2020-10-12"), published_source="user"))
    second = read(replace(Article(text=text), published=day("2020-10-19"), published_source="user"))
    assert first.mentions[0].value.interval == day("2020-10-09")
    assert second.mentions[0].value.interval == day("2020-10-16")


@pytest.mark.parametrize("ahead", ["dismissed before 2027", "let in until the end of the season in June 2027"])
def test_a_year_that_lies_ahead_dates_nothing(ahead):
    text = (
        f"Mill shuts\n\nThe mill was sold in 2019 and stood still on Tuesday. In spring it had said nobody was {ahead}."
    )
    published = reading_of(text).published
    assert published is None or published.interval.latest.year < 2027
