"""What is wrong with a file of answers, in sentences. What could be somebody's name is never repeated."""

from collections.abc import Iterator, Sequence

from commshub.model.answers import Trouble, TroubleKind
from commshub.model.collection import nearest
from commshub.text.formatting import amount, listing, quote

HOLDS_NAMES = "The file holds names or addresses; take them out before you use it"
# A cell can look like a name and be none: "Civil Service", say.
MEANT_AS_ANSWER = "What is no name but an answer has to be written as on the form."
# More places than this help nobody: the file is looked through anyway.
_MOST_PLACES = 5


def answers_refused(troubles: Sequence[Trouble]) -> str:
    """Everything at once, a line each; names and addresses come first."""
    personal = [trouble for trouble in troubles if trouble.kind is TroubleKind.PERSONAL]
    others = [trouble for trouble in troubles if trouble.kind is not TroubleKind.PERSONAL]
    lines = [f"{HOLDS_NAMES} ({_locations(personal)})."] if personal else []
    if any(trouble.row > 1 for trouble in personal):
        lines.append(MEANT_AS_ANSWER)
    lines += [_sentence(trouble) for trouble in sorted(others, key=lambda trouble: trouble.row)]
    return "".join(f"{line}\n" for line in lines)


def _locations(troubles: Sequence[Trouble]) -> str:
    locations = [_location(trouble) for trouble in sorted(troubles, key=lambda trouble: trouble.row)]
    more = [f"and {amount(len(locations) - _MOST_PLACES, 'more place')}"] if len(locations) > _MOST_PLACES else []
    return "; ".join([*locations[:_MOST_PLACES], *more])


def _location(trouble: Trouble) -> str:
    column = f"column {trouble.column}" if trouble.column.isupper() else f"column {quote(trouble.column)}"
    return f"row {trouble.row}, {column}" if trouble.row > 1 else column


def _sentence(trouble: Trouble) -> str:
    return " ".join(_words(trouble))


def _words(trouble: Trouble) -> Iterator[str]:
    found = quote(trouble.found)
    match trouble.kind:
        case TroubleKind.NOT_TEXT:
            yield "The file is not text in UTF-8."
            yield "Save it from your spreadsheet as 'CSV UTF-8', and name that file."
        case TroubleKind.EMPTY:
            yield "The file holds no answers. Type each form into a row of its own, below the headings."
        case TroubleKind.BROKEN_ROW:
            yield "The file cannot be read: a quotation mark in it is not closed. Save it from your spreadsheet again."
        case TroubleKind.UNKNOWN_COLUMN if not trouble.found:
            yield f"Column {trouble.column} has no heading. Delete the column."
        case TroubleKind.UNKNOWN_COLUMN:
            meant = nearest(trouble.found.casefold(), trouble.choices)
            yield f"The form has no question {found} (column {trouble.column}).{meant}"
        case TroubleKind.COLUMN_TWICE:
            yield f"The column '{trouble.column}' is there twice. Delete one of the two."
        case TroubleKind.MISSING_COLUMN:
            yield f"There is no column '{trouble.column}'. Add it; its cells may stay empty."
        case TroubleKind.WRONG_WIDTH:
            yield f"Row {trouble.row}: it has {trouble.found} cells, and there are {trouble.choices[0]} headings."
        case _:
            yield f"Row {trouble.row}, column '{trouble.column}': {found} is not one of the answers."
            yield f"Write {listing(trouble.choices)}."
