"""A desk's own lists on the command line."""

from __future__ import annotations

import json

import pytest

from comparators.cli import main
from tests.made import LEFT, RIGHT


@pytest.fixture
def pair(tmp_path):
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, text in zip(paths, ("Rockets fell on Kiev. " + LEFT, RIGHT), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_house_style_is_reported(pair, tmp_path, capfdbinary):
    style = written(tmp_path, "style.tsv", "Kyiv\tKiev\n")
    main(["compare", *pair, "--house-style", style, "--format", "json"])
    findings = json.loads(capfdbinary.readouterr()[0])["findings"]
    assert [f["suggestion"] for f in findings if f["statement"].startswith("House style")] == [
        {"text": "Kyiv", "source": "your house style"}
    ]


def test_a_bad_line_is_trouble_and_is_named(pair, tmp_path, capsys):
    entries = written(tmp_path, "own.tsv", "name\ttype\nOndava\triver\n")
    assert main(["compare", *pair, "--entries", entries]) == 2
    assert "own.tsv: line 2: the type “river” is unknown" in capsys.readouterr().err


def test_entries_can_be_checked_by_themselves(tmp_path, capsys):
    good = written(tmp_path, "good.tsv", "name\ttype\nOndava\tplace\n")
    bad = written(tmp_path, "bad.tsv", "name\ttype\nOndava\tplace\n\tplace\n")
    assert main(["entries", "check", good]) == 0
    assert main(["entries", "check", good, bad]) == 1
    out = capsys.readouterr().out
    assert "good.tsv: 1 name\n" in out
    assert "bad.tsv: line 3: there is no name." in out
    assert "bad.tsv: 1 name, 1 line cannot be used" in out


def test_house_style_can_be_checked_by_itself(tmp_path, capsys):
    assert main(["house-style", "check", written(tmp_path, "s.tsv", "Kyiv\tKiev\n")]) == 0
    assert "s.tsv: 1 preferred spelling\n" in capsys.readouterr().out


def test_a_missing_file_is_trouble(tmp_path, capsys):
    assert main(["entries", "check", str(tmp_path / "none.tsv")]) == 2
    assert "cannot be read" in capsys.readouterr().err
