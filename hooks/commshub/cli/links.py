"""`hub links`: links to other sites, followed apart from the build."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.outside_links import LINKS, Outcome, OutsideLink
from commshub.references.outside_addresses import outside_addresses
from commshub.reporting.outside_links import links_file, links_text

if TYPE_CHECKING:
    from commshub.engine.outside_links import Answer


@click.command()
@click.option("--days", default=7, show_default=True, type=click.IntRange(0, 400), help="Ask again after so many days.")
@click.option("--pause", default=1.0, show_default=True, type=click.FloatRange(0, 60), help="Seconds between two.")
@click.option("--patience", default=15.0, show_default=True, type=click.FloatRange(0.1, 120), help="Seconds to wait.")
def links(days: int, pause: float, patience: float) -> None:
    """Follow every link to another site, and keep what was found in content_data/links.yml.

    Run it at night, not with the build: another site that is down must not keep a correction from going out. Hosts are
    asked one thing at a time, by their rules for programs, and not again before some days have passed unless a link was
    broken. hub check then tells of links that stay broken for a week, that have moved for good, and of guidance that
    has changed since somebody read it. Keep the file in the repository.

    Exits with 0, 1 if a link is broken, or 2 if it could not be run, such as without a network.
    """
    root = Path.cwd()
    try:
        site = open_hub(root)
        places = outside_addresses(site)
        known = {each.address: each for each in (site.outside_links.links if site.outside_links else ())}
        due = [each for each in places if _is_due(known.get(each), site.today, days)]
        found = _asked(due, known, site.today, pause, patience)
        kept = [found.get(each) or known[each] for each in places]
        _write(root / LINKS, links_file(kept))
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(links_text(kept, places, len(due)))
    if any(each.outcome.is_broken for each in kept):
        raise SystemExit(STOPS)


def _is_due(last: OutsideLink | None, today: date, days: int) -> bool:
    return last is None or last.outcome.is_broken or last.checked_on + timedelta(days=days) <= today


def _asked(
    due: list[str], known: Mapping[str, OutsideLink], today: date, pause: float, patience: float
) -> Mapping[str, OutsideLink]:
    from commshub.engine.outside_links import Manners, ask_all  # noqa: PLC0415 - slow, and seldom needed

    def told(address: str, answer: "Answer") -> None:
        if answer.outcome.is_broken:
            click.echo(f"{answer.outcome}: {address}", err=True)

    answers = ask_all(due, Manners(pause=pause, patience=patience), told)
    if len(answers) > 1 and all(each.outcome in {Outcome.NO_HOST, Outcome.NO_ANSWER} for each in answers.values()):
        raise HubError("No site can be reached from here. Nothing was written: try again with a network.")
    return {address: as_found(address, answer, known.get(address), today) for address, answer in answers.items()}


def as_found(address: str, answer: "Answer", last: OutsideLink | None, today: date) -> OutsideLink:
    """What is kept of an answer: since when it has been so, and since when the page says what it says."""
    since = last.since if last and last.outcome is answer.outcome else today
    text = answer.text or (last.text if last else None)
    # The first time nobody knows what it said before.
    text_since = today if last and last.text and last.text != text else last.text_since if last else None
    # An address that is none for us is not kept: only its sort is sure.
    target = answer.moved_to if answer.moved_to and answer.moved_to.startswith("https://") else None
    return OutsideLink.model_construct(
        address=address,
        checked_on=today,
        outcome=answer.outcome,
        since=since,
        moved_to=target,
        text=text,
        text_since=text_since,
    )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise HubError(f"'{LINKS}' cannot be written ({error.strerror}).") from error
