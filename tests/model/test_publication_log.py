"""What was published when."""

import hashlib
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from commshub.model.publication_log import Publication, PublishedVersion, changes_since, standing, version_of

ONE, TWO = PublishedVersion(sha256="1"), PublishedVersion(sha256="2")


def _publication(**files: PublishedVersion | None) -> Publication:
    return Publication(at=datetime(2026, 11, 20, tzinfo=UTC), files=files)


def test_a_version_has_the_name_that_git_gives_it(tmp_path: Path) -> None:
    data = "Croeso, café\n".encode()
    (tmp_path / "page.md").write_bytes(data)
    told = subprocess.run(["git", "hash-object", "page.md"], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607
    version = version_of(data, {"title": "Croeso"})
    assert (version.git, version.title) == (told.stdout.decode().strip(), "Croeso")
    assert version.sha256 == hashlib.sha256(data).hexdigest()
    assert version_of(data, {}, "0.1.0").git == ""


def test_the_files_are_as_the_last_publication_left_them() -> None:
    found = standing([_publication(a=ONE, b=ONE), _publication(a=TWO, b=None)])
    assert found == {"a": TWO}


def test_only_what_changed_is_recorded() -> None:
    before = {"a": ONE, "b": ONE, "c": ONE}
    assert changes_since(before, {"a": ONE, "b": TWO, "d": ONE}) == {"b": TWO, "d": ONE, "c": None}
    assert changes_since(before, before) == {}
