"""The plain values of the document: offsets, shares, days."""

from __future__ import annotations

from typing import Annotated

Offset = Annotated[int, ("minimum", 0)]
Share = Annotated[float, ("minimum", 0), ("maximum", 1)]
Published = Annotated[str, ("description", "2020-10-09, 2020-10, 2020, or two days with a slash")]
