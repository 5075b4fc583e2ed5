"""What folds away."""

from __future__ import annotations

from dataclasses import replace

from comparators.model import Alignment, Link, Mention, MentionKind
from comparators.values import Name
from desktop.desk.folding import folds_of
from tests.desktop.leaves import dam, evidence, reading_of, sentence


def test_passages_without_a_same_or_update_link_fold() -> None:
    pair = dam().pair
    left = [(fold.first, fold.last, fold.label, fold.hint) for fold in folds_of(pair.left, pair.alignment, "left")]
    assert left == [
        (2, 2, "1 passage without a partner", "related only"),
        (5, 5, "1 passage without a partner", ""),
    ]


def test_headline_and_lead_never_fold() -> None:
    pair = dam().pair
    assert all(fold.first > 1 for fold in folds_of(pair.right, pair.alignment, "right"))


def test_without_links_nothing_folds() -> None:
    assert folds_of(reading_of("One line here.\n\nAnother line here."), Alignment(), "left") == ()


def test_a_fold_says_whom_and_what_place_it_names() -> None:
    text = "A dam broke.\n\nThe dam of Larkana broke.\n\nAmina Bhutto fled to Sukkur.\n\nShe hoped.\n\nParis sent help."
    plain = reading_of(text)

    def mention(kind: MentionKind, words: str) -> Mention:
        (found,) = evidence(plain, words)
        number = sentence(plain, words)
        return Mention(kind, found.span, number, Name(words, words))

    mentions = (mention("person", "Amina Bhutto"), mention("place", "Sukkur"), mention("place", "Paris"))
    reading = replace(plain, mentions=mentions)
    alignment = Alignment((Link((1,), (0,), "same", 0.9),))
    assert [fold.hint for fold in folds_of(reading, alignment, "left")] == ["Bhutto, Paris"]
