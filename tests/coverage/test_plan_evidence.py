"""When a part of the plan or of an event shows something, to the exact number, and what is said where it does not."""

from collections.abc import Callable
from datetime import date

import pytest

from commshub.coverage.evidence import EvidenceFound, Missing, Vouching
from commshub.model.findings import Location
from tiny_files import tiny_file

Ask = Callable[..., EvidenceFound | Missing]

PLAN = "content_data/comms_plan.yml"
EVENTS = "content_data/events.yml"
PLAN_PAGE = ("local/our-plan.md",)
RISKS = """
risks:
  - {what: Nobody comes, mitigation: We ask again, owner: prevent-team}
  - {what: Rain, mitigation: A tent, owner: prevent-team}
"""
EVENT = """\
{id}:
  title: Talk
  starts: 2026-11-24 18:00
  ends: 2026-11-24 19:30
  speakers: [{speakers}]
"""


def _plan(more: str = "", *changes: tuple[str, str]) -> dict[str, str]:
    return {PLAN: tiny_file(PLAN, *changes) + more}


def _events(*speakers: str) -> dict[str, str]:
    return {EVENTS: "".join(EVENT.format(id=f"talk-{number}", speakers=each) for number, each in enumerate(speakers))}


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ({"plan": "narrative"}, "The plan says it under “narrative”"),
        ({"plan": "objectives"}, "The plan has 1 entry under “objectives”"),
        ({"plan": "risks", "least": 2}, "The plan has 2 entries under “risks”"),
        ({"plan": "risks", "each": ["mitigation", "owner"], "least": 2}, "The plan has 2 entries under “risks”"),
        ({"plan": "risks", "where": {"what": "Rain"}}, "The plan has 1 entry under “risks”"),
        ({"plan": "objectives.stories.metrics"}, "The plan has 1 entry under “objectives, stories, metrics”"),
        ({"plan": "local_context"}, "The plan says it under “local context”"),
    ],
)
def test_a_part_of_the_plan_shows_what_is_asked(ask: Ask, evidence: dict[str, object], text: str) -> None:
    assert ask(evidence, _plan(RISKS)) == EvidenceFound(text, PLAN_PAGE)


def test_one_entry_too_few_does_not_show_it(ask: Ask) -> None:
    assert ask({"plan": "risks", "least": 3}, _plan(RISKS)) == Missing(
        Location(PLAN, 67, 1), "2 of 3 in 'risks'", f"Write at least 3 entries under 'risks:' in {PLAN}."
    )


def test_each_entry_must_have_what_is_asked_of_each(ask: Ask) -> None:
    risks = RISKS.replace(", mitigation: A tent", "")
    assert ask({"plan": "risks", "each": ["mitigation"], "least": 2}, _plan(risks)) == Missing(
        Location(PLAN, 69, 5),
        "an entry of 'risks' has no 'mitigation'",
        "Write 'mitigation:' with something real in this entry.",
    )


def test_entries_that_do_not_match_are_not_asked_for_anything(ask: Ask) -> None:
    risks = RISKS.replace(", mitigation: A tent", "")
    evidence = {"plan": "risks", "each": ["mitigation"], "where": {"what": "Nobody comes"}}
    assert ask(evidence, _plan(risks)) == EvidenceFound("The plan has 1 entry under “risks”", PLAN_PAGE)


def test_an_unfinished_entry_matters_only_if_there_are_too_few_others(ask: Ask) -> None:
    risks = RISKS.replace("A tent", "TBC")
    assert ask({"plan": "risks"}, _plan(risks)) == EvidenceFound("The plan has 1 entry under “risks”", PLAN_PAGE)
    assert ask({"plan": "risks", "least": 2}, _plan(risks)) == Missing(
        Location(PLAN, 69, 5), "an entry of 'risks' is not finished", "Write the words that are still to come."
    )


def test_a_plan_that_is_not_there_shows_nothing(ask: Ask) -> None:
    missing = Missing(Location(PLAN), "the plan cannot be read", f"Mend {PLAN} first.")
    for evidence in ({"plan": "narrative"}, {"every_month": "timetable"}):
        assert ask(evidence, {PLAN: None}, readable=False) == missing


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_event_has_enough_and_not_too_much_up_to_the_last_one_allowed(ask: Ask, number: int) -> None:
    answer = ask({"event": "speakers", "most": 3}, _events(", ".join("ABC"[:number])))
    assert answer == EvidenceFound("The event of 24 November 2026 is planned with “speakers”")


