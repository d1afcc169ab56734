"""Files that would take the place of the hub's own."""

import pytest

from commshub.checks.files import own_files
from commshub.model.findings import Finding, Location
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    "path", ["javascripts/exit.js", "stylesheets/hub.css", "images/icon.svg", "robots.txt", "data/contacts.json"]
)
def test_a_file_in_the_place_of_one_of_ours_is_told(tiny: MakeSite, path: str) -> None:
    assert list(own_files.replaced(tiny({f"docs/{path}": b"a"}))) == [
        Finding(
            Location(f"docs/{path}"),
            f"The hub has a file '{path}' of its own in this place",
            "Give this file another name or folder, or delete it.",
        )
    ]


@pytest.mark.parametrize("path", ["images/library.svg", "help/robots.txt", "local/data.pdf"])
def test_other_files_are_fine(tiny: MakeSite, path: str) -> None:
    assert not list(own_files.replaced(tiny({f"docs/{path}": b"a"})))
