"""The legal pages, what their parts say and how that is read."""

import pytest

from commshub.model.site import Site
from commshub.text.legal_pages import headings_below, legal_pages, part_of, plain_text, prose_of, start_of
from legal_hub import legal, line_of, path_of
from tiny_hub import MakeSite


def _site(tiny: MakeSite) -> Site:
    return tiny(legal("privacy"))


def test_a_legal_page_is_known_by_its_line(tiny: MakeSite) -> None:
    assert [page.path for page in legal_pages(_site(tiny), "privacy")] == [path_of("privacy")]
    assert list(legal_pages(_site(tiny), "cookies")) == []


def test_a_translation_is_left_to_its_translator(tiny: MakeSite) -> None:
    files = legal("privacy", ("document: privacy\n", "document: privacy\nlanguage: cy\n"))
    assert list(legal_pages(tiny(files), "privacy")) == []


def test_a_part_is_found_by_its_id_and_starts_below_its_heading(tiny: MakeSite) -> None:
    (page,) = legal_pages(_site(tiny), "privacy")
    section = part_of(page, "complain")
    assert section
    assert section.heading.line == line_of("privacy", f"## {section.heading.text}")
    start = start_of(page, section)
    assert page.body[start : start + len(section.text)] == section.text
    assert page.body[:start].rstrip("\n").endswith(f"## {section.heading.text}")
    assert part_of(page, "no-such-part") is None
    assert all(section.heading.line < each.line <= section.last_line for each in headings_below(page, section))


def test_prose_keeps_its_place_without_notes_and_code(tiny: MakeSite) -> None:
    (page,) = legal_pages(_site(tiny), "privacy")
    assert len(prose_of(page)) == len(page.body)


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("We  *help*\n\n> **you**", "We help you"),
        ("Read [this](a.md) now", "Read this now"),
        ("<!-- a note -->Words", "Words"),
        ("{{ council.name }} helps", "Littleton Council helps"),
        ("{{ council.nothing }}", "{{ council.nothing }}"),
    ],
)
def test_a_text_is_read_as_a_reader_sees_it(tiny: MakeSite, markdown: str, plain: str) -> None:
    assert plain_text(markdown, tiny().council) == plain


def test_without_a_council_its_calls_stay() -> None:
    assert plain_text("{{ council.name }}", None) == "{{ council.name }}"
