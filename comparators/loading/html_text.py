"""The visible text of a piece of HTML, block by block. Scripts, styles and comments are skipped, never run."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset(
    """address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section table td th title tr ul""".split()  # noqa: SIM905
)
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "textarea"}
)


def plain_text(html: str) -> str:
    """Paragraphs parted by blank lines; white space inside a paragraph made single, as a browser shows it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Gathers words into blocks. A class because the standard library's parser is one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[str] = []
        self._words: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "body":
            self._silent.clear()  # a head that was never closed
        if tag in _BLOCKS:
            self._end_block()
        elif tag == "br":
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent and self._silent.pop() != tag:
                pass
        if tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data.replace("\n", " ").replace("\r", " ").replace("\t", " "))

    def text(self) -> str:
        self._end_block()
        return "\n\n".join(self._blocks)

    def _end_block(self) -> None:
        # Only the white space of HTML is folded: a no-break space is part of the text.
        lines = (" ".join(part for part in line.split(" ") if part) for line in "".join(self._words).split("\n"))
        block = "\n".join(line for line in lines if line).strip()
        if block:
            self._blocks.append(block)
        self._words = []
