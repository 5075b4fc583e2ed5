"""The same engine without a window. Data goes to standard output, messages to standard error.

Exit status as GNU diff: 0 nothing found at the asked level, 1 findings, 2 trouble.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from comparators.cli.arguments import parser
from comparators.errors import DiptychError

TROUBLE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry of the command diptych. Never a traceback for what a person can mend."""
    chosen = parser().parse_args(arguments)
    try:
        status: int = chosen.command(chosen)
        sys.stdout.flush()
    except DiptychError as error:
        print(f"diptych: {' '.join(str(error).split())}", file=sys.stderr)
        return TROUBLE
    except BrokenPipeError:
        # The reader has gone (| head). Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
