"""What the rules on the contract say, and when they keep quiet."""

import pytest

from commshub.checks.plan import contract
from commshub.coverage.elements import coverage
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
PLAN = "content_data/comms_plan.yml"
EVIDENCE = "- {plan: objectives}"
# What every plan sets out to do.
ASKED = ("elements:\n", "objectives: {website: The website is right}\nelements:\n")


def _with(tiny: MakeSite, *changes: tuple[str, str]) -> object:
    return tiny({FRAMEWORK: tiny_file(FRAMEWORK, *changes)})


def test_an_edition_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL, ("framework: home-office-2024", "framework: home-office-2031"))})
    assert list(contract.unknown_edition(site)) == [
        Finding(
            Location(COUNCIL, 9, 1),
            "There is no edition of the toolkit called 'home-office-2031'",
            "Name a file of content_data/frameworks/ without '.yml'. Did you mean 'home-office-2024'?",
        )
    ]


def test_an_edition_that_takes_elements_from_nowhere_is_reported(tiny: MakeSite) -> None:
    site = _with(tiny, ("source: channel-guidance\n", "source: channel-guidance\nelements_from: home-office-1999\n"))
    assert [finding.message for finding in contract.unknown_edition(site)] == [
        "'home-office-2024' takes elements from 'home-office-1999', which is not there"
    ]


@pytest.mark.parametrize(
    ("evidence", "location", "hint"),
    [
        (
            "{plan: risks, least: 2}",
            Location(PLAN, 1, 1),
            f"0 of 2 in 'risks'. Write at least 2 entries under 'risks:' in {PLAN}.",
        ),
        (
            "{plan: objectives, each: [tactics, pages], least: 2}",
            Location(PLAN, 16, 1),
            f"1 of 2 in 'objectives'. Write at least 2 entries under 'objectives:' in {PLAN}.",
        ),
        (
            "{plan: timetable, where: {owner: press-office}}",
            Location(PLAN, 45, 1),
            (
                "0 of 1 in 'timetable' with 'owner: press-office'. Write at least 1 entry with 'owner: "
                f"press-office' under 'timetable:' in {PLAN}."
            ),
        ),
        (
            "{event: chair}",
            Location("content_data/events.yml"),
            "No event is planned. Plan an event in content_data/events.yml, with 'chair:'.",
        ),
        (
            "{pages: route, least: 2}",
            Location("docs/get-help"),
            "1 of 2 pages of the kind 'route'. Write pages of the kind 'route': at least 2, read in time.",
        ),
        (
            "{audience: residents, least: 9}",
            Location("docs"),
            "2 of 9 pages for 'residents'. Name 'residents' among the 'audiences:' of a page that is for them.",
        ),
        (
            "{page: help.md}",
            Location("docs/help.md"),
            (
                "The page 'help.md' is not there, not finished, or not read in time. Write docs/help.md, or read it "
                "through and set 'last_reviewed:' to the day."
            ),
        ),
        (
            "{page: get-help/worried.md, section: why}",
            Location("docs/get-help/worried.md"),
            (
                "The page 'get-help/worried.md' has no section 'why'. Add a heading with the id {#why}, and say "
                "something below it."
            ),
        ),
        (
            "{message: debate}",
            Location(PLAN, 2, 3),
            f"There is no message 'debate'. Add it under 'messages:' in {PLAN}.",
        ),
        (
            "{contact: press-office}",
            Location("content_data/contacts.yml"),
            (
                "The contact 'press-office' is not there or not checked in time. Add the contact, or check it and "
                "write the day after 'checked_on:'."
            ),
        ),
        (
            "{every_month: timetable}",
            Location(PLAN, 45, 1),
            f"Nothing in 'timetable' in 04/2026. Plan something for 04/2026 under 'timetable:' in {PLAN}.",
        ),
        (
            "{attested: prevent-team}",
            Location(PLAN, 1, 1),
            (
                "Nobody vouches for it. Have prevent-team look, and write 'element: plan-exists', 'by', 'day', 'until' "
                "and 'what_was_seen' under 'attestations:'."
            ),
        ),
    ],
)
def test_what_is_lacking_is_told_with_the_place_to_mend(
    tiny: MakeSite, evidence: str, location: Location, hint: str
) -> None:
    site = _with(tiny, (EVIDENCE, f"- {evidence}"))
    (finding,) = contract.not_shown(site)
    assert finding.message == "Not shown: there is a communications plan"
    assert finding.hint == hint
    assert (finding.location.path, finding.element, finding.source) == (location.path, "plan-exists", "A toolkit, 10")
    assert finding.location == location


@pytest.mark.parametrize(
    "evidence",
    [
        "{plan: objectives, each: [tactics, metrics, owner]}",
        "{plan: timetable, where: {channels: website}}",
        "{pages: route, section: steps}",
        "{pages: route, audience: residents}",
        "{page: get-help/worried.md, section: what-happens-next}",
        "{audience: residents}",
        "{contact: emergency}",
        "{all: contacts}",
        "{all: figures}",
        "{all: elements}",
    ],
)
def test_what_is_there_shows_an_element(tiny: MakeSite, evidence: str) -> None:
    assert list(contract.not_shown(_with(tiny, (EVIDENCE, f"- {evidence}")))) == []


