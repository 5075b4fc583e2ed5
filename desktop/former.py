"""The comparison that is on the desk while another is being loaded: it comes back if that one cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparators.model import Comparison, Side
from desktop.history import History
from desktop.work import Sources

if TYPE_CHECKING:
    from desktop.overview.figures import Figures


@dataclass(frozen=True)
class Former:
    """A pair as it was shown, with its decisions; ``finding`` is the one that was selected."""

    sources: Sources
    comparison: Comparison
    figures: Figures | None
    history: History
    finding: str | None


@dataclass(frozen=True)
class Failure:
    """What could not be compared: the pair as it was given, the side that could not be loaded (None: neither), why."""

    sources: Sources
    side: Side | None
    error: Exception
