"""Text from the clipboard, plain or HTML."""

from __future__ import annotations

from comparators.errors import LoadError
from comparators.loading.html_text import plain_text
from comparators.loading.language import checked
from comparators.loading.source import Source
from comparators.model import Article


def load_clipboard(plain: str = "", html: str = "", *, any_language: bool = False) -> Article:
    """The pasted article. LoadError where nothing but white space was copied, or where the text is not English."""
    text = copied_text(plain, html)
    if not text.strip():
        raise LoadError("There is no text on the clipboard.", advice="Copy the article, then paste again.")
    data = text.encode("utf-8", "surrogatepass")
    return checked(Source(data).article(text, format="clipboard"), any_language=any_language)


def copied_text(plain: str, html: str) -> str:
    """The words on the clipboard. The plain form is taken as it is; the HTML only where it alone has paragraphs."""
    if not html.strip() or "\n" in plain.strip():
        return plain
    from_html = plain_text(html)
    return from_html if "\n" in from_html or not plain.strip() else plain
