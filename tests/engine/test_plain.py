"""Our own engine writes what MkDocs writes, byte for byte."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.engine.building import build as build_plainly
from commshub.engine.files_on_disk import folders_of
from commshub.engine.manifest import write_manifest
from commshub.engine.plain import PlainEngine
from commshub.render.generated.redirects import moved_addresses
from commshub.render.site import stage_site
from tiny_hub import ROOT

Files = Mapping[str, bytes]
FilesIn = Callable[[Path], Files]

AWKWARD = """

Ways to write a link: [up](../index.md), [here](#one), [with a part](worried.md#one "A title"), <https://www.gov.uk/>,
<someone@littleton.example>, [a picture](../images/icon.svg) and [a feed](../news.xml?x=1).

## One *two* `three` & four

| a | b |
|---|---|
| [c](../index.md) | d |

### Café – “quoted”

Term
:   What it [means](../events/index.md).
"""


@pytest.fixture
def sample_by_both(built_site: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The sample as MkDocs built it, and as our own engine does."""
    site = parse_site(read_source_tree(ROOT), datetime.now(tz=UTC).astimezone().date())
    assert site.council
    folders, place = folders_of(ROOT), tmp_path / "site"
    name = f"{site.council.service_name} - {site.council.name}"
    engine = PlainEngine(name, site.council.hub_address, folders.themes)
    written = engine.write(stage_site(site), folders.published(site), place)
    assert written == {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    write_manifest(place, moved_addresses(site))
    return built_site, place


def test_the_sample_is_the_same_byte_for_byte(sample_by_both: tuple[Path, Path], files_in: FilesIn) -> None:
    theirs, ours = map(files_in, sample_by_both)
    assert sorted(ours) == sorted(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []


def test_so_are_pages_that_hold_what_is_seldom_written(
    hub_folder: Path, build: Callable[..., object], files_in: FilesIn, tmp_path: Path
) -> None:
    page = hub_folder / "docs" / "get-help" / "worried.md"
    page.write_text(page.read_text(encoding="utf-8") + AWKWARD, encoding="utf-8")
    build(hub_folder)
    theirs = files_in(hub_folder / "site")
    outcome = build_plainly(hub_folder, tmp_path / "site")
    ours = files_in(tmp_path / "site")
    assert outcome.is_published == bool(theirs)
    assert sorted(ours) == sorted(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []
