"""Plain text. Two things are cleaned before any offset exists: line ends, and a leading byte-order mark."""

from __future__ import annotations

import hashlib
from pathlib import Path

from comparators.errors import LoadError
from comparators.model import Article, Origin


def load_text(path: str | Path) -> Article:
    """The article in this text file, decoded as UTF-8."""
    file = Path(path)
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise LoadError("There is no such file.", advice="Check the name.", where=str(path)) from None
    except IsADirectoryError:
        raise LoadError("This is a folder, not a file.", advice="Choose one file in it.", where=str(path)) from None
    except OSError as error:
        raise LoadError(f"The file cannot be read ({error.strerror}).", where=str(path)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LoadError("The file is not UTF-8 text.", where=str(path)) from error
    return article_from_text(text, origin=Origin(path=str(path), sha256=hashlib.sha256(data).hexdigest()))


def article_from_text(text: str, *, origin: Origin | None = None) -> Article:
    """An article from text that is already decoded: line ends become LF, nothing else changes."""
    return Article(text=text.replace("\r\n", "\n").replace("\r", "\n"), origin=origin or Origin())
