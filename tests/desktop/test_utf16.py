"""Code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.desk.utf16 import Utf16Map


def test_a_plain_text_counts_alike() -> None:
    words = Utf16Map("Şuşa, Шуша, شوشا")
    assert [words.to_utf16(place) for place in (0, 4, 16)] == [0, 4, 16]
    assert [words.to_code_point(place) for place in (0, 4, 16)] == [0, 4, 16]


def test_an_astral_character_takes_two_units() -> None:
    words = Utf16Map("a🌾b𐍈c")
    assert [words.to_utf16(place) for place in range(6)] == [0, 1, 3, 4, 6, 7]
    assert [words.to_code_point(place) for place in (0, 1, 3, 4, 6, 7)] == [0, 1, 2, 3, 4, 5]


def test_the_middle_of_a_pair_is_its_characters_start() -> None:
    assert Utf16Map("a🌾b").to_code_point(2) == 1


@given(st.text(alphabet=st.sampled_from("ab é\u05d0🌾𐍈\U0010ffff"), max_size=30), st.data())
def test_every_place_comes_back(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    words = Utf16Map(text)
    assert words.to_utf16(place) == len(text[:place].encode("utf-16-le")) // 2
    assert words.to_code_point(words.to_utf16(place)) == place
