"""The command line: data on standard output, words on standard error, exit status as GNU diff."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from comparators.cli import main
from tests.made import LEFT, RIGHT


@pytest.fixture
def pair(tmp_path):
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, text in zip(paths, (LEFT, RIGHT), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_json_goes_to_standard_output_alone(pair, capfdbinary):
    status = main(["compare", *pair, "--format", "json"])
    out, _ = capfdbinary.readouterr()
    assert status in (0, 1)
    assert json.loads(out)["left"]["path"] == pair[0]


def test_the_exit_status_tells_whether_something_was_found(tmp_path, capfdbinary):
    texts = "The library opens at nine.", "Rain is expected in the hills."
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    assert main(["compare", *map(str, paths), "--level", "high"]) == 0


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        lambda path: path.mkdir(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b" \n\n "),
        lambda path: path.write_bytes(bytes(range(256)) * 40),
        lambda path: path.write_text(LEFT, encoding="utf-8"),
    ],
    ids=["missing", "folder", "empty", "blank", "binary", "same"],
)
def test_trouble_is_one_line_and_no_traceback(pair, tmp_path, capsys, make):
    bad = tmp_path / "bad.txt"
    make(bad)
    assert main(["compare", pair[0], str(bad)]) == 2
    out, error = capsys.readouterr()
    assert error.startswith("diptych: ")
    assert error.count("\n") == 1
    assert out == ""


def test_a_date_given_by_the_person_counts(pair, capfdbinary):
    main(["compare", *pair, "--format", "json", "--left-date", "2022-09"])
    left = json.loads(capfdbinary.readouterr().out)["left"]
    assert (left["published"], left["published_source"]) == ("2022-09", "user")


def test_a_wrong_date_is_refused(pair, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["compare", *pair, "--left-date", "yesterday"])
    assert stop.value.code == 2
    assert "yesterday" in capsys.readouterr().err


def test_the_suffix_of_the_file_names_the_format(pair, tmp_path):
    output = tmp_path / "report.json"
    main(["compare", *pair, "-o", str(output)])
    assert json.loads(output.read_bytes())["schema"] == "diptych/comparison/1"


def test_an_unknown_suffix_is_refused_before_any_work(pair, tmp_path, capsys):
    assert main(["compare", *pair, "-o", str(tmp_path / "report.xyz")]) == 2
    assert "--format" in capsys.readouterr().err


def test_an_article_is_never_overwritten(pair, capsys):
    assert main(["compare", *pair, "-o", pair[0]]) == 2
    assert Path(pair[0]).read_text(encoding="utf-8") == LEFT


def test_a_report_into_a_missing_folder_is_trouble(pair, tmp_path, capsys):
    assert main(["compare", *pair, "-o", str(tmp_path / "no" / "report.txt")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_unknown_comparator_is_named(pair, capsys):
    assert main(["explain", *pair, "--comparator", "facts/quantities"]) == 2
    assert "facts/quantities" in capsys.readouterr().err


def test_the_schema_is_printed(capfdbinary):
    assert main(["schema"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["$id"] == "diptych/comparison/1"


def test_a_reader_who_leaves_early_gets_no_traceback():
    command = f"{sys.executable} -m comparators schema | head -c 10 > /dev/null"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_a_file_name_cannot_act_on_the_terminal(pair, capsys):
    assert main(["compare", pair[0], "no\x1b[31m\udcff.txt"]) == 2
    error = capsys.readouterr().err
    assert "\x1b" not in error
    assert "no␛[31m" in error


def test_evidence_is_marked_in_its_sentence(tmp_path, capsys):
    texts = "The flood killed 12 people in Sukkur on Friday.", "The flood killed 40 people in Sukkur on Friday."
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    status = main(["explain", *map(str, paths), "--comparator", "facts/quantity"])
    out = capsys.readouterr().out
    assert "What it finds" in out
    assert status == 1
    assert "⟦12 people⟧" in out


def test_a_text_in_another_language_is_compared_when_asked_and_the_report_says_so(pair, tmp_path, capfdbinary):
    german = tmp_path / "german.txt"
    german.write_text("Der Präsident empfing am Montag die Staatschefs der Nachbarn in der Hauptstadt. " * 4)
    assert main(["compare", pair[0], str(german)]) == 2
    assert b"looks like German" in (error := capfdbinary.readouterr().err)
    assert b"--any-language" in error
    assert main(["compare", pair[0], str(german), "--any-language", "--format", "json"]) in (0, 1)
    made = json.loads(capfdbinary.readouterr().out)
    assert (made["left"]["language"], made["right"]["language"]) == ("en", "de")
    assert "German" in made["notices"][0]["message"]


def test_the_encoding_can_be_named_for_each_side(pair, tmp_path, capfdbinary):
    path = tmp_path / "left.txt"
    path.write_bytes(path.read_bytes() + " The mayor is Сергей Иванов.".encode("koi8-r"))
    main(["compare", *pair, "--left-encoding", "cp1251", "--format", "json"])
    left = json.loads(capfdbinary.readouterr().out)["left"]
    assert (left["encoding"], left["encoding_confidence"]) == ("cp1251", 1.0)


def test_the_command_runs_as_a_module_too():
    done = subprocess.run(
        [sys.executable, "-m", "comparators.cli", "schema"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["$id"] == "diptych/comparison/1"


def test_what_is_only_worth_a_check_is_left_out_when_asked(pair, capfdbinary):
    shown = []
    for asked in ([], ["--sure"]):
        main(["compare", *pair, "--format", "json", *asked])
        shown.append(json.loads(capfdbinary.readouterr().out)["findings"])
    assert any(finding["confidence"] < 0.595 for finding in shown[0])
    assert shown[1] == [finding for finding in shown[0] if finding["confidence"] >= 0.595]
