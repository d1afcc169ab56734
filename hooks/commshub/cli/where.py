"""`hub where ID`: the places that use a fact."""

from dataclasses import replace
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.collection import nearest
from commshub.model.layers import Layering
from commshub.references.where_used import Used, all_ids, where_used
from commshub.reporting.where import where_json, where_text


@click.command()
@click.argument("fact_id", metavar="ID")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs."
)
def where(fact_id: str, form: str) -> None:
    """List every place that uses a contact, message, figure, word or source, and what is made from it or an event.

    ID is what stands before its entry in content_data, such as prevent-team; the sort may stand before it, as in
    contact:prevent-team. Exits with 0, 1 if there is no such fact,
    and 2 if nothing could be said.
    """
    try:
        site = open_hub(Path.cwd(), drafts=True)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    found = [_placed(used, site.layering) for used in where_used(fact_id, site)]
    if not found:
        hint = nearest(fact_id.rpartition(":")[2], all_ids(site))
        click.echo(f"There is no fact called '{fact_id}'.{hint}", err=True)
        raise SystemExit(STOPS)
    click.echo(where_json(fact_id, found) if form == "json" else where_text(found), nl=False)


def _placed(used: Used, layering: Layering) -> Used:
    """A fact and its uses with the files as they really lie."""
    uses = tuple(replace(use, location=layering.at(use.location)) for use in used.uses)
    return replace(used, location=used.location and layering.at(used.location), uses=uses)
