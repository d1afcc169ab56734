"""`hub verify`: a finished site is held to its manifest, and to the addresses that people have."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commshub.engine.manifest import write_manifest

Run = Callable[..., Result]
ADDRESSES = "day: 2026-11-01\npages:\n  - index.md\n  - news/old.md\n"


@pytest.fixture
def site(run: Run, folder: Path) -> Path:
    """The finished site, as far as its pages are there."""
    (folder / "content_data" / "redirects.yml").write_text("old.md: index.md\nleft.md: gone\n", encoding="utf-8")
    place = folder / "site"
    place.mkdir()
    write_manifest(place, {"old/": ""})
    # Without a page, each is asked for.
    for address in re.findall(r"nothing is at '/(.*?)'", run("verify").output):
        (place / address).mkdir(parents=True, exist_ok=True)
        (place / address / "index.html").write_text(f"A page at {address}", encoding="utf-8")
    write_manifest(place, {"old/": ""})
    return place


@pytest.mark.usefixtures("site")
def test_a_site_that_is_what_was_built_is_right(run: Run) -> None:
    result = run("verify")
    assert result.exit_code == 0
    assert re.fullmatch(
        r"All \d+ files are what was built\.\nAll \d+ addresses are there\. No release is in "
        r"content_data/addresses\.yml yet: hub addresses --record keeps this one\.\n",
        result.output,
    )
    assert run("addresses", "--record").exit_code == 0
    assert run("verify", "site").output.endswith(
        " addresses are there, those of the release of 20 November 2026 among them.\n"
    )


def test_everything_that_differs_is_told_in_a_sentence(run: Run, site: Path) -> None:
    (site / "old" / "index.html").unlink()
    (site / "left" / "index.html").unlink()
    (site / "index.html").write_text("Another page", encoding="utf-8")
    (site / "found.html").write_text("A page", encoding="utf-8")
    result = run("verify", "site/")
    assert result.exit_code == 1
    assert result.output == (
        "index.html: it is not what was built.\n"
        "left/index.html: it is missing.\n"
        "/old/: it no longer leads to '/'.\n"
        "found.html: no build has put it there.\n"
        "\n4 differences from what was built. Upload the site again, and find out what made them.\n"
    )


def test_a_page_that_was_not_built_stops_it(run: Run, site: Path) -> None:
    (site / "get-help" / "worried" / "index.html").unlink()
    write_manifest(site, {"old/": ""})
    result = run("verify")
    assert result.exit_code == 1
    assert result.output.startswith(
        "get-help/worried.md: nothing is at '/get-help/worried/'. It is a page of this hub: build the site again.\n\n"
        "1 address of "
    )
    assert result.output.endswith(" lead nowhere. Do not upload this site.\n")


@pytest.mark.usefixtures("site")
def test_an_address_of_the_last_release_stays(run: Run, folder: Path) -> None:
    (folder / "content_data" / "addresses.yml").write_text(ADDRESSES, encoding="utf-8")
    result = run("verify")
    assert result.exit_code == 1
    assert result.output.startswith(
        "news/old.md: nothing is at '/news/old/'. It was published before: bring the page back, or name it in "
        "content_data/redirects.yml.\n\n1 address of "
    )


def test_a_manifest_that_was_kept_counts(run: Run, site: Path, folder: Path) -> None:
    kept = (site / "manifest.json").read_bytes()
    (folder / "kept.json").write_bytes(kept)
    (site / "index.html").write_text("Another page", encoding="utf-8")
    write_manifest(site, {"old/": ""})
    assert run("verify").exit_code == 0
    result = run("verify", "--manifest", "kept.json")
    assert result.exit_code == 1
    assert result.output.startswith("index.html: it is not what was built.\n\n1 difference from what was built. ")


OF_FORM_2 = (
    "The manifest 'site/manifest.json' is of form '2', and this version of the hub reads form 1. "
    "Use the version that built the site.\n"
)
NONE = "'site/manifest.json' is no manifest of a site. Build the site again: each build writes one.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"version": 2, "pages": []}', OF_FORM_2),
        ("{", NONE),
        ("[]", NONE),
        ("{}", NONE),
        ('{"version": 1}', NONE),
        ("[" * 100_000, NONE),
        (json.dumps({"version": 1, "files": {"../a": {"sha256": "0" * 64, "bytes": 1}}, "redirects": {}}), NONE),
        (json.dumps({"version": 1, "files": {"a": {"sha256": "0", "bytes": 1}}, "redirects": {}}), NONE),
        (json.dumps({"version": 1, "files": {}, "redirects": {"old/": "//elsewhere"}}), NONE),
    ],
)
def test_a_manifest_that_cannot_be_used_is_told(run: Run, site: Path, text: str, told: str) -> None:
    (site / "manifest.json").write_text(text, encoding="utf-8")
    result = run("verify")
    assert (result.exit_code, result.output) == (2, told)


def test_a_site_without_a_manifest_is_told(run: Run, site: Path) -> None:
    (site / "manifest.json").unlink()
    result = run("verify")
    assert (result.exit_code, result.output) == (
        2,
        "There is no manifest.json in 'site'. Build the site again, or name one that was kept: --manifest FILE.\n",
    )


def test_a_site_that_is_not_there_is_told(run: Run) -> None:
    result = run("verify", "nowhere")
    assert (result.exit_code, result.output) == (
        2,
        "There is no folder 'nowhere' here. Build the site first, or name the folder that it is in.\n",
    )
    assert run("verify", "--manifest", "nowhere.json").exit_code == 2


def test_a_folder_without_a_hub_is_told(run: Run, folder: Path) -> None:
    (folder / "docs").rename(folder / "pages")
    assert run("verify").exit_code == 2


@pytest.mark.usefixtures("site")
def test_an_address_where_nobody_answers_is_told(run: Run) -> None:
    result = run("verify", "http://127.0.0.1:9")
    assert (result.exit_code, result.output) == (
        2,
        "'http://127.0.0.1:9/' does not answer (Connection refused). Look whether the address is right.\n",
    )
