"""The command `hub`."""

import gc
import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

import click

from commshub.cli.addresses import addresses
from commshub.cli.baseline import baseline
from commshub.cli.check import check
from commshub.cli.coverage import coverage
from commshub.cli.event import event
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.explain import explain
from commshub.cli.init import init
from commshub.cli.new import new
from commshub.cli.remove import remove
from commshub.cli.rename import rename_command
from commshub.cli.report import report
from commshub.cli.todo import todo
from commshub.cli.upgrade import upgrade
from commshub.cli.verify import verify
from commshub.cli.where import where


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="prevent-communications-hub", message="%(prog)s %(version)s")
def hub() -> None:
    """Check, explain and extend a Prevent communications hub."""


hub.add_command(addresses)
hub.add_command(baseline)
hub.add_command(check)
hub.add_command(coverage)
hub.add_command(event)
hub.add_command(explain)
hub.add_command(init)
hub.add_command(new)
hub.add_command(remove)
hub.add_command(rename_command)
hub.add_command(report)
hub.add_command(todo)
hub.add_command(upgrade)
hub.add_command(verify)
hub.add_command(where)


def main() -> int:
    """Run the command; a fault of ours becomes a sentence, never a traceback."""
    _speak_utf_8()
    try:
        hub.main(prog_name="hub", standalone_mode=True)
    except Exception as error:  # noqa: BLE001 - the last line of defence between a fault of ours and a reader
        click.echo(
            f"The hub itself has a fault: {type(error).__name__}: {error}. Tell whoever looks after its code.", err=True
        )
        return NOT_RUN
    return 0


def run() -> NoReturn:
    """Run the command as a program, which then ends at once.

    A quarter of the time of `hub check` went into looking for memory to give back, and into giving it back at the end,
    piece by piece; the system takes all of it at once.
    """
    gc.disable()
    try:
        code = main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    # Where nobody listens any more, Python itself says how that ends.
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _speak_utf_8() -> None:
    """Write in UTF-8 wherever it goes: programs read the reports, and an editor's words can be of any script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
