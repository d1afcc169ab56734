"""A list of contacts that somebody has filled in while checking them: a table from a spreadsheet, or YAML."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from commshub.content.source_text import BYTE_ORDER_MARK
from commshub.content.source_tree import HubError
from commshub.content.yaml_tree import YamlMapping, parse_yaml, to_plain
from commshub.model.values import parse_day

# As spreadsheets write a day that was typed another way.
_SPREADSHEET_DAY = "%d/%m/%Y"


@dataclass(frozen=True, slots=True)
class FilledRow:
    """What one row of the list says, with its number for whoever has to mend it."""

    number: int
    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """What stands in a column; nothing if it is empty."""
        return self.values.get(name, "").strip()

    def day(self, name: str) -> date | None:
        """The day that stands in a column, also as a spreadsheet writes it."""
        text = self.value(name)
        try:
            return datetime.strptime(text, _SPREADSHEET_DAY).date() if "/" in text else parse_day(text)  # noqa: DTZ007 - a day has no zone
        except ValueError:
            return None


def read_filled(path: str, data: bytes) -> tuple[FilledRow, ...]:
    """The rows of a filled-in list.

    Raises:
        HubError: it cannot be read.
    """
    try:
        text = data.removeprefix(BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError as error:
        message = f"'{path}' cannot be read. Save it from your spreadsheet as 'CSV UTF-8'."
        raise HubError(message) from error
    rows = _from_yaml(path, text) if path.endswith((".yml", ".yaml")) else _from_csv(text)
    return tuple(FilledRow(number, values) for number, values in rows)


def _from_csv(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=separator)
    for row in reader:
        # A cell too many has no name, and one too few no value.
        told = ((name, value) for name, value in row.items() if name and isinstance(value, str))
        yield reader.line_num, {name.strip().lower(): value for name, value in told}


def _from_yaml(path: str, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    # The parser wants a table, and a list is one under a name.
    table, faults = parse_yaml(path, "rows:\n" + text)
    rows = to_plain(table.entries["rows"]) if isinstance(table, YamlMapping) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        line = f", line {faults[0].location.line - 1}" if faults else ""
        message = f"'{path}'{line} cannot be read. Fill in the list as hub ring-round has written it."
        raise HubError(message)
    for number, row in enumerate(rows, 1):
        yield number, {str(name): str(value or "") for name, value in row.items()}
