"""`hub schema [DIR]`: JSON Schemas of the files that editors write, for the programs in which they type."""

import json
from pathlib import Path

import click

from commshub.authoring.schemas import schema_files
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError, read_national
from commshub.content.starter import parse_kinds
from commshub.model.page_kinds import PageKinds
from commshub.model.unread import UnreadError

_KINDS = "content_data/pages.yml"


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
def schema(folder: Path | None) -> None:
    """Write JSON Schemas of the files that editors write into DIR, or print them.

    There is one for each file of facts, for one entry of each register, and for the top of each kind of page, made from
    what the checks go by. Programs such as VS Code offer names and choices by them, and underline what is wrong.

    Exits with 0, or 2 if it could not be run.
    """
    files = schema_files(_kinds())
    if folder is None:
        bundle = {"version": 1, "schemas": {name: json.loads(text) for name, text in files.items()}}
        click.echo(json.dumps(bundle, indent=2, ensure_ascii=False))
        return
    try:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        click.echo(f"'{folder}' cannot be written ({error.strerror}).", err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{len(files)} schemas are in {folder}.")


def _kinds() -> PageKinds:
    """The kinds of pages of the hub in this folder; where there is none, the national ones."""
    try:
        return open_hub(Path.cwd()).as_far_as_read().kinds
    except (HubError, UnreadError):
        return parse_kinds(read_national(_KINDS))
