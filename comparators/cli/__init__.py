"""The same engine without a window. Data goes to standard output, messages to standard error.

Exit status as GNU diff: 0 nothing found at the asked level, 1 findings, 2 trouble.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from comparators.cli.arguments import parser
from comparators.cli.messages import say
from comparators.errors import DiptychError, NotEnglishError

TROUBLE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry of the command diptych. Never a traceback for what a person can mend."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console without these letters shows their numbers
    chosen = parser().parse_args(arguments)
    try:
        status: int = chosen.command(chosen)
        sys.stdout.flush()
    except NotEnglishError as error:
        say(f"{error} To go on: --any-language.")
        return TROUBLE
    except DiptychError as error:
        say(str(error))
        return TROUBLE
    except BrokenPipeError:
        # The reader has gone (| head). Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
