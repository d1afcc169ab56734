"""What was typed wrongly is found from where the parser stopped, upwards, and nowhere else."""

import pytest

from commshub.content.yaml_slips import TypedSlip, find_slip
from commshub.model.slips import Slip


@pytest.mark.parametrize(
    ("content", "line", "slip"),
    [
        ("a: b\nc:d\ne: f\n", 3, TypedSlip(Slip.NO_SPACE, 2, 1, "c:", "c: d")),
        ("a: b\nc\n", 2, TypedSlip(Slip.NO_COLON, 2, 1, "c", "c")),
        ("a: 'b\nc: d\ne: f\n", 3, TypedSlip(Slip.OPEN_QUOTE, 1, 4, "'b", "'")),
        ("a: [b\n\n\n", 1, TypedSlip(Slip.OPEN_BRACKET, 1, 4, "[", "]")),
        ("é: 'ü' ö\n", 1, TypedSlip(Slip.TEXT_BEHIND_QUOTE, 1, 4, "'ü' ö")),
        ("a:\n  b: c\n   d: e\n", 3, TypedSlip(Slip.TOO_DEEP, 3, 4, "d", "1")),
        ("a:\n  b: c\n d: e\n", 3, TypedSlip(Slip.TOO_SHALLOW, 3, 2, "d", "1")),
    ],
)
def test_a_slip_is_found(content: str, line: int, slip: TypedSlip) -> None:
    assert find_slip(content, line) == slip


@pytest.mark.parametrize(
    "content",
    [
        "a: b\n  goes on here\nc: d\n",
        "a: |\n  no:space\n  'open\nc: d\n",
        "a: >-\n  [open\n\n  more\nc: d\n",
        "# no colon here\na: b\n",
        'a: "one\n  two"\nc: d\n',
        "a: 'it''s'\nb: \"say \\\"so\\\"\"\n",
        "a:\n  - b: c\n    d: e\n  - b: f\n",
        "a:\n- b\n- c\nd: e\n",
        "a: [b,\n  c]\n",
        "a: {b: c, d: 'e: f'}\n",
        "a: https://example.org/b\n",
        "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    ],
)
def test_right_lines_hold_none(content: str) -> None:
    assert find_slip(content, content.count("\n")) is None


def test_what_stands_below_the_place_is_not_looked_at() -> None:
    assert find_slip("a: @b\nc:d\n", 1) is None
