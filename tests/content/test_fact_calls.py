"""Calls of facts: which are understood, where they stand, and what only shows how to write one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.content.fact_calls import CallSpan, blank_calls, find_calls, scan_calls
from commshub.content.source_text import SourceText
from commshub.model.findings import Location
from commshub.model.page import FactCall
from commshub.model.parse_errors import ErrorKind, ParseError

PATH = "docs/help.md"

Found = tuple[tuple[FactCall, ...], tuple[ParseError, ...]]


def _find(body: str, first_line: int = 1) -> Found:
    return find_calls(SourceText(PATH, body), body, first_line)


def _at(line: int, column: int) -> Location:
    return Location(PATH, line, column)


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ('{{ contact("a") }}', FactCall(_at(1, 1).to(_at(1, 19)), "contact", "a", None)),
        ("{{ contact('a') }}", FactCall(_at(1, 1).to(_at(1, 19)), "contact", "a", None)),
        ('{{contact("a").phone}}', FactCall(_at(1, 1).to(_at(1, 23)), "contact", "a", "phone")),
        ('One\n  two {{ contact( "a" ) . phone }}', FactCall(_at(2, 7).to(_at(2, 35)), "contact", "a", "phone")),
        ('{{ contact(\n  "a"\n) }}', FactCall(_at(1, 1).to(_at(3, 5)), "contact", "a", None)),
        ('{{ contact("") }}', FactCall(_at(1, 1).to(_at(1, 18)), "contact", "", None)),
        ('{{ contact("tŷ") }}', FactCall(_at(1, 1).to(_at(1, 20)), "contact", "tŷ", None)),
        ("{{ terms() }}", FactCall(_at(1, 1).to(_at(1, 14)), "terms", None, None)),
        ("{{ council.name }}", FactCall(_at(1, 1).to(_at(1, 19)), "council", None, "name")),
        ("tŷ 😀 {{ terms() }}", FactCall(_at(1, 6).to(_at(1, 19)), "terms", None, None)),
        ("{{- terms() -}}", FactCall(_at(1, 1).to(_at(1, 16)), "terms", None, None)),
        ("{{+ terms() }}", FactCall(_at(1, 1).to(_at(1, 15)), "terms", None, None)),
        ("One \n\n  {{- terms() -}} \n", FactCall(_at(3, 3).to(_at(3, 18)), "terms", None, None)),
        ("{# {{ terms() }} #}", FactCall(_at(1, 4).to(_at(1, 17)), "terms", None, None)),
        ('## Words {#an-id}\n\n{{ message("x-y") }}', FactCall(_at(3, 1).to(_at(3, 21)), "message", "x-y", None)),
    ],
)
def test_a_call_is_understood_where_it_stands(body: str, call: FactCall) -> None:
    (found,), parse_errors = _find(body)
    assert (found, found.location.end, parse_errors) == (call, call.location.end, ())


def test_calls_are_told_in_order_with_their_lines_in_the_whole_file() -> None:
    assert _find('{{ terms() }} {{ contact("a") }}\n\n{{ council.name }}', first_line=9) == (
        (
            FactCall(_at(9, 1).to(_at(9, 14)), "terms", None, None),
            FactCall(_at(9, 15).to(_at(9, 33)), "contact", "a", None),
            FactCall(_at(11, 1).to(_at(11, 19)), "council", None, "name"),
        ),
        (),
    )


@pytest.mark.parametrize(
    "shown",
    [
        "`{{ terms() }}`",
        "``a ` {{ terms() }}``",
        "`{{ contact(` and `1 + 1 }}`",
        "```\n{{ terms() }}\n```",
        "```yaml\n\n{{ 1 + 1 }}\n\n{{ contact(\n```",
        "~~~~ {.yaml}\n~~~\n{{ terms() }}\n~~~~",
        "<!-- {{ terms() }} -->",
        "<!--\n{{ contact(\n-->",
    ],
)
def test_code_and_comments_show_a_call_as_typed(shown: str) -> None:
    assert _find(shown) == ((), ())
    after = len(shown.split("\n")) + 1
    assert _find(f"{shown}\n{{{{ terms() }}}}") == (
        (FactCall(_at(after, 1).to(_at(after, 14)), "terms", None, None),),
        (),
    )


@pytest.mark.parametrize(
    "body",
    [
        "An odd ` and {{ terms() }}",
        "An odd `\nand {{ terms() }} `",
        "Not code: \\`{{ terms() }}\\`",
        "```\n{{ terms() }}",
        "    ```\n{{ terms() }}\n    ```",
        "<!-- {{ terms() }}",
        "{{ terms() }} `code`",
    ],
)
def test_what_the_engine_takes_for_words_shows_the_fact(body: str) -> None:
    calls, parse_errors = _find(body)
    assert ([call.name for call in calls], parse_errors) == (["terms"], ())


@pytest.mark.parametrize(
    "body", ["", "Words {a, b}\n", "## One {#one}\n", "{% if x %}{# no #}", "a } b }} c", "{ { x } }"]
)
def test_a_text_without_two_opening_brackets_calls_nothing(body: str) -> None:
    assert _find(body) == ((), ())


@pytest.mark.parametrize(
    "inside",
    [
        "1 + 1",
        'contact("a") ~ "b"',
        'contact("a").phone.upper()',
        "contact",
        'contact("a", 2)',
        'contact(id="a")',
        'contact("a") | upper',
        "contact(a)",
        'contact("a" "b")',
        'contact("a")["phone"]',
        'contact("a").1',
        "terms()()",
        "council.name.first",
        "''.__class__",
        "{1: {2: 3}}",
        "",
    ],
)
def test_anything_else_is_no_call_and_told_as_it_was_typed(inside: str) -> None:
    assert _find(f"One\n{{{{ {inside} }}}} two {{{{ terms() }}}}") == (
        (FactCall(_at(2, len(inside) + 12).to(_at(2, len(inside) + 25)), "terms", None, None),),
        (ParseError(ErrorKind.STRANGE_CALL, _at(2, 1), found=inside),),
    )


@pytest.mark.parametrize(
    ("body", "location", "found"),
    [
        pytest.param("One\n {{ contact(", _at(2, 2), "unexpected end of the text", id="nothing closes"),
        pytest.param('{{ contact("a") }\nb', _at(1, 1), "unexpected '}'", id="one bracket closes"),
        pytest.param("{{ contact('a }}", _at(1, 1), 'unexpected char "\'" at 11', id="a quote"),
        pytest.param('One\n{{ contact(\n"a }}', _at(2, 1), "unexpected char '\"' at 16", id="a quote further down"),
        pytest.param("{{ contact) }} {{ terms() }}", _at(1, 1), "unexpected ')'", id="before one that is whole"),
        pytest.param("{{ a ! b }}", _at(1, 1), "unexpected char '!' at 5", id="a sign"),
        pytest.param("{{", _at(1, 1), "unexpected end of the text", id="at the very end"),
    ],
)
def test_what_cannot_be_read_to_its_end_is_told_where_it_opens(body: str, location: Location, found: str) -> None:
    assert _find(body) == ((), (ParseError(ErrorKind.BROKEN_CALL, location, found=found),))


def test_the_calls_before_one_that_cannot_be_read_are_told() -> None:
    assert _find("{{ terms() }}\n{{ 1 }} {{ contact(", first_line=5) == (
        (FactCall(_at(5, 1).to(_at(5, 14)), "terms", None, None),),
        (
            ParseError(ErrorKind.STRANGE_CALL, _at(6, 1), found="1"),
            ParseError(ErrorKind.BROKEN_CALL, _at(6, 9), found="unexpected end of the text"),
        ),
    )


PIECES = st.sampled_from(
    [
        *(
            '{{ contact("a") }}',
            '{{ contact("a").phone }}',
            "{{ terms() }}",
            "{{ council.name }}",
            '{{contact("b-c")}}',
        ),
        *("{{", "}}", "{", "}", '"', "'", "(", ")", ".", "contact", "word", "\n", " ", "{#x}", "{%", "{{-", "-}}"),
        *('{{ contact("") }}', "{{- x() -}}", "{{ x }}", "{{ terms() }}}", "{{{ terms() }}"),
    ]
)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=10))
def test_every_call_and_fault_stands_at_two_opening_brackets(pieces: list[str]) -> None:
    body = "".join(pieces)
    calls, parse_errors = _find(body)
    lines = body.split("\n")
    for location in (found.location for found in (*calls, *parse_errors)):
        assert lines[location.line - 1][location.column - 1 :].startswith("{{")
    assert len({found.location for found in (*calls, *parse_errors)}) == len(calls) + len(parse_errors)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=10))
def test_spans_follow_one_another_and_hold_what_was_parsed(pieces: list[str]) -> None:
    body = "".join(pieces)
    end = 0
    for span in scan_calls(PATH, body):
        assert end <= span.start < span.end
        end = span.end
        if isinstance(span.parsed, FactCall):
            assert body[span.start : span.end].endswith("}}")
            # A call read alone is the call that was read among others.
            (alone,) = scan_calls(PATH, body[span.start : span.end])
            assert isinstance(alone.parsed, FactCall)
            same = (span.parsed.name, span.parsed.argument, span.parsed.part)
            assert (alone.parsed.name, alone.parsed.argument, alone.parsed.part) == same


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask {{ terms() }} now", "Ask               now"),
        ('{{ contact(\n"a"\n) }}.', f"{' ' * 11}\n   \n    ."),
        ("{{ 1 + 1 }} `{{ terms() }}`", f"{' ' * 11} `{{{{ terms() }}}}`"),
        ("no call", "no call"),
    ],
)
def test_a_call_can_be_left_out_without_moving_the_rest(text: str, left: str) -> None:
    assert blank_calls(text) == left


def test_scanning_goes_on_behind_a_call_that_does_not_end() -> None:
    first, second = scan_calls(PATH, "{{ contact( {{ terms() }}")
    assert first == CallSpan(0, 2, ParseError(ErrorKind.BROKEN_CALL, _at(1, 1), found="unexpected end of the text"))
    assert second == CallSpan(12, 25, FactCall(_at(1, 13).to(_at(1, 26)), "terms", None, None))
