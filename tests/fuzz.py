"""The long run: 20,000 damaged inputs for every format family, and a share of them read in full.

    python -m tests.fuzz [COUNT] [SEED] [FAMILY …]

Prints the seed of every input that fails; the exit status is 1 if any did.
"""

from __future__ import annotations

import random
import sys
import time
import traceback

from comparators.model import Article
from comparators.reading import read
from tests.fuzzing import STORY, check_reading, damaged, families

COUNT = 20_000
READ_EVERY = 200  # reading in full takes some hundred times as long as loading


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else COUNT
    first = int(arguments[1]) if len(arguments) > 1 else 0
    wanted = arguments[2:]
    failures = 0
    for family, once in families():
        if wanted and family not in wanted:
            continue
        start, failed = time.perf_counter(), 0
        for seed in range(first, first + count):
            try:
                once(random.Random(f"{family} {seed}"))
            except Exception:
                failed += 1
                print(f"{family}: seed {seed}\n{traceback.format_exc(limit=-3)}", flush=True)
        failures += failed
        print(f"{family}: {count} inputs, {failed} failed, {time.perf_counter() - start:.0f} s", flush=True)
    if not wanted or "reading" in wanted:
        for seed in range(first, first + count // READ_EVERY):
            text = damaged(STORY.encode(), random.Random(f"reading {seed}")).decode("utf-8", "replace")
            try:
                check_reading(read(Article(text=text)))
            except Exception:
                failures += 1
                print(f"reading: seed {seed}\n{traceback.format_exc(limit=-3)}", flush=True)
        print(f"reading: {count // READ_EVERY} texts", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
