"""The lexicons of framing are well formed, and a bad line is named with its file and its number."""

from __future__ import annotations

import pytest

from comparators.errors import DataError
from comparators.knowledge import lexicons

HEADER = "referent\tterm\tattitude\tsource\n"


def test_every_lexicon_can_be_read():
    assert lexicons.saying_verbs()["claim"].attitude == "doubting"
    assert {term.attitude for term in lexicons.labels() if term.term == "terrorist"} == {"negative"}
    assert lexicons.contested_names()
    assert {word.sort for word in lexicons.hedges()} == {"hedge", "booster"}
    assert lexicons.choice_verbs()
    assert {word.sort for word in lexicons.initiative()} == lexicons.INITIATIVE
    assert {word.sort for word in lexicons.source_kinds()} == lexicons.SOURCE_KINDS
    assert lexicons.conduct()["crackdown", "noun"].sort == "blames"
    assert lexicons.label_modifiers()["ethnic", "forces"].referent == "armed group"


def test_every_set_of_alternatives_offers_a_choice():
    for terms in (lexicons.labels(), lexicons.contested_names(), lexicons.choice_verbs()):
        for referent in {term.referent for term in terms}:
            assert len([term for term in terms if term.referent == referent]) > 1, referent


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("rebels\trebel\tneutral", "4 filled fields"),
        ("rebels\trebel\tneutral\t", "4 filled fields"),
        ("rebels\trebel\tnice\ta reason", "'nice' is none of"),
        ("a\tx\tneutral\ta reason\na\tx\tneutral\ta reason", "stands twice"),
        ("a\tx\tneutral\tr\nb\ty\tneutral\tr\na\tz\tneutral\tr", "do not stand together"),
    ],
)
def test_a_bad_term_is_named_with_file_and_line(tmp_path, line, message):
    path = tmp_path / "bad.tsv"
    path.write_text("# comment\n" + HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message) as error:
        lexicons.read_terms(path)
    assert str(error.value).startswith(f"bad.tsv:{2 + len(line.splitlines())}: ")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("say\tshy\tclause\ta reason", "'shy' is none of"),
        ("say\tneutral\tnothing\ta reason", "'nothing' is none of"),
        ("say\tneutral\tclause\tr\nsay\tneutral\tclause\tr", "stands here twice"),
    ],
)
def test_a_bad_verb_is_named_with_file_and_line(tmp_path, line, message):
    path = tmp_path / "verbs.tsv"
    path.write_text("verb\tattitude\ttakes\tsource\n" + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message) as error:
        lexicons.read_saying_verbs(path)
    assert str(error.value).startswith(f"verbs.tsv:{1 + len(line.splitlines())}: ")


def test_a_bad_modifier_is_named_with_file_and_line(tmp_path):
    path = tmp_path / "modifiers.tsv"
    path.write_text("h\th\th\th\th\nrebel\tany\tarmed group\tneutral\ta reason\n", encoding="utf-8")
    with pytest.raises(DataError, match="the referent '-'"):
        lexicons.read_modifiers(path)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("lie\tverb\thates\ta reason", "'hates' is none of"),
        ("lie\tadverb\tblames\ta reason", "'adverb' is none of"),
        ("lie\tverb\tblames\tr\nlie\tverb\tblames\tr", "stands twice"),
    ],
)
def test_a_bad_word_of_conduct_is_named_with_file_and_line(tmp_path, line, message):
    path = tmp_path / "conduct.tsv"
    path.write_text("term\tpart\tsort\tsource\n" + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message) as error:
        lexicons.read_conduct(path)
    assert str(error.value).startswith(f"conduct.tsv:{1 + len(line.splitlines())}: ")