def test_one_more_than_the_most_is_too_many(ask: Ask) -> None:
    assert ask({"event": "speakers", "most": 3}, _events("A, B, C, D")) == Missing(
        Location(EVENTS, 5, 3), "4 in 'speakers'", f"Leave at most 3 under 'speakers:' in {EVENTS}."
    )


def test_one_event_that_has_it_is_enough(ask: Ask) -> None:
    found = EvidenceFound("The event of 24 November 2026 is planned with “speakers”")
    assert ask({"event": "speakers", "most": 1}, _events("A, B", "A")) == found


def test_of_several_events_the_first_is_told_of(ask: Ask) -> None:
    missing = ask({"event": "speakers", "most": 1}, _events("A, B", "A, B, C"))
    assert missing == Missing(
        Location(EVENTS, 5, 3), "2 in 'speakers'", f"Leave at most 1 under 'speakers:' in {EVENTS}."
    )


def test_no_event_shows_nothing(ask: Ask) -> None:
    assert ask({"event": "speakers"}) == Missing(
        Location(EVENTS), "no event is planned", f"Plan an event in {EVENTS}, with 'speakers:'.", "No event is planned"
    )


TIMETABLE = "\n".join(
    f"  - {{day: {year}-{month:02}-{day}, what: A story}}"
    for year, month, day in [
        *((2026, month, 15) for month in range(4, 13)),
        *((2027, month, 15) for month in (1, 2, 3)),
    ]
)
PLANNED = next(line for line in tiny_file(PLAN).split("\n") if "day: 2026-12-01" in line)


def test_something_in_each_month_of_the_plan_shows_it(ask: Ask) -> None:
    answer = ask({"every_month": "timetable"}, _plan("", (PLANNED, TIMETABLE)))
    assert answer == EvidenceFound("“timetable” has something in each of 12 months")


@pytest.mark.parametrize(("year", "month"), [(2026, 4), (2026, 12), (2027, 3)])
def test_a_month_without_anything_is_named(ask: Ask, year: int, month: int) -> None:
    gone = f"\n  - {{day: {year}-{month:02}-15, what: A story}}"
    left = f"\n{TIMETABLE}".replace(gone, "").removeprefix("\n")
    assert ask({"every_month": "timetable"}, _plan("", (PLANNED, left))) == Missing(
        Location(PLAN, 45, 1),
        f"nothing in 'timetable' in {month:02}/{year}",
        f"Plan something for {month:02}/{year} under 'timetable:' in {PLAN}.",
    )


def test_without_a_period_something_must_be_planned_at_all(ask: Ask) -> None:
    period = (
        "period: {start: 2026-04-01, end: 2027-03-31, refresh_by: 2027-03-31}",
        "period: {refresh_by: 2027-03-31}",
    )
    assert ask({"every_month": "risks"}, _plan("", period)) == Missing(
        Location(PLAN, 1, 1),
        "nothing in 'risks' in 11/2026",
        f"Plan something for 11/2026 under 'risks:' in {PLAN}.",
    )


WORD = "attestations:\n  - {{element: {element}, by: {by}, day: {day}, until: {until}, what_was_seen: The plan}}\n"
HINT = (
    "Have prevent-team look, and write 'element: plan-exists', 'by', 'day', 'until' and 'what_was_seen' under "
    "'attestations:'."
)


def _word(
    element: str = "plan-exists", by: str = "prevent-team", day: str = "2026-01-02", until: str = "2026-11-20"
) -> str:
    return WORD.format(element=element, by=by, day=day, until=until)


@pytest.mark.parametrize(("by", "who"), [("prevent-team", "Littleton Prevent team"), ("somebody", "somebody")])
def test_a_role_vouches_for_it(ask: Ask, by: str, who: str) -> None:
    text = f"{who}, 2 January 2026: The plan. Counts until 20 November 2026"
    vouching = Vouching(who, date(2026, 1, 2), date(2026, 11, 20), "The plan")
    assert ask({"attested": "prevent-team"}, _plan(_word(by=by))) == EvidenceFound(text, vouching=vouching)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        (_word(until="2026-11-19"), "nobody vouches for it, or no longer"),
        (_word(day="2026-11-21", until="2026-12-01"), "nobody vouches for it, or no longer"),
        (_word(element="another"), "nobody vouches for it"),
    ],
)
def test_a_word_counts_for_its_element_and_its_time(ask: Ask, word: str, text: str) -> None:
    assert ask({"attested": "prevent-team"}, _plan(word)) == Missing(Location(PLAN, 66, 1), text, HINT)
