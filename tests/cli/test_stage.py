"""`hub stage --kiosk`: the site for machines without a web server."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def site(folder: Path) -> Path:
    """A finished site."""
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text('<a href="help/">Help</a>', encoding="utf-8")
    return folder / "site"


@pytest.mark.usefixtures("site")
def test_a_packed_copy_is_made_of_the_finished_site(run: Run, folder: Path) -> None:
    result = run("stage", "--kiosk", "hub.zip")
    assert (result.exit_code, result.output) == (
        0,
        "hub.zip holds 1 file. Unpack it, and open prevent-hub/index.html.\n",
    )
    with zipfile.ZipFile(folder / "hub.zip") as archive:
        assert archive.read("prevent-hub/index.html") == b'<a href="help/index.html">Help</a>'


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("hub.zip",), "Say what 'hub.zip' is to be: add --kiosk for a copy that is read without a web server.\n"),
        (
            ("--kiosk", "hub.zip", "--site", "public"),
            "There is no finished site in 'public'. Build it first, or name its folder with --site.\n",
        ),
        (("--kiosk", "gone/hub.zip"), "'gone/hub.zip' cannot be written (No such file or directory).\n"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_done_is_told_in_a_sentence(run: Run, arguments: tuple[str, ...], told: str) -> None:
    result = run("stage", *arguments)
    assert (result.exit_code, result.output) == (2, told)
