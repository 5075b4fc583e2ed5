"""Every comparator finds what its examples mark, and keeps quiet where they say so."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from comparators.model import SIDES, Finding, Pair, Span
from comparators.registry import COMPARATORS
from tests.marked import UNRELATED, pair_of, reading_of, unmark

FOLDER = Path(__file__).parent / "examples"
BY_ID = {comparator.id: comparator for comparator in COMPARATORS}


def load(wanted: str) -> list[Any]:
    rows = []
    for path in sorted(FOLDER.glob("*/*.toml")):
        name = f"{path.parent.name}/{path.stem}"
        for example in tomllib.loads(path.read_text(encoding="utf-8")).get(wanted, []):
            rows.append(pytest.param(name, example, id=f"{name}: {example['name']}"))
    return rows


def findings_of(name: str, example: dict[str, Any]) -> tuple[list[Finding], dict[str, tuple[Span, ...]], Pair]:
    texts, marks = {}, {}
    for side in SIDES:
        texts[side], marks[side] = unmark(example.get(side, UNRELATED))
    readings = [reading_of(texts[side], example.get(f"{side}_published")) for side in SIDES]
    pair = pair_of(*readings, linked=example.get("linked", False))
    return list(BY_ID[name].find(pair)), marks, pair


@pytest.mark.parametrize("comparator", COMPARATORS, ids=lambda comparator: comparator.id)
def test_no_comparator_lacks_examples(comparator):
    data = tomllib.loads((FOLDER / f"{comparator.id}.toml").read_text(encoding="utf-8"))
    assert data.get("find")
    assert data.get("quiet")
    for section in ("What it finds", "Why it matters", "An example", "When it is wrong", "Source"):
        assert section in comparator.text, section


@pytest.mark.parametrize(("name", "example"), load("find"))
def test_it_finds(name, example):
    findings, marks, pair = findings_of(name, example)

    def fits(finding: Finding) -> bool:
        return (
            all(any(e.span.overlaps(mark) for e in finding.side(side)) for side in SIDES for mark in marks[side])
            and finding.verdict == example.get("verdict", finding.verdict)
            and example.get("suggestion") in (None, finding.suggestion and finding.suggestion.text)
        )

    links = [(link.left, link.right, link.relation) for link in pair.alignment.links]
    shown = [(f.verdict, f.statement, f.left, f.right, f.suggestion) for f in findings]
    assert any(fits(finding) for finding in findings), (shown, links)


@pytest.mark.parametrize(("name", "example"), load("quiet"))
def test_it_stays_quiet(name, example):
    findings, marks, _ = findings_of(name, example)
    loud = [finding for finding in findings if not finding.quiet]
    if any(marks.values()):
        loud = [
            finding
            for finding in loud
            if any(e.span.overlaps(mark) for side in SIDES for e in finding.side(side) for mark in marks[side])
        ]
    assert not loud, [(finding.statement, finding.left, finding.right) for finding in loud]
