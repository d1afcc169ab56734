"""What the rules on care cards say, and when they keep quiet."""

import pytest

from commshub.checks.contacts import care_cards
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, HELP, FindAll, guide, tiny_file
from tiny_hub import MakeSite

CARDS = "content_data/care_cards.yml"

EMERGENCY = """\
in-danger:
  level: emergency
  need: Someone is in danger
  when: [someone is being hurt]
  contacts: [emergency]
"""
WORRIED = """\
worried:
  level: not-urgent
  need: You are worried
  when: [you want advice]
  contacts: [act-early-line, prevent-team]
"""
NIGHT_TEAM = """\
night-team:
  role: Night team
  organisation: Littleton Council
  email: night@littleton.example
  hours: Every day, 24 hours
  for_whom: Anyone who is worried.
  not_for: Emergencies.
  source: https://www.littleton.example/night
  checked_on: 2026-11-09
  recheck_after_days: 90
"""


def test_cards_in_order_are_fine(find_all: FindAll) -> None:
    shown = guide("Talk.\n\n{{ talk_now() }}\n\n{{ care_cards() }}\n")
    assert find_all({CARDS: EMERGENCY + WORRIED, HELP: shown}) == ()


@pytest.mark.parametrize(
    ("cards", "name"),
    [
        (WORRIED + EMERGENCY, "worried"),
        (EMERGENCY.replace("[emergency]", "[act-early-line]"), "in-danger"),
        (EMERGENCY.replace("level: emergency", "level: urgent"), "in-danger"),
        (EMERGENCY.replace("[emergency]", "[act-early-line, emergency]"), "in-danger"),
    ],
    ids=["last", "another-number", "not-so-serious", "second-on-its-card"],
)
def test_the_emergency_stands_first(tiny: MakeSite, cards: str, name: str) -> None:
    assert list(care_cards.emergency_first(tiny({CARDS: cards}))) == [
        Finding(
            Location(CARDS, 1, 1),
            f"The first card, '{name}', is not that of the emergency services",
            "Put the card with the level 'emergency' and the number 999 at the top of content_data/care_cards.yml.",
        )
    ]


def test_an_emergency_contact_that_is_not_there_is_reported_as_such_only(tiny: MakeSite) -> None:
    site = tiny({CARDS: EMERGENCY.replace("[emergency]", "[emergancy]")})
    assert not list(care_cards.emergency_first(site))
    assert list(care_cards.unknown_contact(site)) == [
        Finding(
            Location(CARDS, 5, 14),
            "There is no contact called 'emergancy'",
            "Add it to content_data/contacts.yml, or name another. Did you mean 'emergency'?",
        )
    ]


def test_an_emergency_contact_without_its_number_is_missed_once(find_all: FindAll) -> None:
    contacts = tiny_file(CONTACTS, ('  phones:\n    - {number: "999"}\n', ""))
    assert "care-cards.emergency-first" not in {each.id for each in find_all({CARDS: EMERGENCY, CONTACTS: contacts})}


def test_a_contact_that_every_hub_needs_is_missed_once(tiny: MakeSite) -> None:
    before, _, after = tiny_file(CONTACTS).partition("emergency:\n")
    site = tiny({CARDS: EMERGENCY, CONTACTS: before + after[after.index("act-early-line:") :]})
    assert not list(care_cards.unknown_contact(site))


def test_a_contact_that_cannot_be_rung_is_reported(tiny: MakeSite) -> None:
    cards = EMERGENCY + WORRIED.replace("prevent-team", "night-team")
    site = tiny({CARDS: cards, CONTACTS: tiny_file(CONTACTS) + NIGHT_TEAM})
    assert list(care_cards.without_number(site)) == [
        Finding(
            Location(CARDS, 10, 30),
            "The contact 'night-team' has no number to call",
            "Add 'phones:' to it in content_data/contacts.yml, or put another contact on the card.",
        )
    ]


def test_a_number_that_every_hub_needs_is_missed_once(tiny: MakeSite) -> None:
    contacts = tiny_file(CONTACTS, ('  phones:\n    - {number: "01632 960001"}\n', ""))
    assert not list(care_cards.without_number(tiny({CARDS: EMERGENCY + WORRIED, CONTACTS: contacts})))


def test_a_contact_on_two_cards_is_reported_at_the_second(tiny: MakeSite) -> None:
    cards = EMERGENCY + WORRIED.replace("prevent-team", "emergency")
    assert list(care_cards.same_contact(tiny({CARDS: cards}))) == [
        Finding(
            Location(CARDS, 10, 30),
            "The contact 'emergency' stands on the card 'in-danger' too",
            "Keep it on the card that fits best.",
        )
    ]


@pytest.mark.parametrize("name", ["talk_now", "care_cards"])
def test_a_page_that_shows_cards_needs_cards(tiny: MakeSite, name: str) -> None:
    page = guide(f"Talk.\n\n{{{{ {name}() }}}}\n")
    assert list(care_cards.no_cards(tiny({HELP: page, CARDS: "{}\n"}))) == [
        Finding(
            Location(HELP, 11, 1),
            f"'{name}()' shows nothing: there are no care cards",
            "Write the cards in content_data/care_cards.yml, the emergency first, or take the call out of the page.",
        )
    ]
    assert not list(care_cards.no_cards(tiny({HELP: page, CARDS: EMERGENCY})))


def test_cards_that_cannot_be_read_are_reported_as_such_only(find_all: FindAll) -> None:
    shown = guide("Talk.\n\n{{ talk_now() }}\n")
    unreadable = find_all({CARDS: EMERGENCY.replace("need: Some", "need: It: some"), HELP: shown})
    assert [finding.id for finding in unreadable] == ["yaml.broken"]
    without_need = find_all({CARDS: EMERGENCY.replace("  need: Someone is in danger\n", ""), HELP: shown})
    assert [finding.id for finding in without_need] == ["fields.missing"]
    without_signs = find_all({CARDS: EMERGENCY.replace("[someone is being hurt]", "[]"), HELP: shown})
    assert [finding.id for finding in without_signs] == ["fields.missing"]
