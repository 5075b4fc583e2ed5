"""Correct how a report's letters are encoded: every encoding that fits, with the words that it would make."""

from __future__ import annotations

import re

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from comparators.loading.encodings import ENCODINGS, encoding_words, reads
from comparators.model import Origin, Side
from desktop.dialogs.frame import Dialog
from desktop.theme import interface_font, reading_font
from desktop.widgets.labels import Text

_BEYOND_ASCII = re.compile(r"[^\s<>=\x00-\x7f]*[\w’'-]*[^\x00-\x7f]+[\w’'-]*")
_MOST_WORDS = 14
_SAMPLE = 400_000  # bytes that the words are taken from


class CorrectEncoding(Dialog):
    """The file is read anew in the encoding that is chosen. ``data`` is None where its bytes are not at hand."""

    def __init__(self, side: Side, origin: Origin, data: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(f"How is the {side} report encoded?", "Read anew", parent, width=560)
        self._data = data
        known = f"It was read as {encoding_words(origin)}." if origin.encoding else "Its encoding could not be told."
        self.body.addWidget(Text(known, token="ink2", wrap=True))
        self.choice = QComboBox()
        self.choice.setFont(interface_font())
        self.choice.setMinimumHeight(30)
        self.choice.setMaxVisibleItems(len(ENCODINGS))
        self.choice.setAccessibleName("Encoding")
        for encoding in ENCODINGS:
            self.choice.addItem(f"{encoding.name}  ({encoding.writes})", encoding.codec)
        label = QLabel("Encoding")
        label.setFont(interface_font(12.5, weight=500))
        label.setBuddy(self.choice)
        self.preview = Text("", font=reading_font(15), wrap=True)
        self.preview.setMinimumHeight(72)
        self.preview.setAccessibleName("Words of the report in this encoding")
        for part in (label, self.choice, self.preview):
            self.body.addWidget(part)
        self._fits = [data is None or reads(data, encoding.codec) is not None for encoding in ENCODINGS]
        self._mark_misfits()
        self.choice.currentIndexChanged.connect(self._show)
        codecs = [encoding.codec for encoding in ENCODINGS]
        self.choice.setCurrentIndex(codecs.index(origin.encoding) if origin.encoding in codecs else 0)
        self._show()
        self.choice.setFocus()

    def encoding(self) -> str:
        """The codec that was chosen."""
        return ENCODINGS[self.choice.currentIndex()].codec

    def fault(self) -> str:
        return "" if self._fits[self.choice.currentIndex()] else "The file cannot be in this encoding. Choose another."

    def _mark_misfits(self) -> None:
        """What the bytes cannot be in stays in the list, greyed, so that nobody looks for it."""
        model = self.choice.model()
        assert isinstance(model, QStandardItemModel)
        for row, fits in enumerate(self._fits):
            model.item(row).setEnabled(fits)

    def _show(self) -> None:
        if self._data is None:
            self.preview.setText("The page will be fetched once more.")
            return
        text = reads(self._data[: _SAMPLE & ~1], self.encoding()) or reads(self._data, self.encoding())
        if text is None:
            self.preview.setText("The file cannot be in this encoding.")
            return
        words = list(dict.fromkeys(_BEYOND_ASCII.findall(text)))[:_MOST_WORDS]
        plain = "Every letter is plain ASCII: most encodings read this file alike."
        self.preview.setText("   ".join(word[:40] for word in words) if words else plain)
