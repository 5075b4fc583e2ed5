"""An error as two sentences for the window's one place for errors: what happened, and what to do."""

from __future__ import annotations

from comparators.errors import DiptychError


def in_words(error: Exception) -> tuple[str, str]:
    """Message and advice. A fault of Diptych's own is called one, with its name."""
    if isinstance(error, DiptychError):
        where = f"{error.where}: " if error.where else ""
        return where + error.message, error.advice
    return (
        f"The comparison stopped because of a fault in Diptych ({type(error).__name__}: {error}).",
        "Your texts are unchanged. Please report this with the two texts, if you may share them.",
    )
