"""Two labels of one story name one concept, or two."""

from __future__ import annotations

import numpy as np

from comparators.framing.concept import FIRST, concept_scores, weights
from comparators.framing.label_words import acronym, label_words

LABELS = (
    "the ceasefire agreement",
    "the truce deal",
    "President Ilham Aliyev",
    "the Azerbaijani leader",
    "the shelling of the market",
    "Baku",
)


def test_labels_of_one_concept_score_above_labels_of_two():
    scores = concept_scores(LABELS)
    assert scores[0, 1] > max(scores[0, 2], scores[0, 4])
    assert scores[2, 3] > max(scores[2, 0], scores[2, 4])


def test_the_order_of_two_labels_makes_no_difference():
    scores = concept_scores(LABELS)
    assert np.allclose(scores, scores.T)
    assert np.all(np.diag(scores) == 1.0)


def test_no_labels_have_no_scores():
    assert concept_scores(()).shape == (0, 0)


def test_an_acronym_is_known_by_its_first_letters():
    short, long, other = label_words(("the dnc", "democratic national committee", "the white house"))
    assert acronym(short, long)
    assert acronym(long, short)
    assert not acronym(short, other)


def test_every_feature_has_its_weight():
    first, second = weights()
    assert len(first.weight) == len(FIRST)
    assert len(second.weight) == 3
