"""What the rules on files say, and when they keep quiet."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from commshub.checks.files import files
from commshub.content.site import parse_site
from commshub.content.source_tree import LARGEST_FILE, read_source_tree
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import GLOSSARY, HELP, FindAll, guide, tiny_file
from tiny_hub import TINY, TODAY, MakeSite

TEXT = "We can talk through what worries you.\n"


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """The tiny hub in a folder of its own, for faults that stand on the disk and not in the text."""
    return copytree(TINY, tmp_path / "hub")


def _read(hub: Path) -> Site:
    return parse_site(read_source_tree(hub), TODAY, as_of=TODAY)


def test_a_link_on_the_disk_is_reported(hub: Path) -> None:
    (hub / "docs" / "notes.md").symlink_to(hub.parent / "private.md")
    assert list(files.link(_read(hub))) == [
        Finding(
            Location("docs/notes.md"),
            "'notes.md' is a link to another place on the disk",
            "Put the file itself here: a link can publish something from outside the hub.",
        )
    ]


def test_a_name_with_capitals_and_spaces_is_reported(hub: Path) -> None:
    (hub / "docs" / "Get Help (new).md").write_text(guide(TEXT), encoding="utf-8")
    assert list(files.file_name(_read(hub))) == [
        Finding(
            Location("docs/Get Help (new).md"),
            "The name 'Get Help (new).md' has capitals, spaces or signs in it",
            "Rename it to 'get-help-new-.md', and mend the links that lead to it.",
        )
    ]


def test_a_file_of_more_than_a_megabyte_is_reported(hub: Path) -> None:
    page = hub / "docs" / "report.md"
    page.write_text(guide("x" * (LARGEST_FILE + 300_000)), encoding="utf-8")
    assert list(files.too_large(_read(hub))) == [
        Finding(
            Location("docs/report.md"),
            "The file holds 1.3 megabytes, and should hold 1 at most",
            "Split it into several, save pictures as files of their own, or save them smaller.",
        )
    ]


def test_plain_files_are_fine(hub: Path) -> None:
    (hub / "docs" / "get-help-2.md").write_text(guide("x" * (LARGEST_FILE - 1000)), encoding="utf-8")
    site = _read(hub)
    assert not [*files.link(site), *files.file_name(site), *files.too_large(site)]


def test_another_encoding_is_reported_where_it_shows(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("It is free.\nIt costs £0.\n").encode("latin-1")})
    assert list(files.not_utf8(site)) == [
        Finding(
            Location(HELP, 10, 10),
            "A character here is not saved as UTF-8",
            "Save the file again and choose 'UTF-8' where the program asks for the encoding.",
        )
    ]


def test_welsh_letters_and_pound_signs_in_utf8_are_fine(tiny: MakeSite) -> None:
    assert not list(files.not_utf8(tiny({HELP: guide("It costs £0. Croeso i'r tŷ.\n")})))


def test_a_byte_order_mark_is_reported_and_the_page_read_all_the_same(find_all: FindAll) -> None:
    assert find_all({HELP: b"\xef\xbb\xbf" + guide(TEXT).encode()}) == (
        Finding(
            Location(HELP),
            "The file starts with an invisible mark (a byte-order mark)",
            "Save the file again and choose 'UTF-8', not 'UTF-8 with BOM'.",
            id="files.byte-order-mark",
        ),
    )


def test_a_file_without_a_byte_order_mark_is_fine(tiny: MakeSite) -> None:
    assert not list(files.byte_order_mark(tiny({HELP: guide(TEXT)})))


def test_an_invisible_character_is_reported_and_nothing_else(find_all: FindAll) -> None:
    assert find_all({HELP: guide("Talk\x0b to us.\n")}) == (
        Finding(
            Location(HELP, 9, 5),
            "There is an invisible character here ('U+000B')",
            "Delete the character, or type the line again by hand.",
            id="files.control-character",
        ),
    )


def test_windows_line_ends_and_tabs_in_text_are_fine(find_all: FindAll) -> None:
    assert not find_all({HELP: guide("One\ttwo.\n").replace("\n", "\r\n")})


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        (HELP, "Write the page, or delete the file."),
        ("content_data/statistics.yml", "Write what belongs in it, or delete the file."),
    ],
)
def test_an_empty_file_is_reported(find_all: FindAll, path: str, hint: str) -> None:
    assert find_all({path: " \n"}) == (Finding(Location(path), "The file is empty", hint, id="files.empty"),)


@pytest.mark.parametrize(
    "name",
    ["alerts", "events", "waivers", "redirects", "pictures", "standards", "care_cards", "chooser", "house_style"],
)
@pytest.mark.parametrize("text", ["", " \n", "# One note.\n#\n\n  # Another.\n", "\ufeff# Of Windows.\r\n"])
def test_a_file_that_a_hub_can_do_without_may_hold_notes_alone_or_nothing(
    find_all: FindAll, name: str, text: str
) -> None:
    found = find_all({f"content_data/{name}.yml": text})
    assert [each.id for each in found] == (["files.byte-order-mark"] if text.startswith("\ufeff") else [])


@pytest.mark.parametrize("text", ["# One note.\n- Talk\n", "Talk\n"])
def test_a_file_with_no_names_but_more_than_notes_is_not_taken_for_an_empty_one(find_all: FindAll, text: str) -> None:
    assert [each.id for each in find_all({"content_data/alerts.yml": text})] == ["yaml.no-names"]


def test_a_page_with_a_word_is_not_empty(tiny: MakeSite) -> None:
    assert not list(files.empty(tiny({HELP: "Hello"})))


def test_the_marks_of_a_merge_are_reported_and_nothing_else(find_all: FindAll) -> None:
    merged = guide("<<<<<<< HEAD\nIn two days.\n=======\nIn three days.\n>>>>>>> other\n")
    assert find_all({HELP: merged}) == (
        Finding(
            Location(HELP, 9, 1),
            "Two versions of the same lines stand here, with git's marks between them",
            "Keep the right version, and delete the lines that start with '<<<<<<<', '=======' and '>>>>>>>'.",
            id="files.merge-conflict",
        ),
    )


def test_a_heading_underlined_with_seven_signs_is_no_merge(tiny: MakeSite) -> None:
    assert not list(files.merge_conflict(tiny({HELP: guide("Heading\n=======\n")})))


def test_a_tab_before_a_fact_is_reported_and_nothing_else(find_all: FindAll) -> None:
    assert find_all({GLOSSARY: tiny_file(GLOSSARY, ("  meaning", "\tmeaning"))}) == (
        Finding(
            Location(GLOSSARY, 3, 1),
            "The line is indented with a tab",
            "Replace the tab with two spaces for each step.",
            id="files.tab",
        ),
    )


def test_a_tab_within_a_text_is_fine(find_all: FindAll) -> None:
    assert not find_all({GLOSSARY: tiny_file(GLOSSARY, ("voluntary support", "voluntary\tsupport"))})


def test_a_file_of_facts_that_is_gone_is_reported_and_nothing_else(find_all: FindAll) -> None:
    assert find_all({GLOSSARY: None}) == (
        Finding(
            Location(GLOSSARY),
            "The file 'content_data/glossary.yml' is missing",
            "Bring it back from an earlier version, or copy it from the sample hub.",
            id="files.missing-data-file",
        ),
    )


def test_a_file_of_facts_that_is_refused_is_not_missing_as_well(tiny: MakeSite) -> None:
    assert not list(files.missing_data_file(tiny({GLOSSARY: b"\xff"})))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("contact.yml", "Rename it to 'contacts.yml', or delete it."),
        ("contacts.yaml", "Rename it to 'contacts.yml', or delete it."),
        ("zzz.yml", "Rename or delete it."),
    ],
)
def test_a_file_that_nobody_reads_is_reported(tiny: MakeSite, name: str, hint: str) -> None:
    path = f"content_data/{name}"
    assert list(files.unknown_data_file(tiny({path: "a: b\n"}))) == [
        Finding(Location(path), f"Nothing reads a file called '{name}'", hint)
    ]


@pytest.mark.parametrize("name", ["events.yml", "waivers.yml", "frameworks/home-office-2024.yml"])
def test_a_file_that_some_part_of_the_hub_reads_is_fine(tiny: MakeSite, name: str) -> None:
    assert not list(files.unknown_data_file(tiny({f"content_data/{name}": "a: b\n"})))


def test_a_refused_file_is_only_reported_by_its_own_rule(hub: Path) -> None:
    (hub / "docs" / "get-help" / "worried.md").rename(hub / "docs" / "get-help" / "Worried.md")
    site = replace(_read(hub), pages=())
    assert [finding.location.path for finding in files.file_name(site)] == ["docs/get-help/Worried.md"]
