"""A comparison arranged for reading, as plain values: what every report for people shows, in its order."""

from __future__ import annotations

from comparators.reports.page.contents import Group, Leaf, Page, page
from comparators.reports.page.measures import Measure

__all__ = ["Group", "Leaf", "Measure", "Page", "page"]
