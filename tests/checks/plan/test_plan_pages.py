"""What the rules on the pages that the plan rests on say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.plan import plan_pages
from commshub.model.findings import Finding, Location
from tiny_files import HELP, ROUTE, guide, route, tiny_file
from tiny_hub import MakeSite

HOME = "content_data/comms_plan.yml"
CALL = '{{ message("safeguarding") }}\n'
PRESS = ("audiences: [residents]\n\nperiod", "audiences: [residents, press]\n\nperiod")
KINDS = "content_data/pages.yml"
WITH_PRESS = tiny_file(KINDS, ("  residents: Everyone who lives here", "  residents: All\n  press: Journalists"))


def test_a_message_must_be_on_a_page_for_each_of_its_audiences(tiny: MakeSite) -> None:
    files = {HOME: tiny_file(HOME, PRESS), KINDS: WITH_PRESS, HELP: guide(CALL)}
    assert list(plan_pages.message_unheard(tiny(files))) == [
        Finding(
            Location(HOME, 5, 28),
            "The message 'safeguarding' is on no page for 'press'",
            'Put {{ message("safeguarding") }} on a page for them, or take them out of its audiences.',
        )
    ]


def test_a_message_on_a_page_for_all_of_them_is_fine(tiny: MakeSite) -> None:
    page = guide(CALL, ("audiences: [residents]", "audiences: [residents, press]"))
    assert list(plan_pages.message_unheard(tiny({HOME: tiny_file(HOME, PRESS), KINDS: WITH_PRESS, HELP: page}))) == []


def test_a_page_that_is_out_of_date_tells_a_message_to_nobody(tiny: MakeSite) -> None:
    old = ("last_reviewed: 2026-11-03", "last_reviewed: 2020-11-03")
    calling = dict.fromkeys(("docs/index.md", HELP))
    site = tiny({**calling, ROUTE: route(CALL, old)})
    assert [finding.message for finding in plan_pages.message_unheard(site)] == [
        "The message 'safeguarding' is on no page for 'residents'"
    ]


def test_while_a_page_hides_what_it_calls_no_message_is_missed(tiny: MakeSite) -> None:
    files = {HOME: tiny_file(HOME, PRESS), KINDS: WITH_PRESS, HELP: guide("{{ message( }}\n")}
    assert list(plan_pages.message_unheard(tiny(files))) == []


def test_while_a_page_does_not_say_whom_it_is_for_no_message_is_missed(tiny: MakeSite) -> None:
    files = {HOME: tiny_file(HOME, PRESS), KINDS: WITH_PRESS, HELP: guide(CALL, ("audiences: [residents]\n", ""))}
    assert list(plan_pages.message_unheard(tiny(files))) == []


def test_an_objective_that_rests_on_a_page_out_of_date_is_told(tiny: MakeSite) -> None:
    plan = tiny_file(HOME, ("pages: [index.md]", "pages: [index.md, get-help/worried.md]"))
    on_the_day, day_after = date(2027, 5, 2), date(2027, 5, 3)
    assert list(plan_pages.page_out_of_date(tiny({HOME: plan, ROUTE: route(CALL)}, today=on_the_day))) == []
    assert list(plan_pages.page_out_of_date(tiny({HOME: plan, ROUTE: route(CALL)}, today=day_after))) == [
        Finding(
            Location(HOME, 34, 23),
            "The page that shows the objective 'stories' is out of date",
            "Review 'docs/get-help/worried.md', due on 2 May 2027, or name another page.",
        )
    ]


def test_a_page_that_is_not_there_is_left_to_the_rule_on_names(tiny: MakeSite) -> None:
    assert list(plan_pages.page_out_of_date(tiny({HOME: tiny_file(HOME, ("[index.md]", "[gone.md]"))}))) == []


@pytest.mark.parametrize("heading", ["Outcomes", "Our outcomes", "THE OUTCOMES"])
@pytest.mark.parametrize("listed", ["- One\n- Two\n", "1. One\n2. Two\n", "* One\n\n* Two\n"])
def test_a_second_list_of_outcomes_is_reported(tiny: MakeSite, heading: str, listed: str) -> None:
    site = tiny({HELP: guide(f"\n## {heading}\n\n{listed}")})
    assert list(plan_pages.outcomes_listed(site)) == [
        Finding(
            Location(HELP, 10, 1),
            "The outcomes of the plan are listed here a second time",
            "Write {{ plan.outcomes }} in place of the list, or link to the plan.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Outcomes\n\n{{ plan.outcomes }}\n",
        "## Outcomes\n\n- Only one point\n",
        "## The outcome\n\n- One\n- Two\n",
        "## Outcomes of the course\n\n- One\n- Two\n",
    ],
)
def test_what_is_no_second_list_of_outcomes_is_fine(tiny: MakeSite, text: str) -> None:
    assert list(plan_pages.outcomes_listed(tiny({HELP: guide(f"\n{text}")}))) == []


def test_without_outcomes_in_the_plan_a_page_may_list_some(tiny: MakeSite) -> None:
    site = tiny({HOME: None, HELP: guide("\n## Outcomes\n\n- One\n- Two\n")})
    assert list(plan_pages.outcomes_listed(site)) == []
