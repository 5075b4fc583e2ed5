"""What a second look at all pairs of sentences says for a pair: what else tells it, its neighbours, the whole texts."""

import numpy as np

from comparators.alignment.context import apart, in_order, untold
from comparators.alignment.word_meaning import Likeness


def likeness(left_words, right_words):
    """Words × sentences of the other text, both ways; every word weighs the same."""
    words = tuple(np.array(rows, dtype=np.float32) for rows in (left_words, right_words))
    nothing = np.zeros((1, 1), dtype=np.float32)
    return Likeness(nothing, nothing, words, tuple(np.ones(len(rows), dtype=np.float32) for rows in words))


def columns(by_word):
    return {"mutual: word meaning": np.log(by_word), "mutual: clauses": np.log(by_word)}


def test_the_second_matter_of_a_sentence_counts_though_the_first_has_its_counterpart():
    raid, flood, raid_again = 0, 1, 2
    found = likeness([[1, 0, 1], [0, 1, 0]], [[1], [1], [1]])  # one sentence: a raid and a flood
    chance = np.array([[0.9, 0.1, 0.1]], dtype=np.float32)
    share = untold(found, [0], [0, 1, 2], chance)[0]
    assert share[flood] > 0.4
    assert share[raid_again] < 0.1
    assert share[raid] > share[raid_again]


def test_what_is_untold_mirrors_when_the_texts_change_places():
    rows, others = [[0.9, 0.3], [0.2, 0.8], [0.6, 0.6]], [[0.9, 0.1], [0.7, 0.7]]
    chance = np.array([[0.8, 0.2], [0.3, 0.5]], dtype=np.float32)
    one = untold(likeness(rows, others), [0, 1], [0, 1], chance)
    other = untold(likeness(others, rows), [0, 1], [0, 1], chance.T)
    assert np.allclose(one, other.T)


def test_a_sentence_with_no_other_to_choose_from_is_told_nowhere_else():
    assert untold(likeness([[1]], [[1]]), [0], [0], np.ones((1, 1), dtype=np.float32))[0, 0] > 0.9


def test_the_pairs_before_and_after_speak_for_a_pair():
    chance = np.zeros((3, 3), dtype=np.float32)
    chance[0, 1] = 0.9
    assert in_order(chance)[1, 2] == np.float32(0.9)
    assert in_order(chance)[1, 0] == 0


def test_texts_that_meet_in_one_sentence_of_many_are_apart():
    few = np.full((16, 16), 1e-5)
    few[0, 0] = 0.9
    many = np.full((16, 16), 1e-5)
    np.fill_diagonal(many, 0.9)
    titles = [False] * 16
    assert apart(columns(few), titles, titles) > 1
    assert apart(columns(many), titles, titles) < 0.01


def test_titles_alike_do_not_make_two_texts_meet():
    chance = np.full((8, 8), 1e-5)
    chance[0, 0] = chance[1, 1] = 0.9
    body, titled = [False] * 8, [True, True, *[False] * 6]
    assert apart(columns(chance), titled, titled) > apart(columns(chance), body, body)
