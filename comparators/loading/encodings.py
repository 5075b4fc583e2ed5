"""The encodings that a person can choose from, with the names that people know them by."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from comparators.model import Origin


@dataclass(frozen=True, slots=True)
class Encoding:
    """``codec`` is Python's name for it, ``name`` what people call it, ``writes`` the languages that it serves."""

    codec: str
    name: str
    writes: str


# Those that news texts come in, after the WHATWG Encoding Standard; each can be typed by its codec on the command line.
ENCODINGS: tuple[Encoding, ...] = tuple(
    Encoding(*row.split("|"))
    for row in (
        "utf-8|UTF-8|all languages",
        "utf-16-le|UTF-16, low byte first|all languages",
        "utf-16-be|UTF-16, high byte first|all languages",
        "cp1252|Windows-1252|Western European",
        "cp1250|Windows-1250|Central European",
        "cp1251|Windows-1251|Cyrillic",
        "cp1253|Windows-1253|Greek",
        "cp1254|Windows-1254|Turkish",
        "cp1256|Windows-1256|Arabic",
        "cp1257|Windows-1257|Baltic",
        "iso8859-1|ISO-8859-1|Western European",
        "iso8859-15|ISO-8859-15|Western European, with €",
        "iso8859-2|ISO-8859-2|Central European",
        "iso8859-5|ISO-8859-5|Cyrillic",
        "iso8859-6|ISO-8859-6|Arabic",
        "iso8859-7|ISO-8859-7|Greek",
        "iso8859-9|ISO-8859-9|Turkish",
        "koi8-r|KOI8-R|Russian",
        "mac-roman|Mac Roman|Western European",
    )
)
# The formats whose letters are bytes in an encoding that can be mistaken; the others say it inside.
FORMATS = frozenset({"text", "markdown", "html", "eml", "ninjs"})
GUESS = 0.97  # a confidence below this was weighed or declared; above, the bytes themselves show it


def encoding_name(codec: str) -> str:
    """The name that people know: "Windows-1251" for "cp1251"; for one that is not in the list, its own in capitals."""
    return next((encoding.name for encoding in ENCODINGS if encoding.codec == codec), codec.upper())


def encoding_words(origin: Origin) -> str:
    """The encoding, and how sure it is where that was weighed: "Windows-1251, 81 % sure"."""
    name = encoding_name(origin.encoding)
    return name if origin.encoding_confidence >= GUESS else f"{name}, {round(100 * origin.encoding_confidence)} % sure"


def reads(data: bytes, codec: str) -> str | None:
    """These bytes in this encoding, or None where they cannot be in it. A leading byte-order mark goes."""
    try:
        return data.decode(codecs.lookup(codec).name).removeprefix("\ufeff")
    except (LookupError, UnicodeError, ValueError):
        return None
