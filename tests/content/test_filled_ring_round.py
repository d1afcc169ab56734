"""A filled-in list, as spreadsheets and editors save it."""

from datetime import date

import pytest

from commshub.content.filled_ring_round import read_filled
from commshub.content.source_tree import HubError


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "contact,outcome,day\nprevent-team,right,2026-11-19\n"),
        ("a.csv", "\ufeffContact; Outcome ;DAY\r\nprevent-team;right;19/11/2026;\r\n"),
        ("a.csv", "contact\toutcome\tday\nprevent-team\tright\t2026-11-19\n"),
        ("a.yml", "- contact: prevent-team\n  outcome: right\n  day: 2026-11-19\n"),
        ("a.yaml", "# note\n- {contact: prevent-team, outcome: right, day: 2026-11-19}\n"),
    ],
)
def test_a_row_is_read_however_it_was_saved(name: str, text: str) -> None:
    (row,) = read_filled(name, text.encode())
    assert (row.value("contact"), row.value("outcome"), row.day("day")) == ("prevent-team", "right", date(2026, 11, 19))
    assert row.value("by") == ""


def test_what_is_no_day_is_none() -> None:
    (row,) = read_filled("a.csv", b"contact,day\nx,soon\n")
    assert row.day("day") is None


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.csv", b"contact\nCaf\xe9\n", "'a.csv' cannot be read. Save it from your spreadsheet as 'CSV UTF-8'."),
        ("a.yml", b"- contact: [\n", "Fill in the list as hub ring-round has written it."),
        ("a.yml", b"contact: prevent-team\n", "Fill in the list as hub ring-round has written it."),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes, told: str) -> None:
    with pytest.raises(HubError, match=r"cannot be read") as error:
        read_filled(name, data)
    assert str(error.value).endswith(told)
