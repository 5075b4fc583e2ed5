"""What can go wrong, in words a person can act on: what was found, where, and what to do."""

from __future__ import annotations


class DiptychError(Exception):
    """Base of all errors that a person is shown. ``advice`` says what to do."""

    def __init__(self, message: str, *, advice: str = "", where: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.where = where

    def __str__(self) -> str:
        where = f"{self.where}: " if self.where else ""
        return f"{where}{self.message}" + (f" {self.advice}" if self.advice else "")


class LoadError(DiptychError):
    """An article cannot be read from where it was said to be."""


class NotEnglishError(LoadError):
    """A text is not in English; the person may load it all the same."""


class EncodingError(LoadError):
    """The letters of a file cannot be told, or are not in the encoding that was named; the person may name another."""


class SameArticleError(DiptychError):
    """Both sides hold the same text."""


class ModelError(DiptychError):
    """A model package is missing, or is not the one that was checked."""


class DataError(DiptychError):
    """A line of a lexicon or gazetteer is not well formed."""


class SessionError(DiptychError):
    """A saved review cannot be opened or written."""


class ExportError(DiptychError):
    """A report cannot be made or written."""


class Cancelled(Exception):  # noqa: N818 (not an error: the person asked for it)
    """The person cancelled; what was done until then is dropped."""
