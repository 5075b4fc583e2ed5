"""``python -m comparators``: the command line."""

from __future__ import annotations

import sys

from comparators.cli import main

sys.exit(main())
