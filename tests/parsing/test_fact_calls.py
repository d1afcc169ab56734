"""Calls of facts: which are understood, where they stand, and that the quick way reads what Jinja's lexer reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commshub.faults import FaultKind
from commshub.findings import Place
from commshub.parsing import fact_calls
from commshub.parsing.fact_calls import find_calls
from commshub.parsing.text import Text, decode
from commshub.site.page import FactCall

PATH = "docs/help.md"


def _text(body: str) -> Text:
    text, _ = decode(PATH, b"---\n---\n" + body.encode())
    assert text
    return text


def _calls(body: str) -> tuple[FactCall, ...]:
    calls, faults = find_calls(_text(body), body, 1)
    assert faults == ()
    return calls


@pytest.mark.parametrize(
    ("body", "call"),
    [
        ('{{ contact("a") }}', FactCall(Place(PATH, 1, 1), "contact", "a", None)),
        ("{{ contact('a') }}", FactCall(Place(PATH, 1, 1), "contact", "a", None)),
        ('{{contact("a").phone}}', FactCall(Place(PATH, 1, 1), "contact", "a", "phone")),
        ('One\n  two {{ contact( "a" ) . phone }}', FactCall(Place(PATH, 2, 7), "contact", "a", "phone")),
        ("{{ terms() }}", FactCall(Place(PATH, 1, 1), "terms", None, None)),
        ("{{ council.name }}", FactCall(Place(PATH, 1, 1), "council", None, "name")),
        ('## Words {#an-id}\n\n{{ message("x-y") }}', FactCall(Place(PATH, 3, 1), "message", "x-y", None)),
    ],
)
def test_a_call_is_understood_where_it_stands(body: str, call: FactCall) -> None:
    assert _calls(body) == (call,)


@pytest.mark.parametrize(
    "body",
    [
        "{{ 1 + 1 }}",
        '{{ contact("a") ~ "b" }}',
        '{{ contact("a").phone.upper() }}',
        "{{ contact }}",
        '{{ contact("a", 2) }}',
        '{{ contact("a") | upper }}',
        "{{ contact(a) }}",
        "{{ }}",
        '{{ contact("a")["phone"] }}',
        "{{ ''.__class__ }}",
    ],
)
def test_anything_else_is_no_call(body: str) -> None:
    calls, faults = find_calls(_text(body), body, 1)
    assert calls == ()
    assert [fault.kind for fault in faults] == [FaultKind.STRANGE_CALL]


@pytest.mark.parametrize("body", ["{{ contact(", 'a\n{{ contact("a") }\nb', "{{ contact('a }}"])
def test_what_is_not_closed_is_told_where_it_opens(body: str) -> None:
    _, faults = find_calls(_text(body), body, 5)
    assert [fault.kind for fault in faults] == [FaultKind.BROKEN_CALL]
    assert faults[0].place == Place(PATH, 5 + body[: body.index("{{")].count("\n"), 1)


PIECES = st.sampled_from(
    [
        '{{ contact("a") }}',
        '{{ contact("a").phone }}',
        "{{ terms() }}",
        "{{ council.name }}",
        '{{contact("b-c")}}',
        "\n",
        " ",
        "{{",
        "}}",
        "{",
        "}",
        '"',
        "'",
        "(",
        ")",
        "contact",
        ".",
        "{#x}",
        "{%",
        "word",
        '{{ contact("") }}',
        "{{- x() -}}",
    ]
)


@settings(max_examples=800, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=10))
def test_the_quick_way_reads_what_the_lexer_reads(pieces: list[str]) -> None:
    body = "".join(pieces)
    quick = find_calls(_text(body), body, 3)
    pattern = fact_calls.PLAIN_CALL
    fact_calls.PLAIN_CALL = fact_calls.re.compile("(?!)")
    try:
        slow = find_calls(_text(body), body, 3)
    finally:
        fact_calls.PLAIN_CALL = pattern
    assert quick == slow
