"""What the rules on routes say, and when they keep quiet."""

from datetime import date, timedelta

import pytest

from commshub.checks.contacts import routes
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, HELP, KINDS, ROUTE, FindAll, guide, route, tiny_file
from tiny_hub import MakeSite

BODY = """\

## In an emergency

Call {{ contact("emergency").phone }} now.

## What to do

Talk to us first. We listen, and nothing happens without you.

## Who to contact

{{ contact("prevent-team") }}

## What happens next

We ring you back as soon as we can.
"""
CALL_EMERGENCY = '{{ contact("emergency").phone }}'
TWO_CONTACTS = ("contacts: [prevent-team]", "contacts: [prevent-team, act-early-line]")
# The last day on which a contact that was checked on 9 November, for 90 days, counts as checked.
LAST_DAY = date(2026, 11, 9) + timedelta(days=90)


def _body(old: str, new: str) -> str:
    assert BODY.count(old) == 1
    return BODY.replace(old, new)


def test_a_route_whose_contact_nobody_checked_in_time_is_reported_from_the_day_after(tiny: MakeSite) -> None:
    assert not list(routes.no_live_contact(tiny(today=LAST_DAY)))
    assert list(routes.no_live_contact(tiny(today=LAST_DAY + timedelta(days=1)))) == [
        Finding(
            Location(ROUTE, 9, 1),
            "No contact of this route has been checked lately",
            "Check at least one of them and write the day after 'checked_on:' in content_data/contacts.yml.",
        )
    ]


@pytest.mark.parametrize(
    "contacts",
    [
        pytest.param("[prevent-team, emergency]", id="one of two that is live"),
        pytest.param("[night-desk]", id="one that is not there"),
        pytest.param("prevent-team", id="no list"),
    ],
)
def test_a_route_with_a_live_contact_or_with_none_that_is_known_is_fine(tiny: MakeSite, contacts: str) -> None:
    text = tiny_file(ROUTE, ("contacts: [prevent-team]", f"contacts: {contacts}"))
    assert not list(routes.no_live_contact(tiny({ROUTE: text}, today=LAST_DAY + timedelta(days=1))))


def test_a_fallback_that_closes_is_reported_with_its_hours(tiny: MakeSite) -> None:
    text = tiny_file(ROUTE, ("fallback: emergency", "fallback: act-early-line"))
    assert list(routes.fallback_closes(tiny({ROUTE: text}))) == [
        Finding(
            Location(ROUTE, 10, 1),
            "The contact out of hours, 'act-early-line', closes too",
            "Name one that answers 'Every day, 24 hours'. This one says 'Every day, 9am to 5pm'.",
        )
    ]


@pytest.mark.parametrize("fallback", ["emergency", "night-desk"])
def test_a_fallback_that_never_closes_or_is_unknown_is_fine(tiny: MakeSite, fallback: str) -> None:
    text = tiny_file(ROUTE, ("fallback: emergency", f"fallback: {fallback}"))
    assert not list(routes.fallback_closes(tiny({ROUTE: text})))


def test_a_fallback_whose_hours_cannot_be_read_is_reported_for_them_alone(find_all: FindAll) -> None:
    found = find_all({CONTACTS: tiny_file(CONTACTS, ("hours: Every day, 24 hours", "hours: always"))})
    assert [finding.id for finding in found] == ["fields.wrong-value"]


def test_a_contact_that_the_top_names_and_the_text_does_not_show_is_reported(tiny: MakeSite) -> None:
    assert list(routes.contact_not_shown(tiny({ROUTE: route(BODY, TWO_CONTACTS)}))) == [
        Finding(
            Location(ROUTE, 9, 1),
            "The route names 'act-early-line' at its top but does not show it",
            'Add {{ contact("act-early-line") }} under "Who to contact", or take it off the list.',
        )
    ]


def test_a_contact_is_shown_wherever_on_the_page_any_part_of_it_stands(tiny: MakeSite) -> None:
    body = _body("soon as we can.", 'soon as we can. Or ring {{ contact("act-early-line").phone }}.')
    assert not list(routes.contact_not_shown(tiny({ROUTE: route(body, TWO_CONTACTS)})))


@pytest.mark.parametrize(
    ("body", "reported"),
    [
        pytest.param(
            _body('## Who to contact\n\n{{ contact("prevent-team") }}\n\n', ""), ["sections.missing"], id="gone"
        ),
        pytest.param(_body('{{ contact("prevent-team") }}', "{{ contact( }}"), ["facts.broken-call"], id="broken"),
    ],
)
def test_a_contact_that_has_nowhere_to_stand_is_not_reported_as_well(
    find_all: FindAll, body: str, reported: list[str]
) -> None:
    assert [finding.id for finding in find_all({ROUTE: route(body)})] == reported


