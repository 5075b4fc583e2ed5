"""What befell those whom a number counts is read where it takes a phrase to tell it."""

from __future__ import annotations

import pytest

from comparators.values import Quantity
from tests.marked import reading_of


def counted(text: str) -> list[str]:
    reading = reading_of(text)
    return [mention.value.counted for mention in reading.mentions if isinstance(mention.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Divers pulled 19 people from the lake.", "rescued"),
        ("Nine miners were brought to safety on Sunday.", "rescued"),
        ("Crews were searching for about 40 more.", "missing"),
        ("The fate of 17 sailors is unknown.", "missing"),
        ("The bus had 52 people on board.", "aboard"),
        ("The Marietta carried 212 passengers and crew.", "aboard"),
        ("A boat carrying 90 migrants sank.", "aboard"),
        ("The train carried 98 passengers.", "passengers"),
        ("At least 40 people were taken to hospital.", "hospitalised"),
        ("Twelve women are in custody.", "arrested"),
        ("Police rounded up 70 protesters.", "arrested"),
        ("Gunmen took 26 nurses hostage.", "abducted"),
        ("The flood drove 3,000 families from their homes.", "displaced"),
        ("Forty houses burned down.", "destroyed"),
        ("Some 400 houses collapsed, said governor Ana Mirkov.", "destroyed"),
        ("The strike began on Monday, with 900 services cancelled.", "cancelled"),
        ("Eighteen captives walked free.", "freed"),
        ("Some 80 guests tested positive.", "infected"),
        ("The firm will lay off 800 workers.", "jobs cut"),
        ("The mill is to axe 800 jobs.", "jobs cut"),
        ("About 1,200 nurses walked out on Monday.", "on strike"),
        ("The gale left 60,000 homes without power.", "without power"),
        ("Some 60,000 customers lost electricity.", "without power"),
        ("About 20,000 people marched through Lenz.", "crowd"),
        ("The vigil was attended by 300 people.", "crowd"),
        ("Only three people survived the fall.", "survivors"),
    ],
)
def test_a_phrase_tells_what_befell_those_counted(text, measure):
    assert counted(text) == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "Customs officers seized 26 rifles.",
        "The lorry carried 40 crates.",
        "He took 26 pictures of the hospital.",
        "The gale left 60,000 homes and a church dark in memory.",
        "The company will cut 12 trees.",
        "The firm searched for 3 new offices.",
        "Volunteers carried five children from the school.",
    ],
)
def test_other_words_under_the_verb_tell_nothing(text):
    told = {"rescued", "missing", "aboard", "hospitalised", "abducted", "jobs cut", "without power", "arrested"}
    assert not told & set(counted(text))
