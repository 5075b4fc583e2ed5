"""Ages that stand without the word "year" are read, and other bare numbers are not."""

from __future__ import annotations

import pytest

from comparators.values import Quantity
from tests.marked import reading_of


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The gunman was known to police. He was 29.", [29]),
        ("She was only 17 when she won it.", []),
        ("A man of 43 was being questioned.", [43]),
        ("He was 20 minutes late.", []),
        ("A man of 43 words.", []),
        ("He was 29th.", []),
    ],
)
def test_bare_ages(text, ages):
    found = [
        m.value.low for m in reading_of(text).mentions if isinstance(m.value, Quantity) and m.value.counted == "age"
    ]
    assert found == ages
