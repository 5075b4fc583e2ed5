"""The page holds everything, asks for nothing, and lets no article act on its reader."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from comparators.model import Alignment, Decision, Nearest, Notice, Origin, Review
from comparators.reports.html import render
from tests.made import LEFT, RIGHT, comparison, evidence

HOSTILE = '<script>alert("1")</script>&lt;b&gt; "\'><img src=x onerror=alert(2)> {{ 7*7 }} javascript:alert(3) \x00\x1b'
VOID = {"meta", "link", "br", "rect", "img", "hr", "input"}


class Reader(HTMLParser):
    """Collects what the tests ask about, and checks that tags nest."""

    def __init__(self, page: bytes):
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: dict[str, str] = {}
        self.raw: dict[str, str] = {}
        self.feed(page.decode("utf-8"))
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        values = {key: value or "" for key, value in attributes}
        self.tags.append((tag, values))
        if tag not in VOID:
            self.open.append((tag, values))

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open[-1][0] == tag, (self.open[-1], tag)
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1][0] in ("style", "script", "title"):
            self.raw[self.open[-1][0]] = self.raw.get(self.open[-1][0], "") + data
        inside = {values.get("id") for _, values in self.open}
        skipped = any("numbers" in v.get("class", "") or "chip" in v.get("class", "") for _, v in self.open)
        labels = any(v.get("class") in ("pilcrow", "role", "side") for _, v in self.open)
        for side in ("left", "right"):
            if side in inside and not skipped and not labels:
                self.words[side] = self.words.get(side, "") + data

    def attributes(self, name):
        return [values[name] for _, values in self.tags if name in values]


@pytest.fixture(scope="module")
def made():
    return comparison(notices=(Notice("facts/role", "This check could not run.", "ValueError: no <b>"),))


@pytest.fixture(scope="module")
def page(made):
    return render(made)


def test_the_same_comparison_gives_the_same_bytes(made, page):
    assert render(made) == page


def test_both_texts_stand_in_the_page_whole(page):
    words = Reader(page).words
    assert words["left"].split() == LEFT.split()
    assert words["right"].split() == RIGHT.split()


def test_every_name_is_given_once_and_every_reference_has_its_name(page):
    reader = Reader(page)
    names = Counter(reader.attributes("id"))
    assert max(names.values()) == 1
    targets = {target[1:] for target in reader.attributes("href") if target.startswith("#")}
    assert targets <= set(names), targets - set(names)
    labelled = {name for value in reader.attributes("aria-labelledby") for name in value.split()}
    assert labelled <= set(names)


def test_no_mark_is_lost_where_marks_share_words(page):
    """admitted/warning came late: framing and conflict lie on the same words, the name's wave on some of them."""
    text = page.decode()
    shared = re.search(
        r'<span class="mark conflict lane1"[^>]*><span class="mark framing lane2"[^>]*>warning came late', text
    )
    assert shared
    drawn = {number for value in Reader(page).attributes("data-finding") for number in value.split()}
    assert drawn == {"1", "2", "3", "4", "5"}


def test_the_page_asks_for_nothing(page):
    reader = Reader(page)
    tags = {tag for tag, _ in reader.tags}
    assert not tags & {"img", "link", "iframe", "object", "embed", "form", "video", "audio", "base", "frame"}
    assert not reader.attributes("src")
    assert not reader.attributes("style")
    assert re.findall(r"url\((.{21})", reader.raw["style"]) == ["data:font/woff2;base64"[:21]] * 2
    assert "@import" not in reader.raw["style"]


def test_the_policy_allows_this_style_and_this_script_alone(page):
    reader = Reader(page)
    policy = next(values["content"] for tag, values in reader.tags if tag == "meta" and "http-equiv" in values)
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(reader.raw[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [name for _, values in reader.tags for name in values if name.startswith("on")]


@pytest.mark.parametrize("field", ["title", "outlet", "path", "text", "language", "address"])
def test_what_an_article_says_never_acts(field):
    made = comparison(LEFT + "\n\n" + HOSTILE, RIGHT) if field == "text" else comparison()
    article = made.pair.left.article
    if field == "path":
        article = replace(article, origin=Origin(path=HOSTILE, sha256=HOSTILE, encoding=HOSTILE))
    elif field == "address":
        article = replace(article, origin=Origin(path="https://example.org/" + HOSTILE))
    elif field != "text":
        article = replace(article, **{field: HOSTILE})
    made = replace(made, pair=replace(made.pair, left=replace(made.pair.left, article=article)))
    page = render(made)
    reader = Reader(page)
    assert Counter(tag for tag, _ in reader.tags)["script"] == 1
    assert not [name for _, values in reader.tags for name in values if name.startswith("on")]
    assert not [value for value in reader.attributes("href") if value.lower().startswith("javascript")]
    assert b"\x00" not in page
    assert b"\x1b" not in page
    assert b">49<" not in page


def test_hostile_findings_never_act():
    made = comparison()
    hostile = tuple(
        replace(each, title=HOSTILE, statement=HOSTILE, explanation=HOSTILE, doubt=HOSTILE, values=(HOSTILE, HOSTILE))
        for each in made.findings
    )
    review = Review().with_decision(hostile[0].id, Decision("confirmed", "", HOSTILE))
    reader = Reader(render(replace(made, findings=hostile), review=review))
    assert Counter(tag for tag, _ in reader.tags)["script"] == 1
    assert not reader.attributes("onerror")


def test_what_is_quiet_or_dismissed_is_set_aside_and_not_marked(made):
    review = Review().with_decision(made.findings[0].id, Decision("dismissed", "another district"))
    text = render(made, review=review).decode()
    aside = text[text.index('id="aside"') :]
    assert "another district" in aside
    assert "both days are days of telling" in aside
    assert "At least 12 people were killed</span>" not in text


def test_notices_and_the_origin_are_told(page):
    text = page.decode()
    assert "ValueError: no &lt;b&gt;" in text
    assert "Diptych 0.0-test" in text


def test_a_pair_without_findings_or_links_still_has_both_texts():
    words = Reader(render(comparison("The library opens at nine.", "Rain is expected."))).words
    assert words == {"left": "The library opens at nine.", "right": "Rain is expected."} or (
        words["left"].split() == ["The", "library", "opens", "at", "nine."]
    )


def test_framing_of_a_whole_sentence_stands_beside_it():
    made = comparison()
    whole = "More than 40 people were killed when the embankment broke near Sukkur, the army said on Friday."
    frame = replace(
        made.findings[-2], comparator="framing/frame", kind="frame", left=(), right=evidence(made.pair.right, whole)
    )
    text = render(replace(made, findings=(frame,))).decode()
    assert re.search(r'<div class="passage body [^"]*beside-whole"', text)
    assert '<span class="mark framing lane1" data-finding' not in text


def test_a_sentence_without_a_link_says_why(made):
    pair = replace(made.pair, alignment=Alignment((), (Nearest("right", 1, 0, 0.2, "another <place>"),)))
    page = render(replace(made, pair=pair)).decode("utf-8")
    assert 'title="No link. Nearest: “' in page
    assert "(another &lt;place&gt;)" in page
