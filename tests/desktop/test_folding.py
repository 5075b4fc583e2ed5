"""What folds away."""

from __future__ import annotations

from comparators.model import Alignment
from desktop.desk.folding import folds_of
from tests.desktop.leaves import dam, reading_of


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
