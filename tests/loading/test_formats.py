"""Every format that a desk is sent becomes one article, its words as they were."""

from __future__ import annotations

import json

import pytest

from comparators.loading import load_article, load_clipboard
from comparators.loading.formats import load_source
from comparators.loading.source import Source
from tests.loading import made_files as made

FILES = {
    "story.txt": made.TEXT.encode(),
    "story.docx": made.docx(),
    "story.odt": made.odt(),
    "story.html": made.html().encode(),
    "story.eml": made.eml(),
    "page.eml": made.eml(kind="html"),
    "story.nitf": made.NITF.encode(),
    "story.xml": made.NEWSML.encode(),
    "story.json": json.dumps(made.NINJS).encode(),
    "two.json": json.dumps(made.NINJS_2).encode(),
    "story.pdf": made.pdf(),
}


@pytest.mark.parametrize("name", FILES)
def test_the_words_come_through(name, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    article = load_article(tmp_path / name)
    assert article.text.startswith(made.HEADLINE)
    assert made.LEAD in article.text
    assert made.MORE.replace("“", '"').replace("”", '"') in article.text.replace("“", '"').replace("”", '"')
    assert article.origin.path == str(tmp_path / name)
    assert len(article.origin.sha256) == 64


@pytest.mark.parametrize("name", FILES)
def test_the_format_is_told_by_the_content_and_not_by_the_name(name, tmp_path):
    if name in ("two.json", "story.eml", "page.eml"):
        pytest.skip("these need their name")
    (tmp_path / "article").write_bytes(FILES[name])
    (tmp_path / name).write_bytes(FILES[name])
    assert load_article(tmp_path / "article").text == load_article(tmp_path / name).text


@pytest.mark.parametrize("name", ["story.html", "story.eml", "story.nitf", "story.xml", "story.json"])
def test_the_day_stands_in_the_metadata(name):
    article = load_source(Source(FILES[name], name))
    assert article.published.iso() == "2021-03-08"
    assert article.published_source == "metadata"


@pytest.mark.parametrize("name", ["story.nitf", "story.xml", "story.json"])
def test_a_wire_item_keeps_what_the_wire_says(name):
    article = load_source(Source(FILES[name], name))
    said = dict(article.origin.metadata)
    assert "Ama Mensah" in said["byline"]
    assert "FERRY" in said["slug"]
    assert said["embargo"].startswith("2021")
    assert said["version"] in ("2", "3")
    assert article.outlet == "Harbour Wire"


def test_a_page_has_its_outlet_and_author_and_no_menu():
    article = load_source(Source(FILES["story.html"], "story.html"))
    assert (article.outlet, dict(article.origin.metadata)["byline"]) == ("Harbour Post", "Ama Mensah")
    assert "Sport" not in article.text


def test_a_script_in_a_page_is_neither_run_nor_read():
    page = made.html(
        body="<script>document.write('EVIL')</script><p onclick='x()'>The hull was dry at dawn, divers said.</p>"
    )
    text = load_source(Source(page.encode(), "story.html")).text
    assert "EVIL" not in text
    assert "hull was dry" in text


def test_a_page_in_another_encoding_is_read_as_it_declares():
    page = made.html().replace("utf-8", "windows-1252").replace("Jose", "José")
    article = load_source(Source(page.encode("cp1252"), "story.html"))
    assert "José" in article.text
    assert article.origin.encoding == "cp1252"


def test_text_stays_exactly_as_it_was():
    odd = "Caf\xa0 \u200fabc\u200e  two  spaces \t tab\u00ad soft\n\n\n\nSm\u0456rch é e\u0301 “x” â€™\n"
    assert load_source(Source(odd.encode(), "odd.txt")).text == odd


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_only_line_ends_and_a_mark_are_cleaned(end):
    data = "\ufeff" + made.TEXT.replace("\n", end)
    assert load_source(Source(data.encode(), "story.txt")).text == made.TEXT


def test_a_markdown_heading_is_the_title():
    article = load_source(Source(f"# {made.HEADLINE}\n\n{made.LEAD}".encode(), "story.md"))
    assert article.title == made.HEADLINE
    assert article.text.startswith("# Ferry")


def test_deleted_words_of_a_word_document_stay_out():
    tracked = "<w:p><w:del><w:r><w:t>fifty</w:t></w:r></w:del><w:ins><w:r><w:t>sixty</w:t></w:r></w:ins></w:p>"
    text = load_source(Source(made.docx(extra=tracked), "story.docx")).text
    assert text.endswith("sixty")
    assert "fifty" not in text


def test_spaces_and_notes_of_an_open_document():
    text = load_source(Source(FILES["story.odt"], "story.odt")).text
    assert "Two   words more" in text


def test_the_clipboard_s_plain_text_is_taken_as_it_is():
    assert load_clipboard(made.TEXT, f"<p>{made.LEAD}</p>").text == made.TEXT


def test_the_clipboard_s_html_gives_the_paragraphs_that_the_plain_text_lost():
    html = "".join(f"<p>{text}</p>" for text in made.BODY)
    assert load_clipboard(" ".join(made.BODY), html).text == "\n\n".join(made.BODY)
