"""One application for all window tests, offscreen unless a display is asked for by QT_QPA_PLATFORM."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.theme import apply_theme, load_theme

LONGEST_WAIT = 120.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a desktop test; none has to say so."""
    for item in items:
        if "tests/desktop" in item.path.as_posix():
            item.add_marker(pytest.mark.desktop)


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication(["diptych"])
    apply_theme(made, load_theme("light"))
    yield made
    made.closeAllWindows()


@pytest.fixture
def until(application: QApplication) -> Callable[[Callable[[], object]], None]:
    """Let the window work until a condition holds; fail after a bound instead of waiting for ever."""

    def wait(condition: Callable[[], object]) -> None:
        end = time.monotonic() + LONGEST_WAIT
        while not condition():
            assert time.monotonic() < end, "the condition never came true"
            QTest.qWait(5)  # events run, and the workers get their turn

    return wait
