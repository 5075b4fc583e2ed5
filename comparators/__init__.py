"""Diptych's engine: two reports of one story in, a Comparison with its evidence out. No Qt, no clock, no network.

>>> from comparators import load_article, compare
>>> comparison = compare(load_article("left.txt"), load_article("right.txt"))

The names below are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from comparators.loading import load_article
    from comparators.model import Comparison
    from comparators.pipeline import compare
    from comparators.registry import COMPARATORS
    from comparators.reports import REPORTS

__version__ = "0.1.0"
__all__ = ["COMPARATORS", "REPORTS", "Comparison", "__version__", "compare", "load_article"]

_HOMES = {
    "load_article": "comparators.loading",
    "compare": "comparators.pipeline",
    "Comparison": "comparators.model",
    "COMPARATORS": "comparators.registry",
    "REPORTS": "comparators.reports",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
