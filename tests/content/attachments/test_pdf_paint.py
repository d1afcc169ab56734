"""What lies below a box, and how letters become words."""

import pytest

from commshub.content.attachments.documents import parse_document
from made_documents import line, pdf

PATH = "docs/plan.pdf"


@pytest.mark.parametrize(
    ("colour", "covered"),
    [
        ("0.35 g", True),
        ("0.36 g", False),
        ("0 0 0.35 rg", True),
        ("0 0 0.36 rg", False),
        ("0 0 0 0.65 k", True),
        ("0 0 0 0.64 k", False),
        ("0.65 0.65 0.65 0 k", True),
        ("0.65 0.65 0.64 0 k", False),
    ],
)
def test_a_box_hides_what_is_below_it_if_it_is_dark_enough(colour: str, *, covered: bool) -> None:
    found = parse_document(PATH, pdf(f"{line('Alex')} {colour} 70 690 200 20 re f")).covered
    assert bool(found) is covered


@pytest.mark.parametrize(("height", "covered"), [(4, True), (3, False)])
def test_a_box_is_higher_than_a_line_through_a_word(height: int, *, covered: bool) -> None:
    # The middle of the letters is about five points above the line that they stand on.
    found = parse_document(PATH, pdf(f"{line('Alex')} 0 g 70 {704 - height // 2} 200 {height} re f")).covered
    assert bool(found) is covered


def test_what_is_painted_over_a_box_is_not_below_it() -> None:
    assert parse_document(PATH, pdf(f"0 g 70 690 200 20 re f {line('Alex')}")).covered == ()


def test_letters_that_stand_apart_are_words_and_lines() -> None:
    apart = "BT /F1 12 Tf 72 700 Td (One) Tj 60 0 Td (two) Tj -60 -20 Td (three) Tj ET"
    assert parse_document(PATH, pdf(apart)).text.startswith("One two\nthree\f")
