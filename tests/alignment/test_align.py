"""Links: by matter, not by vocabulary or order; mirror images and other events are told apart."""

from __future__ import annotations

import pytest

from comparators.alignment import align
from comparators.alignment.participants import participants
from comparators.errors import ModelError
from comparators.model import Link, Passage, Reading
from tests.marked import reading_of

FERRY = """A ferry with 83 people aboard sank off the island of Mindoro on Tuesday, the coast guard said.

Divers recovered eleven bodies from the wreck by nightfall.

The owner of the vessel, Calapan Lines, said it had passed a safety inspection in March.

Philippine President Ferdinand Marcos ordered an inquiry into the sinking."""

BOAT = """President Marcos has asked for an investigation of the disaster.

Eleven bodies were pulled out of the sunken ship, according to rescuers.

Meanwhile the peso fell against the dollar.

The boat went down near Mindoro with 83 passengers and crew, the Philippine Coast Guard reported."""


@pytest.fixture(scope="module")
def ferry():
    return reading_of(FERRY), reading_of(BOAT)


@pytest.fixture(scope="module")
def alignment(ferry):
    return align(*ferry)


def pairs(alignment, *relations):
    return {
        (i, j)
        for link in alignment.links
        if not relations or link.relation in relations
        for i in link.left
        for j in link.right
    }


def test_links_cross(alignment):
    assert {(0, 3), (1, 1), (3, 0)} <= pairs(alignment, "same", "update")


def test_what_is_told_on_one_side_only_has_no_link_and_says_why(alignment):
    unlinked = {(near.side, near.sentence) for near in alignment.nearest}
    assert ("left", 2) in unlinked
    assert ("right", 2) in unlinked
    assert all(near.reason for near in alignment.nearest)


def test_every_sentence_has_a_link_or_a_nearest(ferry, alignment):
    for side, reading in zip(("left", "right"), ferry, strict=True):
        linked = {number for link in alignment.links for number in getattr(link, side)}
        near = {item.sentence for item in alignment.nearest if item.side == side}
        assert linked | near == set(participants(reading))
        assert not linked & near


def test_reasons_name_what_both_share(alignment):
    first = next(link for link in alignment.links if 0 in link.left and 3 in link.right)
    assert any("Mindoro" in reason for reason in first.reasons)
    assert any("83" in reason for reason in first.reasons)


def test_links_are_the_same_in_every_run(ferry, alignment):
    assert align(*ferry) == alignment


def test_sides_change_places_without_changing_links(ferry, alignment):
    assert pairs(align(ferry[1], ferry[0])) == {(j, i) for i, j in pairs(alignment)}


def test_mirror_images_are_never_the_same():
    left = reading_of("The Serbian government denied shelling the village.\n\nRain fell in the north of Kosovo.")
    right = reading_of("The Croatian government denied the attack on the village.\n\nRain is expected in Zagreb.")
    assert (0, 0) not in pairs(align(left, right), "same", "update")


def test_a_later_toll_is_an_update():
    left = reading_of("The earthquake in Aceh killed 11 people, officials said.")
    right = reading_of("Officials said 24 people were killed when the earthquake struck Aceh.")
    assert [link.relation for link in align(left, right).links] == ["update"]


def test_furniture_of_the_page_takes_no_part(ferry):
    left = ferry[0]
    passages = (Passage(left.passages[0].span, "boilerplate"), *left.passages[1:])
    assert 0 not in participants(Reading(left.article, passages, left.sentences, left.tokens))


def test_an_empty_text_has_no_links(ferry):
    assert align(reading_of(""), ferry[1]).links == ()


def test_without_the_model_it_goes_on_by_words_and_says_so(ferry, monkeypatch):
    def missing():
        raise ModelError("The model package is not installed.")

    from comparators.alignment import embedding

    monkeypatch.setattr(embedding, "embedding_session", missing)
    embedding._meaning_of.cache_clear()
    alignment = align(*ferry)
    embedding._meaning_of.cache_clear()
    assert alignment.method == "lexical"
    assert (0, 3) in pairs(alignment)


def test_a_locked_link_stays_and_the_rest_is_aligned_around_it(ferry, alignment):
    wrong = Link((2,), (3,), "related", 0.2)
    mended = align(*ferry, locked=[wrong])
    assert [(link.left, link.right) for link in mended.links if link.locked] == [((2,), (3,))]
    assert (0, 3) not in pairs(mended)
    assert {(1, 1), (3, 0)} <= pairs(mended)


def test_a_link_that_was_cut_is_not_drawn_again(ferry, alignment):
    (drawn,) = (link for link in alignment.links if 1 in link.left)
    mended = align(*ferry, cut=[drawn])
    assert (1, 1) not in pairs(mended)
    assert {(0, 3), (3, 0)} <= pairs(mended)


def test_a_locked_link_to_nowhere_is_refused(ferry):
    with pytest.raises(ValueError, match="not there"):
        align(*ferry, locked=[Link((99,), (0,), "same", 1.0)])


def test_one_sentence_is_linked_to_the_two_that_tell_the_same_together():
    left = reading_of("The minister resigned on Monday after a fraud inquiry and was replaced by Anna Novak.")
    right = reading_of(
        "The minister resigned on Monday following an inquiry into fraud. Anna Novak replaced the minister."
        "\n\nThe stock exchange in Prague closed higher."
    )
    assert [(link.left, link.right) for link in align(left, right).links] == [((0,), (0, 1))]


