"""The command `hub`."""

import gc
import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.lazy_group import LazyGroup

# Other names that commands go by.
_ALIASES = {"due": "digest", "move": "rename"}
# What each command does, as the list of them says it: the first sentence of its own help.
SUMMARIES = {
    "addresses": "List the pages that are published, by their paths below docs/.",
    "baseline": "Write what is wrong with old content into content_data/baseline.yml.",
    "build-all": "Build every hub below FOLDER, each into a site of its own.",
    "check": "Check the hub in this folder, and say everything that is wrong at once.",
    "coverage": "Say which elements of the toolkit are met, by what, and which are missing.",
    "digest": "Say what runs out, by the role that sees to it, in the order of work.",
    "editor": "Serve forms in a browser for the files of this hub, on this machine only.",
    "event": "Write the planning pack of an event, as Markdown and ready to print.",
    "explain": "Say what a rule asks, why, and show an example.",
    "hosting": "Write the settings for nginx, Apache, and S3 with CloudFront into FOLDER (else: hosting).",
    "history": "Say which versions of PAGE were published when, and who had agreed to each.",
    "init": "Make the repository of a council's own hub in FOLDER.",
    "issues": "Open or update one issue for each role with what is due, at GitHub or GitLab.",
    "links": "Follow every link to another site, and keep what was found in content_data/links.yml.",
    "new": "Make a new page of a KIND with this TITLE, with every line and section that it must have, or a new fact.",
    "remove": "Take PAGE away, by its path below docs/, with every link.",
    "ring-round": "Write the list of contacts to be checked, with what to ask, or take over what was filled into it.",
    "rename": "Give what is called OLD the name NEW.",
    "schema": "Write JSON Schemas of the files that editors write into DIR, or print them.",
    "report": "Make a report from what the hub knows.",
    "sample-reading": "Draw a sample of pages to be read by a person this quarter, and keep what was found.",
    "stage": "Write the hub into TARGET, for other engines or for machines without a web server.",
    "todo": "List what is still to be filled in.",
    "translate": "Make a draft in which PAGE is translated into LANGUAGE.",
    "upgrade": "Carry the files of this hub to the version that is installed.",
    "verify": "See that the finished site in FOLDER, or its copy at an ADDRESS, is what was built.",
    "where": "List every place that uses a contact, message, figure, word or source.",
}


@click.group(
    cls=LazyGroup,
    commands_in="commshub.cli",
    summaries=SUMMARIES,
    aliases=_ALIASES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="prevent-communications-hub", message="%(prog)s %(version)s")
def hub() -> None:
    """Check, explain and extend a Prevent communications hub."""


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
    # To look for plug-ins of the library that checks facts means to read about every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
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
