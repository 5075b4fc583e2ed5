"""E-mail messages (.eml): the subject as headline, then the body."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default

from comparators.errors import LoadError
from comparators.loading.days import day_of
from comparators.loading.encoding import decode
from comparators.loading.html_text import plain_text
from comparators.loading.source import Source, in_paragraphs
from comparators.model import Article


def load_mail(source: Source) -> Article:
    """The plain body where there is one, else the HTML body's text. Attachments are left alone."""
    try:
        message = message_from_bytes(source.data, policy=default)
        part = message.get_body(("plain", "html"))
        body = _words(part, source) if isinstance(part, EmailMessage) else ""
        subject, sender, sent = (str(message.get(name, "")) for name in ("subject", "from", "date"))
        published = day_of(sent)
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        advice = "Copy its text and paste it."
        raise LoadError("This message is damaged.", advice=advice, where=source.where) from error
    return source.article(
        in_paragraphs((subject, body)),
        format="eml",
        title=subject,
        published=published,
        metadata=(("from", sender), ("date", sent)),
    )


def _words(part: EmailMessage, source: Source) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        text = decode(data, encoding=source.encoding or charset, where=source.where).text
    except LoadError:
        text = decode(data, where=source.where).text if data else ""
    return plain_text(text) if part.get_content_type() == "text/html" else text
