"""What the window remembers from one day to the next, in one small INI file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

_RECENT = 6


class Settings:
    """Typed access to the settings. ``file`` is for tests; without it the system's place for settings is used."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Diptych", "Diptych")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._file = file

    @property
    def folder(self) -> Path:
        """Where the desk's own lists are kept: the system's place for this application's settings."""
        if self._file is not None:
            return self._file.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))

    def text(self, name: str, default: str = "") -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int) -> int:
        try:
            return int(self.text(name, str(default)))
        except ValueError:
            return default

    def flag(self, name: str, default: bool) -> bool:
        return self.text(name, str(default).lower()) == "true"

    def put(self, name: str, value: str | int | bool) -> None:
        self._store.setValue(name, str(value).lower() if isinstance(value, bool) else str(value))

    def bytes(self, name: str) -> QByteArray:
        """A saved geometry or splitter state; empty where there is none."""
        return QByteArray.fromBase64(self.text(name).encode())

    def put_bytes(self, name: str, value: QByteArray) -> None:
        self._store.setValue(name, value.toBase64().toStdString())

    def recent_pairs(self) -> list[tuple[str, str]]:
        """The pairs opened last, newest first; those whose files have gone are left out."""
        try:
            pairs = [(str(left), str(right)) for left, right in json.loads(self.text("recent", "[]"))]
        except (ValueError, TypeError):
            return []
        return [pair for pair in pairs if all(Path(path).is_file() for path in pair)]

    def remember_pair(self, left: str, right: str) -> None:
        pairs = [(left, right), *(pair for pair in self.recent_pairs() if pair != (left, right))]
        self._store.setValue("recent", json.dumps(pairs[:_RECENT]))

    def save(self) -> None:
        self._store.sync()
