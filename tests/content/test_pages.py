"""From the text of a page to its fields and sections, and what is told of those that cannot be read."""

from datetime import date

import pytest

from commshub.content.pages import parse_page
from commshub.content.source_text import SourceText
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind

KINDS = PageKinds.model_validate(
    {
        "fields": {
            "kind": {"holds": "text", "label": "kind"},
            "day": {"holds": "date", "label": "day"},
            "at": {"holds": "moment", "label": "time"},
            "reach": {"holds": "choice", "label": "reach", "options": ["public", "professional"]},
            "audiences": {"holds": "audiences", "label": "audiences"},
        },
        "every_page": ["kind", "day"],
        "kinds": {"route": {"name": "Route", "front_matter": ["reach"]}},
    }
)
BODY = "\n# One\n\nOne.\n\n## Two\n\nTwo.\n\n### Three\n\nThree.\n\n## Four\n\nFour.\n"


def _parsed(top: str, body: str = BODY):  # noqa: ANN202 - a page and its errors
    return parse_page(SourceText("docs/a.md", f"---\n{top}---\n{body}"), KINDS)


def test_fields_are_typed_as_they_are_declared() -> None:
    page, errors = _parsed("kind: route\nday: 2026-11-20\nreach: public\naudiences: [a, b]\n")
    assert errors == ()
    assert page.fields == {"kind": "route", "day": date(2026, 11, 20), "reach": "public", "audiences": ("a", "b")}
    assert (page.kind, page.readable) == (KINDS.kinds["route"], True)
    assert page.field_locations["reach"].line == 4


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("day: soon", "date"),
        ("at: noon", "moment"),
        ("reach: nobody", "choice"),
        ("audiences: a", "list"),
        ("audiences: [a, [b]]", "list"),
        ("kind: [route]", "text"),
    ],
)
def test_what_should_have_been_there_is_told(line: str, wanted: str) -> None:
    name = line.partition(":")[0]
    others = {"kind": "kind: x", "day": "day: 2026-11-20"}
    top = "\n".join([*(text for key, text in others.items() if key != name), line, ""])
    _, errors = _parsed(top)
    told = [(error.wanted, error.owner) for error in errors if error.kind is ErrorKind.WRONG_VALUE]
    assert told == [(wanted, name)]


@pytest.mark.parametrize(
    ("top", "missing"),
    [
        ("kind: x\n", [("day", 1)]),
        ("kind: x\nday:\n", [("day", 3)]),
        ("kind: route\nday: 2026-11-20\n", [("reach", 1)]),
        ("kind: '  '\nday: 2026-11-20\n", [("kind", 2)]),
    ],
)
def test_a_line_that_says_nothing_is_missing(top: str, missing: list[tuple[str, int]]) -> None:
    _, errors = _parsed(top)
    assert [(error.found, error.location.line) for error in errors] == missing
    assert {error.kind for error in errors} == {ErrorKind.MISSING_FIELD}


def test_a_line_that_nobody_declared_is_told_with_those_that_are() -> None:
    _, errors = _parsed("kind: x\nday: 2026-11-20\nreech: public\n")
    (error,) = errors
    assert (error.kind, error.found, error.choices) == (ErrorKind.UNKNOWN_FIELD, "reech", tuple(KINDS.fields))


def test_a_section_goes_to_the_next_heading_of_its_level() -> None:
    page, _ = _parsed("kind: x\nday: 2026-11-20\n")
    assert [(each.heading.text, each.heading.line, each.last_line, each.text) for each in page.sections] == [
        ("Two", 10, 17, "\nTwo.\n\n### Three\n\nThree.\n"),
        ("Four", 18, 21, "\nFour.\n"),
    ]
    assert page.last_line == 20


def test_a_page_whose_top_is_not_closed_is_still_a_page() -> None:
    page, errors = parse_page(SourceText("docs/a.md", "---\nkind: x\n\n## Two\n"), KINDS)
    assert not page.readable
    assert [error.kind for error in errors] == [ErrorKind.OPEN_FRONT_MATTER]
