"""Run every benchmark on the labelled sets and print its figures beside a trivial baseline.

    python -m tests.bench FOLDER [NAME …]

Each module of this folder with a ``main(bench: Path) -> dict[str, object]`` is one benchmark; the figures go to
standard output and, as JSON, to build/bench.json. The table that the repository keeps is FIGURES.md.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path

from tests import bench as package

ROOT = Path(__file__).parents[2]


def benchmarks(wanted: list[str]) -> list[str]:
    """Names of the modules that have a ``main``, in order; only the wanted ones where any are named."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if not module.name.startswith("_"))
    return [
        name
        for name in names
        if (not wanted or name in wanted) and hasattr(importlib.import_module(f"{package.__name__}.{name}"), "main")
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description="Quality and speed on the labelled sets.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if not (arguments.folder / "score.py").exists():
        print(
            f"The labelled sets are not at {arguments.folder}: name their folder, make bench BENCH=folder.",
            file=sys.stderr,
        )
        return 2
    results: dict[str, dict[str, object]] = {}
    for name in benchmarks(arguments.names):
        print(f"== {name}", flush=True)
        start = time.perf_counter()
        results[name] = importlib.import_module(f"{package.__name__}.{name}").main(arguments.folder)
        for figure, value in results[name].items():
            print(f"   {figure:<44} {value}")
        print(f"   ({time.perf_counter() - start:.0f} s)", flush=True)
    output = ROOT / "build" / "bench.json"
    output.parent.mkdir(exist_ok=True)
    kept = json.loads(output.read_text(encoding="utf-8")) if output.exists() and arguments.names else {}
    output.write_text(json.dumps({**kept, **results}, indent=1, sort_keys=True, default=str) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
