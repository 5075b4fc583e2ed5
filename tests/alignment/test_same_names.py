"""One name in two spellings is one name, and two names that look alike are two."""

from __future__ import annotations

import pytest

from comparators.alignment import align
from comparators.alignment.same_names import one_name
from tests.marked import reading_of

ONE = (("Kefraya", "Kafraya"), ("al-Foua", "Fuaa"), ("F.B.I.", "FBI"), ("Khan Sheikhun", "Khan Shaikhoun"))
TWO = (("Nasr", "Nusra"), ("Hamas", "Hama"), ("Armenia", "Armenian"), ("Rami", "Reem"), ("London", "Londoners"))


@pytest.mark.parametrize(("left", "right"), ONE)
def test_two_spellings_are_one_name(left, right):
    assert one_name(left, right)
    assert one_name(right, left)


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_names_stay_two(left, right):
    assert not one_name(left, right)


def test_a_village_in_another_spelling_tells_that_two_sentences_share_it():
    left = reading_of("Shelling began at dawn.\n\nFamilies fled Kefraya on foot, the agency said.")
    right = reading_of("The peso fell.\n\nResidents are leaving Kafraya, according to the agency.")
    links = align(left, right).links
    assert [(link.left, link.right) for link in links] == [((1,), (1,))]
    assert any("Kefraya or Kafraya" in reason for reason in links[0].reasons)
