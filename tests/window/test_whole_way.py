"""The whole way through, as a person goes it: a real window on a virtual screen, real keys and a real mouse.

The X server's own events drive it (xdotool), so focus, shortcuts and hit tests are the real ones.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.window

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
PATIENCE = 120  # seconds until a condition counts as never met
