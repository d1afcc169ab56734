"""`hub event ID`: the planning pack of an event, and afterwards its evaluation."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.content.source_tree import HubError


@click.command()
@click.argument("event_id", metavar="ID")
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the pack, which is made or replaced (else: packs/ID).",
)
@click.option(
    "--answers",
    type=click.Path(path_type=Path),
    help="A CSV file with the filled-in forms, from which the evaluation is made.",
)
def event(event_id: str, folder: Path | None, answers: Path | None) -> None:
    """Write the planning pack of an event, as Markdown and ready to print.

    ID is the event's name in content_data/events.yml. Exits with 0 if the pack was written, 1 if something in the event
    or the answers has to be mended first, and 2 if it could not be made. Only a whole pack is written.
    """
    from commshub.cli.packing import write_pack  # noqa: PLC0415 - slow, and seldom needed

    try:
        said = write_pack(Path.cwd(), event_id, folder, answers)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(said)
