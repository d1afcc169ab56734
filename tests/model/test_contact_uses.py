"""What leans on contacts beside the pages that call them."""

import pytest

from commshub.model.contact_uses import contact_uses, generated_from_contact
from tiny_files import COUNCIL, KINDS, tiny_file
from tiny_hub import MakeSite

CARDS = "content_data/care_cards.yml"
CARD = "danger: {level: emergency, need: In danger, when: [You are in danger], contacts: [emergency]}\n"
EVENTS = "content_data/events.yml"
EVENT = """\
talk:
  title: Talk
  starts: 2026-11-24 18:00
  ends: 2026-11-24 19:30
  organiser: prevent-team
  registration: {through: act-early-line}
"""
FOR_YOU = "for_you:\n  residents: {i_am: I live here, contact: prevent-team}\n"


def _told(tiny: MakeSite, files: dict[str, str], id_: str) -> set[tuple[str, str, str]]:
    return {(use.location.path, use.how, use.which) for name, use in contact_uses(tiny(files)) if name == id_}


@pytest.mark.parametrize(
    ("files", "id_", "use"),
    [
        ({}, "prevent-team", ("docs/get-help/worried.md", "names it as owner", "")),
        ({}, "emergency", ("docs/get-help/worried.md", "names it as contact out of hours", "")),
        ({}, "act-early-line", ("content_data/contacts.yml", "'prevent-team' leads to it when closed", "")),
        ({}, "emergency", (KINDS, "no hub can do without it", "")),
        ({}, "prevent-team", ("content_data/comms_plan.yml", "the plan names it", "timetable, 1, owner")),
        ({EVENTS: EVENT}, "prevent-team", (EVENTS, "an event has it as organiser", "talk")),
        ({EVENTS: EVENT}, "act-early-line", (EVENTS, "places at an event are booked through it", "talk")),
        ({CARDS: CARD}, "emergency", (CARDS, "a care card leads to it", "")),
        (
            {KINDS: tiny_file(KINDS) + FOR_YOU},
            "prevent-team",
            (KINDS, "is who 'residents' are told to ask first", ""),
        ),
        (
            {COUNCIL: tiny_file(COUNCIL) + "security_contact: prevent-team\n"},
            "prevent-team",
            (COUNCIL, "is told of holes in the site", ""),
        ),
    ],
)
def test_each_use_is_told_with_its_place(
    tiny: MakeSite, files: dict[str, str], id_: str, use: tuple[str, str, str]
) -> None:
    assert use in _told(tiny, files, id_)


@pytest.mark.parametrize(
    ("files", "id_", "made"),
    [
        ({}, "prevent-team", ["contacts/prevent-team.vcf"]),
        ({}, "nobody", []),
        (
            {CARDS: CARD},
            "emergency",
            ["contacts/emergency.vcf", "contacts/urgent.vcf", "contacts/who-to-call.md"],
        ),
        ({KINDS: tiny_file(KINDS) + FOR_YOU}, "prevent-team", ["contacts/prevent-team.vcf", "for-you/residents.md"]),
        (
            {KINDS: tiny_file(KINDS) + FOR_YOU, CARDS: CARD},
            "prevent-team",
            ["contacts/prevent-team.vcf", "for-you/residents.md", "contacts/who-to-call-residents.md"],
        ),
    ],
)
def test_what_the_hub_makes_from_a_contact(tiny: MakeSite, files: dict[str, str], id_: str, made: list[str]) -> None:
    assert list(generated_from_contact(id_, tiny(files))) == made
