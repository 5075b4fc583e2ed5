"""What all tests share. Without Qt the engine's tests still run, and the window's are left out."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("PySide6") else ["desktop", "window"]
