"""A person's own texts, pasted over the sample, and what is only worth a check hidden by a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from comparators.sureness import worth_a_check
from tests.window.driver import Hand, by_hand

pytestmark = pytest.mark.window

TEXTS = (
    "Three people were killed and eleven wounded when shells hit a market in Volnovakha on Saturday, an official said.",
    "Five people died and 14 were injured in the shelling of a market in Volnovakha, an official said on Sunday.",
)


def middle(hand: Hand, widget) -> QPoint:
    return hand.see(lambda: widget.mapToGlobal(widget.rect().center()))


@by_hand
def test_two_pasted_texts_are_compared_and_the_doubtful_can_be_hidden(hand: Hand):
    window = hand.window
    hand.focus()
    for text in TEXTS:
        hand.press("ctrl+v")
        hand.dialog()
        hand.press("ctrl+a")
        hand.write(text)
        hand.press("ctrl+Return")
        hand.focus()
    workspace = window.workspace
    hand.until(lambda: workspace.state == "ready", "the comparison to be ready")
    assert [reading.text for reading in workspace.readings.values()] == list(TEXTS)
    doubtful = {one.id for one in workspace.findings if worth_a_check(one) and not one.quiet}
    before = hand.see(lambda: len(workspace.arrangement.shown))
    hand.click(middle(hand, window.list.chips.sure))
    hand.until(lambda: workspace.filters.sure, "the chip to be pressed", seconds=10)
    shown = hand.see(lambda: workspace.arrangement.shown)
    assert len(shown) == before - len(doubtful)
    assert not doubtful & {one.id for one in shown}


@by_hand
def test_a_click_on_numbered_words_in_the_tray_lights_their_slot(hand: Hand):
    from tests.desktop.made import comparison, named

    window = hand.window
    hand.see(lambda: window.workspace.show(comparison()))
    hand.see(lambda: window.workspace.select_finding(named("The search").id))
    hand.focus()
    words = window.tray.words.quotations["left"].words
    hand.until(words.isVisible, "the tray", seconds=10)
    metrics = hand.see(words.fontMetrics)
    line = metrics.horizontalAdvance("Rescuers had ")
    hand.click(hand.see(lambda: words.mapToGlobal(QPoint(line + 12, metrics.height() // 2 + 3))))
    hand.until(lambda: "underline" in words.text(), "the words to be lit", seconds=10)
    assert hand.see(lambda: "background" in window.tray.slots._rows[1][0].styleSheet())
