"""About Diptych, and its keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from comparators import __version__
from desktop.dialogs.frame import Dialog
from desktop.theme import interface_font, reading_font
from desktop.widgets.labels import Text


class About(Dialog):
    """What it is, what it does not do, and whose work it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"Diptych {__version__}", "Close", parent, width=500)
        self.cancel_button.hide()
        self.body.addWidget(
            Text(
                "Two reports of one story, side by side: where their facts part, where they frame the story "
                "differently, and where a translation has damaged the text, each with its evidence.",
                font=reading_font(16),
                wrap=True,
            )
        )
        for words in (
            "Diptych judges texts, never outlets. It works offline: nothing you open leaves this computer. Only a web "
            "address that you give is fetched.",
            "Licence: Apache 2.0. Fonts: Source Serif Pro and Inter (SIL Open Font License 1.1). Icons: Lucide (ISC). "
            "The licences of all parts lie in resources/licences.",
        ):
            self.body.addWidget(Text(words, token="ink2", wrap=True))


class Shortcuts(Dialog):
    """Every key, as the actions themselves name them."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("Keys", "Close", parent, width=560)
        self.cancel_button.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        half = (len(keys) + 1) // 2
        for place, (words, key) in enumerate(keys):
            column = 0 if place < half else 2
            grid.addWidget(Text(words), place % half, column)
            grid.addWidget(Text(key, font=interface_font(12, weight=500), token="ink2"), place % half, column + 1)
        self.body.addLayout(grid)
