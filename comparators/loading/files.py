"""A file's bytes, or a LoadError that says what is wrong with it and what to do."""

from __future__ import annotations

import stat
from pathlib import Path

from comparators.errors import LoadError

LARGEST = 50_000_000  # bytes; a long article with its pictures stays far below


def read_bytes(path: str | Path) -> bytes:
    """All bytes of a regular file. Folders, devices, vanished, forbidden, empty and huge files are refused."""
    file, where = Path(path), str(path)
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise LoadError("This is a folder, not a file.", advice="Choose one file in it.", where=where)
        if not stat.S_ISREG(status.st_mode):
            raise LoadError("This is no ordinary file.", advice="Copy the article into a file.", where=where)
        if status.st_size > LARGEST:
            size = f"{status.st_size / 1_000_000:.0f} MB"
            advice = f"Save the article alone as text ({LARGEST // 1_000_000} MB is the most)."
            raise LoadError(f"The file is too large for an article ({size}).", advice=advice, where=where)
        data = file.read_bytes()
    except FileNotFoundError:
        advice = "Check the name; it may have been moved or deleted."
        raise LoadError("There is no such file.", advice=advice, where=where) from None
    except PermissionError:
        advice = "Ask for the right to read it, or copy it."
        raise LoadError("You may not read this file.", advice=advice, where=where) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise LoadError(f"The file cannot be read ({reason}).", advice="Copy it elsewhere.", where=where) from error
    if not data:
        raise LoadError("The file is empty.", advice="Choose another, or paste the text.", where=where)
    return data
