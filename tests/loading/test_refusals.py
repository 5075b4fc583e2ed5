"""What cannot be read is refused with a message that says what to do."""

from __future__ import annotations

import os

import pytest

from comparators.errors import LoadError, NotEnglishError
from comparators.loading import load_article, load_clipboard
from comparators.loading.doubts import doubts
from comparators.loading.files import LARGEST
from tests.loading import made_files as made

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
GERMAN = "Der russische Präsident empfing am Montag die Staatschefs von Armenien und Aserbaidschan in Moskau. " * 3


def refused(tmp_path, data: bytes | str, name: str = "story.txt") -> str:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(LoadError) as caught:
        load_article(tmp_path / name)
    assert caught.value.advice, "an error says what to do"
    assert caught.value.where == str(tmp_path / name)
    return caught.value.message


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "story.txt", "empty"),
        (b" \n\t \xc2\xa0\n", "story.txt", "white space"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "story.txt", "picture"),
        (bytes(range(256)) * 9, "story.txt", "no text"),
        (b"{\\rtf1 Hello}", "story.rtf", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "story.doc", "password"),
        (b"PK\x03\x04 broken", "story.docx", "damaged"),
        (made.zip_of({"a.txt": "hello"}), "story.zip", "archive"),
        (made.pdf(password="secret"), "story.pdf", "password"),
        (made.pdf(lines=()), "story.pdf", "no text layer"),
        (b"%PDF-1.4 broken", "story.pdf", "PDF"),
        (made.odt(manifest="<manifest><encryption-data/></manifest>"), "story.odt", "password"),
        (made.docx(before=BOMB), "story.docx", "entities"),
        (f'<?xml version="1.0"?>{BOMB}<nitf>&b;</nitf>', "story.xml", "entities"),
        ("<?xml version='1.0'?><nitf><p>open", "story.xml", "broken"),
        ("<?xml version='1.0'?><invoice><p>10</p></invoice>", "story.xml", "no news item"),
        ('{"a": 1}', "story.json", "not a news item"),
        ('{"a": ', "story.json", "broken"),
        ("<html><body><script>go()</script></body></html>", "story.html", "no article"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_plain_words(data, name, words, tmp_path):
    assert words in refused(tmp_path, data, name)


def test_a_zip_bomb_is_refused_unopened(tmp_path):
    data = made.zip_of({"word/document.xml": b"0" * 70_000_000})
    assert len(data) < 200_000
    assert "unfolds" in refused(tmp_path, data, "story.docx")


def test_fifty_megabytes_of_text_are_refused(tmp_path):
    assert "characters" in refused(tmp_path, b"word " * (LARGEST // 5))


def test_a_file_beyond_measure_is_refused_unread(tmp_path):
    with (tmp_path / "story.txt").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(LoadError, match="too large"):
        load_article(tmp_path / "story.txt")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(LoadError, match="folder"):
        load_article(tmp_path)


def test_a_vanished_file_is_refused(tmp_path):
    with pytest.raises(LoadError, match="no such file"):
        load_article(tmp_path / "gone.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LoadError, match="ordinary"):
        load_article(tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_refused(tmp_path):
    (tmp_path / "story.txt").write_text(made.TEXT)
    (tmp_path / "story.txt").chmod(0)
    with pytest.raises(LoadError, match="may not read"):
        load_article(tmp_path / "story.txt")


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(LoadError):
        load_article("a\0b")


def test_a_text_in_another_language_names_the_language_and_may_be_loaded_all_the_same(tmp_path):
    (tmp_path / "story.txt").write_text(GERMAN, encoding="utf-8")
    with pytest.raises(NotEnglishError, match="German"):
        load_article(tmp_path / "story.txt")
    forced = load_article(tmp_path / "story.txt", any_language=True)
    assert (forced.text, forced.language) == (GERMAN, "de")
    (notice,) = doubts(forced, "right")
    assert "right text looks like German" in notice.message


def test_a_short_english_text_full_of_names_passes(tmp_path):
    (tmp_path / "story.txt").write_text("Zohrab Mnatsakanyan, Sergey Lavrov und Jeyhun Bayramov met.", encoding="utf-8")
    assert load_article(tmp_path / "story.txt").text


def test_an_empty_clipboard_is_refused():
    with pytest.raises(LoadError, match="clipboard"):
        load_clipboard(" \n", "<p> </p>")
