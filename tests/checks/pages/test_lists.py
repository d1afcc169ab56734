"""What the rules on lists that are none say, and when they keep quiet."""

import pytest

from commshub.checks.registry import all_rules
from tiny_hub import MakeSite
from typed_pages import mended, told

RULES = {rule.id: rule for rule in all_rules()}

SLIPS = [
    ("lists.bullet-sign", "We help:\n• one\n• two\n", [(2, 1, "'• one' starts with a sign that makes no list")]),
    (
        "lists.bullet-sign",
        "We help:\n\n▪ one\n\n▪ two\n\nMore.\n",
        [(3, 1, "'▪ one' starts with a sign that makes no list")],
    ),
    ("lists.bullet-sign", "– one\n– two\n", [(1, 1, "'– one' starts with a sign that makes no list")]),
    ("lists.bullet-sign", "o  one\no  two\n", [(1, 1, "'o one' starts with a sign that makes no list")]),
    ("lists.bullet-sign", "• one\n    • two\n", [(1, 1, "'• one' starts with a sign that makes no list")]),
    ("lists.bullet-sign", "• one\nMore words.\n", [(1, 1, "'• one' starts with a sign that makes no list")]),
    ("lists.bullet-sign", "✓ Free\n", [(1, 1, "'✓ Free' starts with a sign that makes no list")]),
    ("lists.in-one-line", "We help: • one • two\n", [(1, 10, "The points of a list stand in one line: '• one • two'")]),
    (
        "lists.in-one-line",
        "| • a • b | c |\n|---|---|\n| a | • a • b |\n",
        [
            (1, 3, "The points of a list stand in one line: '• a • b'"),
            (3, 7, "The points of a list stand in one line: '• a • b'"),
        ],
    ),
    (
        "lists.other-number",
        "Then:\n\n1) One.\n2) Two.\n",
        [(3, 1, "'1) One.' starts with a number that makes no list")],
    ),
    ("lists.other-number", "(a) one\n(b) two\n", [(1, 1, "'(a) one' starts with a number that makes no list")]),
    ("lists.other-number", "a. one\nb. two\n", [(1, 1, "'a. one' starts with a number that makes no list")]),
    ("lists.other-number", "i) one\nii) two\n", [(1, 1, "'i) one' starts with a number that makes no list")]),
    (
        "lists.no-empty-line",
        "We help:\n- one\n- two\n",
        [(2, 1, "'- one' stands right below a sentence, and makes no list")],
    ),
    (
        "lists.no-empty-line",
        "We help:\n1. one\n2. two\n",
        [(2, 1, "'1. one' stands right below a sentence, and makes no list")],
    ),
    ("lists.no-empty-line", "We help:\n* one\n", [(2, 1, "'* one' stands right below a sentence, and makes no list")]),
    (
        "lists.no-empty-line",
        "> We help:\n> - one\n",
        [(2, 3, "'- one' stands right below a sentence, and makes no list")],
    ),
    (
        "lists.no-empty-line",
        "> We help:\n> - one\n",
        [(2, 3, "'- one' stands right below a sentence, and makes no list")],
    ),
    (
        "lists.without-space",
        "-one thing\n-two things\n",
        [(1, 1, "'-one thing' makes no point of a list: a space is missing")],
    ),
    (
        "lists.without-space",
        "- one\n-two things\n- three\n",
        [(2, 1, "'-two things' makes no point of a list: a space is missing")],
    ),
    (
        "lists.without-space",
        "1.One thing\n2.Two things\n",
        [(1, 1, "'1.One thing' makes no point of a list: a space is missing")],
    ),
    (
        "lists.without-space",
        "*One thing\n*Two things\n",
        [(1, 1, "'*One thing' makes no point of a list: a space is missing")],
    ),
    (
        "lists.without-space",
        "One\n-two things\n",
        [(2, 1, "'-two things' makes no point of a list: a space is missing")],
    ),
    (
        "lists.lost-level",
        "- one\n  - two\n  - three\n- four\n",
        [(2, 3, "'- two' is set in by 2 spaces: it becomes a point like the one above")],
    ),
    (
        "lists.lost-level",
        "1. one\n   - two\n",
        [(2, 4, "'- two' is set in by 3 spaces: it becomes a point like the one above")],
    ),
    (
        "lists.lost-level",
        "- one\n    - two\n      - three\n",
        [(3, 7, "'- three' is set in by 6 spaces: it becomes a point like the one above")],
    ),
    (
        "lists.lost-level",
        "- one\n\n  More words.\n\n  - two\n",
        [(5, 3, "'- two' is set in by 2 spaces: it becomes a point like the one above")],
    ),
    ("lists.joined-below", "- one.\nWe answer.\n", [(2, 1, "'We answer.' becomes a part of the point above")]),
    (
        "lists.counted-anew",
        "1. One.\n\nMore.\n\n2. Two.\n",
        [(5, 1, "'2. Two.' begins a list, and is shown with the number 1")],
    ),
]
FINE = [
    ("lists.bullet-sign", "– one\n"),
    ("lists.bullet-sign", "> — Ann Example\n"),
    ("lists.bullet-sign", "`• a`\n"),
    ("lists.bullet-sign", "We ask – and listen.\n"),
    ("lists.in-one-line", "Monday • Tuesday\n"),
    ("lists.other-number", "(a) One thing.\n\n(b) Another thing.\n"),
    ("lists.other-number", "We ask\n1) what it is.\n"),
    ("lists.other-number", "Dr. Who came\nby bus.\n"),
    ("lists.no-empty-line", "It was\n2026. We met.\n"),
    ("lists.no-empty-line", "- one\n- two\n"),
    ("lists.no-empty-line", "Words\n-- and more\n"),
    ("lists.no-empty-line", "We help:\n\n- one\nmore\n- two\n"),
    ("lists.without-space", "*Terms hold for all of it.\n"),
    ("lists.without-space", "-5 degrees\n"),
    ("lists.without-space", "1.5 million people\n"),
    ("lists.lost-level", "- one\n    - two\n"),
    ("lists.lost-level", "  - one\n  - two\n"),
    ("lists.joined-below", "- one\n- two\n\nWe answer.\n"),
    (
        "lists.joined-below",
        "- A long point that an editor wrote in two lines, the first of which is full of\nEnglish words.\n",
    ),
    ("lists.joined-below", "- one\n  We answer.\n"),
    ("lists.joined-below", "- one,\nand two\n"),
    ("lists.counted-anew", "1. One.\nMore.\n2. Two.\n"),
    ("lists.counted-anew", "1. One.\n\n    More.\n\n2. Two.\n"),
    ("lists.counted-anew", "2026. A year.\n"),
]
MENDED = [
    ("lists.bullet-sign", "We help:\n• one\n• two\n", "We help:\n\n- one\n- two\n"),
    ("lists.bullet-sign", "We help:\n\n▪ one\n\n▪ two\n\nMore.\n", "We help:\n\n- one\n- two\n\nMore.\n"),
    ("lists.bullet-sign", "– one\n– two\n", "- one\n- two\n"),
    ("lists.bullet-sign", "o  one\no  two\n", "- one\n- two\n"),
    ("lists.bullet-sign", "✓ Free\n", "- Free\n"),
    ("lists.no-empty-line", "We help:\n- one\n- two\n", "We help:\n\n- one\n- two\n"),
    ("lists.no-empty-line", "We help:\n1. one\n2. two\n", "We help:\n\n1. one\n2. two\n"),
    ("lists.no-empty-line", "We help:\n* one\n", "We help:\n\n* one\n"),
    ("lists.without-space", "-one thing\n-two things\n", "- one thing\n- two things\n"),
    ("lists.without-space", "- one\n-two things\n- three\n", "- one\n- two things\n- three\n"),
    ("lists.without-space", "1.One thing\n2.Two things\n", "1. One thing\n2. Two things\n"),
    ("lists.without-space", "*One thing\n*Two things\n", "* One thing\n* Two things\n"),
    ("lists.lost-level", "- one\n  - two\n  - three\n- four\n", "- one\n    - two\n    - three\n- four\n"),
    ("lists.lost-level", "1. one\n   - two\n", "1. one\n    - two\n"),
    ("lists.lost-level", "- one\n    - two\n      - three\n", "- one\n    - two\n        - three\n"),
]


@pytest.mark.parametrize(("rule", "body", "expected"), SLIPS)
def test_a_slip_is_told_where_it_stands(
    tiny: MakeSite, rule: str, body: str, expected: list[tuple[int, int, str]]
) -> None:
    assert told(tiny, RULES[rule], body) == expected


@pytest.mark.parametrize(("rule", "body"), FINE)
def test_what_is_meant_so_is_fine(tiny: MakeSite, rule: str, body: str) -> None:
    assert told(tiny, RULES[rule], body) == []


@pytest.mark.parametrize(("rule", "body", "expected"), MENDED)
def test_what_can_be_mended_in_one_way_only_is(tiny: MakeSite, rule: str, body: str, expected: str) -> None:
    assert mended(tiny, RULES[rule], body) == expected
    assert told(tiny, RULES[rule], expected) == []
