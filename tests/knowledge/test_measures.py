"""The lexicons of measures and groups are sourced, line by line."""

from __future__ import annotations

import resources
from comparators.knowledge.measures import deeds, groups, measures, noun_kinds


def test_every_line_is_well_formed_and_sourced():
    assert measures()
    assert groups()
    assert deeds()
    assert noun_kinds()


def test_no_word_stands_twice():
    for name, key in (("measures.tsv", 2), ("groups.tsv", 1), ("deeds.tsv", 2), ("noun_kinds.tsv", 1)):
        lines = [line.split("\t") for line in resources.read_text("lexicons", name).splitlines() if line[:1] != "#"]
        keys = [tuple(cells[:key]) for cells in lines]
        assert sorted(set(keys)) == sorted(keys), [key for key in keys if keys.count(key) > 1]
