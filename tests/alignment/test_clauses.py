"""Clauses: one act each, with a subject of their own or a carried one."""

from __future__ import annotations

from comparators.alignment.clauses import clauses, words_of
from tests.marked import reading_of


def cut(text):
    reading = reading_of(text)
    return [words_of(reading, clause) for clause in clauses(reading, 0)]


def test_conjoined_predicates_are_clauses_of_their_own_with_their_subject():
    assert cut("The earthquake damaged many houses and set off several landslides.") == [
        "The earthquake damaged many houses",
        "The earthquake set off several landslides",
    ]


def test_a_relative_clause_takes_its_noun_along():
    assert "a ferry that carried 83 passengers" in cut("The coast guard found a ferry that carried 83 passengers.")


def test_who_says_it_is_no_clause_beside_what_is_said():
    assert cut("The regional police chief said that two gunmen attacked the village and three men fled.") == [
        "two gunmen attacked the village",
        "three men fled",
    ]


def test_who_said_it_falls_away_after_a_single_act():
    assert cut("Two gunmen attacked the village, Observatory director Rami Abdel Rahman said.") == [
        "Two gunmen attacked the village"
    ]


def test_a_participle_has_the_subject_of_its_sentence():
    assert "a bomb wounding thirty people" in " / ".join(
        cut("Outside the court a bomb exploded, wounding thirty people.")
    )


def test_a_sentence_of_one_act_is_its_own_clause():
    assert cut("The peso fell against the dollar.") == ["The peso fell against the dollar ."]


def test_a_line_without_a_verb_is_its_own_clause():
    assert cut("Eleven dead in Manila") == ["Eleven dead in Manila"]
