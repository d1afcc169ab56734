"""What the rules on contacts say, and when they keep quiet."""

from datetime import date, timedelta

import pytest

from commshub.checks.contacts import contacts
from commshub.model.findings import Finding, Level, Location
from tiny_files import CONTACTS, COUNCIL, HELP, KINDS, ROUTE, FindAll, guide, real, tiny_file
from tiny_hub import TODAY, MakeSite

NEEDS_PRESS_OFFICE = ("required_contacts:\n", "required_contacts:\n  press-office: {needs: [phones]}\n")

# What stands in the contacts file between an entry and the next, for a contact that answers at every hour.
COUNCILLOR = """\
lead-member:
  role: Cabinet member for safer communities
  organisation: Littleton Council
  hours: Every day, 24 hours
  for_whom: Residents with a question about the council's choices.
  not_for: Concerns about a person.
  source: https://www.littleton.example/cabinet
  checked_on: 2026-11-09
  recheck_after_days: 90
"""


def test_a_contact_that_every_hub_needs_is_missed(tiny: MakeSite) -> None:
    site = tiny({KINDS: tiny_file(KINDS, NEEDS_PRESS_OFFICE)})
    assert list(contacts.missing_contact(site)) == [
        Finding(
            Location(CONTACTS),
            "The contact 'press-office' is missing: every hub needs one",
            "Add an entry 'press-office:' to content_data/contacts.yml, with its role, hours and how to reach it.",
        )
    ]


def test_a_needed_contact_that_cannot_be_read_is_not_missed_as_well(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  role: Emergency services\n", ""))})
    assert "emergency" not in site.contacts.entries
    assert not list(contacts.missing_contact(site))


def test_an_unreadable_contacts_file_is_reported_once(find_all: FindAll) -> None:
    found = find_all({CONTACTS: tiny_file(CONTACTS, ("role: Emergency services", "role: Emergency: services"))})
    assert [(finding.id, finding.location) for finding in found] == [("yaml.broken", Location(CONTACTS, 15, 18))]


def test_a_contacts_file_that_is_gone_is_reported_once(find_all: FindAll) -> None:
    assert [finding.id for finding in find_all({CONTACTS: None})] == ["files.missing-data-file"]


def test_a_needed_contact_that_pages_name_is_reported_once(find_all: FindAll) -> None:
    before, _, after = tiny_file(CONTACTS).partition("emergency:\n")
    found = find_all({CONTACTS: before + after[after.index("act-early-line:") :]})
    assert [(finding.id, finding.message) for finding in found] == [
        ("contacts.missing-contact", "The contact 'emergency' is missing: every hub needs one")
    ]


def test_a_needed_contact_without_what_it_is_needed_for_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  email: prevent@littleton.example\n", ""))})
    assert list(contacts.missing_detail(site)) == [
        Finding(
            Location(CONTACTS, 1, 1),
            "The contact 'prevent-team' has no 'email'",
            "Add a line 'email:' to the entry in content_data/contacts.yml.",
        )
    ]


def test_a_needed_contact_with_all_that_it_is_needed_for_is_fine(tiny: MakeSite) -> None:
    assert not list(contacts.missing_detail(tiny()))


def test_an_unknown_contact_in_a_call_is_reported_with_the_nearest(tiny: MakeSite) -> None:
    site = tiny({HELP: guide('Talk to {{ contact("prevent-taem") }} first.\n')})
    assert list(contacts.unknown_contact(site)) == [
        Finding(
            Location(HELP, 9, 9),
            "There is no contact called 'prevent-taem'",
            "Add it to content_data/contacts.yml, or name one that is there. Did you mean 'prevent-team'?",
        )
    ]


def test_an_unknown_contact_in_a_list_or_as_a_fallback_is_reported(tiny: MakeSite) -> None:
    site = tiny(
        {
            ROUTE: tiny_file(ROUTE, ("[prevent-team]", "[prevent-team, mayor]")),
            CONTACTS: tiny_file(CONTACTS, ("fallback: act-early-line", "fallback: night-desk")),
        }
    )
    assert list(contacts.unknown_contact(site)) == [
        Finding(
            Location(ROUTE, 9, 1),
            "There is no contact called 'mayor'",
            "Add it to content_data/contacts.yml, or name one that is there.",
        ),
        Finding(
            Location(CONTACTS, 10, 3),
            "There is no contact called 'night-desk'",
            "Add it to content_data/contacts.yml, or name one that is there.",
        ),
    ]


def test_known_contacts_are_fine_wherever_they_are_named(tiny: MakeSite) -> None:
    assert not list(contacts.unknown_contact(tiny()))


def test_a_contact_that_no_page_shows_is_a_warning(find_all: FindAll) -> None:
    with_mail = COUNCILLOR + "  email: safer@littleton.example\n"
    assert find_all({CONTACTS: tiny_file(CONTACTS) + with_mail}) == (
        Finding(
            Location(CONTACTS, 38, 1),
            "No page shows the contact 'lead-member'",
            'Put {{ contact("lead-member") }} on a page, such as the contacts page, or delete the entry.',
            id="contacts.unused-contact",
            level=Level.WARNING,
        ),
    )


def test_a_part_of_a_contact_shows_it_as_well(tiny: MakeSite) -> None:
    index = tiny_file("docs/index.md", ('{{ contact("act-early-line") }}', '{{ contact("act-early-line").phone }}'))
    assert not list(contacts.unused_contact(tiny({"docs/index.md": index})))


def test_nobody_is_told_that_a_contact_is_unused_while_a_page_cannot_be_read(tiny: MakeSite) -> None:
    site = tiny({"docs/index.md": b"\xff"})
    assert not list(contacts.unused_contact(site))


def test_a_contact_with_no_way_to_reach_it_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS) + COUNCILLOR})
    assert list(contacts.cannot_be_reached(site)) == [
        Finding(
            Location(CONTACTS, 38, 1),
            "The contact 'lead-member' says no way to reach it",
            "Add at least one of 'phones:', 'email:', 'form:' and 'website:'.",
        )
    ]


