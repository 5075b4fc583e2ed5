"""The reading desk: two reports side by side, their marks, and the links between them."""

from __future__ import annotations

from desktop.desk.desk import Desk

__all__ = ["Desk"]
