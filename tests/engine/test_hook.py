"""The hook that MkDocs loads: what it binds, which hub it speaks for, and what an editor reads of it."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.plugins import EVENTS

from commshub.engine.mkdocs import Hub
from tiny_hub import ROOT

Files = Mapping[str, bytes]
Build = Callable[..., subprocess.CompletedProcess[str]]
FilesIn = Callable[[Path], Files]


def test_it_binds_every_event_that_the_hub_has_a_method_for() -> None:
    hook = load_config(str(ROOT / "mkdocs.yml")).hooks["hooks/hub.py"]
    bound = {name: value for name, value in vars(hook).items() if name.startswith("on_")}
    assert sorted(bound) == sorted(name for name in vars(Hub) if name.startswith("on_"))
    assert {name: value.__name__ for name, value in bound.items()} == {name: name for name in bound}
    assert {id(value.__self__) for value in bound.values()} == {id(hook.hub)}


def test_all_that_it_binds_are_events_of_mkdocs() -> None:
    assert {name.removeprefix("on_") for name in vars(Hub) if name.startswith("on_")} <= set(EVENTS)


def test_it_uses_the_package_that_lies_beside_it(build_apart: Build, files_in: FilesIn, hub_folder: Path) -> None:
    reference = hub_folder / "hooks" / "commshub" / "render" / "generated" / "rule_pages.py"
    text = reference.read_text(encoding="utf-8")
    assert text.count('"What the checks look for"') == 1
    reference.write_text(text.replace("What the checks look for", "What is looked for"), encoding="utf-8")
    assert build_apart(hub_folder).returncode == 0
    assert "<h1>What is looked for</h1>" in files_in(hub_folder / "site")["editors/rules/index.html"].decode()


def test_it_speaks_for_the_hub_of_its_settings_wherever_it_is_run(
    build_apart: Build, files_in: FilesIn, hub_folder: Path, tmp_path: Path
) -> None:
    for settings in (str(hub_folder / "mkdocs.yml"), "hub/mkdocs.yml"):
        done = build_apart(tmp_path, "--config-file", settings)
        assert done.returncode == 0, done.stdout
        assert "Littleton Council" in files_in(hub_folder / "site")["index.html"].decode()
        assert [path.name for path in tmp_path.iterdir()] == ["hub"]
        shutil.rmtree(hub_folder / "site")


def test_an_editor_reads_where_the_site_was_published(build: Build, hub_folder: Path) -> None:
    done = build(hub_folder)
    *_, published, took = done.stdout.splitlines()
    assert published == f"INFO    -  Published: {hub_folder / 'site'}"
    assert took.startswith("INFO    -  Documentation built in ")


@pytest.mark.parametrize("arguments", [(), ("--strict",), ("--dirty",), ("--site-dir", "public")])
def test_the_folder_that_the_site_is_made_in_does_not_stay(
    build: Build, hub_folder: Path, arguments: tuple[str, ...]
) -> None:
    before = {path.name for path in hub_folder.iterdir()}
    assert build(hub_folder, *arguments).returncode == 0
    made = {path.name for path in hub_folder.iterdir()} - before
    assert made == {"public" if "public" in arguments else "site"}


def test_nobody_reads_of_a_site_published_when_none_was(build: Build, hub_folder: Path) -> None:
    with (hub_folder / "docs" / "index.md").open("a", encoding="utf-8") as page:
        page.write("\nRead [the rest](get-help/worried.md#no-such-heading).\n")
    done = build(hub_folder, "--strict")
    assert done.returncode == 1
    assert "Published" not in done.stdout


def test_the_name_and_address_of_the_site_come_from_the_council(
    build: Build, files_in: FilesIn, hub_folder: Path
) -> None:
    assert build(hub_folder).returncode == 0
    page = files_in(hub_folder / "site")["get-help/worried/index.html"].decode()
    assert "<title>I am worried about someone - Prevent help - Littleton Council</title>" in page
    assert '<link rel="canonical" href="https://prevent.littleton.example/get-help/worried/">' in page
