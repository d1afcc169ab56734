"""Two builds of the same content give the same bytes, whatever the clock, the folder and the machine's habits."""

import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

Files = Mapping[str, bytes]
FilesIn = Callable[[Path], Files]
Build = Callable[..., subprocess.CompletedProcess[str]]

NEWS = """\
---
kind: news
title: A new drop-in
description: Talk to us at the library.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-09
date: 2026-10-14
---

From now on we are at the library every Monday morning, and anyone may come in and talk to us.
"""

EDITORS_PAGE = """\
---
kind: guide
title: How we write
description: Words that we use.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-09
---

Short words are best.
"""

# A news item is dated by its own day, a page by its review, and a page that the hub makes by the newest of all.
SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://prevent.littleton.example/get-help/worried/</loc><lastmod>2026-11-03</lastmod></url>
  <url><loc>https://prevent.littleton.example/</loc><lastmod>2026-11-03</lastmod></url>
  <url><loc>https://prevent.littleton.example/news/drop-in/</loc><lastmod>2026-10-14</lastmod></url>
  <url><loc>https://prevent.littleton.example/local/how-we-meet-the-benchmark/</loc><lastmod>2026-11-09</lastmod></url>
  <url><loc>https://prevent.littleton.example/events/</loc><lastmod>2026-11-09</lastmod></url>
  <url><loc>https://prevent.littleton.example/topics/</loc><lastmod>2026-11-09</lastmod></url>
</urlset>"""

# A second hook, which turns the one clock that the hub reads to a year of its own.
CLOCK = """
import datetime
import os

from commshub.engine import mkdocs


class Clock(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.datetime(int(os.environ["YEAR"]), 5, 17, tzinfo=tz)


mkdocs.datetime = Clock
"""


def _built(folder: Path, **habits: str) -> None:
    """Build with some settings of the machine that differ from one to the next."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env={**os.environ, **habits},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _write_news_and_a_page_for_editors(folder: Path) -> None:
    for path, text in (("news/drop-in.md", NEWS), ("editors/how-we-write.md", EDITORS_PAGE)):
        (folder / "docs" / path).parent.mkdir()
        (folder / "docs" / path).write_text(text, encoding="utf-8")


def test_two_builds_are_the_same_byte_for_byte(hub_folder: Path, files_in: FilesIn, tmp_path: Path) -> None:
    _write_news_and_a_page_for_editors(hub_folder)
    settings = (hub_folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.count("hooks: [hooks/hub.py]") == 1
    settings = settings.replace("hooks: [hooks/hub.py]", "hooks: [hooks/hub.py, clock.py]")
    (hub_folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (hub_folder / "clock.py").write_text(CLOCK, encoding="utf-8")
    other = tmp_path / "another place"
    shutil.copytree(hub_folder, other)
    for path in other.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    _built(hub_folder, YEAR="2026", SOURCE_DATE_EPOCH="1000000000", PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    _built(other, YEAR="2036", SOURCE_DATE_EPOCH="2000000000", PYTHONHASHSEED="2", TZ="UTC", LC_ALL="C.UTF-8")
    first, second = files_in(hub_folder / "site"), files_in(other / "site")
    assert {"sitemap.xml", "sitemap.xml.gz"} < first.keys()
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert [path for path in second if path.endswith((".html", ".xml")) and b"2036" in second[path]] == []


def test_the_sitemap_dates_pages_by_their_content_and_leaves_out_the_editors_guide(
    hub_folder: Path, build: Build, files_in: FilesIn
) -> None:
    _write_news_and_a_page_for_editors(hub_folder)
    assert build(hub_folder, "--strict", "--quiet").returncode == 0
    site = files_in(hub_folder / "site")
    assert "editors/how-we-write/index.html" in site
    assert "editors/rules/index.html" in site
    assert site["sitemap.xml"].decode() == SITEMAP
    assert gzip.decompress(site["sitemap.xml.gz"]).decode() == SITEMAP


def test_the_packed_sitemap_is_stamped_with_the_newest_day_of_the_content(hub_folder: Path, build: Build) -> None:
    _write_news_and_a_page_for_editors(hub_folder)
    assert build(hub_folder, "--strict", "--quiet").returncode == 0
    header = (hub_folder / "site" / "sitemap.xml.gz").read_bytes()[:10]
    assert int.from_bytes(header[4:8], "little") == datetime(2026, 11, 9, tzinfo=UTC).timestamp()
