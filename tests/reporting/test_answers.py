"""What is wrong with a file of answers, and what is never repeated."""

import pytest

from commshub.model.answers import Trouble, TroubleKind
from commshub.reporting.answers import HOLDS_NAMES, answers_refused


def _trouble(
    kind: TroubleKind, row: int = 1, column: str = "", found: str = "", choices: tuple[str, ...] = ()
) -> Trouble:
    return Trouble(kind, row=row, column=column, found=found, choices=choices)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (
            _trouble(TroubleKind.EMPTY),
            "The file holds no answers. Type each form into a row of its own, below the headings.",
        ),
        (_trouble(TroubleKind.UNKNOWN_COLUMN, column="C"), "Column C has no heading. Delete the column."),
        (
            _trouble(TroubleKind.UNKNOWN_COLUMN, column="C", found="Agee", choices=("age", "film")),
            "The form has no question 'Agee' (column C). Did you mean 'age'?",
        ),
        (_trouble(TroubleKind.COLUMN_TWICE, column="age"), "The column 'age' is there twice. Delete one of the two."),
        (
            _trouble(TroubleKind.MISSING_COLUMN, column="age"),
            "There is no column 'age'. Add it; its cells may stay empty.",
        ),
        (
            _trouble(TroubleKind.WRONG_WIDTH, row=4, found="3", choices=("5",)),
            "Row 4: it has 3 cells, and there are 5 headings.",
        ),
    ],
)
def test_each_trouble_is_a_sentence(trouble: Trouble, words: str) -> None:
    assert answers_refused([trouble]) == f"{words}\n"


def test_a_name_is_not_repeated_and_comes_first() -> None:
    personal = [_trouble(TroubleKind.PERSONAL, row, "age", "Alex Example") for row in (9, 2)]
    text = answers_refused([_trouble(TroubleKind.EMPTY), *personal])
    assert text.splitlines()[:2] == [
        f"{HOLDS_NAMES} (row 2, column 'age'; row 9, column 'age').",
        "What is no name but an answer has to be written as on the form.",
    ]
    assert "Alex" not in text


@pytest.mark.parametrize(("number", "more"), [(5, ""), (6, "; and 1 more place"), (8, "; and 3 more places")])
def test_of_many_places_the_first_five_are_told(number: int, more: str) -> None:
    text = answers_refused([_trouble(TroubleKind.PERSONAL, row, "B", "x") for row in range(2, 2 + number)])
    assert text.splitlines()[0].endswith(f"row 6, column B{more}).")
