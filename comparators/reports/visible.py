"""Characters that would act on a terminal, or that a page must not hold, shown as signs instead."""

from __future__ import annotations

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
_ACTING = {0x7F: "␡", **dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "�")}
_TURNING = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")
_SHOWN = _PICTURES | _ACTING
_PLAIN = _SHOWN | _TURNING


def shown(text: str) -> str:
    """The text without control characters: ESC is ␛. Right-to-left scripts keep their marks of direction."""
    return text.translate(_SHOWN)


def visible(text: str) -> str:
    """The same for a terminal, where a mark of direction could turn the rest of the line."""
    return text.translate(_PLAIN)


def one_line(text: str) -> str:
    """The text as one line for a terminal: every run of white space is one space."""
    return visible(" ".join(text.split()))
