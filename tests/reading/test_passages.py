"""Every part of a text gets its role, by rules that know no story."""

from __future__ import annotations

import pytest

from comparators.model import Article
from comparators.reading import read
from comparators.reading.passages import split_passages

LEAD = "Voters in Ghana went to the polls on Monday in an election that both parties call historic."
MORE = "Polling stations opened at seven and queues formed early, the electoral commission said."


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = Article(text=text, title=title)
    return [(passage.role, passage.span.of(text)) for passage in split_passages(article)]


def test_the_headline_has_no_full_stop():
    assert roles(f"Ghana votes\n\n{LEAD}") == [("headline", "Ghana votes"), ("body", LEAD)]


def test_a_headline_with_a_full_stop_is_taken_up_by_the_lead():
    text = f"Ghana votes in historic election.\n\n{LEAD}\n\n{MORE}\n\n{MORE}"
    assert roles(text)[0][0] == "headline"


def test_a_short_lead_is_no_headline():
    text = f"Ghana votes today.\n\n{MORE}\n\n{MORE}\n\n{MORE}"
    assert roles(text)[0][0] == "body"


@pytest.mark.parametrize(
    "header",
    [
        "date 2017-07-11",
        "Published: 8 April 2017 09:15 GMT",
        "Wed 05 Apr 2017",
        "August 22 2013 1849 UTC+3",
        "05-02-2015",
        "July 03, 2013 6:22AM",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_leaked_date_header_is_metadata(header, between):
    assert roles(f"{header}{between}{LEAD}") == [("metadata", header), ("body", LEAD)]


def test_a_date_that_begins_a_sentence_is_not_a_header():
    text = "15 January 2009 was the day on which the aircraft ditched in the river."
    assert roles(text) == [("body", text)]


def test_a_headline_that_the_body_repeats_is_set_apart():
    text = f"Ghana votes in historic poll\n\nMon 7 Dec 2020 Ghana votes in historic poll. {LEAD}"
    assert roles(text)[1:] == [
        ("metadata", "Mon 7 Dec 2020"),
        ("headline", "Ghana votes in historic poll."),
        ("body", LEAD),
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "ACCRA, Dec 7 (Reuters) -",
        "ACCRA, Ghana (AP) —",
        "ACCRA (AFP) –",
        "Accra, December 7, 2020 (AFP) -",
        "NEW YORK —",
        "Accra —",
    ],
)
def test_a_dateline_is_a_passage_of_its_own(dateline):
    assert roles(f"Ghana votes\n\n{dateline} {LEAD}")[1:] == [("dateline", dateline), ("body", LEAD)]


def test_a_spaced_hyphen_between_names_is_no_dateline():
    text = "Trump - Russia inquiry ends without charges, officials told reporters."
    assert roles(text) == [("body", text)]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("byline", "By Ama Mensah and Kofi Boateng"),
        ("byline", "Author: Ama Mensah"),
        ("sign-off", "kbd/rt (AFP, AP, Reuters)"),
        ("sign-off", "--Reuters"),
        ("sign-off", "(Reporting by Ama Mensah; editing by Tom Hale)"),
        ("boilerplate", "READ MORE: Five things to know about the vote"),
        ("boilerplate", "Sign up for our daily newsletter"),
        ("boilerplate", "Follow us on Twitter"),
        ("correction", "Correction: An earlier version misspelled the commissioner's name."),
        ("caption", "A voter in Accra on Monday. (Photo by Ama Mensah/Getty Images)"),
    ],
)
def test_a_line_that_is_not_the_story_has_its_role(role, line):
    assert (role, line) in roles(f"{LEAD}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("byline", "Author: Ama Mensah"),
        ("sign-off", "- REUTERS"),
        ("sign-off", "(Source: Ghana News Agency)"),
        ("boilerplate", "Read Also"),
    ],
)
def test_what_hangs_at_the_end_of_a_paragraph_is_set_apart(role, line):
    assert roles(f"{MORE}\n\n{LEAD} {line}")[1:] == [("body", LEAD), (role, line)]


def test_the_day_of_a_shortened_month_is_no_desk_counter():
    text = f"{LEAD} The tour was to last until Sept. 14."
    assert roles(text) == [("body", text)]


def test_an_agency_that_is_spoken_of_is_no_sign_off():
    text = f"{LEAD} The minister spoke to Reuters."
    assert roles(text) == [("body", text)]


