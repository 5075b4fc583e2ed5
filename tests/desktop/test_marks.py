"""Marks and the lanes that their lines run in."""

from __future__ import annotations

from desktop.desk.marks import describe, marks_of, weight
from tests.desktop.leaves import dam, evidence, finding, reading_of

TEXT = reading_of("Rebels killed 12 people near Sukkur on Monday.")


def lanes(*findings: object) -> dict[str, float]:
    return {mark.line: mark.lane for mark in marks_of(findings, TEXT, "left")}  # type: ignore[arg-type]


def facts(words: str, verdict: str = "update") -> object:
    return finding(evidence(TEXT, words), (), verdict=verdict)


def framing(words: str) -> object:
    return finding(evidence(TEXT, words), (), comparator="framing/label", kind="label", verdict=None)


def artefact(words: str) -> object:
    return finding(evidence(TEXT, words), (), comparator="artefacts/name", kind="name", verdict=None)


def test_alone_each_line_keeps_its_own_lane() -> None:
    assert lanes(facts("12 people"), framing("Rebels"), artefact("Sukkur")) == {
        "facts": 4.0,
        "framing": 5.0,
        "artefacts": 5.0,
    }


def test_on_shared_words_the_lines_stack_three_pixels_apart() -> None:
    assert lanes(facts("killed 12 people"), framing("Rebels killed"), artefact("killed")) == {
        "facts": 4.0,
        "framing": 7.0,
        "artefacts": 10.0,
    }


def test_a_conflict_takes_two_lanes() -> None:
    assert lanes(facts("12 people", "conflict"), framing("12 people")) == {"conflict": 3.0, "framing": 9.0}


def test_the_most_severe_comes_first_and_a_conflict_before_all() -> None:
    ordered = sorted(dam().findings, key=weight)
    assert [item.title for item in ordered][:3] == ["Villagers fled", "Deaths", "Said"]


def test_a_finding_in_one_line_names_verdict_and_matter() -> None:
    assert [describe(item) for item in dam().findings][:1] == ["Update, high: Deaths"]


def test_what_speaks_of_a_whole_sentence_stands_beside_it() -> None:
    whole = "Rebels killed 12 people near Sukkur on Monday."
    marks = marks_of([framing(whole), framing("Rebels"), facts(whole)], TEXT, "left")  # type: ignore[list-item]
    assert sorted((mark.line, mark.end, mark.beside) for mark in marks) == [
        ("facts", 46, False),
        ("framing", 6, False),
        ("framing", 46, True),
    ]


def test_an_omission_stands_beside_its_words() -> None:
    marks = marks_of([facts("12 people", "omission")], TEXT, "left")  # type: ignore[list-item]
    assert [mark.beside for mark in marks] == [True]
