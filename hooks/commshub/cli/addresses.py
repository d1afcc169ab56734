"""`hub addresses`: the pages of the hub by their paths, and the list of them that a release leaves."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.addresses import ADDRESSES
from commshub.model.site import Site

_EDITORS = "editors/"
_HEAD = """\
# The pages of the last release: `hub addresses --record` writes this before each. From then on the checks find an
# address that leads nowhere.

"""


@click.command()
@click.option("--record", is_flag=True, help=f"Write them into {ADDRESSES}, as you do before each release.")
def addresses(*, record: bool) -> None:
    """List the pages that are published, by their paths below docs/.

    Exits with 0, or 2 if nothing could be said.
    """
    root = Path.cwd()
    try:
        site = open_hub(root)
        pages = _published(site)
        if record:
            _write(root / ADDRESSES, site, pages)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo("".join(f"{path}\n" for path in pages), nl=False)


def _published(site: Site) -> list[str]:
    """Every page but those for editors, and those that have moved: whoever has the old address keeps it."""
    paths = {*(page.source_path for page in site.pages), *site.generated_pages, *site.redirects, *site.gone}
    return sorted(path for path in paths if path.endswith(".md") and not path.startswith(_EDITORS))


def _write(path: Path, site: Site, pages: list[str]) -> None:
    text = f"{_HEAD}day: {site.today}\npages:\n" + "".join(f"  - {each}\n" for each in pages)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"The list cannot be written to '{ADDRESSES}' ({error.strerror})."
        raise HubError(message) from error
