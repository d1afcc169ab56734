"""Ends: how near one is, and what comes first on a day on which several end."""

from datetime import date, timedelta

import pytest
import yaml

from commshub.model.ends import LEAST_WARNING, End, EndKind, Ends, EndState, ShortEnd, WarnedEnd
from commshub.model.findings import Location
from tiny_hub import ROOT

LAST = date(2027, 1, 31)


def _end(kind: EndKind = EndKind.STATISTIC, *, stops: date | None = date(2027, 2, 1)) -> End:
    told, warned = LAST - timedelta(days=45), LAST - timedelta(days=21)
    return End(kind, "x", LAST, Location("content_data/x.yml"), "", "", "", told, warned, stops)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 12, 16), EndState.LATER),
        (date(2026, 12, 17), EndState.NOTICE),
        (date(2027, 1, 9), EndState.NOTICE),
        (date(2027, 1, 10), EndState.WARNING),
        (date(2027, 1, 31), EndState.WARNING),
        (date(2027, 2, 1), EndState.STOPS),
    ],
)
def test_notice_comes_before_warning_and_warning_before_the_stop(today: date, state: EndState) -> None:
    assert _end().state(today) is state
    assert _end().is_ahead(today) is (state is EndState.WARNING)


def test_what_never_stops_the_build_stays_a_warning() -> None:
    assert _end(stops=None).state(date(2028, 1, 1)) is EndState.WARNING


def test_help_comes_before_figures_and_what_stops_before_what_does_not() -> None:
    figure, contact = _end(EndKind.STATISTIC), _end(EndKind.CONTACT)
    activity = _end(EndKind.ACTIVITY, stops=None)
    later = _end(EndKind.CONTACT, stops=date(2027, 2, 2))
    assert sorted([activity, later, figure, contact], key=lambda end: end.order) == [contact, figure, later, activity]


def test_the_national_file_says_what_holds_without_it() -> None:
    path = ROOT / "hooks" / "commshub" / "base" / "content_data" / "ends.yml"
    assert Ends.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) == Ends()


def test_every_sort_of_end_has_its_days_and_a_warning_of_two_weeks() -> None:
    assert {kind.value for kind in EndKind} == set(Ends.model_fields)
    for kind in EndKind:
        days = Ends().of(kind)
        if isinstance(days, WarnedEnd):
            assert LEAST_WARNING <= days.warning < days.notice, kind
        if isinstance(days, ShortEnd):
            assert days.warning < days.notice, kind
