"""`hub verify`: a finished site is held against the addresses that people have."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def site(run: Run, folder: Path) -> Path:
    """The finished site, as far as its pages are there."""
    (folder / "content_data" / "redirects.yml").write_text("old.md: index.md\nleft.md: gone\n", encoding="utf-8")
    for path in run("addresses").output.split():
        stem = path.removesuffix(".md")
        place = folder / "site" / (stem if stem.endswith("index") else f"{stem}/index")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.with_suffix(".html").write_text("A page", encoding="utf-8")
    # Pages for editors are no addresses that anybody has, but pages of the hub.
    told = run("verify").output
    for line in told.splitlines():
        if line.startswith("editors/"):
            place = folder / "site" / line.partition("'/")[2].partition("'")[0] / "index.html"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text("A page", encoding="utf-8")
    return folder / "site"


@pytest.mark.usefixtures("site")
def test_a_site_with_all_its_pages_is_right(run: Run) -> None:
    result = run("verify")
    assert result.exit_code == 0
    assert result.output.endswith(
        " addresses are there. No release is in content_data/addresses.yml yet: hub addresses --record keeps this "
        "one.\n"
    )
    assert run("addresses", "--record").exit_code == 0
    assert run("verify", "site").output.endswith(
        " addresses are there, those of the release of 20 November 2026 among them.\n"
    )


@pytest.mark.parametrize(
    ("page", "address"),
    [("get-help/worried.md", "get-help/worried/"), ("index.md", ""), ("old.md", "old/"), ("left.md", "left/")],
)
def test_a_page_that_is_not_in_it_stops_it(run: Run, site: Path, page: str, address: str) -> None:
    (site / address / "index.html").unlink()
    result = run("verify")
    assert result.exit_code == 1
    assert result.output.startswith(
        f"{page}: nothing is at '/{address}'. It is a page of this hub: build the site again.\n"
    )
    assert " lead nowhere. Do not upload this site.\n" in result.output


@pytest.mark.usefixtures("site")
def test_an_address_of_the_last_release_stays(run: Run, folder: Path) -> None:
    addresses = "day: 2026-11-01\npages:\n  - index.md\n  - news/old.md\n"
    (folder / "content_data" / "addresses.yml").write_text(addresses, encoding="utf-8")
    result = run("verify")
    assert result.exit_code == 1
    assert result.output.startswith(
        "news/old.md: nothing is at '/news/old/'. It was published before: bring the page back, or name it in "
        "content_data/redirects.yml.\n\n1 address of "
    )


def test_a_site_that_is_not_there_is_told(run: Run) -> None:
    result = run("verify", "nowhere")
    assert (result.exit_code, result.output) == (
        2,
        "There is no folder 'nowhere' here. Build the site first, or name the folder that it is in.\n",
    )


def test_a_folder_without_a_hub_is_told(run: Run, folder: Path) -> None:
    (folder / "docs").rename(folder / "pages")
    assert run("verify").exit_code == 2
