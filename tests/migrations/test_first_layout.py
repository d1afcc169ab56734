"""Prints of what was national, and what counts as one thing."""

from commshub.content.yaml_tree import YamlMapping, parse_yaml
from commshub.migrations.first_layout import is_unit, print_of_entry, print_of_file, print_of_note
from commshub.migrations.migration import Package


def _table(text: str) -> YamlMapping:
    table, _ = parse_yaml("a.yml", text)
    assert table is not None
    return table


def test_files_are_told_apart_by_their_paths_and_words_alone() -> None:
    assert print_of_file("a.md", b"One\r\nTwo") == print_of_file("a.md", b"One\nTwo")
    assert len({print_of_file("a.md", b"One"), print_of_file("b.md", b"One"), print_of_file("a.md", b"Two")}) == 3


def test_entries_are_told_apart_by_what_they_say_and_not_by_how_it_is_typed() -> None:
    block, flow = _table("a:\n  b: 1\n  c: [x]\n"), _table("a: {c: ['x'], b: 1}\n")
    assert print_of_entry("a.yml", ("a",), block.entries["a"]) == print_of_entry("a.yml", ("a",), flow.entries["a"])


def test_what_once_came_with_the_package_is_known(national: Package) -> None:
    note = "# top goes without."
    assert print_of_note(note) in national.first_layout
    assert print_of_note("# Words of our own.") not in national.first_layout


def test_an_entry_of_a_register_is_one_thing_and_settings_are_many() -> None:
    entry = _table("a: {b: 1}\n").entries["a"]
    assert is_unit("content_data/contacts.yml", ("a",), entry)
    assert not is_unit("content_data/pages.yml", ("a",), entry)
    assert not is_unit("content_data/frameworks/x.yml", ("elements",), entry)
    assert is_unit("content_data/frameworks/x.yml", ("elements", "a"), entry)
