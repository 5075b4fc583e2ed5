"""diptych comparators and diptych schema: what the product knows of itself."""

from __future__ import annotations

import sys
from argparse import Namespace

from comparators.registry import COMPARATORS
from comparators.reports.schema import schema_bytes


def comparators_command(chosen: Namespace) -> int:
    """Every comparator, in reading order: id, then the first line of its text."""
    width = max((len(comparator.id) for comparator in COMPARATORS), default=0)
    for comparator in COMPARATORS:
        print(f"{comparator.id:{width}}  {comparator.summary}")
    return 0


def schema_command(chosen: Namespace) -> int:
    """The JSON Schema of the comparison document."""
    sys.stdout.buffer.write(schema_bytes())
    return 0
