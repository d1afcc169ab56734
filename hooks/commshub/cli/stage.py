"""`hub stage`: the finished site in a form for machines without a web server."""

from collections.abc import Mapping
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.content.source_tree import HubError
from commshub.engine.publishing import read_published
from commshub.text.formatting import amount

_HOME = "index.html"
_FOLDER = "prevent-hub"


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--kiosk", is_flag=True, help="Make TARGET a packed copy that is read without a web server.")
@click.option(
    "--site", "folder", default="site", type=click.Path(path_type=Path), help="The finished site (else: site)."
)
def stage(target: Path, folder: Path, *, kiosk: bool) -> None:
    """Make a copy of the finished site for machines without a web server, such as those in a library.

    Run 'mkdocs build' first, then 'hub stage --kiosk hub.zip'. Unpack the file anywhere, and open index.html in its
    folder: every page and search work, and nothing is asked of any network. The copy grows old: make a new one with
    each build. Exits with 0, or 2 if it could not be made.
    """
    from commshub.engine.offline_copy import offline_copy, packed  # noqa: PLC0415 - slow, and seldom needed

    try:
        if not kiosk:
            message = f"Say what '{target}' is to be: add --kiosk for a copy that is read without a web server."
            raise HubError(message)  # noqa: TRY301 - told like all that cannot be read
        files = offline_copy(_files(folder))
        _write(target, packed(files, _FOLDER))
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{target} holds {amount(len(files), 'file')}. Unpack it, and open {_FOLDER}/{_HOME}.")


def _files(folder: Path) -> Mapping[str, bytes]:
    if not (folder / _HOME).is_file():
        raise HubError(f"There is no finished site in '{folder}'. Build it first, or name its folder with --site.")
    try:
        return read_published(folder)
    except OSError as error:
        raise HubError(f"The site in '{folder}' cannot be read ({error.strerror}).") from error


def _write(target: Path, data: bytes) -> None:
    try:
        target.write_bytes(data)
    except OSError as error:
        raise HubError(f"'{target}' cannot be written ({error.strerror}).") from error
