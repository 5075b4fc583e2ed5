"""A review comes back as it was saved, and nothing else is opened."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from comparators.errors import SessionError
from comparators.model import Article, Decision, Finding, Origin, OwnLink, Review, Span
from comparators.session import Session, open_session, save_session
from comparators.session.saving import session_bytes
from comparators.values import Interval
from tests.made import LEFT, RIGHT, comparison

WORDS = some.text(max_size=60)
ID = some.from_regex(r"F[0-9a-f]{12}", fullmatch=True)
DECISIONS = some.builds(Decision, some.sampled_from(["open", "confirmed", "dismissed"]), WORDS, WORDS)
ORIGINS = some.builds(
    Origin, WORDS, WORDS, WORDS, some.floats(0, 1), WORDS, some.lists(some.tuples(WORDS, WORDS), max_size=3).map(tuple)
)
DATES = some.dates().flatmap(lambda day: some.just(Interval(day, day)))
ARTICLES = some.builds(
    Article, WORDS, some.none() | WORDS, some.none() | WORDS, some.none() | DATES, WORDS, WORDS, ORIGINS
)
REVIEWS = some.dictionaries(ID, DECISIONS, max_size=4).map(lambda rows: Review(tuple(sorted(rows.items()))))
SESSIONS = some.builds(Session, ARTICLES, ARTICLES, REVIEWS, some.none() | ID, some.just("0.1"))


@pytest.fixture
def session():
    made = comparison()
    review = Review().with_decision(made.findings[0].id, Decision("confirmed", "", "checked with the desk"))
    return Session(made.pair.left.article, made.pair.right.article, review, made.findings[0].id, "0.0-test")


@settings(max_examples=60, deadline=None)
@given(session=SESSIONS)
def test_every_session_comes_back_as_it_was(tmp_path_factory, session):
    path = tmp_path_factory.mktemp("session") / "a.diptych"
    save_session(path, session)
    assert open_session(path) == session


def test_the_findings_of_a_reopened_session_have_their_old_ids(tmp_path, session):
    save_session(tmp_path / "a.diptych", session)
    again = open_session(tmp_path / "a.diptych")
    made = comparison(again.left.text, again.right.text)
    assert [each.id for each in made.findings] == [each.id for each in comparison().findings]
    assert again.review.of(made.findings[0].id).note == "checked with the desk"
    assert isinstance(made.by_id[again.selection], Finding)


def test_a_persons_own_links_come_back(tmp_path, session):
    kept = OwnLink((Span(0, 5),), (Span(3, 9), Span(12, 20)), "update")
    cut = OwnLink((Span(6, 9),), (Span(0, 2),), cut=True)
    review = session.review.with_link(kept).with_link(cut)
    save_session(tmp_path / "a.diptych", replace(session, review=review))
    assert open_session(tmp_path / "a.diptych").review == review


def test_a_review_saved_before_there_were_own_links_opens(tmp_path, session):
    document = json.loads(session_bytes(session))
    del document["links"]
    path = tmp_path / "old.diptych"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert open_session(path).review == session.review


@pytest.mark.parametrize(
    "link",
    [
        {"left": [[0, 5]], "right": [], "relation": "same", "cut": False},
        {"left": [[0, 5]], "right": [[0, 10**9]], "relation": "same", "cut": False},
        {"left": [[5, 0]], "right": [[0, 5]], "relation": "same", "cut": False},
        {"left": [[0, 5]], "right": [[0, 5]], "relation": "friend", "cut": False},
        {"left": [[0, True]], "right": [[0, 5]], "relation": "same", "cut": 1},
        "L1-2",
    ],
)
def test_a_damaged_link_is_refused_by_name(tmp_path, session, link):
    document = json.loads(session_bytes(session)) | {"links": [link]}
    path = tmp_path / "damaged.diptych"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SessionError, match="links, 1"):
        open_session(path)


def test_the_same_session_gives_the_same_bytes(session):
    assert session_bytes(session) == session_bytes(session)


def test_saving_again_replaces_the_file_and_keeps_its_permissions(tmp_path, session):
    path = tmp_path / "a.diptych"
    save_session(path, session)
    path.chmod(0o640)
    save_session(path, replace(session, selection=None))
    assert open_session(path).selection is None
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.diptych"]


def test_a_save_that_fails_leaves_the_old_file(tmp_path, session, monkeypatch):
    path = tmp_path / "a.diptych"
    save_session(path, session)
    before = path.read_bytes()

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SessionError, match="No space left"):
        save_session(path, replace(session, selection=None))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.diptych"]


def test_a_folder_that_is_not_there_is_named(tmp_path, session):
    with pytest.raises(SessionError, match="cannot be saved"):
        save_session(tmp_path / "no" / "a.diptych", session)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a Diptych review"),
        (b"\x00\xff\xfe", "not a Diptych review"),
        (b"PK\x03\x04", "not a Diptych review"),
        (b"[]", "not a Diptych review"),
        (b'{"format": 1}', "not a Diptych review"),
        (b"[" * 200_000, "not a Diptych review"),
        (b'{"format": "other/1"}', "not a Diptych review"),
        (b'{"format": "diptych/session/2", "engine": {"version": "9.1"}}', r"newer Diptych \(9.1\)"),
        (b'{"format": "diptych/session/2", "engine": 7}', "newer Diptych"),
        (b'{"format": "diptych/session/0"}', "not a Diptych review"),
        (b'{"format": "diptych/session/1"}', "damaged"),
    ],
)
def test_a_foreign_file_is_refused(tmp_path, data, says):
    path = tmp_path / "a.diptych"
    path.write_bytes(data)
    with pytest.raises(SessionError, match=says):
        open_session(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(SessionError, match="no such file"):
        open_session(tmp_path / "a.diptych")
    with pytest.raises(SessionError, match="cannot be read"):
        open_session(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["left"].update(text=LEFT + RIGHT),
        lambda d: d["left"].update(text=None),
        lambda d: d["left"].update(published="yesterday"),
        lambda d: d["left"].update(title=["x"]),
        lambda d: d["left"]["origin"].update(encoding_confidence=float("inf")),
        lambda d: d["left"]["origin"].update(encoding_confidence=True),
        lambda d: d["left"]["origin"].update(metadata={"a": "b"}),
        lambda d: d["left"]["origin"].update(metadata=[["a"]]),
        lambda d: d["left"]["origin"].update(path=3),
        lambda d: d.update(right=[]),
        lambda d: d.update(review=[]),
        lambda d: d.update(review={"../../etc": {"state": "open", "reason": "", "note": ""}}),
        lambda d: d.update(review={"F" + "0" * 12: {"state": "sold", "reason": "", "note": ""}}),
        lambda d: d.update(review={"F" + "0" * 12: {"state": "open", "reason": 1, "note": ""}}),
        lambda d: d.update(selection="<b>"),
        lambda d: d.update(selection=5),
        lambda d: d.pop("engine"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path, session, change):
    document = json.loads(session_bytes(session))
    change(document)
    path = tmp_path / "a.diptych"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SessionError, match="damaged"):
        open_session(path)
