"""The hub as events of MkDocs, one by one: what each does without a whole build."""

import logging
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files

from commshub.checks.verdict import Verdict
from commshub.engine.mkdocs import Hub
from commshub.text.document.headings import EXTENSIONS
from commshub.text.document.html_tokens import html_tokens

Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def config(hub_folder: Path) -> MkDocsConfig:
    """The settings of the tiny hub."""
    return load_config(str(hub_folder / "mkdocs.yml"))


def _started(command: str) -> Hub:
    hub = Hub()
    hub.on_startup(command=command, dirty=False)
    return hub


def test_a_build_is_made_in_a_folder_of_its_own_that_goes_when_it_is_broken_off(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    hub = _started("build")
    hub.on_config(config)
    staging = Path(config.site_dir)
    assert (config.site_name, config.site_url) == (
        "Prevent help - Littleton Council",
        "https://prevent.littleton.example/",
    )
    assert staging != site
    assert staging.parent == site.parent
    assert staging.is_dir()
    hub.on_shutdown()
    assert not staging.exists()


def test_addresses_without_folders_are_refused_before_anything_is_read(config: MkDocsConfig) -> None:
    config.use_directory_urls = False
    with pytest.raises(PluginError, match=r"^mkdocs\.yml says 'use_directory_urls: false', and .* 'hub stage --kiosk"):
        _started("build").on_config(config)


@pytest.mark.parametrize(
    ("command", "setting", "told"), [("build", False, False), ("build", True, True), ("serve", False, True)]
)
def test_a_site_that_is_only_to_be_looked_at_says_so(
    config: MkDocsConfig, command: str, *, setting: bool, told: bool
) -> None:
    config.extra["preview"] = setting
    frame = _started(command).on_config(config).extra["hub"]
    assert {frame.preview, *(each.preview for each in frame.in_language.values())} == {told}


def test_what_all_hubs_have_in_common_is_settled_by_the_hub(config: MkDocsConfig, hub_folder: Path) -> None:
    _started("serve").on_config(config)
    assert config.markdown_extensions == [*EXTENSIONS]
    assert config.theme.dirs[0] == str(hub_folder / "overrides")
    assert {str(hub_folder / "content_data"), str(hub_folder / "overrides")} <= {*config.watch}
    assert config.exclude_docs
    assert config.exclude_docs.match_file("templates/a.md") is False
    assert config.validation.nav.omitted_files == logging.DEBUG
    assert config.validation.links.anchors == logging.WARNING


def test_templates_pages_and_pictures_of_a_layer_are_used(
    config: MkDocsConfig, hub_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config.plugins, "_current_plugin", "hooks/hub.py", raising=False)
    county = hub_folder.parent / "county"
    for path in ("overrides/images/icon.svg", "docs/images/map.svg", "docs/images/both.svg"):
        (county / path).parent.mkdir(parents=True, exist_ok=True)
        (county / path).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    shutil.copytree(county / "docs" / "images", hub_folder / "docs" / "images")
    (hub_folder / "docs" / "images" / "map.svg").unlink()
    (hub_folder / "overrides" / "images" / "icon.svg").unlink()
    shutil.copy(hub_folder / "docs" / "get-help" / "worried.md", county / "docs" / "their-page.md")
    with (hub_folder / "content_data" / "council.yml").open("a", encoding="utf-8") as council:
        council.write("layers: [../county]\n")
    hub = _started("serve")
    hub.on_config(config)
    assert config.theme.dirs[:2] == [str(hub_folder / "overrides"), str(county / "overrides")]
    files = {file.src_uri: file.src_dir for file in hub.on_files(Files([]), config=config)}
    assert files["images/map.svg"] == str(county / "docs")
    assert files["images/icon.svg"] == str(county / "overrides")
    assert files["javascripts/menu.js"] == str(hub_folder / "overrides")
    assert "images/both.svg" not in files
    assert "their-page.md" in files


def test_a_preview_is_made_where_mkdocs_makes_it(config: MkDocsConfig) -> None:
    site = config.site_dir
    _started("serve").on_config(config)
    assert config.site_dir == site


@pytest.mark.parametrize(("command", "stops"), [("build", True), ("serve", False)])
def test_an_error_in_the_content_stops_a_build_and_no_preview(
    config: MkDocsConfig, hub_folder: Path, command: str, *, stops: bool
) -> None:
    (hub_folder / "content_data" / "contacts.yml").write_text("a: [\n", encoding="utf-8")
    hub = _started(command)
    if stops:
        with pytest.raises(PluginError, match="to mend before this hub can be published"):
            hub.on_config(config)
    else:
        hub.on_config(config)


def test_only_pages_and_files_that_the_hub_made_are_handed_over(
    config: MkDocsConfig, hub_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # MkDocs notes who makes a file, and only knows that while it calls its plugins.
    monkeypatch.setattr(config.plugins, "_current_plugin", "hooks/hub.py", raising=False)
    hub = _started("serve")
    hub.on_config(config)
    theme = str(hub_folder / "overrides")
    ours = File("javascripts/menu.js", theme, config.site_dir, use_directory_urls=True)
    part = File("styles/base.css", theme, config.site_dir, use_directory_urls=True)
    theirs = File("assets/theme.js", "/elsewhere", config.site_dir, use_directory_urls=True)
    typed = File("index.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    hidden = File("images/Thumbs.db", config.docs_dir, config.site_dir, use_directory_urls=True)
    files = hub.on_files(Files([ours, part, theirs, typed, hidden]), config=config)
    names = {file.src_uri for file in files}
    assert {"javascripts/menu.js", "index.md", "get-help/worried.md", "search/index.json"} <= names
    assert not {"styles/base.css", "assets/theme.js", "images/Thumbs.db"} & names
    assert files.get_file_from_path("index.md") is not typed


@pytest.mark.parametrize("folder", ["docs", "overrides"])
@pytest.mark.parametrize(
    "path",
    [
        *("staff.xlsx", "a.html", "a.php", ".env", "a/.b/c.pdf", "Plan.md.bak", "a.csv", "a.js", "index.txt"),
        *("javascripts/exit.js", "images/icon.svg", "fonts/a.ttf", "styles/base.css", "robots.txt"),
    ],
)
def test_whatever_lies_in_a_folder_only_what_the_hub_names_leaves(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, folder: str, path: str
) -> None:
    monkeypatch.setattr(config.plugins, "_current_plugin", "hooks/hub.py", raising=False)
    hub = _started("serve")
    hub.on_config(config)
    before = {file.dest_uri for file in hub.on_files(Files([]), config=config)}
    theme = str(Path(config.docs_dir).parent / "overrides")
    home = config.docs_dir if folder == "docs" else theme
    added = File(path, home, config.site_dir, use_directory_urls=True)
    files = hub.on_files(Files([added]), config=config)
    assert {file.dest_uri for file in files} == before
    assert added not in set(files)
    icon = files.get_file_from_path("images/icon.svg")
    assert icon
    assert icon.src_dir == theme


def test_a_fault_is_told_and_nothing_is_published(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort, match=r"Nothing was published\."):
        Hub().on_build_error(ValueError("odd"))
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "The hub itself has a fault: ValueError: odd. Tell whoever looks after its code."
    ]


def test_what_mkdocs_says_itself_is_left_to_it(caplog: pytest.LogCaptureFixture) -> None:
    Hub().on_build_error(PluginError("said"))
    assert caplog.records == []


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule finds anything: what the pages are safe from without them."""
    monkeypatch.setattr("commshub.engine.mkdocs.check_site", lambda _: Verdict(()))


MARKUP = '"><meta http-equiv=refresh content="0; url=//evil.example/"><script src=/x.js></script><form><b onclick=go()>'


@pytest.mark.usefixtures("unchecked")
def test_texts_from_facts_and_tops_are_words_in_every_template(hub_folder: Path, build: Build) -> None:
    quoted = MARKUP.replace('"', '\\"')
    council = hub_folder / "content_data" / "council.yml"
    text = council.read_text(encoding="utf-8")
    named = re.sub(r"^(name|service_name): .*$", lambda line: f'{line[1]}: "{quoted}"', text, flags=re.MULTILINE)
    council.write_text(named, encoding="utf-8")
    for page in (hub_folder / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        titled = re.sub(r"^title: .*$", lambda _: f'title: "{quoted}"', text, flags=re.MULTILINE)
        page.write_text(titled, encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 0, done.stdout
    pages = {path: path.read_text(encoding="utf-8") for path in (hub_folder / "site").rglob("*.html")}
    taken = {
        (path.name, token.name, name)
        for path, html in pages.items()
        for token in html_tokens(html)
        for name in ("onclick", *(() if token.name != "meta" else ("http-equiv",)))
        if (token.attribute(name) or "").startswith(("go", "refresh"))
    }
    assert taken == set()
    assert all("x.js></script>" not in html for html in pages.values())
    assert any("&lt;meta http-equiv=refresh" in html for html in pages.values())


@pytest.mark.usefixtures("unchecked")
def test_a_file_of_an_editor_takes_the_place_of_none_of_ours(hub_folder: Path, build: Build) -> None:
    paths = ("javascripts/exit.js", "javascripts/own.js", "images/icon.svg", "stylesheets/hub.css", "robots.txt")
    for path in paths:
        file = hub_folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("alert()", encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 0, done.stdout
    written = {path: (hub_folder / "site" / path) for path in paths}
    assert [path for path, file in written.items() if not file.exists()] == ["javascripts/own.js"]
    assert [path for path, file in written.items() if file.exists() and file.read_bytes() == b"alert()"] == []
