"""python -m comparators.cli: the command, where the script ``diptych`` is not on the path."""

from __future__ import annotations

import sys

from comparators.cli import main

if __name__ == "__main__":
    sys.exit(main())
