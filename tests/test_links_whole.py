"""How the links of whole articles are scored, and that their labels are well formed."""

from __future__ import annotations

import json

from comparators.loading.text import article_from_text
from comparators.reading import read
from tests.bench.links_whole import LABELS, score

LEFT = "The bridge over the Elm was closed on Monday after a crack was found.\n\nSchools stayed open.\n"
RIGHT = "Engineers found a crack and closed the bridge over the Elm on Monday.\n\nA football match was called off.\n"


def spans(text: str, *parts: str) -> list[list[int]]:
    return [[text.index(part), text.index(part) + len(part)] for part in parts]


def test_a_link_counts_as_found_where_any_of_its_sentences_meet():
    left, right = (read(article_from_text(text)) for text in (LEFT, RIGHT))
    bridge = {"relation": "same", "left": spans(LEFT, "a crack"), "right": spans(RIGHT, "a crack")}
    mirror = {"relation": "parallel", "left": spans(LEFT, "bridge"), "right": spans(RIGHT, "bridge")}
    missed = {"relation": "update", "left": spans(LEFT, "Schools"), "right": spans(RIGHT, "match")}
    count = score([bridge, mirror, missed], left, right)
    assert (count["found"], count["strong"]) == (1, 2)
    assert (count["supported"], count["drawn"]) == (1, 1)
    assert (count["mirrored"], count["parallel"]) == (1, 1)


def test_what_no_label_backs_is_not_supported():
    left, right = (read(article_from_text(text)) for text in (LEFT, RIGHT))
    count = score([], left, right)
    assert (count["supported"], count["drawn"]) == (0, 1)


def test_every_label_has_two_sides_and_spans():
    rows = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    assert len({row["pair"] for row in rows}) == len(rows) > 50
    for row in rows:
        for link in row["links"]:
            assert link["relation"] in {"same", "update", "parallel", "related"}
            for start, end in (*link["left"], *link["right"]):
                assert 0 <= start < end
            assert link["left"]
            assert link["right"]
