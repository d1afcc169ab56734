"""The hub of a folder, as of its own day or another."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError


def test_a_sample_is_read_as_of_its_own_day(folder: Path) -> None:
    site = open_hub(folder)
    assert site.today == date(2026, 11, 20)
    assert site.council
    assert site.council.name == "Littleton Council"


def test_another_day_can_be_given(folder: Path) -> None:
    assert open_hub(folder, as_of=date(2027, 1, 2)).today == date(2027, 1, 2)


def test_the_hub_of_a_council_is_read_as_of_today(folder: Path) -> None:
    council = folder / "content_data" / "council.yml"
    text = council.read_text(encoding="utf-8").replace("sample: yes\nas_of: 2026-11-20\n", "sample: no\n")
    council.write_text(text, encoding="utf-8")
    before = datetime.now(tz=UTC).astimezone().date()
    assert before <= open_hub(folder).today <= datetime.now(tz=UTC).astimezone().date()


def test_a_folder_without_a_hub_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HubError):
        open_hub(tmp_path)


def test_the_site_that_a_killed_build_had_moved_away_is_put_back(folder: Path) -> None:
    (folder / ".site-last").mkdir()
    (folder / ".site-last" / "index.html").write_text("published before", encoding="utf-8")
    open_hub(folder)
    assert (folder / "site" / "index.html").read_text(encoding="utf-8") == "published before"
    assert not (folder / ".site-last").exists()
