"""The application's entry: ``python -m desktop LEFT RIGHT``, or ``diptych-desktop``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from comparators import __version__


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line: no file, two files, or one review."""
    parser = argparse.ArgumentParser(prog="diptych-desktop", description="Two reports of one story, side by side.")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="the left and the right report, or one .diptych review"
    )
    parser.add_argument("--picture", type=Path, metavar="FILE.png", help="compare, save a picture of the window, leave")
    parser.add_argument("--size", default="1440x900", help="the window's size for --picture (default: %(default)s)")
    parser.add_argument("--theme", choices=("light", "dark", "system"), help="the theme, for this run")
    parser.add_argument("--version", action="version", version=f"diptych {__version__}")
    options = parser.parse_args(arguments)
    if len(options.files) > 2:
        parser.error("a pair has two reports")
    if options.picture and len(options.files) != 2:
        parser.error("--picture needs a left and a right report")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; the exit status is 0, or 2 for trouble."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    # Qt is imported after the command line is read, so that --help answers without it.
    from PySide6.QtWidgets import QApplication

    from desktop.settings import Settings
    from desktop.window import Window
    from desktop.work import Sources

    application = QApplication.instance() or QApplication(["diptych"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Diptych")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("diptych")
    if options.picture:
        from desktop.picture import take_picture

        return take_picture(
            application, options.files[0], options.files[1], options.picture, options.size, options.theme
        )
    window = Window(Settings())
    if options.theme:
        window.look.choose_theme(options.theme)
    window.show()
    if len(options.files) == 2:
        window.commands.open_sources(Sources(*options.files))
    elif options.files and options.files[0].endswith(".diptych"):
        window.commands.review_file.open_path(Path(options.files[0]))
    elif options.files:
        window.commands.give("left", options.files[0])
    status = application.exec()
    window.workspace.close()
    return status
