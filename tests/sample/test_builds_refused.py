"""A real build of the sample hub fails when something it must have is gone, and the last good site stays as it was."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import sample_hub
from deletions import Deletion, required_contacts, required_details, required_lines, required_sections

ROUTE = "docs/get-help/worried-about-someone.md"
PRIVACY = "docs/legal/privacy.md"


def _sample_of_deletions() -> Iterator[Deletion]:
    """One or two of each sort."""
    texts = {
        path: sample_hub.sample_text(path)
        for path in ("content_data/contacts.yml", "content_data/pages.yml", ROUTE, PRIVACY)
    }
    yield from (each for each in required_contacts(texts) if each.thing in {"prevent-team", "emergency"})
    yield next(each for contact, detail, each in required_details(texts) if (contact, detail) == ("complaints", "form"))
    yield next(each for name, each in required_lines(ROUTE, texts) if name == "fallback")
    yield next(each for id_, _, each in required_sections(ROUTE, texts) if id_ == "emergency")
    yield next(each for id_, _, each in required_sections(PRIVACY, texts) if id_ == "complain")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample hub with a page that was published before."""
    folder = tmp_path_factory.mktemp("sample")
    sample_hub.write_sample(folder)
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("published before", encoding="utf-8")
    return folder


@pytest.mark.parametrize("deletion", list(_sample_of_deletions()), ids=str)
def test_a_build_without_it_fails_and_publishes_nothing(copy: Path, deletion: Deletion) -> None:
    before = (copy / deletion.path).read_bytes()
    (copy / deletion.path).write_text(deletion.left(before.decode()), encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build"], cwd=copy, capture_output=True, text=True, check=False
        )
    finally:
        (copy / deletion.path).write_bytes(before)
    assert done.returncode == 1
    assert f"{deletion.path}\n" in done.stderr
    assert f"line {deletion.location.line}" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert _files(copy / "site") == {"index.html": "published before"}


def _files(folder: Path) -> Mapping[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*")}
