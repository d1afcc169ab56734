"""One file a fact: read as if it stood with the others, in every layer, with its own places."""

import textwrap

import pytest
import yaml

from commshub.checks.registry import run_rules
from commshub.content.entry_files import EntryFile, with_entry_files
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.content.yaml_edits import without_entries
from commshub.model.findings import Location
from commshub.model.registers import REGISTERS, entry_path
from commshub.model.site import Site
from commshub.references.rename_requests import rename_request
from commshub.references.renaming import rename
from commshub.references.where_used import where_used
from layered_hub import over
from tiny_hub import TODAY, changed

CONTACTS = "content_data/contacts.yml"
TEAM = "content_data/contacts/new-team.yml"
ENTRY = """\
role: New team
organisation: Tiny Council
phones:
  - {number: "01632 960009"}
hours: Monday to Friday, 9am to 5pm, except bank holidays
for_whom: Anyone who has a question about a form.
not_for: Emergencies. If anyone is in danger now, call 999.
source: https://www.exampleshire.example/prevent
checked_on: 2026-11-10
recheck_after_days: 90
"""


def split(tree: SourceTree) -> SourceTree:
    """A hub of which every register that can be is a folder; none of their files is left."""
    files: dict[str, str | None] = {}
    for name in REGISTERS - {"pictures"}:
        path = f"content_data/{name}.yml"
        if path not in tree.files:
            continue
        text = tree.files[path].decode()
        for id_ in yaml.safe_load(text):
            alone = without_entries(path, text, lambda steps, _, id_=id_: steps[0] != id_)  # type: ignore[misc]
            _, _, entry = alone.partition(f"\n{id_}:" if not alone.startswith(f"{id_}:") else f"{id_}:")
            files[entry_path(name, str(id_))] = textwrap.dedent(entry.partition("\n")[2])
        files[path] = None
    return changed(tree, files)


def findings(tree: SourceTree) -> list[str]:
    return [f"{each.location.path}:{each.location.line} {each.message}" for each in run_rules(parse_site(tree, TODAY))]


def _facts(site: Site) -> dict[str, dict[str, object]]:
    names = ("contacts", "sources", "statistics", "standards", "glossary", "events", "alerts", "waivers", "house_style")
    return {name: dict(sorted(getattr(site, name).entries.items())) for name in names}


def test_a_hub_of_folders_says_what_one_of_files_does(sample_tree: SourceTree) -> None:
    folders = split(sample_tree)
    assert len(folders.files) > len(sample_tree.files) + 150
    assert _facts(parse_site(folders, TODAY)) == _facts(parse_site(sample_tree, TODAY))


def test_a_folder_beside_the_file(tiny_tree: SourceTree) -> None:
    site = parse_site(changed(tiny_tree, {TEAM: ENTRY}), TODAY)
    assert site.contacts.ids == parse_site(tiny_tree, TODAY).contacts.ids | {"new-team"}
    assert site.contacts.location("new-team", "hours") == Location(TEAM, 5, 1, 5, 58)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ENTRY.replace("2026-11-10", "2026-31-10"), f"{TEAM}:9 'checked_on' is '2026-31-10', not a date"),
        (ENTRY.replace("hours:", "huors:"), f"{TEAM}:5 The hub knows no line called 'huors' in 'new-team'"),
        (f"{ENTRY}role: Again\n", f"{TEAM}:11 'role' stands here a second time"),
    ],
)
def test_a_finding_names_the_file_and_the_line(tiny_tree: SourceTree, text: str, found: str) -> None:
    assert found in findings(changed(tiny_tree, {TEAM: text}))


def test_an_entry_in_both_is_told_of_once(tiny_tree: SourceTree) -> None:
    team = "content_data/contacts/prevent-team.yml"
    hub = changed(tiny_tree, {team: ENTRY.replace("Tiny Council", "Exampleshire Council")})
    (found,) = (each for each in run_rules(parse_site(hub, TODAY)) if each.id == "yaml.duplicate-name")
    assert (found.location, found.message) == (Location(team, 1), "'prevent-team' stands here a second time")
    assert found.hint.startswith(f"Keep one of the two: the first is in {CONTACTS}, line ")


def test_one_that_cannot_be_read_is_told_of_alone(tiny_tree: SourceTree) -> None:
    found = findings(changed(tiny_tree, {TEAM: "role: [A\n"}))
    assert [each for each in found if each not in findings(tiny_tree)] == [f"{TEAM}:1 The bracket '[' is not closed"]


def test_a_folder_may_stand_alone() -> None:
    table, errors = with_entry_files(CONTACTS, None, [EntryFile("", "a", Location("b.yml"), None)])
    assert (table, errors) == (None, ())


def test_a_council_lays_its_entry_over_a_national_one(tiny_tree: SourceTree) -> None:
    path = "content_data/contacts/prevent-team.yml"
    own = f"{ENTRY}instead_of: national\nreason: We have our own.\n"
    site = parse_site(over(tiny_tree, {path: own}), TODAY)
    contact = site.contacts.get("prevent-team")
    assert contact
    assert contact.role == "New team"
    (replaced,) = site.layering.replacements
    assert (replaced.location.path, replaced.name, replaced.layer) == (path, "prevent-team", "national")


def test_a_message_of_its_own_stands_with_those_of_the_plan(tiny_tree: SourceTree) -> None:
    path = "content_data/messages/new-one.yml"
    text = "name: New one\ntext: Talk to us about it.\naudiences: [residents]\n"
    site = parse_site(changed(tiny_tree, {path: text}), TODAY)
    assert site.messages.get("new-one")
    assert site.messages.location("new-one").path == path


def test_where_and_rename_know_it(tiny_tree: SourceTree) -> None:
    tree = changed(tiny_tree, {TEAM: ENTRY, "docs/more.md": '---\nkind: guide\n---\n{{ contact("new-team") }}\n'})
    site = parse_site(tree, TODAY)
    (used,) = where_used("new-team", site)
    assert used.location == Location(TEAM, 1)
    assert [use.location.path for use in used.uses] == ["docs/more.md"]
    site = parse_site(changed(tiny_tree, {TEAM: ENTRY}), TODAY)
    renamed = rename(changed(tiny_tree, {TEAM: ENTRY}), site, rename_request(site, "new-team", "forms-team"))
    assert {path: data for path, data in renamed.files.items() if "contacts/" in path} == {
        TEAM: None,
        "content_data/contacts/forms-team.yml": ENTRY.encode(),
    }
