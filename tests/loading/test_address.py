"""A web address is fetched once, from a server on this machine, within limits."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from comparators.errors import LoadError
from comparators.loading import address, load_address
from tests.loading import made_files as made


class Site(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 (shared on purpose)

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/moved":
            self.answer(302, location="/story")
        elif self.path == "/away":
            self.answer(302, location="file:///etc/passwd")
        elif self.path == "/circle":
            self.answer(302, location="/circle")
        elif self.path == "/picture":
            self.answer(200, b"\x89PNG", kind="image/png")
        elif self.path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            for _ in range(40):
                self.wfile.write(b"word ")
                time.sleep(0.05)
        elif self.path == "/large":
            self.answer(200, b"word " * 50_000, kind="text/plain")
        elif self.path == "/cyrillic":
            body = f"<p>{made.LEAD} The mayor is Сергей Иванов.</p>" * 3
            self.answer(200, made.html(body=body).encode("cp1251"), kind="text/html; charset=windows-1251")
        elif self.path == "/story":
            self.answer(200, made.html(body='<img src="/pixel.png"><script src="/x.js"></script>').encode())
        else:
            self.answer(404, b"gone")

    def answer(
        self, code: int, data: bytes = b"", *, kind: str = "text/html; charset=utf-8", location: str = ""
    ) -> None:
        self.send_response(code)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # the reader went away, as it should
            super().handle()


@pytest.fixture
def site(monkeypatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_read_and_nothing_that_it_names_is_fetched(site):
    article = load_address(f"{site}/story")
    assert made.LEAD in article.text
    assert article.origin.path == f"{site}/story"
    assert Site.asked == ["/story"]


def test_a_redirect_is_followed_and_the_final_address_kept(site):
    assert load_address(f"{site}/moved").origin.path == f"{site}/story"


@pytest.mark.parametrize("path", ["/away", "/circle", "/picture", "/nothing"])
def test_what_is_no_article_is_refused(site, path):
    with pytest.raises(LoadError) as caught:
        load_address(f"{site}{path}")
    assert caught.value.advice


def test_a_page_that_is_too_large_is_refused(site, monkeypatch):
    monkeypatch.setattr(address, "MOST_BYTES", 100_000)
    with pytest.raises(LoadError, match="too large"):
        load_address(f"{site}/large")


def test_a_page_that_comes_too_slowly_is_refused(site):
    with pytest.raises(LoadError, match="in time"):
        address.fetch(f"{site}/slow", seconds=0.3)


def test_a_site_that_is_not_there_is_refused():
    with pytest.raises(LoadError, match="cannot be reached"):
        load_address("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    "wrong", ["file:///etc/passwd", "ftp://example.org/x", "story.txt", "", "http://", "http://[x", "http://a:b/"]
)
def test_what_is_no_web_address_is_refused_unasked(wrong):
    with pytest.raises(LoadError, match="no web address"):
        load_address(wrong)


def test_the_server_s_word_on_the_encoding_is_believed_and_the_person_s_before_it(site):
    assert load_address(f"{site}/cyrillic").origin.encoding == "cp1251"
    assert load_address(f"{site}/cyrillic", encoding="koi8-r").origin.encoding == "koi8-r"
