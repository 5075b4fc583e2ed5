"""The real window needs a real X server: without one these tests fail, they are never skipped."""

from __future__ import annotations

import os
import time

import pytest


@pytest.fixture(scope="session")
def application():
    from PySide6.QtWidgets import QApplication

    assert os.environ.get("DISPLAY"), "no screen: bash setup/under-xvfb.sh .venv/bin/python -m pytest -m window"
    application = QApplication.instance() or QApplication(["diptych"])
    assert application.platformName() == "xcb"
    return application


@pytest.fixture
def hand(application, tmp_path):
    """A hand on a new window."""
    from desktop.settings import Settings
    from desktop.window import Window
    from tests.window.driver import Hand

    window = Window(Settings(tmp_path / "settings.ini"))
    window.choose_theme("light")
    window.move(0, 0)
    window.show()
    end = time.monotonic() + 20
    while not window.isVisible() and time.monotonic() < end:
        application.processEvents()
    yield Hand(window)
    window.workspace.close()
    window.close()
