"""A person's own links hold, and the rest of the comparison follows them."""

from __future__ import annotations

from comparators.alignment.own_links import resolve
from comparators.model import OwnLink, Review, Span
from comparators.pipeline import compare_readings
from tests.marked import reading_of

LEFT = (
    "Flood at Brod\n\nThe river burst its banks at Brod on Monday. Two bridges were closed to lorries. "
    "The mayor, Ana Kos, asked for help."
)
RIGHT = (
    "Brod under water\n\nHelp was asked for by mayor Ana Kos. The river burst its banks at Brod on Monday. "
    "A school was emptied."
)


def _spans(reading, *words):
    return tuple(Span(reading.text.index(part), reading.text.index(part) + len(part)) for part in words)


def test_chosen_words_stand_for_their_whole_sentences():
    left, right = reading_of(LEFT), reading_of(RIGHT)
    own = OwnLink(_spans(left, "bridges"), _spans(right, "A school was"))
    (link,), cut = resolve([own], left, right)
    assert left.sentence_text(link.left[0]) == "Two bridges were closed to lorries."
    assert right.sentence_text(link.right[0]) == "A school was emptied."
    assert link.locked
    assert not cut


def test_of_two_links_of_one_sentence_the_later_holds():
    left, right = reading_of(LEFT), reading_of(RIGHT)
    first = OwnLink(_spans(left, "bridges"), _spans(right, "school"))
    later = OwnLink(_spans(left, "mayor"), _spans(right, "school"))
    (link,), _ = resolve([first, later], left, right)
    assert "mayor" in left.sentence_text(link.left[0])


def test_places_that_the_text_does_not_have_are_left_out():
    left, right = reading_of(LEFT), reading_of(RIGHT)
    assert resolve([OwnLink((Span(9000, 9005),), (Span(0, 4),))], left, right) == ((), ())


def test_a_comparison_keeps_what_was_linked_and_leaves_what_was_cut():
    left, right = reading_of(LEFT), reading_of(RIGHT)
    burst = OwnLink(_spans(left, "burst"), _spans(right, "burst"), cut=True)
    kept = OwnLink(_spans(left, "bridges"), _spans(right, "school"), "related")
    alignment = compare_readings(left, right, own_links=[burst, kept]).pair.alignment
    (locked,) = (link for link in alignment.links if link.locked)
    assert locked.relation == "related"
    (cut,) = resolve([burst], left, right)[1]
    assert not [link for link in alignment.links if set(cut.left) & set(link.left) and set(cut.right) & set(link.right)]


def test_what_is_said_later_of_the_same_places_replaces_what_was_said_before():
    kept = OwnLink((Span(0, 5),), (Span(0, 4),))
    cut = OwnLink((Span(0, 5),), (Span(0, 4),), cut=True)
    assert Review().with_link(kept).with_link(cut).links == (cut,)
    assert Review().with_link(cut).without_link(kept).links == ()
