"""The document for machines keeps its contract."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from comparators.loading import load_article
from comparators.model import Decision, Notice, Origin, Review
from comparators.pipeline import compare
from comparators.reports.json import document, render
from comparators.reports.schema import json_schema, schema_bytes
from tests.made import comparison

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def seeds():
    return compare(*(load_article(path) for path in SEEDS))


def check_contract(data: bytes) -> None:
    read = json.loads(data)
    jsonschema.Draft202012Validator(json_schema()).validate(read)
    for side in ("left", "right"):
        text = read[side]["text"]
        for finding in read["findings"]:
            for item in finding[side]:
                assert text[item["start"] : item["end"]] == item["quote"]
        assert all(sentence["passage"] < len(read[side]["passages"]) for sentence in read[side]["sentences"])
        assert all(number < len(read[side]["sentences"]) for link in read["links"] for number in link[side])


def test_the_committed_schema_is_the_generated_one():
    committed = (ROOT / "resources/schema/comparison-1.json").read_bytes()
    assert committed == schema_bytes(), (
        "write it anew: python -m comparators schema > resources/schema/comparison-1.json"
    )


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_seeds_keep_the_contract(seeds):
    check_contract(render(seeds))


def test_a_comparison_of_every_area_keeps_the_contract():
    check_contract(render(comparison(notices=(Notice("facts/date", "This check could not run."),))))


def test_the_same_comparison_gives_the_same_bytes():
    assert render(comparison()) == render(comparison())


def test_a_sentence_without_a_link_says_what_comes_nearest():
    nearest = {"side": "right", "sentence": 3, "other": 1, "score": 0.22, "reason": "no common name"}
    assert document(comparison())["nearest"] == [nearest]


def test_every_finding_has_every_key():
    keys = set(json_schema()["$defs"]["Finding"]["required"])
    assert all(set(finding) == keys for finding in document(comparison())["findings"])


@pytest.mark.parametrize(("level", "count"), [("high", 2), ("medium", 4), ("low", 5), ("quiet", 6)])
def test_a_level_leaves_out_what_lies_below_it(level, count):
    assert len(document(comparison(), level=level)["findings"]) == count


def test_the_review_stands_beside_the_findings():
    made = comparison()
    review = Review().with_decision(made.findings[0].id, Decision("dismissed", "another district"))
    read = json.loads(render(made, review=review))
    check_contract(render(made, review=review))
    assert read["review"] == {
        made.findings[0].id: {"state": "dismissed", "reason": "another district", "note": ""},
    }


def test_odd_characters_come_back_as_they_were():
    text = "A \x1b[31mred\x00 line.\u2028Next."
    assert json.loads(render(comparison(text, "Nothing of the sort.")))["left"]["text"] == text


def test_a_file_name_that_is_not_unicode_is_written_all_the_same():
    made = comparison()
    article = replace(made.pair.left.article, origin=Origin(path="report\udcff.txt"))
    pair = replace(made.pair, left=replace(made.pair.left, article=article))
    assert json.loads(render(replace(made, pair=pair)))["left"]["path"] == "report\udcff.txt"
