"""Quotations: their marks, their form, their verb and their speaker."""

from __future__ import annotations

import pytest

from tests.marked import reading_of, unmark


def quotations(text):
    reading = reading_of(text)
    return [(mention.span, mention.value) for mention in reading.mentions if mention.kind == "quotation"]


def said(text):
    """Form, words, speaker and verb of every quotation."""
    return [(value.form, span.of(text), value.speaker, value.verb) for span, value in quotations(text)]


FOUND = [
    ("direct", "Mensah", "say", "⟦“We will count every single vote,”⟧ Mensah said."),
    ("direct", "Ama Mensah", "tell", "⟦\"We will count every single vote,\"⟧ Ama Mensah told reporters in Accra."),
    ("direct", "Ama Mensah", "say", "⟦“We heard shots all night,”⟧ said local official Ama Mensah."),
    ("partial", "commission", "call", "The commission called the delay ⟦“a regrettable step”⟧."),
    ("partial", "army", "deny", "The army denied having used ⟦“banned weapons of any kind”⟧ in the raid."),
    ("direct", "minister", "say", "The minister said: ⟦“Nobody will be left behind in this.”⟧"),
    ("indirect", "Ghana", "say", "Ghana said on Friday that ⟦its soldiers had left the village⟧."),
    ("indirect", "health officials", "according to", "⟦At least six people drowned⟧, according to health officials."),
    ("indirect", "police", "say", "⟦The bridge had been closed since May⟧, police said."),
    ("indirect", "Kenya", "deny", "Kenya denied ⟦shelling the town⟧."),
    ("indirect", "Kenya", "accuse", "Kenya accused the rebels ⟦of shelling the town⟧."),
]  # fmt: skip


@pytest.mark.parametrize(("form", "speaker", "verb", "marked"), FOUND)
def test_a_quotation_has_its_form_speaker_and_verb(form, speaker, verb, marked):
    text, (span,) = unmark(marked)
    found = dict(quotations(text))
    assert span in found, said(text)
    value = found[span]
    assert (value.form, value.verb) == (form, verb)
    assert value.speaker.removeprefix("The ") == speaker


def test_the_offsets_of_speaker_and_verb_are_exact():
    text = "“We will count every vote,” Ama Mensah told reporters."
    ((_, value),) = quotations(text)
    assert text[value.speaker_start : value.speaker_end] == "Ama Mensah"
    assert text[value.verb_start : value.verb_end] == "told"


def test_a_participle_introduces_what_follows_it():
    text = "Kenya said that “the bodies must be handed over at once,” explaining that talks had begun."
    assert ("direct", "“the bodies must be handed over at once,”", "Kenya", "say") in said(text)


def test_a_pronoun_goes_back_to_the_last_speaker():
    text = "“We heard shots all night,” said Ama Mensah. “Nobody slept at all,” she added."
    assert [row[2] for row in said(text)] == ["Ama Mensah", "Ama Mensah"]


def test_it_is_never_the_person_who_spoke_last():
    text = (
        "“We had no warning,” said mayor Ama Mensah. He accused the weather agency of sleeping.\n\n"
        "The agency rejected this. It said it had issued an alert on Sunday."
    )
    assert said(text)[-1][2] == "agency"


def test_a_quotation_that_follows_at_once_has_the_same_speaker():
    text = "“We heard shots all night,” said Ama Mensah.\n\n“Nobody slept at all.”"
    assert [row[2] for row in said(text)] == ["Ama Mensah", "Ama Mensah"]


def test_a_nickname_in_marks_has_no_speaker():
    text = "The pilot known as “the Falcon” landed safely."
    assert said(text) == [("partial", "“the Falcon”", "", "")]


def test_a_quotation_over_two_paragraphs_is_closed_when_the_next_opens_again():
    text = "Mensah said: “We waited all night long.\n\n“Then we went home to our families.”"
    assert [value.closed for _, value in quotations(text)] == [True, True]


def test_a_quotation_over_two_paragraphs_is_closed_by_a_late_mark():
    text = "Mensah said: “We waited all night long.\n\nThen we went home to our families.” The hall was empty."
    found = quotations(text)
    assert [value.closed for _, value in found] == [True, True]
    assert found[1][0].of(text) == "Then we went home to our families.”"
    assert found[1][1].speaker == "Mensah"


def test_a_quotation_that_never_closes_says_so():
    text = "Mensah said: “The count went on all night.\n\nThe commission meets on Friday."
    assert [value.closed for _, value in quotations(text)] == [False]


@pytest.mark.parametrize(
    "text", ["The minister's car and the players' bus stopped.", "It was the '90s, and rock 'n' roll ruled."]
)
def test_an_apostrophe_opens_nothing(text):
    assert [row for row in said(text) if row[0] != "indirect"] == []


def test_verdicts_without_words_are_no_quotations():
    assert said("The minister praised the firefighters and welcomed the rain.") == []


def test_a_pronoun_means_the_person_spoken_of_since():
    text = "Anna Okonkwo said the dam would hold. David Mensah left the hall. “It will not,” he said."
    assert said(text)[-1][2] == "David Mensah"


def test_words_in_marks_right_after_a_report_have_its_speaker():
    text = "David Mensah said all the dead were from six families. “There was no resistance at all in the village.”"
    assert [row[2] for row in said(text)] == ["David Mensah", "David Mensah"]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        # Commas are missing, as some archives give them.
        ("Red Crescent", "Jets struck the northern villages early on Thursday said the Red Crescent."),
        ("KNA", "The army regained control of the battlefield KNA reported."),
        ("ministry", '"These are weapons that include nerve agents" the ministry said in a statement.'),
        ("Pierre Jean-Baptiste", "The talks will resume on Monday, envoy Pierre Jean-Baptiste said."),
    ],
)
def test_the_speaker_is_found_where_commas_are_missing(speaker, text):
    assert said(text)[0][2] == speaker


def test_a_pronoun_beside_the_verb_speaks():
    text = "The Red Crescent counted the dead. The raids on the town also wounded more than sixty people it said."
    assert said(text)[-1][2] != "more than sixty people"


@pytest.mark.parametrize(
    "text",
    [
        "Crews tell the boats apart according to size and colour of the hull.",
        "Flights will leave in the morning according to the schedule.",
    ],
)
def test_a_measure_speaks_no_words(text):
    assert said(text) == []


def test_remarks_are_no_he():
    text = "Mr. Mensah's remarks suggested that he backed the plan. “They have my blessing to talk,” he said."
    assert "remarks" not in said(text)[-1][2]
