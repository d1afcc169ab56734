"""The hub as events of MkDocs, one by one: what each does without a whole build."""

import logging
import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files

from commshub.engine.mkdocs import Hub
from commshub.text.document.headings import EXTENSIONS


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
    for path in ("overrides/images/arms.svg", "docs/images/map.svg", "docs/images/both.svg"):
        (county / path).parent.mkdir(parents=True, exist_ok=True)
        (county / path).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    shutil.copytree(county / "docs" / "images", hub_folder / "docs" / "images")
    (hub_folder / "docs" / "images" / "map.svg").unlink()
    shutil.copy(hub_folder / "docs" / "get-help" / "worried.md", county / "docs" / "their-page.md")
    with (hub_folder / "content_data" / "council.yml").open("a", encoding="utf-8") as council:
        council.write("layers: [../county]\n")
    hub = _started("serve")
    hub.on_config(config)
    assert config.theme.dirs[:2] == [str(hub_folder / "overrides"), str(county / "overrides")]
    theirs = File("images/arms.svg", str(county / "overrides"), config.site_dir, use_directory_urls=True)
    files = {file.src_uri: file.src_dir for file in hub.on_files(Files([theirs]), config=config)}
    assert files["images/map.svg"] == str(county / "docs")
    assert files["images/arms.svg"] == str(county / "overrides")
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


def test_a_fault_is_told_and_nothing_is_published(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort, match=r"Nothing was published\."):
        Hub().on_build_error(ValueError("odd"))
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "The hub itself has a fault: ValueError: odd. Tell whoever looks after its code."
    ]


def test_what_mkdocs_says_itself_is_left_to_it(caplog: pytest.LogCaptureFixture) -> None:
    Hub().on_build_error(PluginError("said"))
    assert caplog.records == []
