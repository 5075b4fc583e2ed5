"""All mentions of a reading, gathered from one finder a file."""

from __future__ import annotations

from comparators.model import Mention, Reading
from comparators.reading.dates import find_dates
from comparators.reading.names import find_names
from comparators.reading.quantities import find_quantities
from comparators.reading.quotations import find_quotations
from comparators.reading.speakers import with_entities
from comparators.values import Interval


def find_mentions(reading: Reading, published: Interval | None) -> tuple[Mention, ...]:
    """Mentions in text order. ``published`` is what relative dates resolve against, or None."""
    found: list[Mention] = []
    found += find_dates(reading, published)
    found += find_quantities(reading)
    names = list(find_names(reading))
    found += names
    found += with_entities(list(find_quotations(reading)), names)
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.kind)))
