"""What the command says to the person: one line each on standard error, never mixed with data."""

from __future__ import annotations

import sys

from comparators.reports.visible import one_line


def say(message: str) -> None:
    """Print a message. A file's name or an article's words in it cannot act on the terminal."""
    line = f"diptych: {one_line(message)}"
    print(line.encode("utf-8", "backslashreplace").decode("utf-8"), file=sys.stderr)
