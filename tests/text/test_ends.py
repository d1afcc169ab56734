"""Every end of a hub, and that nobody is ever stopped by a day of which nothing was told."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest

from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.model.ends import LEAST_WARNING, EndKind
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from commshub.text.ends import ends, ends_of
from tiny_files import tiny_file
from tiny_hub import TODAY, MakeSite

DAYS = 400
# What follows from the end of something else, which was told of: a page that is not read in time shows nothing.
FOLLOWING = ("contract.", "plan-pages.message-unheard", "routes.no-live-contact")
# The rules that find something on a day on which nobody has changed anything, beside these.
DATED = (
    *("ends.due-soon", "contacts.not-checked-lately", "reviews.", "facts.out-of-date", "fields.expired"),
    *("plan-dates.", "gaps.day-passed", "waivers.expired", "statement-problems.date-passed", "statement-dates."),
    *("sane-ends.", "stories.consent", "picture-rights.consent", "translation-plan.day-passed", "fact-dates."),
    *("laws.look-again-due", "laws.long-unseen", "urgent.", "bank-holidays.run-out", "pre-election.nobody-told"),
)
SOURCE = "content_data/sources.yml"


def _rules(*, all_of_them: bool) -> list[Rule]:
    return [each for each in all_rules() if all_of_them or each.id.startswith(DATED)]


@pytest.mark.parametrize("council", ["sample", "tiny"])
def test_notice_comes_before_warning_before_error_for_everything(council: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue("sample") if council == "sample" else request.getfixturevalue("tiny")()
    found = list(ends(site))
    assert len({end.kind for end in found}) > 4
    for end in found:
        assert end.notice_from < end.warned_from, end
        if end.stops_from:
            least = LEAST_WARNING if end.kind not in {EndKind.LAST_DAY, EndKind.CORRECTION} else 1
            assert end.stops_from - end.warned_from >= timedelta(days=least), end


def test_no_error_comes_that_was_not_announced_two_weeks_before(sample: Site, request: pytest.FixtureRequest) -> None:
    """Every day of the rules on days; at night all rules, on one day of each week."""
    nightly: bool = request.config.getoption("--all-pages")
    rules, before = _rules(all_of_them=nightly), timedelta(days=LEAST_WARNING)
    every = 7 if nightly else 1
    found: dict[date, tuple[Finding, ...]] = {}
    known: set[tuple[str, Location]] = set()
    listed = list(ends(sample))
    for day in (TODAY + timedelta(days=each) for each in range(0, DAYS, every)):
        found[day] = run_rules(replace(sample, today=day), rules)
        errors = [each for each in found[day] if each.level is Level.ERROR and (each.id, each.location) not in known]
        known |= {(each.id, each.location) for each in errors}
        announced = {each.location for each in found.get(day - before, ())}
        for error in errors if day > TODAY else ():
            if error.id.startswith(FOLLOWING):
                assert any(end.warned_from <= day - before and end.day < day for end in listed), (day, error)
            else:
                assert error.location in announced, (day, error)


def test_an_end_names_who_sees_to_it(tiny: MakeSite) -> None:
    mine = {"content_data/ends.yml": "contact: {notice: 30, warning: 20, owner: emergency}\n"}
    for files, owner in (({}, "prevent-team"), (mine, "emergency")):
        end = next(islice(ends_of(tiny(files), EndKind.CONTACT), 1))
        assert (end.id, end.owner) == ("prevent-team", owner)
    assert end.notice_from == end.day - timedelta(days=30)


def test_a_source_stops_the_build_long_after_it_was_to_be_opened(tiny: MakeSite) -> None:
    old = tiny_file(SOURCE, ("checked_on: 2026-11-20", "checked_on: 2025-01-01"))
    end = next(each for each in ends_of(tiny({SOURCE: old}), EndKind.SOURCE) if each.warned_from < TODAY)
    assert end.day == date(2026, 2, 5)
    assert (end.warned_from, end.stops_from) == (date(2026, 2, 6), date(2026, 8, 25))


def test_what_could_not_be_read_has_no_end(tiny: MakeSite) -> None:
    site = tiny({"content_data/statistics.yml": "referrals: {value: 1}\n"}).as_far_as_read()
    assert EndKind.CONTACT in {end.kind for end in ends(site)}
