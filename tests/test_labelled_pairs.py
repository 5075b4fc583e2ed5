"""The labelled pairs that the repository keeps are well formed, and the check sees what is not."""

from __future__ import annotations

import copy
import json

import pytest

from tests.bench import labelled_pairs
from tests.bench.labelled_pairs import (
    HERE,
    NOT_LABELLED,
    SPLITS,
    faults_of_form,
    faults_of_quotes,
    labelled,
    scored_facts,
    write_gold,
)

FILES = [
    pytest.param(path, id=f"{split}/{path.stem}") for split in SPLITS for path in sorted((HERE / split).glob("*.json"))
]
FACTS = [param for param in FILES if param.id and param.id.startswith("facts/")]
LEFT = "Five ships left the port on Monday."
RIGHT = "Six ships left port on Monday."
LABELS = {
    "format": "gold/1",
    "id": "ships",
    "pair": "harbour-1",
    "origin": "invented",
    "left_published": "2020-03-02",
    "right_published": None,
    "links": [
        {
            "id": "L01",
            "left": [{"quote": LEFT, "start": 0, "end": 35}],
            "right": [{"quote": RIGHT, "start": 0, "end": 30}],
            "relation": "same",
            "note": "",
        }
    ],
    "divergences": [
        {
            "id": "D01",
            "kind": "quantity",
            "verdict": "conflict",
            "left": [{"quote": "Five ships", "start": 0, "end": 10}],
            "right": [{"quote": "Six ships", "start": 0, "end": 9}],
            "values": {"left": "5", "right": "6"},
            "severity": "medium",
            "note": "",
        }
    ],
    "omissions": [],
    "framing": [],
    "artefacts": [],
    "quiet": [{"side": "left", "span": {"quote": "on Monday", "start": 25, "end": 34}, "why": "same day"}],
}


@pytest.mark.parametrize("path", FILES)
def test_labels_are_well_formed(path):
    assert faults_of_form(json.loads(path.read_text(encoding="utf-8")), name=path.stem) == []


@pytest.mark.parametrize("path", FACTS)
def test_facts_hold_nothing_that_is_not_scored(path):
    labels = json.loads(path.read_text(encoding="utf-8"))
    split = path.parent.relative_to(HERE).as_posix()
    assert {name: labels[name] for name in NOT_LABELLED[split]} == {name: [] for name in NOT_LABELLED[split]}


def test_every_file_is_in_a_split():
    assert {path.parent.relative_to(HERE).as_posix() for path in HERE.rglob("*.json")} <= set(SPLITS)


@pytest.mark.parametrize("tuned", ["tuned", "facts/tuned"])
@pytest.mark.parametrize("apart", ["apart", "facts/apart"])
def test_no_article_is_both_tuned_on_and_apart(tuned, apart):
    """The id of a pair ends in the ids of its two articles."""
    first, second = (
        {article for labels in labelled(split).values() for article in labels["pair"].split("-")[1:]}
        for split in (tuned, apart)
    )
    assert not first & second


@pytest.mark.parametrize(("split", "kept"), [("facts/tuned", ["framing: supported"]), ("facts/apart", [])])
def test_facts_are_not_scored_for_what_they_leave_unlabelled(monkeypatch, split, kept):
    figures = {"pairs": 1, "links: recall": "1/1", "omissions: recall": "0/0", "framing: supported": "0/3"}
    monkeypatch.setattr(labelled_pairs, "scored", lambda bench, *, split: figures)
    assert list(scored_facts(HERE, split=split)) == ["pairs", "links: recall", *kept]


def test_good_labels_have_no_faults():
    assert faults_of_form(LABELS, name="ships") == []
    assert faults_of_quotes(LABELS, {"left": LEFT, "right": RIGHT}) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("id",), "boats"),
        (("format",), "gold/2"),
        (("left_published",), "Monday"),
        (("links", 0, "relation"), "equal"),
        (("links", 0, "right"), []),
        (("divergences", 0, "kind"), "number"),
        (("divergences", 0, "verdict"), "internal"),
        (("divergences", 0, "values"), None),
        (("divergences", 0, "left", 0, "end"), 11),
        (("quiet", 0, "span"), None),
    ],
)
def test_a_fault_of_form_is_seen(path, value):
    labels = copy.deepcopy(LABELS)
    inner = labels
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert faults_of_form(labels, name="ships")


def test_a_quotation_that_the_text_does_not_say_is_seen():
    assert faults_of_quotes(LABELS, {"left": LEFT.replace("Monday", "Friday"), "right": RIGHT})


def test_labels_become_a_gold_folder(tmp_path):
    (tmp_path / "pairs").mkdir()
    (tmp_path / "score.py").write_text("", encoding="utf-8")
    row = json.dumps({"id": "harbour-1", "left": LEFT, "right": RIGHT})
    (tmp_path / "pairs" / "pairs.jsonl").write_text(row + "\n", encoding="utf-8")
    kept = tmp_path / "labelled" / "tuned"
    kept.mkdir(parents=True)
    (kept / "ships.json").write_text(json.dumps(LABELS), encoding="utf-8")
    assert write_gold(tmp_path, tmp_path / "made", split="tuned", folder=kept.parent) == 1
    made = json.loads((tmp_path / "made" / "gold" / "ships.json").read_text(encoding="utf-8"))
    assert (tmp_path / "made" / "gold" / made["right"]).read_text(encoding="utf-8") == RIGHT
    (tmp_path / "pairs" / "pairs.jsonl").write_text(row.replace("Five", "Nine"), encoding="utf-8")
    with pytest.raises(ValueError, match="divergences D01"):
        write_gold(tmp_path, tmp_path / "again", split="tuned", folder=kept.parent)
