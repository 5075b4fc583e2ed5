"""What scraped pages run into one paragraph is set apart from the story; ordinary paragraphs stay whole."""

from __future__ import annotations

import pytest

from tests.reading.test_passages import roles

LEAD = "At least nine fishermen drowned when two boats collided off Mombasa, the coast guard said on Tuesday."
REST = (
    "Divers found the wreck of the smaller boat near the reef before noon and brought up five bodies. Its owner, who "
    "had sold three boats this year, told the court that the lamps were lit. The search goes on at first light, "
    "and the harbour stays shut until Friday. Relatives waited on the quay through the night with tea and blankets."
)
HEADLINE = "Nine drown off Mombasa"


@pytest.mark.parametrize(
    ("run_in", "role"),
    [
        ("Get short URL 1204", "boilerplate"),
        ("(updated 1404 07.04.2019)", "boilerplate"),
        ("Topic Disasters at Sea (214) 0 38", "boilerplate"),
        ("AFP", "dateline"),
        ("MOMBASA", "dateline"),
    ],
)
def test_what_stands_between_the_date_and_the_story_is_set_apart(run_in, role):
    found = roles(f"{HEADLINE}\n\n9 April 2019 {run_in} {LEAD} {REST}")
    assert found == [("headline", HEADLINE), ("metadata", "9 April 2019"), (role, run_in), ("body", f"{LEAD} {REST}")]


def test_a_deck_that_the_story_repeats_is_shown_once_as_story():
    found = roles(f"{HEADLINE}\n\nTue 9 Apr 2019 {LEAD[:-1]} {LEAD} {REST}")
    assert found[2:] == [("pull_quote", LEAD[:-1]), ("body", f"{LEAD} {REST}")]


def test_tags_run_in_between_deck_and_story_end_where_a_sentence_begins():
    deck = "Two boats met in the dark without lamps."
    found = roles(f"{HEADLINE}\n\n9 April 2019 {deck} Tags Mombasa Kenya boats coast guard {LEAD} {REST}")
    assert found[2:] == [
        ("body", deck),
        ("boilerplate", "Tags Mombasa Kenya boats coast guard"),
        ("body", f"{LEAD} {REST}"),
    ]


@pytest.mark.parametrize("credit", ["(AFP Photo)", "(archive)", "(World News and Agencies)", "(Reuters)"])
def test_a_caption_run_in_is_told_by_its_credit(credit):
    picture = f"Women wait for news at the old harbour of Mombasa on April 8 2019 {credit}"
    found = roles(f"{HEADLINE}\n\n9 April 2019 {picture} {LEAD} {REST}")
    assert found[2:] == [("caption", picture), ("body", f"{LEAD} {REST}")]


def test_a_dateline_after_the_deck_parts_the_two():
    deck = "Two boats met in the dark without lamps."
    found = roles(f"{HEADLINE}\n\n9 April 2019 {deck} NAIROBI (Reuters) {LEAD} {REST}")
    assert found[2:] == [("body", deck), ("dateline", "NAIROBI (Reuters)"), ("body", f"{LEAD} {REST}")]


def test_an_author_alone_after_the_repeated_headline_is_a_byline():
    found = roles(f"{HEADLINE}\n\nTue 9 Apr 2019 {HEADLINE}. Ama Mensah. {LEAD} {REST}")
    assert ("byline", "Ama Mensah.") in found


@pytest.mark.parametrize(
    ("tail", "role"),
    [
        ("Ama Mensah", "byline"),
        ("Ama Mensah Kofi Annor and Esi Boateng.", "byline"),
        ("K. Annor/ Mensah", "sign-off"),
        ("KA 11", "sign-off"),
        ("Reporting by Ama Mensah; Editing by Kofi Annor Our Standards:The House Principles.", "sign-off"),
        ("Last Update: Tuesday 9 April 2019 KSA 08:45 - GMT 05:45 290", "metadata"),
        ("... 38 Related Ferry Sinks in Lake Victoria Tags boats Kenya Mombasa", "boilerplate"),
        ("Contact Us Careers Terms of Use Privacy Policy Cookie Policy", "boilerplate"),
        ("Subscribe Coast News on Facebook Copyright 2019 Coast News.", "boilerplate"),
    ],
)
def test_what_a_page_runs_into_the_end_is_set_apart(tail, role):
    assert roles(f"{HEADLINE}\n\n{LEAD} {REST} {tail}")[1:] == [("body", f"{LEAD} {REST}"), (role, tail)]


@pytest.mark.parametrize("headline", ["Who put out the lamps off Mombasa?", "Nine people drown off Mombasa harbour."])
def test_a_headline_with_a_stop_of_its_own_is_told_by_what_follows(headline):
    repeated = f"{headline} " if headline.endswith(".") else ""
    assert roles(f"{headline}\n\nTue 9 Apr 2019 {repeated}{LEAD} {REST} {REST}")[0] == ("headline", headline)


@pytest.mark.parametrize(
    "text",
    [
        "AFP reported the collision first, and other agencies followed within the hour of the first radio call.",
        "NATO ships joined the search off Mombasa, where nine fishermen drowned when two small boats collided.",
        "Tags on the nets told the divers whose boat it was, and the owner was called to the court on Friday.",
        "The picture (Photo by his wife) hung in the hall of the school for years before the boats collided.",
        "The ship was sold by the Mombasa Trading Company (archive), and its captain moved to Lamu with his wife.",
        "The captain was Ama Mensah. Related cases in the two courts were put off until the wreck is brought up.",
    ],
)
def test_an_ordinary_paragraph_stays_whole(text):
    paragraph = f"{text} {REST}"
    assert roles(f"{HEADLINE}\n\n{LEAD}\n\n{paragraph}")[-1] == ("body", paragraph)
    assert roles(f"{HEADLINE}\n\nTue 9 Apr 2019 {paragraph}")[-1] == ("body", paragraph)
