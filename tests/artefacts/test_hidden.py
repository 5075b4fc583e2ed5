"""Hidden letters are kept as read, found through the whole comparison, and come with the right form."""

from __future__ import annotations

import pytest

from comparators import compare
from comparators.loading import load_article
from comparators.registry import COMPARATORS

CLEAN = "A ferry sank off the coast of Lumara on Monday, the harbour office said. Twelve people were rescued."
TYPO = tuple(comparator for comparator in COMPARATORS if comparator.id == "artefacts/typo")


def found(tmp_path, sentence: str) -> list[tuple[str, str | None]]:
    """The words that the slips of a loaded text stand on, each with its suggestion."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    text = f"Ferry sinks\n\n{CLEAN} {sentence}"
    left.write_text(text, encoding="utf-8")
    right.write_text(f"Boat lost\n\nA boat was lost near Lumara. {CLEAN}", encoding="utf-8")
    comparison = compare(load_article(left), load_article(right), comparators=TYPO)
    assert comparison.pair.left.text == text, "kept as read"
    return [
        (item.left[0].quote, item.suggestion.text if item.suggestion else None)
        for item in comparison.findings
        if item.comparator == "artefacts/typo" and item.left
    ]


@pytest.mark.parametrize(
    ("sentence", "quote", "right"),
    [
        ("They donâ€™t know why.", "donâ€™t", "don’t"),
        ("The cafÃ© was shut.", "cafÃ©", "café"),
        ("A price of Â£40 was named.", "Â£40", "£40"),
        ("It was the\u00a0captain who called.", "the\u00a0captain", "the captain"),
        ("The gov\u00adern\u00adment sent divers.", "gov\u00adern\u00adment", "government"),
        ("It was \u200fnever found.", "\u200fnever", "never"),
        ("Divers \u202edeit\u202c up.", "\u202edeit\u202c", "deit"),
        ("Cаptain Bello was there.", "Cаptain", "Captain"),
        ("The captain’s Ηouse was shut.", "Ηouse", "House"),
    ],
)
def test_hygiene_is_reported_with_the_right_form(tmp_path, sentence, quote, right):
    assert (quote, right) in found(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain, Ahmed al-Masri, stayed on board with his crew.",
        "He told Le Monde\u00a0: «\u00a0C’est fini\u202f!\u00a0» and left with Mr\u00a0Diop for 40\u00a0km.",
        "The ship, Сергей Есенин, was built in Калининград.",
        "Its name was written as \u200fالسلام\u200f on the bow.",
        "São Tomé, Łódź, Đà Nẵng, Ñuñoa and Reykjavík sent help; so did Erdoğan’s office and the café Âme.",
    ],
)
def test_clean_text_stays_quiet(tmp_path, sentence):
    assert found(tmp_path, sentence) == []