def test_an_objective_is_found_by_what_it_answers(tiny: MakeSite) -> None:
    framework = tiny_file(FRAMEWORK, (EVIDENCE, "- {plan: objectives.website.tactics}"), ASKED)
    answered = tiny_file(PLAN, ("    title: Tell stories\n", "    title: Tell stories\n    answers: [website]\n"))
    assert list(contract.not_shown(tiny({FRAMEWORK: framework, PLAN: answered}))) == []
    (finding,) = contract.not_shown(tiny({FRAMEWORK: framework}))
    assert finding.location == Location(PLAN, 16, 1)
    assert finding.hint == (
        "No objective answers 'website'. Write 'answers: [website]' at the objective that is about it."
    )


def test_words_that_hold_a_place_show_nothing_and_are_told_of_by_their_own_rule(tiny: MakeSite) -> None:
    site = tiny(
        {
            FRAMEWORK: tiny_file(FRAMEWORK, (EVIDENCE, "- {plan: narrative}")),
            PLAN: tiny_file(PLAN, ("narrative: We keep people safe together.", "narrative: To be confirmed")),
        }
    )
    assert list(contract.not_shown(site)) == []
    (covered,) = coverage(site)
    assert [missing.location for missing in covered.missing] == [Location(PLAN, 11, 1)]


def test_an_entry_that_is_not_finished_is_told_where_it_stands(tiny: MakeSite) -> None:
    site = tiny({PLAN: tiny_file(PLAN, ("method: Count of stories", "method: To be confirmed"))})
    assert list(contract.not_shown(site)) == []
    (covered,) = coverage(site)
    (missing,) = covered.missing
    assert missing.location == Location(PLAN, 17, 3)
    assert (missing.text, missing.hint) == (
        "an entry of 'objectives' is not finished",
        "Write the words that are still to come.",
    )


@pytest.mark.parametrize(("until", "shown"), [("2026-11-20", True), ("2026-11-19", False)])
def test_a_word_counts_until_its_last_day(tiny: MakeSite, until: str, *, shown: bool) -> None:
    word = (
        f"attestations:\n  - {{element: plan-exists, by: prevent-team, day: 2026-01-02, until: {until}, "
        "what_was_seen: The plan}\n\nperiod:"
    )
    site = tiny(
        {
            FRAMEWORK: tiny_file(FRAMEWORK, (EVIDENCE, "- {attested: prevent-team}")),
            PLAN: tiny_file(PLAN, ("period:", word)),
        }
    )
    assert (list(contract.not_shown(site)) == []) is shown


def test_an_element_that_is_only_advised_is_a_warning_of_its_own(tiny: MakeSite) -> None:
    site = _with(tiny, ("level: error", "level: warning"), (EVIDENCE, "- {plan: risks}"))
    assert list(contract.not_shown(site)) == []
    assert [finding.element for finding in contract.not_shown_yet(site)] == ["plan-exists"]


def test_an_element_without_evidence_is_reported(tiny: MakeSite) -> None:
    site = _with(tiny, (f"    evidence:\n      {EVIDENCE}\n", ""))
    assert list(contract.without_evidence(site)) == [
        Finding(
            Location(FRAMEWORK, 11, 3),
            "The element 'plan-exists' does not say what shows it",
            "Write a list 'evidence:' in this entry, or set 'level: listed'.",
        )
    ]


@pytest.mark.parametrize(
    ("evidence", "message", "meant"),
    [
        ("{plan: objektives}", "There is no part of the plan called 'objektives'", "objectives"),
        (
            "{plan: objectives.webseite.tactics}",
            "There is no part of the plan called 'objectives.webseite.tactics'",
            "objectives.website",
        ),
        ("{event: chairs}", "There is no part of an event called 'chairs'", "chair"),
        ("{pages: routes}", "There is no kind of page called 'routes'", "route"),
        ("{audience: resident}", "There is no audience called 'resident'", "residents"),
        ("{all: contact}", "There is no group to look at called 'contact'", "contacts"),
    ],
)
def test_what_no_hub_can_have_is_reported(tiny: MakeSite, evidence: str, message: str, meant: str) -> None:
    site = _with(tiny, (EVIDENCE, f"- {evidence}"), ASKED)
    assert list(contract.unknown_name(site)) == [
        Finding(Location(FRAMEWORK, 21, 9), message, f"Write a name that is there. Did you mean '{meant}'?")
    ]
    assert list(contract.not_shown(site)) == []


@pytest.mark.parametrize(
    ("evidence", "wanted"),
    [
        ("{plans: objectives}", ""),
        ("{plan: objectives, contact: x}", "evidence"),
        ("{contact: x, least: 2}", "condition"),
    ],
)
def test_a_way_to_show_something_that_nobody_knows_is_reported(tiny: MakeSite, evidence: str, wanted: str) -> None:
    site = _with(tiny, (EVIDENCE, f"- {evidence}"))
    assert wanted in {parse_error.wanted for parse_error in site.parse_errors}  # type: ignore[attr-defined]
    assert all(parse_error.location.line == 20 for parse_error in site.parse_errors)  # type: ignore[attr-defined]


def test_two_elements_with_one_number_are_reported(tiny: MakeSite) -> None:
    second = tiny_file(FRAMEWORK).partition("elements:\n")[2].replace("plan-exists", "plan-is-there")
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK) + second})
    assert list(contract.number_twice(site)) == [
        Finding(
            Location(FRAMEWORK, 22, 5),
            "The number '1' is that of 'plan-exists', too",
            "Give this element a number of its own.",
        )
    ]
