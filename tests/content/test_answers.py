"""Spreadsheets of answers: every way of saving them, and everything for which they are refused."""

import pytest

from commshub.content.answers import has_forms, heading_row, parse_answers
from commshub.model.feedback_form import FeedbackForm, FormQuestion
from commshub.reporting.answers import HOLDS_NAMES, MEANT_AS_ANSWER, answers_refused

FORM = FeedbackForm(
    preamble="This form is anonymous.",
    questions={
        "sector": FormQuestion(
            asks="What do you do?",
            answers={"health": "Work in health", "police": "Police and Crime", "other": "Something else"},
        ),
        "recommend": FormQuestion(asks="Would you recommend it?", answers={"yes": "Yes", "dont-know": "Don't know"}),
        "knowledge": FormQuestion(
            asks="How well did you know it?", before="Before", after="After", answers={"poor": "Poorly", "good": "Well"}
        ),
    },
)
HEADING = "sector,recommend,knowledge-before,knowledge-after\n"
GOOD = f"{HEADING}health,yes,poor,good\n"


def _said(text: str | bytes) -> str:
    forms, troubles = parse_answers(text if isinstance(text, bytes) else text.encode(), FORM)
    assert not (forms and troubles)
    return answers_refused(troubles)


def _forms(text: str | bytes) -> tuple[object, ...]:
    forms, troubles = parse_answers(text if isinstance(text, bytes) else text.encode(), FORM)
    assert troubles == ()
    return forms


FILLED = {"sector": "health", "recommend": "yes", "knowledge-before": "poor", "knowledge-after": "good"}


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.encode("utf-8-sig"),
        GOOD.replace(",", ";"),
        GOOD.replace("\n", "\r\n"),
        f"sep=;\r\n{GOOD.replace(',', ';')}",
        GOOD.rstrip("\n"),
        f"{GOOD},,,\n\n",
        "Sector,RECOMMEND,Knowledge before,knowledge_after\nHEALTH,Yes,Poorly,Well\n",
        "knowledge-after,knowledge-before,recommend,sector\ngood,poor,yes,health\n",
        f'{HEADING}"Work in  health","yes",poor,good\n',
    ],
)
def test_a_form_is_read_however_the_file_was_saved(text: str | bytes) -> None:
    assert _forms(text) == (FILLED,)


def test_a_question_that_was_left_out_has_no_answer() -> None:
    assert _forms(f"{HEADING}health,,,\n") == ({"sector": "health"},)


@pytest.mark.parametrize("typed", ["don't know", "Don’t know", "dont-know"])
def test_apostrophes_of_every_sort_are_understood(typed: str) -> None:
    assert _forms(f"{HEADING},{typed},,\n") == ({"recommend": "dont-know"},)


@pytest.mark.parametrize("typed", ["other", "Other: beekeeping", "Something else (beekeeping)", "other - beekeeping"])
def test_what_a_guest_wrote_beside_other_is_dropped(typed: str) -> None:
    assert _forms(f"{HEADING}{typed},,,\n") == ({"sector": "other"},)


def test_the_empty_sheet_has_every_column() -> None:
    assert heading_row(FORM) == HEADING.replace("\n", "\r\n")
    assert _said(heading_row(FORM)) == (
        "The file holds no answers. Type each form into a row of its own, below the headings.\n"
    )
    assert not has_forms(f"{HEADING},,,\n".encode())
    assert has_forms(GOOD.encode())


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_file_holds_no_answers(text: str) -> None:
    assert _said(text) == "The file holds no answers. Type each form into a row of its own, below the headings.\n"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\xff", b"sector\xe9", GOOD.encode("utf-16"), b"sector\0\0"])
def test_what_is_not_text_is_said_to_be_so(data: bytes) -> None:
    assert _said(data) == (
        "The file is not text in UTF-8. Save it from your spreadsheet as 'CSV UTF-8', and name that file.\n"
    )


