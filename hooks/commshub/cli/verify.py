"""`hub verify`: whether a finished site has every address that people may have, before it is uploaded."""

from collections.abc import Iterator
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.addresses import ADDRESSES
from commshub.model.site import Site
from commshub.text.formatting import amount, day

_PAGE, _INDEX = ".md", "index.md"


@click.command()
@click.argument("folder", default="site", type=click.Path(path_type=Path))
def verify(folder: Path) -> None:
    """See that the finished site in FOLDER has a page at every address of the last release.

    Every page of this one has to be there as well. Run it before the site is uploaded: leaflets, codes and other sites
    lead to these addresses. Exits with 0, 1 if one leads nowhere, or 2 if it could not be run.
    """
    try:
        site = open_hub(Path.cwd())
        if not folder.is_dir():
            message = f"There is no folder '{folder}' here. Build the site first, or name the folder that it is in."
            raise HubError(message)  # noqa: TRY301 - told like all that cannot be read
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    addresses = dict(_addresses(site))
    lost = {path: why for path, why in addresses.items() if not (folder / _file_of(path)).is_file()}
    for path, why in lost.items():
        click.echo(f"{path}: nothing is at '/{_file_of(path).removesuffix('index.html')}'. {why}")
    if lost:
        click.echo(f"\n{amount(len(lost), 'address')} of {len(addresses)} lead nowhere. Do not upload this site.")
        raise SystemExit(STOPS)
    click.echo(f"All {len(addresses)} addresses are there{_since(site)}.")


def _addresses(site: Site) -> Iterator[tuple[str, str]]:
    """Every page that has to be there, with what to do if it is not."""
    for path in site.addresses.pages if site.addresses else ():
        yield path, "It was published before: bring the page back, or name it in content_data/redirects.yml."
    again = "It is a page of this hub: build the site again."
    written = (page.source_path for page in site.pages if not site.does_without(page.source_path))
    for path in sorted({*written, *site.generated_pages, *site.redirects, *site.gone}):
        if path.endswith(_PAGE):
            yield path, again


def _file_of(path: str) -> str:
    """The file of a page in the finished site."""
    folder, _, name = path.rpartition("/")
    parts = (folder,) if name == _INDEX else (folder, name.removesuffix(_PAGE))
    return "/".join((*filter(None, parts), "index.html"))


def _since(site: Site) -> str:
    if site.addresses is None:
        return f". No release is in {ADDRESSES} yet: hub addresses --record keeps this one"
    return f", those of the release of {day(site.addresses.day)} among them"
