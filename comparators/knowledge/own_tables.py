"""Tables that a desk brings along, as TSV, CSV or JSON: rows with the place of each, and what is wrong with them.

The file may come from anyone and from any program. Nothing in it is executed or followed; cells are text.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from comparators.errors import DataError

LARGEST = 16 * 1024 * 1024
MOST_ROWS = 20_000
LONGEST_CELL = 400
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of one row by column, and where it stands: "line 3", "entry 3"."""

    where: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row. Where it is not ``fatal``, the row is used all the same."""

    where: str
    message: str
    fatal: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def read_bytes(path: str | Path) -> bytes:
    """The file's bytes. DataError where it cannot be read or is too large to be such a table."""
    where = str(path)
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise DataError(f"The file cannot be read ({error.strerror or error}).", where=where) from error
    if len(data) > LARGEST:
        raise DataError("The file is too large to be such a list.", where=where)
    return data


def decoded(data: bytes, where: str) -> str:
    """The text of UTF-8 bytes, with or without a byte-order mark. DataError for anything else."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DataError(f"Line {line} is not UTF-8.", advice="Save the file as UTF-8.", where=where) from None


def table(text: str, where: str) -> Iterator[Row]:
    """The rows of a text that is JSON or has a header line and tabs, commas or semicolons. DataError for neither."""
    if text.lstrip()[:1] in ("[", "{"):
        yield from _json_rows(text, where)
        return
    lines = text.splitlines()
    while lines and (not lines[0].strip() or lines[0].startswith("#")):
        lines[0:1] = []
    skipped = len(text.splitlines()) - len(lines)
    if not lines:
        raise DataError("The file is empty.", advice="Give it a header line and a row for each name.", where=where)
    mark = next((mark for mark in "\t;," if mark in lines[0]), "\t")
    reader = csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE if mark == "\t" else csv.QUOTE_MINIMAL)
    try:
        header = [name.strip() for name in next(reader)]
        for cells in reader:
            if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                yield Row(f"line {skipped + reader.line_num}", dict(_pairs(header, cells)))
    except csv.Error as error:
        raise DataError(f"Line {skipped + reader.line_num} cannot be read ({error}).", where=where) from None


def _pairs(header: list[str], cells: list[str]) -> Iterator[tuple[str, str]]:
    for place, cell in enumerate(cells):
        if cell.strip():
            yield header[place] if place < len(header) and header[place] else f"column {place + 1}", cell.strip()


def _json_rows(text: str, where: str) -> Iterator[Row]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise DataError(f"This is not well-formed JSON{line}.", where=where) from None
    if isinstance(document, dict):
        results = document.get("results")
        document = results.get("bindings") if isinstance(results, dict) else document.get("entries")
    if not isinstance(document, list):
        raise DataError("A list of entries is needed.", advice='Write [{"name": "…", "type": "…"}].', where=where)
    for number, item in enumerate(document, start=1):
        cells = dict(_json_cells(item)) if isinstance(item, dict) else {"": ""}
        yield Row(f"entry {number}", cells)


def _json_cells(item: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in item.items():
        if isinstance(value, dict):  # a query's own JSON: {"label": {"type": "literal", "value": "…"}}
            value = value.get("value")
        if isinstance(value, list):
            value = "|".join(part for part in value if isinstance(part, str))
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            yield key, str(value).strip()


def unfit(row: Row) -> str:
    """Why no cell of this row may be used; empty where all may."""
    for name, cell in row.cells.items():
        if len(cell) > LONGEST_CELL:
            return f"“{name}” is longer than {LONGEST_CELL} characters."
        if _CONTROL.search(cell):
            return f"“{name}” holds a control character."
    return ""
