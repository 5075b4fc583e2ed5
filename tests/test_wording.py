"""Days in words: in English, whatever the language of the machine."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import comparators
from comparators.wording import day_words, month_words

ROOT = Path(comparators.__file__).parents[1]


def test_days_and_months_are_written_out():
    assert (day_words(date(2020, 10, 9)), month_words(date(2021, 1, 31))) == ("9 October 2020", "January 2021")


def test_no_name_of_a_day_or_month_is_left_to_the_language_of_the_machine():
    local = re.compile(r"\{[^{}\"']*:%[^}\"']*[aAbB]|strftime\([^)]*%[aAbBcx]|calendar\.(?:month|day)_(?:name|abbr)")
    files = [path for room in ("comparators", "desktop") for path in (ROOT / room).rglob("*.py")]
    assert files
    assert [path.name for path in files if local.search(path.read_text(encoding="utf-8"))] == []
