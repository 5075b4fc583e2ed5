"""A web address: fetched once, on the person's explicit act, and read like a saved file."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from comparators import __version__
from comparators.errors import LoadError

MOST_BYTES = 10_000_000
MOST_REDIRECTS = 5
MOST_SECONDS = 20.0  # for the whole page
_SILENCE = 10.0  # seconds without a byte
_CHUNK = 65_536
_READABLE = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/json",
    "application/pdf",
    "application/ld+json",
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a web address gave: the bytes, the address that they came from in the end, the encoding it declares."""

    data: bytes
    address: str
    charset: str | None = None


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, to web addresses only."""

    max_redirections = MOST_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        check_address(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_address(address: str) -> str:
    """The address itself, once it is one of the web. LoadError for file:, ftp: and the like, and for none at all."""
    try:
        parts = urlsplit(address.strip())
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_ok = urlsplit(""), False
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_ok:
        advice = "Give an address that begins with https:// or http://."
        raise LoadError("This is no web address.", advice=advice, where=address)
    return address.strip()


def fetch(address: str, *, seconds: float = MOST_SECONDS) -> Page:
    """The page at this address, wherever redirects led.

    One request; nothing else that the page names is fetched, no cookies are kept. LoadError where the page is
    too large, too slow, not text, moved in circles or not there.
    """
    wanted = check_address(address)
    deadline = time.monotonic() + seconds
    headers = {"User-Agent": f"Diptych/{__version__}", "Accept": "text/html, text/plain, */*;q=0.5"}
    request = Request(wanted, headers=headers)  # noqa: S310 (the scheme has been checked)
    try:
        with _opener().open(request, timeout=min(_SILENCE, seconds)) as answer:
            kind = (answer.headers.get_content_type() or "").lower()
            if not kind.startswith(_READABLE):
                advice = "Give the address of the article's page."
                raise LoadError(f"This address holds no page of text ({kind}).", advice=advice, where=address)
            data = bytearray()
            while chunk := answer.read1(_CHUNK):
                data += chunk
                if len(data) > MOST_BYTES:
                    advice = "Save the page in the browser and load the file."
                    raise LoadError("This page is too large.", advice=advice, where=address)
                if time.monotonic() > deadline:
                    raise TimeoutError
            return Page(bytes(data), answer.geturl(), answer.headers.get_content_charset())
    except HTTPError as error:
        moved = 300 <= error.code < 400
        message = "This address leads in circles." if moved else f"The site answers with error {error.code}."
        error.close()
        raise LoadError(message, advice="Open it in the browser and copy the text.", where=address) from None
    except TimeoutError:
        raise LoadError("The site does not answer in time.", advice="Try again later.", where=address) from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        if isinstance(getattr(error, "reason", None), TimeoutError):
            raise LoadError("The site does not answer in time.", advice="Try again later.", where=address) from None
        reason = getattr(error, "reason", None) or error
        advice = "Check the address and the connection."
        raise LoadError(f"The site cannot be reached ({reason}).", advice=advice, where=address) from None


def _opener() -> OpenerDirector:
    return build_opener(_Redirects)