def test_a_website_alone_is_a_way_to_reach_a_contact(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS) + COUNCILLOR + "  website: https://www.littleton.example\n"})
    assert not list(contacts.cannot_be_reached(site))


def test_what_a_needed_contact_lacks_is_said_once(tiny: MakeSite) -> None:
    phones = '  phones:\n    - {number: "999"}\n'
    site = tiny({CONTACTS: tiny_file(CONTACTS, (phones, ""))})
    assert not list(contacts.cannot_be_reached(site))
    assert [finding.message for finding in contacts.missing_detail(site)] == ["The contact 'emergency' has no 'phones'"]


def test_a_contact_that_closes_and_names_nobody_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("  fallback: act-early-line\n", ""))})
    assert list(contacts.closes_without_fallback(site)) == [
        Finding(
            Location(CONTACTS, 7, 3),
            "'prevent-team' closes, and names nobody who answers then",
            "Add a line 'fallback:' with the id of a contact that answers out of hours.",
        )
    ]


def test_closing_on_bank_holidays_is_closing(tiny: MakeSite) -> None:
    hours = ("hours: Every day, 24 hours", "hours: Every day, 24 hours, except bank holidays")
    site = tiny({CONTACTS: tiny_file(CONTACTS, hours)})
    assert [finding.location for finding in contacts.closes_without_fallback(site)] == [Location(CONTACTS, 19, 3)]


def test_a_contact_that_never_closes_needs_no_fallback(tiny: MakeSite) -> None:
    assert not list(contacts.closes_without_fallback(tiny()))


def test_fallbacks_that_go_round_in_a_circle_are_reported_once(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("fallback: emergency", "fallback: prevent-team"))})
    hint = "Name a fallback that answers 24 hours a day, here or further along."
    assert list(contacts.fallback_leads_nowhere(site)) == [
        Finding(Location(CONTACTS, 10, 3), "The fallbacks of 'prevent-team' go round in a circle", hint),
    ]


def test_a_contact_that_names_itself_goes_round_in_a_circle(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("fallback: act-early-line", "fallback: prevent-team"))})
    assert [finding.location for finding in contacts.fallback_leads_nowhere(site)] == [Location(CONTACTS, 10, 3)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("fallback: emergency", "fallback: nobody"), id="one that is not there"),
        pytest.param(("  fallback: emergency\n", ""), id="none"),
    ],
)
def test_a_chain_that_breaks_off_is_reported_by_other_rules(tiny: MakeSite, change: tuple[str, str]) -> None:
    assert not list(contacts.fallback_leads_nowhere(tiny({CONTACTS: tiny_file(CONTACTS, change)})))


def test_a_chain_that_ends_at_one_that_never_closes_is_fine(tiny: MakeSite) -> None:
    assert not list(contacts.fallback_leads_nowhere(tiny()))


def test_a_contact_that_nobody_checked_in_time_is_reported_from_the_day_after(tiny: MakeSite) -> None:
    last_day = date(2026, 11, 9) + timedelta(days=90)
    assert not list(contacts.not_checked_lately(tiny(today=last_day)))
    assert list(contacts.not_checked_lately(tiny(today=last_day + timedelta(days=1)))) == [
        Finding(
            Location(CONTACTS, 12, 3),
            "'prevent-team' was to be checked again by 7 February 2027",
            "Ring it, write to it or open it; mend what has changed; then write today's date after 'checked_on:'.",
        )
    ]


