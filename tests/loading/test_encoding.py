"""Encodings are told with a confidence, and the person may know better."""

from __future__ import annotations

import codecs

import pytest

from comparators.errors import LoadError
from comparators.loading import load_article
from comparators.loading.doubts import doubts
from comparators.loading.encoding import decode
from comparators.loading.encodings import ENCODINGS, encoding_name, reads

WEST = "“We can’t stay,” said José Muñoz – a café owner – after paying €40. The mayor of Besançon agreed."
CENTRAL = "Prezident Miloš Zeman řekl v pátek, že žádná válka nebude. Šéf úřadu Kvůli tomu odjel do Łodzi."
RUSSIAN = "Президент России Владимир Путин заявил в пятницу, что переговоры начнутся в Москве."
ARABIC = "قال الرئيس الروسي فلاديمير بوتين يوم الجمعة إن المفاوضات ستبدأ في موسكو."
TURKISH = "Cumhurbaşkanı Erdoğan, İstanbul'da yaptığı açıklamada görüşmelerin süreceğini söyledi. Işık ve gözyaşı."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WEST, "cp1252"),
        (CENTRAL, "cp1250"),
        (RUSSIAN, "cp1251"),
        (ARABIC, "cp1256"),
        (RUSSIAN, "iso8859-5"),
        (CENTRAL, "iso8859-2"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "iso8859-6"),
        (WEST, "utf-8"),
        (WEST, "utf-16-le"),
        (WEST, "utf-16-be"),
    ],
)
def test_an_encoding_is_told_by_its_text(text, encoding):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert 0.3 <= decoded.confidence <= 1.0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_dropped(encoding):
    decoded = decode(WEST.encode(encoding))
    assert (decoded.text, decoded.confidence) == (WEST, 1.0)


def test_a_guess_is_less_sure_than_a_mark():
    assert decode(WEST.encode("cp1252")).confidence < decode(WEST.encode("utf-8")).confidence


@pytest.mark.parametrize("encoding", ["cp1254", "iso8859-9", "cp1250"])
def test_the_person_knows_better(encoding):
    text = TURKISH if encoding != "cp1250" else CENTRAL
    decoded = decode(text.encode(encoding), encoding=encoding)
    assert (decoded.text, decoded.confidence) == (text, 1.0)
    assert decoded.encoding == codecs.lookup(encoding).name


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "utf-8"])
def test_an_encoding_that_does_not_fit_is_refused(encoding):
    with pytest.raises(LoadError):
        decode(WEST.encode("cp1252"), encoding=encoding)


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4, b"abc\x00def"])
def test_binary_data_are_refused(data):
    with pytest.raises(LoadError, match="no text"):
        decode(data)


def test_every_encoding_that_can_be_chosen_is_known_by_the_name_that_it_reports():
    for encoding in ENCODINGS:
        assert codecs.lookup(encoding.codec).name == encoding.codec
        assert encoding_name(encoding.codec) == encoding.name
    assert reads("Łódź".encode("cp1250"), "utf-8") is None
    assert reads("Łódź".encode("utf-8-sig"), "utf-8") == "Łódź"


def test_an_encoding_that_is_hardly_more_than_guessed_is_said(tmp_path):
    (tmp_path / "story.txt").write_bytes(WEST.encode("cp1252"))
    article = load_article(tmp_path / "story.txt")
    (notice,) = doubts(article, "left")
    assert "left text was guessed: Windows-1252, 51 % sure" in notice.message
    assert not doubts(load_article(tmp_path / "story.txt", encoding="cp1252"), "left")
