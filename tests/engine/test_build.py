"""What a real build does with a hub that is sound, and with one that is not."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Build = Callable[..., subprocess.CompletedProcess[str]]
Published = Callable[[], Mapping[str, bytes]]

PAGE = "docs/get-help/worried.md"


def _break(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_hub_is_published(build: Build, published: Published, hub_folder: Path) -> None:
    done = build("--strict")
    assert done.returncode == 0, done.stderr
    assert f"Published: {hub_folder / 'site'}" in done.stderr
    assert {"index.html", "get-help/worried/index.html", "404.html"} <= published().keys()
    assert not (hub_folder / ".site-next").exists()
    assert not (hub_folder / ".site-last").exists()


def test_an_error_publishes_nothing_where_there_was_nothing(build: Build, hub_folder: Path) -> None:
    _break(hub_folder, PAGE, "## What happens next", "## What comes")
    done = build()
    assert done.returncode == 1
    assert not (hub_folder / "site").exists()
    assert not (hub_folder / ".site-next").exists()


def test_an_error_leaves_the_last_good_site_byte_for_byte(build: Build, published: Published, hub_folder: Path) -> None:
    assert build().returncode == 0
    before = published()
    _break(hub_folder, PAGE, "## What happens next", "## What comes")
    _break(hub_folder, "content_data/contacts.yml", "role: Emergency services", "role: Fire brigade")
    done = build()
    assert done.returncode == 1
    assert published() == before


def test_every_problem_is_said_at_once_in_plain_words(build: Build, hub_folder: Path) -> None:
    _break(hub_folder, PAGE, "## What happens next", "## What comes")
    _break(hub_folder, "content_data/contacts.yml", "role: Emergency services", "role: Fire brigade")
    done = build()
    assert "The section 'What happens next' is missing" in done.stderr
    assert "'Fire brigade' is not what 'emergency' is called" in done.stderr
    assert PAGE in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


def test_a_warning_stops_only_a_strict_build(build: Build, published: Published, hub_folder: Path) -> None:
    _break(hub_folder, PAGE, "last_reviewed: 2026-", "last_reviewed: 2025-")
    text = (hub_folder / PAGE).read_text(encoding="utf-8")
    late = next(line for line in text.split("\n") if line.startswith("last_reviewed:"))
    _break(hub_folder, PAGE, late, "last_reviewed: 2026-05-01")
    done = build("--strict")
    assert done.returncode == 1
    assert "Warning: The page was to be reviewed by 28 October 2026" in done.stderr
    assert not (hub_folder / "site").exists()
    done = build()
    assert done.returncode == 0
    assert "Warning: The page was to be reviewed by 28 October 2026" in done.stderr
    assert "index.html" in published()


def test_what_mkdocs_itself_warns_of_stops_a_strict_build(build: Build, published: Published, hub_folder: Path) -> None:
    assert build("--strict").returncode == 0
    before = published()
    with (hub_folder / PAGE).open("a", encoding="utf-8") as page:
        page.write("\nRead [the first part](../index.md#no-such-heading).\n")
    done = build("--strict")
    assert done.returncode == 1
    assert published() == before
    assert not (hub_folder / ".site-next").exists()


@pytest.mark.parametrize("template", ["main.html", "base.html", "facts/contact.html"])
def test_a_broken_template_leaves_the_last_good_site(
    build: Build, published: Published, hub_folder: Path, template: str
) -> None:
    assert build().returncode == 0
    before = published()
    (hub_folder / "overrides" / template).write_text("{% if %}", encoding="utf-8")
    done = build()
    assert done.returncode != 0
    assert published() == before
    assert not (hub_folder / ".site-next").exists()


@pytest.mark.parametrize("folder", ["content_data", "docs"])
def test_a_missing_folder_is_said_in_one_sentence(build: Build, hub_folder: Path, folder: str) -> None:
    shutil.rmtree(hub_folder / folder)
    done = build()
    assert done.returncode != 0
    assert folder in done.stderr
    assert "Traceback" not in done.stderr
    assert not (hub_folder / "site").exists()


def test_a_link_out_of_the_hub_is_refused_and_not_followed(build: Build, hub_folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("What nobody should read.\n", encoding="utf-8")
    (hub_folder / "docs" / "secret.md").symlink_to(secret)
    done = build()
    assert done.returncode == 1
    assert "docs/secret.md" in done.stderr
    assert not (hub_folder / "site").exists()


def test_the_site_can_be_made_elsewhere(build: Build, hub_folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "public"
    elsewhere.parent.mkdir()
    done = build("--site-dir", str(elsewhere))
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "index.html").is_file()
    assert not (hub_folder / "site").exists()


def test_old_pages_do_not_stay_behind(build: Build, published: Published, hub_folder: Path) -> None:
    (hub_folder / "site").mkdir()
    (hub_folder / "site" / "withdrawn.html").write_text("withdrawn", encoding="utf-8")
    assert build().returncode == 0
    assert "withdrawn.html" not in published()
