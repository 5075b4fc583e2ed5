"""The project's own files are in step: notices, dependencies, seeds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def names_in(text: str) -> set[str]:
    return {match.lower().replace("_", "-") for match in re.findall(r"^([A-Za-z0-9._-]+)", text, re.M)}


def test_every_locked_package_is_named_in_the_notices():
    locked = names_in((ROOT / "requirements" / "desktop.txt").read_text(encoding="utf-8"))
    notices = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    assert not [name for name in locked if f"| {name} |" not in notices]


def test_no_lock_names_an_address_and_every_package_has_hashes():
    for lock in LOCKS:
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock.name
        for block in re.split(r"\n(?=[a-z])", text):
            if "==" in block.split("\n")[0]:
                assert "--hash=sha256:" in block, block.split("\n")[0]


def test_the_package_declares_what_the_engine_requires():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = (ROOT / "requirements" / "engine.in").read_text(encoding="utf-8")
    assert names_in("\n".join(project["dependencies"])) == names_in(wanted)


def test_the_seeds_are_two_and_stand_in_order():
    assert [path.name for path in sorted((ROOT / "seeds").iterdir())] == [
        "000_abbe6b7906929135.txt",
        "003_21f4060fde4ce8ac.txt",
    ]
