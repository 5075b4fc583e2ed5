"""A text that is not English, by hand: refused with a way on, and compared once the person takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading.test_refusals import GERMAN
from tests.window.driver import Hand, by_hand

pytestmark = pytest.mark.window

SEED = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))[0]


@by_hand
def test_a_text_that_is_not_english_is_compared_after_a_click(hand: Hand, tmp_path: Path):
    german = tmp_path / "german.txt"
    german.write_text(GERMAN, encoding="utf-8")
    window = hand.window
    hand.focus()
    hand.press("ctrl+o")
    dialog = hand.dialog()
    hand.write(str(SEED))
    hand.see(lambda: dialog.fields["right"].field.setFocus())
    hand.write(str(german))
    hand.press("Return")
    hand.until(lambda: window.notice.act_button.isVisible(), "the notice to offer a way on")
    assert "looks like German" in hand.see(window.notice.message.text)
    button = window.notice.act_button
    hand.click(hand.see(lambda: button.mapToGlobal(button.rect().center())))
    hand.until(lambda: window.workspace.state == "ready", "the comparison to be ready")
    assert "looks like German" in hand.see(lambda: window.list.failed.words.text())
