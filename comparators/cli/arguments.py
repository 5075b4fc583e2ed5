"""What the command line understands."""

from __future__ import annotations

import argparse

from comparators import __version__
from comparators.cli.compare import compare_command
from comparators.cli.explain import explain_command
from comparators.cli.house import check_entries, check_house_style
from comparators.cli.listing import comparators_command, schema_command
from comparators.reports import LEVELS, REPORTS
from comparators.sureness import LEAST_SURE
from comparators.values import Interval

STATUS = "Exit status: 0 nothing found at the asked level, 1 findings, 2 trouble."

CHECKED = "Exit status: 0 every line can be used, 1 some cannot, 2 trouble."


def parser() -> argparse.ArgumentParser:
    """The parser; each command's function is in ``command``."""
    top = argparse.ArgumentParser(
        prog="diptych",
        description="Two reports of one story, side by side: where facts part, where framing differs, "
        "what translation damaged.",
        epilog=STATUS,
    )
    top.add_argument("--version", action="version", version=f"diptych {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    compare = commands.add_parser("compare", help="compare two articles", epilog=STATUS)
    _pair(compare)
    compare.add_argument("--format", choices=tuple(REPORTS), help="default: the suffix of FILE, else text")
    compare.add_argument("-o", "--output", metavar="FILE", help="write to this file instead of standard output")
    compare.add_argument(
        "--level",
        choices=LEVELS,
        help="the least severity to report, or quiet for everything; "
        "left out: findings of any severity count, and reports say what was kept quiet",
    )
    compare.add_argument(
        "--sure", action="store_true", help=f"leave out what is only worth a check: less than {LEAST_SURE} %% sure"
    )
    compare.set_defaults(command=compare_command)

    explain = commands.add_parser("explain", help="what one comparator looks for, and its evidence", epilog=STATUS)
    _pair(explain)
    explain.add_argument("--comparator", metavar="ID", required=True, help="for example facts/quantity")
    explain.set_defaults(command=explain_command)

    for name, what in (("entries", "names of your own"), ("house-style", "preferred spellings")):
        lists = commands.add_parser(name, help=f"check a list of {what}", epilog=CHECKED)
        lists.add_argument("action", choices=("check",))
        lists.add_argument("files", metavar="FILE", nargs="+")
        lists.set_defaults(command=check_entries if name == "entries" else check_house_style)

    listing = commands.add_parser("comparators", help="list every comparator with its first line")
    listing.set_defaults(command=comparators_command)
    schema = commands.add_parser("schema", help="print the JSON Schema of --format json")
    schema.set_defaults(command=schema_command)
    return top


def _pair(command: argparse.ArgumentParser) -> None:
    for side in ("left", "right"):
        command.add_argument(side, metavar=side.upper(), help=f"the file or web address of the {side} article")
        command.add_argument(
            f"--{side}-date",
            metavar="DATE",
            type=_interval,
            help=f"when the {side} article appeared: 2020-10-09, 2020-10, 2020 or 2020-10-01/2020-10-09",
        )
        command.add_argument(
            f"--{side}-encoding",
            metavar="NAME",
            help=f"how the {side} file is encoded, such as utf-8 or cp1251, where the guess is wrong",
        )
    command.add_argument(
        "--entries",
        metavar="FILE",
        action="append",
        default=[],
        help="names of your own, which override the built-in ones: TSV, CSV, JSON or a Wikidata query's CSV",
    )
    command.add_argument(
        "--house-style",
        metavar="FILE",
        help="spellings that you prefer, a line each: preferred, tab, other|other, tab, note",
    )
    command.add_argument("--any-language", action="store_true", help="go on with a text that is not English")


def _interval(text: str) -> Interval:
    try:
        return Interval.from_iso(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