@pytest.mark.parametrize("line", ["What happens next?", "A close race"])
def test_a_short_line_between_paragraphs_is_a_subhead(line):
    assert ("subhead", line) in roles(f"{LEAD}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize("line", ["“How can they do this?”", "He did not."])
def test_a_short_sentence_between_paragraphs_is_body(line):
    assert ("body", line) in roles(f"{LEAD}\n\n{line}\n\n{MORE}")


GALLERY = """{title} A night in the open Families slept beside the road after the wall gave way. Nobody was hurt.

{title} Fear in Alexandroupoli Residents packed their cars. "We took the goats," one of them said.

{title} What comes next? Ministers meet on Friday. Author: Ama Mensah"""


def test_a_gallery_that_ran_into_the_text_becomes_captions():
    title = "In pictures: wildfires in northern Greece"
    text = f"{LEAD}\n\n{GALLERY.format(title=title)}\n\n{MORE}"
    passages = split_passages(Article(text=text))
    captions = [passage for passage in passages if passage.role == "caption"]
    assert [caption.title.of(text) for caption in captions] == [title] * 3
    assert [caption.heading and caption.heading.of(text) for caption in captions] == [
        "A night in the open",
        "Fear in Alexandroupoli",
        "What comes next?",
    ]
    assert ("byline", "Author: Ama Mensah") in [(passage.role, passage.span.of(text)) for passage in passages]


def test_sentences_that_begin_alike_are_no_gallery():
    text = "\n\n".join(f"The Kremlin said on Friday that {what} would go on." for what in ("talks", "work", "trade"))
    assert {role for role, _ in roles(text)} == {"body"}


def test_mail_wrapped_in_short_lines_is_one_paragraph():
    text = f"Hello\n\n{LEAD[:50]}\n{LEAD[50:]}\n{MORE[:40]}\n{MORE[40:]}"
    assert len(roles(text)) == 2


def test_a_paragraph_a_line_without_blank_lines_is_divided():
    assert len(roles("\n".join([LEAD, MORE, LEAD, MORE]))) == 4


@pytest.mark.parametrize(
    "caption",
    [
        "Kofi Boateng, the chairman of the commission, during a meeting in Kumasi last February.",
        "Voters wait outside a polling station in Tamale, Ghana, Monday, December 7, 2020.",
    ],
)
def test_a_caption_is_known_by_its_grammar_or_its_date(caption):
    reading = read(Article(text=f"{LEAD}\n\n{caption}\n\n{MORE}"))
    assert [passage.role for passage in reading.passages] == ["body", "caption", "body"]


def test_a_paragraph_that_the_page_shows_twice_is_a_pull_quote():
    quote = "“We have not seen queues like these in thirty years,” the commissioner said."
    text = f"{LEAD}\n\n“We have not seen queues like these in thirty years”\n\n{MORE}\n\n{quote}"
    assert [role for role, _ in roles(text)] == ["body", "pull_quote", "body", "body"]


def test_a_title_a_deck_and_a_dateline_on_lines_of_their_own():
    text = f"Ghana delays the count\n ACCRA —\n{LEAD} {MORE}\n\n{MORE}"
    assert [role for role, _ in roles(text)][:3] == ["headline", "dateline", "body"]


def test_a_kicker_in_capitals_stands_over_the_headline():
    text = f"ANALYSIS:\nGhana votes in a tight race\n\n{LEAD}\n\n{MORE}"
    assert [role for role, _ in roles(text)][:3] == ["kicker", "headline", "body"]


def test_a_caption_that_says_who_stands_where_may_go_on_for_a_sentence():
    caption = "Ama Mensah, right, the former minister, with voters in Accra in May. She had promised to stay neutral."
    reading = read(Article(text=f"Ghana votes\n\n{LEAD}\n\n{caption}\n\n{MORE}"))
    assert [passage.role for passage in reading.passages] == ["headline", "body", "caption", "body"]


def test_a_paragraph_that_begins_without_a_verb_is_no_caption():
    fragment = "Three long years of waiting for a vote in the north. The commission met on Friday and set the day."
    reading = read(Article(text=f"Ghana votes\n\n{LEAD}\n\n{fragment}\n\n{MORE}"))
    assert [passage.role for passage in reading.passages] == ["headline", "body", "body", "body"]
