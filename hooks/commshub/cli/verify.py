"""`hub verify`: whether a finished site is what was built, and has every address that people may have."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.engine.deployed_copy import differences_at, manifest_at
from commshub.engine.manifest import differences_in_folder, read_manifest
from commshub.model.addresses import ADDRESSES
from commshub.model.manifest import MANIFEST, Manifest
from commshub.model.site import Site
from commshub.text.formatting import amount, day

_PAGE, _INDEX, _SITE = ".md", "index.md", "site"
_AT_ADDRESS = ("https://", "http://")


@click.command()
@click.argument("place", metavar="[FOLDER|ADDRESS]", default=_SITE)
@click.option("--manifest", "named", metavar="FILE", type=click.Path(path_type=Path), help="The manifest of a release.")
def verify(place: str, named: Path | None) -> None:
    """See that the finished site in FOLDER, or its copy at an ADDRESS, is what was built.

    Every file and every redirect of the manifest has to be there, and nothing else; and a page at every address of the
    last release and of this one: leaflets, codes and other sites lead to them. Run it before the site is uploaded, and
    with its address after that. A folder is held to its own manifest, and an address to the one in site/, or else to
    its own; --manifest names another, such as one that was kept with a release.

    Exits with 0, 1 if something is not as it was built or leads nowhere, or 2 if it could not be run.
    """
    is_address = place.startswith(_AT_ADDRESS)
    try:
        site = open_hub(Path.cwd())
        manifest = _manifest(place, named, is_address=is_address)
        addresses = dict(_addresses(site))
        lost = [(path, why) for path, why in addresses.items() if _file_of(path) not in manifest.files]
        different = list(
            differences_at(manifest, _with_slash(place)) if is_address else differences_in_folder(manifest, Path(place))
        )
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo("".join(_lines(lost, different)), nl=False)
    if lost or different:
        _stop(len(lost), len(addresses), len(different))
    click.echo(f"All {amount(len(manifest.files), 'file')} are what was built.")
    click.echo(f"All {len(addresses)} addresses are there{_since(site)}.")
    if is_address:
        click.echo("What else may lie there can only be seen in its folder: hub verify FOLDER.")


def _manifest(place: str, named: Path | None, *, is_address: bool) -> Manifest:
    """The manifest that a place is held to."""
    if not is_address and not Path(place).is_dir():
        message = f"There is no folder '{place}' here. Build the site first, or name the folder that it is in."
        raise HubError(message)
    own = Path(_SITE if is_address else place, MANIFEST)
    if named or own.is_file():
        return read_manifest(named or own)
    if is_address:
        return manifest_at(_with_slash(place))
    message = f"There is no {MANIFEST} in '{place}'. Build the site again, or name one that was kept: --manifest FILE."
    raise HubError(message)


def _with_slash(address: str) -> str:
    return f"{address.rstrip('/')}/"


def _lines(lost: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]]) -> Iterator[str]:
    for path, why in lost:
        yield f"{path}: nothing is at '/{_file_of(path).removesuffix('index.html')}'. {why}\n"
    for path, wrong in different:
        yield f"{path}: {wrong}\n"


def _stop(lost: int, addresses: int, different: int) -> None:
    """Say how much is wrong, and end."""
    click.echo()
    if lost:
        click.echo(f"{amount(lost, 'address')} of {addresses} lead nowhere. Do not upload this site.")
    if different:
        click.echo(
            f"{amount(different, 'difference')} from what was built. Upload the site again, and find out what made "
            f"{'it' if different == 1 else 'them'}."
        )
    raise SystemExit(STOPS)


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
