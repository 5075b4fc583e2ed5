"""Whatever the text, reading it breaks nothing and every offset is exact."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparators.model import Article
from comparators.reading import read
from tests.fuzzing import check_reading, check_text

_PIECES = st.sampled_from(
    [
        "The army said ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "Mr. ",
        "U.S. ",
        "date 2017-07-11 ",
        "\n\n",
        "\n",
        " ",
        "...",
        "… ",
        "? ",
        "! ",
        ". ",
        ", ",
        ": ",
        "Ama Mensah",
        "By Ama Mensah",
        "(AFP)",
        "WASHINGTON (Reuters) - ",
        "READ MORE: ",
        "last November",
        "on Friday",
        "300 to 400",
        "he said",
        "Human toll in Azerbaijan ",
        "\xa0",
        "\u200f",
        "e\u0301",
        "😀",
        "\r",
        "\x0b",
        "\x1c",
        "\u2028",
        "- ",
        "— ",
        "3 p.m. ",
        "•",
        "|",
        "1. ",
        "said ",
        "Author: ",
        "31 June",
        "30/02/2015",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=12), max_size=40).map("".join)


@given(_TEXTS)
@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_passages_and_sentences_of_any_text_lie_in_order(text):
    check_text(text)


@given(_TEXTS)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_any_text_can_be_read(text):
    check_reading(read(Article(text=text)))
