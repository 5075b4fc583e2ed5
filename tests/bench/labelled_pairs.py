"""Our own labelled pairs (labelled/): their form, and a gold folder made of them and the texts.

    python -m tests.bench.labelled_pairs FOLDER TARGET     (FOLDER with pairs/ in it)

writes TARGET/gold and TARGET/score.py from the pairs of ``tuned``, so that TARGET serves wherever FOLDER/gold does, and
TARGET/facts likewise from those of ``facts/tuned``, whose omissions are not labelled: never score those.
The labels hold no article text beyond the quoted spans; texts come from pairs/pairs.jsonl, and offsets count in those.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

from comparators.model import KINDS, Severity, Verdict
from tests.bench import gold

HERE = Path(__file__).parent / "labelled"
SIDES = ("left", "right")
SPLITS = ("tuned", "apart", "facts/tuned", "facts/apart")
LISTS = ("links", "divergences", "omissions", "framing", "artefacts", "quiet")
NOT_LABELLED: dict[str, tuple[str, ...]] = {"facts/tuned": ("omissions",), "facts/apart": ("omissions", "framing")}
RELATIONS = ("same", "update", "parallel", "related")
CONFIDENCE = ("certain", "probable", "possible")
_ONE_SIDED = ("omissions", "artefacts", "quiet")
_TEXT = {
    "links": ("note",),
    "divergences": ("note",),
    "omissions": ("why",),
    "framing": ("note",),
    "artefacts": ("right_form", "note"),
    "quiet": ("why",),
}


def labelled(split: str, *, folder: Path = HERE) -> dict[str, dict[str, Any]]:
    """The labels of a split by id, in order; empty where the split holds none."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / split).glob("*.json"))}


def quotes(labels: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(item, side, quotation) of everything quoted, in the order of the file."""
    for name in LISTS:
        for number, item in enumerate(labels[name]):
            where = f"{name} {item.get('id', number)}"
            if name in _ONE_SIDED:
                yield where, item["side"], item["span"]
            else:
                yield from ((where, side, quote) for side in SIDES for quote in item[side])


def faults_of_form(labels: dict[str, Any], *, name: str) -> list[str]:
    """What is wrong with labels as such, without their texts; empty if nothing is."""
    if missing := [key for key in ("format", "id", "pair", "origin", *LISTS) if key not in labels]:
        return [f"no {key}" for key in missing]
    faults = [] if labels["format"] == "gold/1" else [f"format {labels['format']!r}"]
    faults += [] if labels["id"] == name else [f"id {labels['id']!r} in the file {name}"]
    for side in SIDES:
        stated = labels.get(f"{side}_published")
        try:
            date.fromisoformat(stated) if stated else None
        except (TypeError, ValueError):
            faults.append(f"{side}_published {stated!r}")
    for kind in LISTS:
        for number, item in enumerate(labels[kind]):
            faults += [f"{kind} {item.get('id', number)}: {fault}" for fault in _faults_of_item(kind, item)]
        ids = [item.get("id") for item in labels[kind]]
        if kind != "quiet" and (None in ids or len(set(ids)) < len(ids)):
            faults.append(f"{kind}: ids are missing or repeated")
    if faults:
        return faults
    for where, _, quote in quotes(labels):
        if not quote["quote"] or quote["end"] - quote["start"] != len(quote["quote"]) or quote["start"] < 0:
            faults.append(f"{where}: offsets do not fit {quote['quote']!r}")
    return faults


def _faults_of_item(kind: str, item: dict[str, Any]) -> Iterator[str]:
    allowed: dict[str, tuple[str, ...]] = {
        "links": (("relation", RELATIONS),),
        "divergences": (("kind", KINDS["facts"]), ("verdict", get_args(Verdict)), ("severity", get_args(Severity))),
        "framing": (("kind", KINDS["framing"]),),
        "artefacts": (("kind", KINDS["artefacts"]), ("confidence", CONFIDENCE), ("side", SIDES)),
        "omissions": (("side", SIDES),),
        "quiet": (("side", SIDES),),
    }[kind]
    yield from (f"{key} {item.get(key)!r}" for key, values in allowed if item.get(key) not in values)
    yield from (f"{key} is no text" for key in _TEXT[kind] if not isinstance(item.get(key), str))
    spans = [item.get("span")] if kind in _ONE_SIDED else [*(item.get("left") or []), *(item.get("right") or [])]
    if not spans or any(not isinstance(span, dict) or set(span) != {"quote", "start", "end"} for span in spans):
        yield "no quotation, or one without its offsets"
        return
    both = kind not in _ONE_SIDED and bool(item["left"]) and bool(item["right"])
    if kind == "links" and not both:
        yield "a link has two sides"
    if kind == "divergences" and both == (item.get("verdict") == "internal"):
        yield "one side if internal, else two"
    if kind == "divergences" and not isinstance(item.get("values"), dict):
        yield "no values"


def faults_of_quotes(labels: dict[str, Any], texts: dict[str, str]) -> list[str]:
    """Quotations that do not stand at their offsets in the pair's texts."""
    return [
        f"{where}: {side}[{quote['start']}:{quote['end']}] is not {quote['quote']!r}"
        for where, side, quote in quotes(labels)
        if texts[side][quote["start"] : quote["end"]] != quote["quote"]
    ]


def write_gold(bench: Path, target: Path, *, split: str, folder: Path = HERE) -> int:
    """Make ``target`` a folder that scores as ``bench`` does, with the pairs of a split as its gold; how many.

    Raises ValueError where labels are malformed, name a pair that is not in pairs.jsonl or quote what it does not say.
    """
    lines = (bench / "pairs" / "pairs.jsonl").read_text(encoding="utf-8").split("\n")
    pairs = {row["id"]: row for row in (json.loads(line) for line in lines if line.strip())}
    (target / "gold").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(bench / "score.py", target / "score.py")
    every = labelled(split, folder=folder)
    for name, labels in every.items():
        faults = faults_of_form(labels, name=name)
        if not faults and labels["pair"] not in pairs:
            faults = [f"no pair {labels['pair']!r}"]
        if faults := faults or faults_of_quotes(labels, pairs[labels["pair"]]):
            raise ValueError(f"{split}/{name}: " + "; ".join(faults))
        files = {side: f"{name}.{side}.txt" for side in SIDES}
        for side, file in files.items():
            (target / "gold" / file).write_text(pairs[labels["pair"]][side], encoding="utf-8")
        made = json.dumps({**labels, **files}, ensure_ascii=False)
        (target / "gold" / f"{name}.json").write_text(made, encoding="utf-8")
    return len(every)


def scored(bench: Path, *, split: str) -> dict[str, object]:
    """The figures of ``gold`` on a split, with the number of its pairs before them."""
    with tempfile.TemporaryDirectory() as made:
        count = write_gold(bench, Path(made), split=split)
        return {"pairs": count} | (gold.main(Path(made)) if count else {})


def scored_facts(bench: Path, *, split: str) -> dict[str, object]:
    """As ``scored``, without the figures of what a facts split leaves unlabelled."""
    return {
        figure: value
        for figure, value in scored(bench, split=split).items()
        if figure.partition(":")[0] not in NOT_LABELLED[split]
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write the pairs of tuned and of facts/tuned as gold folders.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args()
    print(write_gold(arguments.folder, arguments.target, split="tuned"), "pairs")
    print(write_gold(arguments.folder, arguments.target / "facts", split="facts/tuned"), "pairs of facts")
    sys.exit()