def test_a_headline_repeated_in_the_body_keeps_its_links():
    left = reading_of(
        "Storm kills nine in Odisha\n\nStorm kills nine in Odisha.\n\nA storm killed nine people in Odisha."
    )
    right = reading_of("Cyclone leaves nine dead in Odisha\n\nA cyclone that hit Odisha has left nine people dead.")
    linked = {number for link in align(left, right).links for number in link.left}
    assert linked == {0, 1, 2}


def test_the_same_act_by_another_person_is_a_parallel():
    left = reading_of("Prime Minister Viktor Orban said Hungary was ready for talks on the gas pipeline.")
    right = reading_of("President Andrzej Duda said that Poland was ready to discuss the pipeline.")
    assert {link.relation for link in align(left, right).links} <= {"parallel"}


def test_what_happened_long_before_is_not_what_the_report_is_about():
    left = reading_of("Two bombs exploded near the courthouse in Izmir, killing nine people.", "2017-03-20")
    right = reading_of(
        "In January 2016 a bomb exploded near the courthouse in Izmir, killing two people."
        "\n\nA water main burst in Ankara.",
        "2017-03-20",
    )
    assert (0, 0) not in pairs(align(left, right), "same", "update")


PLANS = (
    (
        "Work begins in May and the bridge will be completed by June 2026, the mayor said.",
        "The bridge should be completed by the end of 2026, the mayor said.",
    ),
    (
        "The ministry expects to open the new terminal in March 2027, after years of delay.",
        "The new terminal is expected to open in October 2027 after years of delay, the ministry said.",
    ),
)


@pytest.mark.parametrize(("here", "there"), PLANS)
def test_a_plan_told_with_two_days_is_one_plan(here, there):
    assert (0, 0) in pairs(align(reading_of(here), reading_of(there)), "same", "update")


def test_what_happened_on_two_days_far_apart_is_a_parallel():
    left = reading_of("The bridge over the Orne was closed on 3 May 2025 after cracks were found, the mayor said.")
    right = reading_of("The bridge over the Orne was closed on 20 August 2025 after cracks were found, the mayor said.")
    assert pairs(align(left, right), "parallel") == {(0, 0)}


def test_a_siege_that_began_long_before_is_still_the_same():
    left = reading_of("The town of Madaya is under siege by government forces.", "2017-03-20")
    right = reading_of("Government forces have laid siege to the town of Madaya since 2015.", "2017-03-21")
    assert (0, 0) in pairs(align(left, right), "same")


def test_another_town_in_a_like_sentence_makes_it_no_more_than_related():
    left = reading_of("Rain in Lisbon kept firemen busy.\n\nA van hit a fence in Porto.")
    right = reading_of("The mayor spoke on tourism.\n\nA lorry struck a wall in Coimbra.")
    assert (1, 1) not in pairs(align(left, right), "same", "update")


def test_one_clause_of_a_long_sentence_is_enough():
    left = reading_of(
        "The quake triggered landslides in the hills and hundreds of families were moved to shelters."
        "\n\nThe president of the republic will fly to the region on Friday."
    )
    right = reading_of(
        "The earthquake reduced houses to rubble, cut power lines, damaged two bridges and set off several landslides "
        "in the hills.\n\nThe president is expected in the region on Friday.\n\nTraders in the main town shut shops."
    )
    assert pairs(align(left, right), "same", "update") == {(0, 0), (1, 1)}


def test_reasons_show_the_clauses_that_are_alike():
    left = reading_of(
        "The storm flooded two villages and the army closed the coastal road on Monday.\n\nBread got dear."
    )
    right = reading_of(
        "Soldiers closed the coastal road on Monday, while the mayor praised volunteers.\n\nThe peso fell."
    )
    (link,) = align(left, right).links
    (reason,) = (reason for reason in link.reasons if reason.startswith("clauses alike"))
    assert (
        reason
        == "clauses alike: the army closed the coastal road on Monday / Soldiers closed the coastal road on Monday"
    )


def test_two_texts_that_firmly_share_no_sentence_tell_two_stories():
    left = reading_of(
        "Russian airstrikes killed 15 people in an opposition-held part of northern Syria, a civil defence source said."
        "\n\nTwo raids by Russian warplanes hit the town of Saraqib in Idlib province and left 30 injured."
        "\n\nThe wounded were taken to hospitals near the Turkish border.\n\nSyria has been at war since 2011."
    )
    right = reading_of(
        "All five people on board a Russian military helicopter that was shot down over Syria are feared dead."
        "\n\nThe helicopter had delivered humanitarian aid to Aleppo and came down in Idlib province."
        "\n\nThe opposition said the crew had bombed civilians.\n\nRussia began its campaign in Syria in September."
    )
    assert not pairs(align(left, right), "same", "update")


def test_another_toll_in_a_sentence_not_much_alike_is_no_update():
    left = reading_of("At least 70 fighters were killed near Aleppo.\n\nBread prices doubled.")
    right = reading_of("Shelling of a school in the south of Aleppo left 4 pupils dead.\n\nThe school had reopened.")
    assert (0, 0) not in pairs(align(left, right), "update")
