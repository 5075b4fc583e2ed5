"""Comparison -> one HTML file: both texts side by side with marks and links, and every finding with its evidence.

The file asks nothing of the network, reads without its script, prints on A4 and follows the reader's light or dark
setting. Everything from the articles passes the template's escaping; the content security policy allows the one
style sheet and the one script by their hashes, fonts that are in the sheet itself, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from comparators.model import Comparison, Review
from comparators.reports.level import Level
from comparators.reports.page import page
from comparators.reports.visible import shown
from resources import path, read_text

if TYPE_CHECKING:
    from jinja2 import Environment

NO_REVIEW = Review()


def render(comparison: Comparison, *, level: Level = "low", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The report as UTF-8. The same comparison, level and review give the same bytes."""
    style = _fonts() + _colours() + read_text("templates", "report.css")
    script = read_text("templates", "report.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    made = page(comparison, level=level, review=review, sure=sure)
    text = _environment().get_template("report.html").render(page=made, style=style, script=script, policy=policy)
    return (text.strip() + "\n").encode("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(path("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["shown"] = shown
    return environment


def _finalize(value: Any) -> Any:
    """Whatever reaches the page as text is stripped of characters that HTML does not allow."""
    return shown(value) if type(value) is str else value


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _fonts() -> str:
    """The window's serif for reading, in the file itself: Latin letters in two weights, 57 KB (setup/page_fonts.py)."""
    faces = []
    for weight, name in ((400, "Regular"), (600, "Semibold")):
        data = base64.b64encode(path("fonts", "page", f"DiptychSerif-{name}.woff2").read_bytes()).decode()
        faces.append(
            f'@font-face{{font-family:"Diptych Serif";font-weight:{weight};'
            f'src:url(data:font/woff2;base64,{data})format("woff2")}}\n'
        )
    return "".join(faces)


@cache
def _colours() -> str:
    """The window's colour tokens as custom properties: light for screen and paper, dark for dark screens."""
    tokens = tomllib.loads(read_text("styles", "tokens.toml"))
    light, dark = (_properties(tokens[theme]) for theme in ("light", "dark"))
    return (
        f":root{{color-scheme:light dark;{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def _properties(theme: dict[str, dict[str, str]]) -> str:
    names = {"tint": "tint-"}
    return "".join(
        f"--{names.get(group, '')}{name}:{value};"
        for group in ("surface", "text", "hue", "tint")
        for name, value in theme[group].items()
    )
