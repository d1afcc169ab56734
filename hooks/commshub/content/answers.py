"""A spreadsheet of filled-in forms, one in each row: read whole, or refused with everything that is wrong in it.

Nothing that could be somebody's name goes any further than this module: neither into what is made of the answers, nor
into what is said about those that cannot be used.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from commshub.model.answers import Filled, Trouble, TroubleKind
from commshub.model.feedback_form import OTHER, FeedbackForm, FormQuestion

_Row = list[str]

_PERSONAL_HEADING = re.compile(
    r"\b(?:name|forename|surname|e-?mail|mail|phone|telephone|tel|mobile|address|postcode|signature|initials|contact)s?\b"
)
_MAIL = re.compile(r"\S@\S")
# Eight digits or more, however they are parted.
_NUMBER = re.compile(r"(?:\d[\s().+-]*){8,}")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sir|Dame|Rev|Imam|Rabbi)\b\.? [A-Z]")
_CALLED = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’.-]*){1,3}")
_WORD = re.compile(r"\w+")
# A byte that no text holds; spreadsheets saved in their own format are full of it.
_NO_TEXT = "\0"
_LETTERS = 26
# Some programs write this above the headings for Excel, which does not count it as a row.
_SEPARATOR_NAMED = re.compile(r"\Asep=[,;]\r?\n")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the file: what it is called on the form, if it is, and how a person finds it.

    A column for names or addresses is told of once, and its cells are not looked at.
    """

    id: str | None
    label: str
    personal: bool = False


def parse_answers(data: bytes, form: FeedbackForm) -> tuple[tuple[Filled, ...], tuple[Trouble, ...]]:
    """The forms, or everything that is wrong; never some forms and some trouble."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return (), (Trouble(TroubleKind.NOT_TEXT),)
    if _NO_TEXT in text:
        return (), (Trouble(TroubleKind.NOT_TEXT),)
    try:
        rows = _rows(text)
    except csv.Error:
        return (), (Trouble(TroubleKind.BROKEN_ROW),)
    if not rows:
        return (), (Trouble(TroubleKind.EMPTY),)
    (_, heading), *filled = rows
    columns, troubles = _columns(heading, form)
    forms = []
    for number, row in filled:
        answers, found = _form(number, row, columns, form)
        forms.append(answers)
        troubles += found
    if not filled:
        troubles.append(Trouble(TroubleKind.EMPTY))
    return ((), tuple(troubles)) if troubles else (tuple(forms), ())


def heading_row(form: FeedbackForm) -> str:
    """An empty spreadsheet for whoever types the forms in."""
    output = io.StringIO()
    csv.writer(output, lineterminator="\r\n").writerow(form.columns)
    return output.getvalue()


def _rows(text: str) -> list[tuple[int, _Row]]:
    """The rows that hold something, with the number that a spreadsheet shows beside each."""
    text = _SEPARATOR_NAMED.sub("", text)
    first = text.lstrip().partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return [(number, row) for number, row in enumerate(reader, 1) if any(cell.strip() for cell in row)]


def _columns(heading: _Row, form: FeedbackForm) -> tuple[list[_Column], list[Trouble]]:
    """The columns as the form knows them, and what is wrong with the headings."""
    known = form.columns
    columns: list[_Column] = []
    troubles: list[Trouble] = []
    for number, typed in enumerate(heading):
        id_ = re.sub(r"[\s_]+", "-", typed.strip().casefold())
        if id_ in known:
            if any(each.id == id_ for each in columns):
                troubles.append(Trouble(TroubleKind.COLUMN_TWICE, column=id_))
            columns.append(_Column(id_, id_))
            continue
        label = _letter(number)
        columns.append(_Column(None, label, _is_about_somebody(typed)))
        if columns[-1].personal:
            troubles.append(Trouble(TroubleKind.PERSONAL, 1, label))
        else:
            troubles.append(Trouble(TroubleKind.UNKNOWN_COLUMN, 1, label, typed.strip(), tuple(known)))
    there = {column.id for column in columns}
    troubles += [Trouble(TroubleKind.MISSING_COLUMN, column=id_) for id_ in known if id_ not in there]
    return columns, troubles


def _is_about_somebody(typed: str) -> bool:
    words = re.sub(r"[_.-]", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", typed)).casefold()
    return bool(_PERSONAL_HEADING.search(words)) or _names_somebody(typed)


def _form(
    number: int, row: _Row, columns: list[_Column], form: FeedbackForm
) -> tuple[Mapping[str, str], list[Trouble]]:
    """What one row says, and what is wrong in it."""
    answers: dict[str, str] = {}
    troubles: list[Trouble] = []
    if len(row) != len(columns):
        troubles.append(Trouble(TroubleKind.WRONG_WIDTH, number, found=str(len(row)), choices=(str(len(columns)),)))
    for column, cell in zip(columns, row, strict=False):
        question = form.columns.get(column.id or "")
        typed = " ".join(cell.split())
        if not typed or column.personal:
            continue
        answer = _answer(typed, question) if question else None
        if _is_detail(typed) or (answer is None and _names_somebody(typed, question)):
            troubles.append(Trouble(TroubleKind.PERSONAL, number, column.label))
        elif answer is not None:
            answers[column.label] = answer
        elif question:
            choices = tuple(question.answers.values())
            troubles.append(Trouble(TroubleKind.OTHER_ANSWER, number, column.label, typed, choices))
    troubles += [
        Trouble(TroubleKind.PERSONAL, number, _letter(location))
        for location, cell in enumerate(row[len(columns) :], len(columns))
        if _is_detail(cell) or _names_somebody(cell)
    ]
    return answers, troubles


def _answer(typed: str, question: FormQuestion) -> str | None:
    """The id of the answer that was typed, by its id or words. What a guest wrote beside "other" is dropped here."""
    wanted = _normalised(typed)
    for id_, words in question.answers.items():
        if wanted in {_normalised(id_), _normalised(words)}:
            return id_
    for start in ("other", question.answers[OTHER]) if OTHER in question.answers else ():
        rest = wanted.removeprefix(_normalised(start))
        if rest != wanted and not rest[0].isalnum():
            return OTHER
    return None


def _normalised(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())


def _is_detail(typed: str) -> bool:
    """Whether a cell holds a mail address, a telephone number or a postcode."""
    return any(pattern.search(typed) for pattern in (_MAIL, _NUMBER, _POSTCODE))


def _names_somebody(typed: str, question: FormQuestion | None = None) -> bool:
    """Whether a cell looks like somebody's name, and not like a slip in an answer."""
    if _is_detail(typed) or TITLE.search(typed):
        return True
    words = {word.casefold() for word in _WORD.findall(typed)}
    said = question.answers.items() if question else ()
    answers = {word.casefold() for pair in said for part in pair for word in _WORD.findall(part)}
    return bool(_CALLED.fullmatch(typed.strip())) and not words & answers


def _letter(number: int) -> str:
    """The letter that a spreadsheet shows above a column."""
    above, here = divmod(number, _LETTERS)
    return f"{_letter(above - 1) if above else ''}{chr(ord('A') + here)}"


def has_forms(data: bytes) -> bool:
    """Whether somebody has typed anything below the headings."""
    lines = data.splitlines()
    return any(line.strip(b" ,;\t") for line in lines[1:])
