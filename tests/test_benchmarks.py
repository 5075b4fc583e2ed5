"""make bench runs every module that has a main, and hands it the folder alone."""

from __future__ import annotations

import importlib
import inspect

import tests.bench as package
from tests.bench.__main__ import benchmarks


def test_what_make_bench_runs_takes_the_folder_alone_and_gives_figures():
    for name in benchmarks([]):
        signature = inspect.signature(importlib.import_module(f"{package.__name__}.{name}").main)
        assert list(signature.parameters) == ["bench"], name
        assert signature.return_annotation == "dict[str, object]", name
