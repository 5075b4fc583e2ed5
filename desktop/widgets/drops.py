"""Files that are dragged onto the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def dropped_files(data: QMimeData) -> list[str]:
    """The local files among what is dragged, in order; addresses of the web are left out."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
