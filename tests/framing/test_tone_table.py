"""The table of tone on actors: what counts, whose it is, and that quoted and reported words count for nobody."""

from __future__ import annotations

from comparators.framing.tone_table import ToneRow, tone_table
from tests.marked import pair_of, reading_of


def rows(left: str, right: str) -> dict[str, ToneRow]:
    return {row.actor: row for row in tone_table(pair_of(reading_of(left), reading_of(right)))}


PLAIN = "The army holds the hill. The rebels hold the bridge, and Russia watches."


def test_adjectives_and_deeds_count_for_the_actor_that_they_belong_to():
    found = rows("The brutal army holds the hill. On Friday the army starved the town.", PLAIN)
    row = found["Government and army"]
    assert [(hit.word, hit.against, hit.how) for hit in row.left.hits] == [
        ("brutal", True, "described"),
        ("starved", True, "does"),
    ]
    assert not row.right.hits
    assert row.right.named == 1


def test_a_particle_belongs_to_its_verb():
    found = rows("The army cracked down on the town.", PLAIN)
    assert [hit.word for hit in found["Government and army"].left.hits] == ["cracked down"]


def test_what_a_speaker_says_counts_for_nobody():
    assert not rows("“The brutal army starved the town,” Rita Alves said. The army left.", PLAIN)
    assert not rows("Rita Alves said that the brutal army had starved the town. The army left.", PLAIN)


def test_what_is_denied_counts_for_nobody():
    assert not rows("The army did not starve the town.", PLAIN)


def test_actors_whom_labels_alone_judge_are_left_to_the_labels():
    assert not rows("The regime holds the hill.", PLAIN)


def test_a_name_that_ends_in_a_listed_word_is_no_judgement():
    assert not rows("The Fateh al-Sham rebels hold the bridge.", PLAIN)


def test_a_side_of_another_nation_is_another_actor():
    left = "The Syrian army holds the hill. The Syrian army waits. The brutal Turkish army crossed the river."
    found = rows(left, "The Syrian army holds the hill. The Turkish army crossed the river.")
    assert list(found) == ["Government and army (Turkey)"]
