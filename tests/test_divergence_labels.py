"""How pairs that are labelled for divergences alone are scored, and that their labels are well formed."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from comparators.model import KINDS, Severity, Verdict
from tests.bench.divergences import FOLDER, SETS, SIDES, divergences

LEFT = "The bridge over the Elm was closed on Monday. Four men were hurt.\n"
RIGHT = "Engineers closed the bridge on Tuesday. Nine men were hurt.\n"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_an_item_quotes_its_spans():
    item = {"kind": "quantity", "verdict": "conflict", "severity": "high", "left": [[46, 54]], "right": [[40, 48]]}
    made = divergences({"divergences": [item]}, (LEFT, RIGHT))
    assert [(x["id"], x["left"][0]["quote"], x["right"][0]["quote"]) for x in made] == [("D01", "Four men", "Nine men")]


@pytest.mark.parametrize("name", SETS)
def test_every_label_is_well_formed(name: str):
    found = rows(name)
    assert len({row.get("pair") or row["id"] for row in found}) == len(found) > 10
    for row in found:
        for item in row["divergences"]:
            assert item["kind"] in KINDS["facts"]
            assert item["verdict"] in get_args(Verdict)
            assert item["severity"] in get_args(Severity)
            assert (item["verdict"] == "internal") == (not item["left"] or not item["right"])
            for side in SIDES:
                assert all(0 <= start < end <= len(row.get(side, "x" * end)) for start, end in item[side])


def test_written_stories_are_not_told_twice():
    tuned, apart = ({row["left"] for row in rows(name)} for name in ("written", "written_apart"))
    assert not tuned & apart
