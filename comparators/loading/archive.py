"""Documents that are zip archives (DOCX, ODT), opened with limits: a small file cannot unfold into a huge one."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from comparators.errors import LoadError

MOST_BYTES = 200_000_000  # unpacked, all members together
MOST_PART = 60_000_000  # unpacked, one member
MOST_MEMBERS = 5_000
MOST_RATIO = 300  # unpacked to packed, for members of some size


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip archive whose sizes have been checked."""

    file: zipfile.ZipFile
    where: str

    def names(self) -> list[str]:
        return self.file.namelist()

    def read(self, name: str) -> bytes:
        """One member's bytes. LoadError where it is missing, encrypted, broken or longer than it says."""
        try:
            with self.file.open(name) as stream:
                data = stream.read(MOST_PART + 1)
        except KeyError:
            raise LoadError("A part of this document is missing.", advice="Save it again.", where=self.where) from None
        except RuntimeError as error:
            advice = "Save it without a password."
            raise LoadError("This document is protected by a password.", advice=advice, where=self.where) from error
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, zlib.error) as error:
            raise LoadError("This document is damaged.", advice="Save it again.", where=self.where) from error
        if len(data) > MOST_PART:
            raise _bomb(self.where)
        return data


def open_archive(data: bytes, *, where: str = "") -> Archive:
    """The archive in these bytes. LoadError where it is damaged or would unfold beyond all measure."""
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
        members = file.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError, IndexError) as error:
        raise LoadError("This document is damaged.", advice="Save it again.", where=where) from error
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise _bomb(where)
    for member in members:
        if member.file_size > MOST_PART:
            raise _bomb(where)
        if member.file_size > 5_000_000 and member.file_size > MOST_RATIO * max(1, member.compress_size):
            raise _bomb(where)
    return Archive(file, where)


def _bomb(where: str) -> LoadError:
    advice = "It may be meant to do harm. Save the article as plain text."
    return LoadError("This document unfolds to a size that no article has.", advice=advice, where=where)
