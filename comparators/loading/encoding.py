"""Bytes -> text: which encoding a file is in, how sure that is, and the text in it."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from comparators.errors import EncodingError, LoadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One-byte encodings, the commoner first: at equal merit the earlier wins.
CANDIDATES = (
    "cp1252", "cp1250", "cp1251", "cp1256", "iso8859-15", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-9",
    "cp1254", "koi8-r",
)  # fmt: skip
_SAMPLE = 60_000  # bytes that are weighed
_TYPOGRAPHIC = frozenset("“”‘’–—…•€£«»„‚°½¼¾§©®™\xa0\xad\u200e\u200f\u200c\u200d")
_COMMON = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßáéíóúščžřěůýđćłńśźżąęőűăâîșțğışÁÉÍÓÚÖÜÄÅÆØÇÑŠČŽŁŚŻŐİŞ")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in and how sure that is (1.0: marked, told, or plain ASCII)."""

    text: str
    encoding: str
    confidence: float


def decode(data: bytes, *, encoding: str | None = None, where: str = "") -> Decoded:
    """The text in these bytes: in the encoding that is given, else in the one they show.

    A leading byte-order mark is dropped. LoadError for binary data and for an encoding that is unknown or does
    not fit.
    """
    if encoding is not None:
        return _told(data, encoding, where)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], name, where), name, 1.0)
    wide = _without_mark(data)
    if wide is not None:
        return Decoded(_strict(data, wide, where), wide, 0.9)
    refuse_binary(data, where)
    if data.isascii():
        return Decoded(data.decode("ascii"), "utf-8", 1.0)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0.99)
    except UnicodeDecodeError:
        return _guessed(data, where)


def refuse_binary(data: bytes, where: str = "") -> None:
    """LoadError for bytes that are no text in any encoding."""
    sample = data[:_SAMPLE]
    control = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a\x1b\x1f\x1e\x1d\x1c" for byte in sample)
    if b"\0" in sample or control > 0.02 * len(sample):
        raise LoadError("This file holds no text.", advice="Choose a text, web page or document file.", where=where)


def _told(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(name)
    except LookupError:
        advice = "Use a name such as utf-8, cp1251 or iso8859-2."
        raise LoadError(f"There is no encoding named {encoding!r}.", advice=advice, where=where) from None
    except (UnicodeError, ValueError) as error:
        raise EncodingError(f"The file is not {encoding}.", advice="Choose another encoding.", where=where) from error
    if not isinstance(text, str):
        raise LoadError(f"{encoding} is no encoding of text.", advice="Choose another encoding.", where=where)
    return Decoded(text.removeprefix("\ufeff"), name, 1.0)


def _strict(data: bytes, name: str, where: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        advice = "The file may be cut off; save it again, or choose its encoding."
        raise EncodingError(f"The file begins as {name} but is not.", advice=advice, where=where) from error


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: English text has a zero in every other byte."""
    sample = data[: min(len(data), 4000) & ~1]
    if len(sample) < 8 or b"\0" not in sample or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.5 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.5 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes, where: str) -> Decoded:
    """The one-byte encoding in which the text looks most like writing."""
    sample = data[:_SAMPLE]
    high = sum(byte > 127 for byte in sample) or 1
    scores: list[tuple[float, int, str]] = []
    for place, name in enumerate(CANDIDATES):
        try:
            data.decode(name)
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        scores.append((_merit(text) / high - 0.01 * place, -place, name))
    if not scores:
        raise EncodingError(
            "The encoding of this file is unknown.", advice="Choose its encoding, or save it as UTF-8.", where=where
        )
    ranked = sorted(scores, reverse=True)
    best, _, name = ranked[0]
    if best < -0.5:
        raise EncodingError(
            "The encoding of this file is unknown.", advice="Choose its encoding, or save it as UTF-8.", where=where
        )
    text = data.decode(name)
    rival = next((score for score, _, other in ranked[1:] if data.decode(other) != text), best - 1)
    return Decoded(text, name, round(min(0.95, max(0.3, 0.5 + (best - rival) / 2)), 2))


def _merit(text: str) -> float:
    """How much the letters beyond ASCII look like writing: whole words in one script, in one case, usual marks."""
    total = 0.0
    previous = " "
    for place, character in enumerate(text):
        if character > "\x7f":
            following = text[place + 1] if place + 1 < len(text) else " "
            total += _of(character, previous, following)
        previous = character
    return total


def _of(character: str, previous: str, following: str) -> float:
    category = unicodedata.category(character)
    if category in ("Cc", "Cn", "Co"):
        return -5.0
    if character in _TYPOGRAPHIC:
        return 0.8
    if not category.startswith("L"):
        return -1.0 if not category.startswith("M") else 0.5
    script = _script(character)
    beside = [other for other in (previous, following) if other.isalpha()]
    if any(_script(other) != script for other in beside):
        return -2.0
    if category == "Lu" and previous.isalpha() and previous.islower():
        return -1.5
    if script != "LATIN":
        return 1.0 if category != "Lu" or not previous.isalpha() else 0.2
    return (1.0 if character in _COMMON else 0.2) if beside else -0.3


def _script(character: str) -> str:
    return "LATIN" if character.isascii() else unicodedata.name(character, "? ").split()[0]
