"""Damaged files of every family give an article or a LoadError, never anything else."""

from __future__ import annotations

import random

import pytest

from tests.fuzzing import families

COUNT = {"pdf": 60, "html": 60, "docx": 100, "odt": 100}


@pytest.mark.parametrize(("family", "once"), list(families()), ids=[name for name, _ in families()])
def test_damage_ends_in_an_article_or_in_words(family, once):
    for seed in range(COUNT.get(family, 150)):
        once(random.Random(f"{family} {seed}"))
