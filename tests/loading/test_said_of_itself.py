"""What a file says of itself, and how sure its letters and dates are, stands in JSON, the page and the window alike."""

from __future__ import annotations

import json

from comparators import compare
from comparators.loading import load_article
from comparators.reports import REPORTS
from tests.loading import made_files as made


def test_metadata_encoding_and_dates_are_in_every_report(tmp_path):
    wire, other = tmp_path / "story.nitf", tmp_path / "other.txt"
    wire.write_text(made.NITF, encoding="utf-8")
    other.write_bytes(
        "Ferry runs aground\n\nThe captain, José Ramos, stayed on board for €40, he said.".encode("cp1252")
    )
    comparison = compare(load_article(wire), load_article(other), comparators=())
    read = json.loads(REPORTS["json"].render(comparison))
    said = read["left"]["metadata"]
    assert {"byline", "dateline", "slug"} <= set(said)
    assert read["left"]["published_candidates"][0]["source"] == "metadata"
    assert 0 < read["right"]["encoding_confidence"] < 1
    page = REPORTS["html"].render(comparison).decode()
    assert said["byline"] in page
    assert "Windows-1252" in page
    assert "% sure" in page
