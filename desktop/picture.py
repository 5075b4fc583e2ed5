"""A picture of the window on a real pair, without a screen if need be: for the README and for make run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.settings import Settings
from desktop.window import Window
from desktop.work import Sources

_REMARKS = ("propagateSizeHints", "XDG_RUNTIME_DIR")
_SETTLED = 600  # milliseconds for scrolling and fading to come to rest


def _quiet(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for remarks that nobody can act on without a screen."""
    if not any(remark in message for remark in _REMARKS):
        print(message, file=sys.stderr)


def take_picture(
    application: QApplication, left: str, right: str, target: Path, size: str, theme: str | None, page: str = "compare"
) -> int:
    """Compare the pair in a window of this size, save what it looks like; 0, or 2 when that failed."""
    qInstallMessageHandler(_quiet)
    try:
        width, height = (int(part) for part in size.split("x"))
    except ValueError:
        print(f"{size} is not a size: write it as 1440x900", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        window = Window(Settings(Path(folder) / "settings.ini"))
        window.look.choose_theme(theme or "light")
        window.desk.set_reduced_motion(True)
        window.resize(width, height)
        window.show()
        status = [2]

        def save() -> None:
            window.moves.show_page(page)
            application.processEvents()
            target.parent.mkdir(parents=True, exist_ok=True)
            if window.grab().save(str(target)):
                status[0] = 0
            else:
                print(f"{target} cannot be written", file=sys.stderr)
            application.quit()

        def look() -> None:
            if window.workspace.state == "ready":
                QTimer.singleShot(_SETTLED, save)
            elif window.workspace.state != "running":
                print(window.notice.message.text(), window.notice.advice.text(), file=sys.stderr)
                application.quit()

        window.workspace.stateChanged.connect(look)
        window.commands.open_sources(Sources(left, right))
        application.exec()
        window.workspace.close()
    return status[0]
