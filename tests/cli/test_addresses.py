"""`hub addresses`: what a release has published is known from then on."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from commshub.model.addresses import ADDRESSES

Run = Callable[..., Result]


def test_every_page_for_readers_is_listed(run: Run, folder: Path) -> None:
    result = run("addresses")
    assert result.exit_code == 0
    listed = result.output.split()
    assert {"index.md", "get-help/worried.md", "search.md"} <= set(listed)
    assert listed == sorted(listed)
    assert not [path for path in listed if path.startswith("editors/")]
    assert not (folder / ADDRESSES).exists()


def test_an_address_of_a_release_that_leads_nowhere_is_found(run: Run, folder: Path) -> None:
    page = folder / "docs" / "more.md"
    text = (folder / "docs" / "index.md").read_text(encoding="utf-8")
    page.write_text(text.replace("title: Home", "title: More"), encoding="utf-8")
    assert run("addresses", "--record").exit_code == 0
    assert run("check").exit_code == 0
    page.unlink()
    result = run("check")
    assert result.exit_code == 1
    assert "'more.md' was published on " in result.output
    assert "addresses.gone" in result.output
    (folder / "content_data" / "redirects.yml").write_text("more.md: index.md\n", encoding="utf-8")
    assert run("check").exit_code == 0
    # What has moved stays on the list of the next release.
    assert "more.md" in run("addresses", "--record").output.split()


def test_a_list_that_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    (folder / ADDRESSES).mkdir()
    result = run("addresses", "--record")
    assert result.exit_code == 2
