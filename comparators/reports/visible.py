"""Characters that would act on a terminal, or turn the direction of a line, shown as signs instead."""

from __future__ import annotations

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
_ACTING = {0x7F: "␡", **dict.fromkeys(range(0x80, 0xA0), "�"), **dict.fromkeys(range(0xD800, 0xE000), "�")}
_TURNING = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")
_TABLE = _PICTURES | _ACTING | _TURNING


def visible(text: str) -> str:
    """The text without control characters (ESC is ␛) and without marks that turn the direction of writing."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """The text as one line: every run of white space is one space."""
    return visible(" ".join(text.split()))
