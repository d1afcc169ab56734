"""The tree for other engines is written as a whole, and never over something else."""

from pathlib import Path

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import HubError, read_source_tree
from commshub.engine.staged_folder import write_staged
from tiny_hub import TODAY


def test_it_can_be_written_again(hub_folder: Path, tmp_path: Path) -> None:
    site = parse_site(read_source_tree(hub_folder), TODAY)
    pages = write_staged(site, hub_folder, tmp_path / "tree")
    (tmp_path / "tree" / "site").mkdir()
    assert write_staged(site, hub_folder, tmp_path / "tree") == pages
    assert sorted(path.name for path in (tmp_path / "tree").iterdir()) == [
        "docs",
        "mkdocs.yml",
        "properdocs.yml",
        "zensical.toml",
    ]


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("hub", "The folder '{}' holds other files, which would be lost. Name a new folder, or an empty one."),
        (".", "The folder '{}' holds other files, which would be lost. Name a new folder, or an empty one."),
    ],
)
def test_what_lies_in_a_folder_stays(hub_folder: Path, tmp_path: Path, folder: str, words: str) -> None:
    site = parse_site(read_source_tree(hub_folder), TODAY)
    with pytest.raises(HubError) as caught:
        write_staged(site, hub_folder, tmp_path / folder)
    assert str(caught.value) == words.format(tmp_path / folder)
    assert (hub_folder / "docs").is_dir()
