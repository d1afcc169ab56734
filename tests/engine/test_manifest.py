"""The manifest of a site, and a folder held to it."""

import os
from pathlib import Path

import pytest

from commshub.content.source_tree import HubError
from commshub.engine.manifest import differences_in_folder, parse_manifest, read_manifest, write_manifest

WHOLE = """\
{
 "version": 1,
 "files": {
  "a/index.html": {
   "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
   "bytes": 1
  },
  "é.txt": {
   "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
   "bytes": 0
  }
 },
 "redirects": {
  "a/": "b/"
 }
}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two files."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("a", encoding="utf-8")
    (tmp_path / "é.txt").write_bytes(b"")
    write_manifest(tmp_path, {"a/": "b/"})
    return tmp_path


def test_it_is_the_same_for_the_same_files(site: Path) -> None:
    assert (site / "manifest.json").read_text(encoding="utf-8") == WHOLE
    # One that is there already is not part of the next.
    write_manifest(site, {"a/": "b/"})
    manifest = read_manifest(site / "manifest.json")
    assert (site / "manifest.json").read_text(encoding="utf-8") == WHOLE
    assert manifest == parse_manifest(WHOLE.encode(), "kept")
    assert list(differences_in_folder(manifest, site)) == []


def test_a_link_is_nothing_that_was_built(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "é.txt").write_bytes(b"")
    manifest = read_manifest(site / "manifest.json")
    (site / "more").symlink_to(elsewhere)
    (site / "é.txt").unlink()
    (site / "é.txt").symlink_to(elsewhere / "é.txt")
    assert list(differences_in_folder(manifest, site)) == [
        ("é.txt", "it is missing."),
        ("more", "no build has put it there."),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to whoever runs the machine")
def test_a_file_that_cannot_be_opened_is_told(site: Path) -> None:
    (site / "é.txt").chmod(0)
    with pytest.raises(HubError, match="cannot be opened"):
        list(differences_in_folder(read_manifest(site / "manifest.json"), site))
