"""Preferred spellings: read with every bad line named, and looked for as whole words."""

from __future__ import annotations

import pytest

from comparators.errors import DataError
from comparators.house import House, Preference
from comparators.knowledge.house_style import load_house_style, style_in, style_patterns, style_tsv

KYIV = Preference("Kyiv", ("Kiev", "Kiew"), "as the agencies")


def hits(preference: Preference, text: str) -> list[str]:
    ((_, others, _),) = style_patterns(House(preferred=(preference,)))
    return [match.group() for match in others.finditer(text)]


@pytest.mark.parametrize("header", ["", "preferred\tother\tnote\n", "# our list\n\n"])
def test_a_header_is_not_needed(header):
    assert style_in(header + "Kyiv\tKiev|Kiew\tas the agencies\n").preferred == (KYIV,)


def test_what_is_written_is_read_back_the_same():
    assert style_in(style_tsv([KYIV])).preferred == (KYIV,)


def test_an_empty_list_is_a_list():
    assert style_in("# nothing yet\n").preferred == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Kyiv\n", "line 1: “Kyiv” replaces nothing; write the other spelling in the second column."),
        ("preferred\tother\n\tKiev\n", "line 2: there is no preferred spelling."),
        ("Kyiv\tKiev|Kyiv\n", "line 1: “Kyiv” cannot replace itself."),
        ("Kyiv\tKiev\nKiew\tKiev\n", "line 2: “Kiev” stands in line 1 already."),
        ("Kyiv\tKiev\nKiev\tKyiv\n", "line 2: “Kiev” stands in line 1 already."),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(text, message):
    assert [str(fault) for fault in style_in(text).faults] == [message]


def test_loading_refuses_a_file_with_bad_lines(tmp_path):
    path = tmp_path / "style.tsv"
    path.write_text("Kyiv\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 1: “Kyiv” replaces nothing"):
        load_house_style(path)


def test_whole_words_are_found_in_their_possessive_and_in_capitals():
    assert hits(KYIV, "In Kiev's centre; KIEV CALLING; Kievan Rus; a kiev.") == ["Kiev", "KIEV"]


def test_a_blank_may_be_a_hyphen_or_a_line_end():
    preference = Preference("Nagorno-Karabakh", ("Nagorny Karabakh",))
    assert len(hits(preference, "Nagorny Karabakh, Nagorny-Karabakh and Nagorny\nKarabakh")) == 3


def test_capitals_count_where_nothing_else_differs():
    assert hits(Preference("internet", ("Internet",)), "The Internet and the internet.") == ["Internet"]


def test_a_word_in_small_letters_is_found_at_the_start_of_a_sentence_too():
    assert hits(Preference("adviser", ("advisor",)), "Advisors met. An advisor spoke. Advisor Lee left.") == [
        "advisor",
        "Advisor",
    ]


def test_signs_in_a_spelling_are_no_pattern():
    assert hits(Preference("C", ("A.+",)), "Axx A.+ B") == ["A.+"]
