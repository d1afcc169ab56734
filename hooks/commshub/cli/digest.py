"""`hub digest`: what runs out, by the role that sees to it."""

from datetime import date
from pathlib import Path

import click

from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.collection import nearest
from commshub.model.site import Site
from commshub.reporting.digest import Digest, digest_calendar, digest_json, digest_mail, digest_text, due_ends
from commshub.text.ends import ends


@click.command()
@click.option("--owner", metavar="ROLE", help="Only what this role sees to: the id of a contact.")
@click.option(
    "--days", type=click.IntRange(0, 3660), metavar="NUMBER", help="Look so many days ahead (else: as ends.yml says)."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "ics", "mail"]),
    default="text",
    help="For people, programs, a calendar, or a mail to send.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it into this file.")
@click.option("--as-of", callback=as_day, metavar="DATE", help="What is due as of this day instead of today.")
def digest(owner: str | None, days: int | None, form: str, output: Path | None, as_of: date | None) -> None:
    """Say what runs out, by the role that sees to it, in the order of work.

    Everything that has an end is in it: checks of contacts, reviews of pages, figures, consents, sources, waivers,
    gaps, legal pages, the plan, and what somebody vouches for. It is also called hub due. How many days before you are
    told is set in content_data/ends.yml.

    Exits with 0, with 1 if there is no such role, and with 2 if it could not be run.
    """
    try:
        site = open_hub(Path.cwd(), as_of=as_of).as_far_as_read()
        if owner is not None and owner not in site.known("contacts").entries:
            _refuse_owner(owner, site)
        made = due_ends(site, tuple(ends(site)), owner, days)
        _write(_written(made, form, owner), output)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error


def _refuse_owner(owner: str, site: Site) -> None:
    hint = nearest(owner, tuple(site.known("contacts").entries))
    click.echo(f"There is no contact called '{owner}'.{hint}", err=True)
    raise SystemExit(STOPS)


def _written(made: Digest, form: str, owner: str | None) -> str:
    if form == "mail":
        return digest_mail(made, owner)
    return {"text": digest_text, "json": digest_json, "ics": digest_calendar}[form](made)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        # A calendar has line ends of its own.
        output.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        message = f"The digest cannot be written to '{output}' ({error.strerror})."
        raise HubError(message) from error
