"""Calls of facts that stand where none are filled in."""

import pytest

from commshub.content.source_text import SourceText
from commshub.content.stray_calls import find_stray_calls
from commshub.content.yaml_tree import YamlMapping, parse_yaml
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind, ParseError
from tiny_files import HELP, guide
from tiny_hub import MakeSite


def _found(content: str, path: str = "content_data/alerts.yml") -> tuple[ParseError, ...]:
    table, errors = parse_yaml(path, content, flags=frozenset())
    assert errors == ()
    assert isinstance(table, YamlMapping)
    return find_stray_calls(SourceText(path, content), table)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("a: plain\n", []),
        ("a: Ring {{ contact('x') }} now\n", [(1, 9, "{{ contact('x') }}")]),
        ("a:\n  - b\n  - c: 'Call {{ x }} and {{ y }}'\n", [(3, 14, "{{ x }}"), (3, 26, "{{ y }}")]),
        ("a: Open {{ only\n", [(1, 9, "{{")]),
        ("a: '{% if x %}'\n", [(1, 5, "{% if x %}")]),
        ("# {{ a note }}\na: b\n", []),
    ],
)
def test_each_is_found_once_where_it_opens(content: str, found: list[tuple[int, int, str]]) -> None:
    errors = _found(content)
    assert {error.kind for error in errors} <= {ErrorKind.STRAY_CALL}
    assert [(error.location.line, error.location.column, error.found) for error in errors] == found


def test_the_text_of_a_new_page_may_hold_calls() -> None:
    content = "kinds:\n  a: {draft: '{{ x }}', note: '{{ y }}'}\nplaceholders: ['{{']\n"
    assert [error.found for error in _found(content, "content_data/pages.yml")] == ["{{ y }}"]
    assert len(_found(content)) == 3


def test_the_file_is_named() -> None:
    (error,) = _found("a: '{{ x }}'\n")
    assert error.location == Location("content_data/alerts.yml", 1, 5)


def test_what_is_almost_a_call_is_found_in_a_page_outside_code(tiny: MakeSite) -> None:
    site = tiny({HELP: guide('Ring { contact("a") }, and `{ contact("b") }`.\n')})
    (parse_error,) = site.parse_errors_of(ErrorKind.NEAR_CALL)
    assert (parse_error.location, parse_error.found) == (Location(HELP, 9, 6), '{ contact("a") }')


def test_what_is_almost_a_call_is_found_in_a_fact(tiny: MakeSite) -> None:
    site = tiny({"content_data/glossary.yml": "a:\n  term: B\n  meaning: 'Ask { contact(\"a\") }'\n"})
    (parse_error,) = site.parse_errors_of(ErrorKind.STRAY_CALL)
    assert parse_error.found == '{ contact("a") }'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("a:\n  text: 'Call {{ contact(\"emergency\").phone }} or {{council.area}}'\n", []),
        ("a:\n  text: Call {{ contact('emergency').phone }}\n", []),
        ("a:\n  title: Call {{ contact('emergency').phone }}\n", ["{{ contact('emergency').phone }}"]),
        # A card tears a line apart, and what else there is has no place in it.
        ("a:\n  text: Call {{ contact('emergency') }}\n", ["{{ contact('emergency') }}"]),
        ("a:\n  text: Say {{ message('safeguarding') }}\n", ["{{ message('safeguarding') }}"]),
        ("a:\n  text: Call {{ contact('emergency\").phone }}\n", ["{{ contact('emergency\").phone }}"]),
    ],
)
def test_the_text_of_an_alert_may_call_how_to_reach_somebody(content: str, found: list[str]) -> None:
    assert [error.found for error in _found(content)] == found
    assert len(_found(content, "content_data/events.yml")) >= len(found)
