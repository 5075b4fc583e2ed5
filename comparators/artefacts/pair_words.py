"""Small words that hardly ever stand side by side ("the of", "of they"), and nouns that follow a preposition bare."""

from __future__ import annotations

import json
from functools import lru_cache

import resources
from comparators.reading.abbreviations import words

TABLE = "pairs.json"
SMALL = words(
    """the a an this that these those his her its their our my your some any no each every all both either neither of
    in on at to for from by with into onto against about over under after before between among through during
    without within upon off out up down near toward towards since until as than and or but nor so if because while
    when where who whom whose which what how why he she it they we you i him them us me is are was were be been
    being am has have had having do does did will would can could may might must shall should not there here also
    very too then now more most such other another only just"""
)


def never(left: str, right: str) -> bool:
    """Whether these two small words hardly ever stand together in English; both in small letters."""
    return right in _table()["never"].get(left, ())


def bare_after(preposition: str, noun: str) -> bool:
    """Whether English often has this noun right after this preposition, without an article: "in secret"."""
    return noun in _table()["bare"].get(preposition, ())


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, frozenset[str]]]:
    data = json.loads(resources.read_text("grammar", TABLE))
    return {name: {word: frozenset(row.split()) for word, row in data[name].items()} for name in ("never", "bare")}