def test_a_contact_checked_on_a_day_to_come_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, ("checked_on: 2026-11-09", "checked_on: 2026-11-21"))})
    assert list(contacts.checked_in_the_future(site)) == [
        Finding(
            Location(CONTACTS, 12, 3),
            "'prevent-team' was checked on a day to come, 21 November 2026",
            "Write the day on which somebody really checked it.",
        )
    ]


def test_a_contact_checked_today_is_fine(tiny: MakeSite) -> None:
    site = tiny()
    assert site.contacts.entries["emergency"].checked_on == TODAY
    assert not list(contacts.checked_in_the_future(site))


TO_CONFIRM = ("  email: prevent@", "  to_confirm: Ring the number before launch.\n  email: prevent@")


def test_a_real_contact_with_something_to_confirm_is_reported(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, TO_CONFIRM), **real()})
    assert list(contacts.still_to_confirm(site)) == [
        Finding(
            Location(CONTACTS, 6, 3),
            "'prevent-team' still has something to be confirmed",
            "Do what the line says, then delete it: 'Ring the number before launch'.",
        )
    ]


def test_the_sample_may_leave_something_to_confirm(tiny: MakeSite) -> None:
    assert not list(contacts.still_to_confirm(tiny({CONTACTS: tiny_file(CONTACTS, TO_CONFIRM)})))


def test_a_part_that_a_contact_does_not_have_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide('Fill in the {{ contact("prevent-team").form }}.\n')})
    assert list(contacts.part_not_there(site)) == [
        Finding(
            Location(HELP, 9, 13),
            "The contact 'prevent-team' has no 'form' to show",
            "Ask it for 'phone', 'email', 'name' or 'hours', or add 'form:' to it in content_data/contacts.yml.",
        )
    ]


def test_nobody_answers_in_place_of_a_contact_that_never_closes(tiny: MakeSite) -> None:
    text = 'At night, call {{ contact("emergency").when_closed }}, or {{ contact("prevent-team").when_closed }}.\n'
    assert list(contacts.never_closed(tiny({HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 9, 16),
            "The contact 'emergency' answers at every hour",
            "Write '.phone' in place of '.when_closed', or name a contact that closes.",
        )
    ]


@pytest.mark.parametrize("part", ["phone", "email", "name", "hours"])
def test_a_part_that_a_contact_has_is_fine(tiny: MakeSite, part: str) -> None:
    site = tiny({HELP: guide(f'{{{{ contact("prevent-team").{part} }}}}\n')})
    assert not list(contacts.part_not_there(site))


def test_a_contact_on_a_care_card_is_shown_where_the_cards_are(tiny: MakeSite) -> None:
    cards = "worried:\n  level: not-urgent\n  need: N\n  when: [w]\n  contacts: [act-early-line]\n"
    unused = {"content_data/care_cards.yml": cards, "docs/index.md": guide("Home.\n")}
    before = {each.message for each in contacts.unused_contact(tiny(unused))}
    after = {each.message for each in contacts.unused_contact(tiny({**unused, HELP: guide("{{ talk_now() }}\n")}))}
    assert before - after == {"No page shows the contact 'act-early-line'"}


@pytest.mark.parametrize(
    ("policy", "checked_on", "found"),
    [
        ("stop", "2026-08-21", ["contacts.not-checked-lately", "routes.no-live-contact"]),
        ("say-so", "2026-08-22", []),
        ("say-so", "2026-08-21", ["contacts.shown-as-unchecked"]),
        ("fallback", "2026-08-21", ["contacts.shown-as-unchecked"]),
        # That holds for as long again as a check lasts.
        ("say-so", "2026-05-24", ["contacts.shown-as-unchecked"]),
        ("say-so", "2026-05-23", ["contacts.not-checked-lately", "routes.no-live-contact"]),
    ],
)
def test_the_council_says_what_becomes_of_a_contact_that_is_not_checked(
    find_all: FindAll, policy: str, checked_on: str, found: list[str]
) -> None:
    files = {
        COUNCIL: tiny_file(COUNCIL, ("framework:", f"unchecked_contacts: {policy}\nframework:")),
        CONTACTS: tiny_file(CONTACTS, ("  checked_on: 2026-11-09\n", f"  checked_on: {checked_on}\n")),
    }
    assert [each.id for each in find_all(files) if each.id.startswith(("contacts.", "routes."))] == found
