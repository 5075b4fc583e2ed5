"""A review on disk, the .diptych file: both texts, where they came from, and what a person decided.

The findings are not stored: they are made anew from the texts, and have the same ids.
"""

from __future__ import annotations

from comparators.session.opening import open_session
from comparators.session.saving import save_session
from comparators.session.state import FORMAT, SUFFIX, Session

__all__ = ["FORMAT", "SUFFIX", "Session", "open_session", "save_session"]
