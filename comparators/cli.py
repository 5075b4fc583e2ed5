"""The same engine without a window."""

from __future__ import annotations

import sys


def main() -> int:
    """Entry of the command diptych."""
    print("diptych: not yet", file=sys.stderr)
    return 2
