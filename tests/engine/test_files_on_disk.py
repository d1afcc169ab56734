"""What leaves a hub as it lies on the disk: the theme of the highest layer, and what is beside its pages."""

from pathlib import Path

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.engine.files_on_disk import folders_of
from commshub.model.theme import PUBLISHED_THEME_FILES
from tiny_hub import TODAY


def test_every_file_that_a_template_asks_for_is_among_them(hub_folder: Path) -> None:
    own = hub_folder / "overrides"
    published = folders_of(hub_folder).published(parse_site(read_source_tree(hub_folder), TODAY))
    assert {path: published[path] for path in PUBLISHED_THEME_FILES} == {
        path: own / path for path in PUBLISHED_THEME_FILES
    }


def test_no_file_of_an_editor_takes_the_place_of_one_and_pages_are_not_among_them(hub_folder: Path) -> None:
    script = hub_folder / "docs" / "javascripts" / "exit.js"
    script.parent.mkdir()
    script.write_text("alert(1)", encoding="utf-8")
    published = folders_of(hub_folder).published(parse_site(read_source_tree(hub_folder), TODAY))
    assert published["javascripts/exit.js"] == hub_folder / "overrides" / "javascripts" / "exit.js"
    assert [path for path in published if path.endswith(".md")] == []


def test_the_folder_of_the_council_goes_before_those_of_layers(hub_folder: Path) -> None:
    (hub_folder / "county" / "overrides").mkdir(parents=True)
    (hub_folder / "county" / "docs").mkdir()
    council = hub_folder / "content_data" / "council.yml"
    council.write_text(f"{council.read_text(encoding='utf-8')}layers: [county]\n", encoding="utf-8")
    assert folders_of(hub_folder).themes[:2] == (
        hub_folder / "overrides",
        (hub_folder / "county" / "overrides").resolve(),
    )
