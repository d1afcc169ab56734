"""All migrations in their order, and a whole hub of the first layout carried through them."""

import zipfile
from pathlib import Path

import pytest

from commshub.checks.registry import all_rules
from commshub.checks.verdict import check_site
from commshub.content.layers import COUNCIL
from commshub.content.site import parse_site
from commshub.content.source_tree import tree_with
from commshub.migrations.migration import Files, Package, carried
from commshub.migrations.registry import all_migrations, migrations_since
from commshub.model.registers import entry_of
from commshub.model.site import Site
from commshub.model.versions import Version
from migrated import FOLDERS
from tiny_hub import TODAY

# What tells that a file is not in the form of today. All else is about words, of which newer rules ask more.
OF_FORM = {rule.concern for rule in all_rules() if rule.theme == "files"} | {"calls", "layers", "references"}


@pytest.fixture(scope="module")
def first_layout() -> Files:
    """The hub of the sample council as it was when councils had everything in their own repository."""
    with zipfile.ZipFile(FOLDERS / "first_layout.zip") as hub:
        return {name: hub.read(name) for name in hub.namelist()}


def _site(files: Files, place: Path) -> Site:
    return parse_site(tree_with(place, files), TODAY)


def test_they_are_in_the_order_of_their_versions() -> None:
    versions = [each.version for each in all_migrations()]
    assert versions == sorted(versions)
    assert all(each.title.endswith(".") for each in all_migrations())


def test_files_need_those_of_later_versions_alone() -> None:
    assert [*migrations_since(None)] == [*all_migrations()]
    assert [*migrations_since(Version(0, 0, 9))] == [*all_migrations()]
    assert [*migrations_since(max(each.version for each in all_migrations()))] == []


def test_a_folder_shows_what_each_does() -> None:
    assert {path.parent.name for path in FOLDERS.glob("*/before")} == {each.name for each in all_migrations()}


def test_a_whole_hub_of_the_first_layout_is_carried_to_that_of_today(
    first_layout: Files, national: Package, tmp_path: Path
) -> None:
    after, steps = carried(first_layout, migrations_since(None), national)
    assert len(steps) == len(all_migrations()) - 1
    site = _site(after, tmp_path)
    found = check_site(site).findings
    assert [each for each in found if each.id.partition(".")[0] in OF_FORM] == []
    assert {"bank-holidays.not-said", "standards.typed"} <= {each.id for each in found}
    assert len(found) < 100
    # Nothing that was there is lost, and what is national comes from the package.
    old = _site({**first_layout, COUNCIL: first_layout[COUNCIL] + b"national: no\n"}, tmp_path)
    assert {page.path for page in old.pages} <= {page.path for page in site.pages}
    for name in ("contacts", "sources", "statistics", "glossary", "messages", "events", "house_style"):
        assert getattr(old, name).ids <= getattr(site, name).ids, name
    own = {path for path in after if path.startswith("content_data/")}
    assert own == {
        *(f"content_data/{name}.yml" for name in ("alerts", "chooser", "comms_plan", "council", "events")),
        *(path for path in own if (entry := entry_of(path)) and entry[0] in {"alerts", "contacts", "events"}),
        *(f"content_data/words/{language}.yml" for language in ("ar", "bn", "cy")),
        "content_data/coverage_history.yml",
    }
    assert not any(path.startswith(("overrides/", "docs/myths/", "hooks/commshub/")) for path in after)


def test_a_hub_of_today_is_left_as_it_is(national: Package, first_layout: Files) -> None:
    after, _ = carried(first_layout, migrations_since(None), national)
    assert carried(after, migrations_since(None), national) == (after, ())
