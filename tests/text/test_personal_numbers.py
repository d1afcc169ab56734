"""Numbers of one person, and numbers that only look like them."""

import pytest

from commshub.text.personal_numbers import POSTCODE, nhs_numbers, personal_numbers

INSURANCE, PATIENT, BIRTH = "a national insurance number", "the number of a patient", "a date of birth"
PAPER = "the number of a file or a paper of one person"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QQ 12 34 56 C", [(INSURANCE, "QQ 12 34 56 C")]),
        ("It looks like QQ 12 34 56 C.", []),
        ("ab123456c", [(INSURANCE, "ab123456c")]),
        ("AB-123-456-C", [(INSURANCE, "AB-123-456-C")]),
        ("It is AB 12 34 56 C.", [(INSURANCE, "AB 12 34 56 C")]),
        ("AB123456C", [(INSURANCE, "AB123456C")]),
        ("AB123456E", []),
        ("DA123456C", []),
        ("AO123456C", []),
        ("NHS number 943 476 5919", [(PATIENT, "943 476 5919")]),
        ("NHS number 943-476-5919", [(PATIENT, "943-476-5919")]),
        ("On the NHS: 9434 765 919", [(PATIENT, "9434 765 919")]),
        ("NHS number: 943 476 5918", [(PATIENT, "943 476 5918")]),
        ("the NHS, 943 476 5918", []),
        ("crime ref 04/1234/26", [(PAPER, "crime ref 04/1234/26")]),
        ("the case of 2015", []),
        ("have your crime number ready", []),
        ("Ring 943 476 5919", []),
        ("The NHS helps.\n\nRing 943 476 5919", []),
        ("born on 3 May 2001", [(BIRTH, "born on 3 May 2001")]),
        ("DOB: 03/05/2001", [(BIRTH, "DOB: 03/05/2001")]),
        ("date of birth 2001-05-03", [(BIRTH, "date of birth 2001-05-03")]),
        ("built on 3 May 2001", []),
    ],
)
def test_a_number_is_known_by_its_shape_and_its_check(text: str, found: list[tuple[str, str]]) -> None:
    assert [(what, match.group()) for what, match in personal_numbers(text)] == found


def test_a_number_whose_check_comes_out_as_ten_is_nobodys() -> None:
    # The nine digits alone would ask for a tenth of 10, which no number has; a rest of 0 asks for 0.
    valid = [last for last in range(10) if list(nhs_numbers(f"NHS 100 000 006{last}"))]
    assert len(valid) <= 1
    assert [last for last in range(10) if list(nhs_numbers(f"NHS 943 476 591{last}"))] == [9]


@pytest.mark.parametrize(
    ("text", "found"), [("SW1A 1AA", True), ("M1 1AE", True), ("GIR 0AA", True), ("A1 2CC", False)]
)
def test_a_postcode_has_the_shape_of_one(text: str, *, found: bool) -> None:
    assert bool(POSTCODE.search(text)) is found