def test_a_quotation_mark_that_is_not_closed_is_reported() -> None:
    assert _said(f'{HEADING}"health,yes,poor,good\n') == (
        "The file cannot be read: a quotation mark in it is not closed. Save it from your spreadsheet again.\n"
    )


def test_everything_is_said_at_once_from_the_top() -> None:
    text = "sektor,recommend,recommend,,knowledge-before\nhealth,maybe,yes,,bad\nhealth,yes\n"
    assert _said(text) == (
        "The column 'recommend' is there twice. Delete one of the two.\n"
        "There is no column 'sector'. Add it; its cells may stay empty.\n"
        "There is no column 'knowledge-after'. Add it; its cells may stay empty.\n"
        "The form has no question 'sektor' (column A). Did you mean 'sector'?\n"
        "Column D has no heading. Delete the column.\n"
        "Row 2, column 'recommend': 'maybe' is not one of the answers. Write 'Yes' or 'Don't know'.\n"
        "Row 2, column 'knowledge-before': 'bad' is not one of the answers. Write 'Poorly' or 'Well'.\n"
        "Row 3: it has 2 cells, and there are 5 headings.\n"
    )


@pytest.mark.parametrize(
    "heading",
    ["Name", "First name", "guest_name", "surname", "E-mail", "email address", "Telephone", "PhoneNumber", "Postcode"],
)
def test_a_column_for_names_or_addresses_is_refused(heading: str) -> None:
    text = f"{HEADING.strip()},{heading}\nhealth,yes,poor,good,\n"
    assert _said(text) == f"{HOLDS_NAMES} (column E).\n"


@pytest.mark.parametrize(
    "typed",
    [
        "Jo Bloggs",
        "Mary-Ann O’Neill",
        "Mrs Bloggs",
        "jo@example.org",
        "07700 900123",
        "other: call me on 07700 900 123",
        "Other: jo@example.org",
        "+44 (0)1632 960001",
        "AB1 2CD",
        "Siân Évans",
    ],
)
def test_a_cell_that_holds_a_name_or_an_address_is_refused_and_not_repeated(typed: str) -> None:
    said = _said(f"{GOOD}{typed},yes,poor,good\n")
    assert said == f"{HOLDS_NAMES} (row 3, column 'sector').\n{MEANT_AS_ANSWER}\n"


@pytest.mark.parametrize(
    "typed", ["Health Service", "Crime Unit", "Something Different", "farming", "Farming", "25-34"]
)
def test_a_slip_in_an_answer_is_no_name(typed: str) -> None:
    assert _said(f"{HEADING}{typed},yes,poor,good\n") == (
        f"Row 2, column 'sector': '{typed}' is not one of the answers. "
        "Write 'Work in health', 'Police and Crime' or 'Something else'.\n"
    )


def test_a_name_in_a_cell_beyond_the_headings_is_found_too() -> None:
    assert _said(f"{HEADING}health,yes,poor,good,Jo Bloggs\n") == (
        f"{HOLDS_NAMES} (row 2, column E).\n{MEANT_AS_ANSWER}\nRow 2: it has 5 cells, and there are 4 headings.\n"
    )


def test_a_name_is_not_repeated_as_a_heading() -> None:
    assert _said("Jo Bloggs,sector,recommend,knowledge-before,knowledge-after\n,health,yes,poor,good\n") == (
        f"{HOLDS_NAMES} (column A).\n"
    )


def test_many_names_are_told_of_by_their_first_places() -> None:
    said = _said(HEADING + "Jo Bloggs,yes,poor,good\n" * 9)
    assert said == (
        f"{HOLDS_NAMES} (row 2, column 'sector'; row 3, column 'sector'; row 4, column 'sector'; "
        "row 5, column 'sector'; row 6, column 'sector'; and 4 more places).\n"
        f"{MEANT_AS_ANSWER}\n"
    )


def test_rows_have_the_numbers_that_the_spreadsheet_shows() -> None:
    assert "Row 3, column 'sector'" in _said(f"sep=,\n{HEADING}\nfarming,yes,poor,good\n")
