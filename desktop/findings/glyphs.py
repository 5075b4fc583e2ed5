"""The sign of each verdict and kind, and the small tile that carries it in rows, badges and tallies."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from comparators.model import Finding
from comparators.sureness import worth_a_check
from desktop.findings.wording import hue
from desktop.theme import Theme, paint_icon

VERDICT_ICONS: Mapping[str, str] = {
    "conflict": "equal-not",
    "update": "arrow-up-right",
    "certainty": "circle-question-mark",
    "internal": "repeat-2",
    "scope": "equal",
    "consistent": "equal",
}
KIND_ICONS: Mapping[str, str] = {
    "label": "tag",
    "verb": "message-square-quote",
    "agency": "unlink",
    "loaded": "type",
    "scare_quotes": "text-quote",
    "voice": "quote",
    "emphasis": "a-large-small",
    "frame": "images",
    "tone": "book-open",
    "name": "spell-check",
    "variant": "copy",
    "term": "languages",
    "agreement": "link-2",
    "pronoun": "circle-question-mark",
    "calque": "languages",
    "measure": "ruler",
    "meaning": "undo-2",
    "quotation": "quote",
    "typo": "spell-check",
    "metadata": "calendar-x",
    "boilerplate": "scissors",
}


def glyph(finding: Finding) -> str:
    """The icon's name. An omission shows the leaf that has the matter."""
    if finding.verdict == "omission":
        return "panel-left" if finding.left else "panel-right"
    if finding.verdict:
        return VERDICT_ICONS[finding.verdict]
    return KIND_ICONS.get(finding.kind, "tag")


def paint_tile(painter: QPainter, finding: Finding, box: QRectF, theme: Theme, *, icon_size: float = 15) -> None:
    """The glyph on its tint; in high contrast the tint is an outline instead. What is only worth a check has no tint
    but a broken outline."""
    token = hue(finding)
    doubtful = worth_a_check(finding)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QPen(theme.colour(token), 2.0 if theme.high_contrast else 1.0)
    if doubtful:
        line.setDashPattern([2.5, 2.0])
    painter.setPen(line if theme.high_contrast or doubtful else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if doubtful else theme.tint(token))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if doubtful else box, 5, 5)
    colour = theme.hex("ink2" if token == "quiet" else token)
    inner = QRectF(0, 0, icon_size, icon_size)
    inner.moveCenter(box.center())
    paint_icon(painter, glyph(finding), colour, inner)
    painter.restore()
