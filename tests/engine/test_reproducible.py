"""Two builds of the same content give the same bytes, whatever the clock and the folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def _built(folder: Path, clock: str) -> Mapping[str, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": clock},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_are_the_same(hub_folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place"
    shutil.copytree(hub_folder, other)
    first, second = _built(hub_folder, "1000000000"), _built(other, "1900000000")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_the_sitemap_dates_pages_by_their_content_and_leaves_out_the_editors_guide(hub_folder: Path) -> None:
    sitemap = _built(hub_folder, "1000000000")["sitemap.xml"].decode()
    assert "<loc>https://prevent.littleton.example/</loc><lastmod>2026-" in sitemap
    assert "/editors/" not in sitemap
    assert "2001-09-09" not in sitemap
