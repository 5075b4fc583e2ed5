"""Sentences become vectors of meaning."""

from __future__ import annotations

import numpy as np

from comparators.alignment.embedding import WIDTH, embed

SENTENCES = (
    "A ferry sank off the coast of Mindoro.",
    "The boat went down near the Philippine island, and rescuers searched through the night for those aboard it.",
    "The central bank raised interest rates by a quarter of a point.",
)


def test_each_sentence_gets_one_row_of_length_one():
    rows = embed(SENTENCES)
    assert rows.shape == (3, WIDTH)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_no_sentences_give_no_rows():
    assert embed(()).shape == (0, WIDTH)


def test_like_meaning_is_nearer_than_other_meaning():
    rows = embed(SENTENCES)
    assert rows[0] @ rows[1] > 0.3 > rows[0] @ rows[2]


def test_a_sentence_has_the_same_vector_in_every_company():
    assert np.allclose(embed(SENTENCES[:1])[0], embed(SENTENCES)[0], atol=1e-6)