def test_a_contact_that_is_not_there_is_not_asked_to_be_shown(find_all: FindAll) -> None:
    text = tiny_file(ROUTE, ("contacts: [prevent-team]", "contacts: [prevent-team, night-desk]"))
    assert [finding.id for finding in find_all({ROUTE: text})] == ["contacts.unknown-contact"]


def test_an_emergency_section_that_calls_somebody_else_is_reported(tiny: MakeSite) -> None:
    body = _body(CALL_EMERGENCY, '{{ contact("prevent-team").phone }}')
    assert list(routes.emergency_not_named(tiny({ROUTE: route(body)}))) == [
        Finding(
            Location(ROUTE, 13, 1),
            "The emergency section does not say how to call the emergency services",
            'Add {{ contact("emergency").phone }} to its first sentence.',
        )
    ]


def test_an_emergency_section_that_calls_nobody_is_reported_once(find_all: FindAll) -> None:
    found = find_all({ROUTE: route(_body(f"Call {CALL_EMERGENCY} now.", "Call for help now, at once."))})
    assert [finding.id for finding in found] == ["sections.lacks-fact"]


def test_an_emergency_section_may_name_others_besides(tiny: MakeSite) -> None:
    body = _body(CALL_EMERGENCY, CALL_EMERGENCY + ' or {{ contact("act-early-line").phone }}')
    assert not list(routes.emergency_not_named(tiny({ROUTE: route(body)})))


def test_the_emergency_services_further_down_are_not_enough(tiny: MakeSite) -> None:
    body = _body(CALL_EMERGENCY, '{{ contact("prevent-team").phone }}').replace(
        "soon as we can.", f"soon as we can. Or ring {CALL_EMERGENCY}."
    )
    assert [finding.location for finding in routes.emergency_not_named(tiny({ROUTE: route(body)}))] == [
        Location(ROUTE, 13, 1)
    ]


def test_pages_of_other_kinds_are_no_routes(tiny: MakeSite) -> None:
    lines = ("last_reviewed: 2026-11-03", "last_reviewed: 2026-11-03\ncontacts: [prevent-team]\nfallback: prevent-team")
    site = tiny({HELP: guide(_body(CALL_EMERGENCY, '{{ contact("prevent-team") }}'), lines), ROUTE: None})
    for check in (routes.no_live_contact, routes.fallback_closes, routes.contact_not_shown, routes.emergency_not_named):
        assert not list(check(site))


def test_a_hub_without_routes_among_its_kinds_is_asked_for_nothing(tiny: MakeSite) -> None:
    site = tiny({KINDS: tiny_file(KINDS, ("  route:\n", "  referral:\n")), ROUTE: route("", TWO_CONTACTS)})
    assert not list(routes.contact_not_shown(site))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ('At night, call {{ contact("emergency").phone }}.\n', "At night"),
        ('When offices are closed, call the {{ contact("emergency").phone }}.\n', "When offices are closed"),
        ('In the evening, at night and at weekends, call\n{{ contact("emergency").phone }}.\n', "In the evening"),
    ],
)
def test_advice_out_of_hours_that_was_typed_is_reported(tiny: MakeSite, text: str, when: str) -> None:
    assert list(routes.typed_out_of_hours(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 9, 1),
            f"'{when}' names a contact that was chosen by hand",
            'Write {{ contact("…").when_closed }} with the contact that is closed then.',
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        'When our team is closed, call the {{ contact("prevent-team").when_closed }}.\n',
        'Take phones out of bedrooms at night. In danger, call {{ contact("emergency").phone }}.\n',
        'Call {{ contact("act-early-line").phone }}, day or night.\n',
    ],
)
def test_advice_that_is_a_fact_and_other_sentences_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(routes.typed_out_of_hours(tiny({HELP: guide(text)})))


def test_a_page_that_comes_with_the_hub_as_a_route_stays_one(tiny: MakeSite) -> None:
    path = "docs/get-help/in-danger-now.md"
    site = tiny({path: guide("Ring us.\n")})
    assert [finding.location.path for finding in routes.kind_changed(site)] == [path]


def test_a_page_that_only_explains_may_stand_beside_routes(tiny: MakeSite) -> None:
    assert not list(routes.kind_changed(tiny({"docs/get-help/how-we-help.md": guide("We help.\n")})))


@pytest.mark.parametrize(("audiences", "found"), [("[residents]", 1), ("[]", 0)])
def test_a_route_for_residents_is_public(tiny: MakeSite, audiences: str, found: int) -> None:
    changes = (("reach: public", "reach: professional"), ("audiences: [residents]", f"audiences: {audiences}"))
    site = tiny({ROUTE: tiny_file(ROUTE, *changes)})
    assert len(list(routes.reach_changed(site))) == found
