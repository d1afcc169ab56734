"""What there is to be named, and what is known of it."""

import pytest

from commshub.model.findings import Location
from commshub.model.references import Target
from commshub.references.registers import REGISTERS
from tiny_files import CONTACTS, KINDS
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"


def test_every_sort_of_thing_has_a_register() -> None:
    assert set(REGISTERS) == set(Target)


@pytest.mark.parametrize(
    ("target", "id_", "location"),
    [
        (Target.CONTACT, "emergency", Location(CONTACTS, 14, 1)),
        (Target.MESSAGE, "safeguarding", Location(PLAN, 2, 3)),
        (Target.CHANNEL, "website", Location(PLAN, 44, 3)),
        (Target.AUDIENCE, "residents", Location(KINDS, 7, 3)),
        (Target.ELEMENT, "plan-exists", Location("content_data/frameworks/home-office-2024.yml", 11, 3)),
        (Target.PAGE, "get-help/worried.md", Location("docs/get-help/worried.md")),
        (Target.PAGE, "search.md", Location("docs/search.md")),
        (Target.PLACE, "get-help/", Location("docs/get-help/")),
        (Target.FILE, "docs/index.md", Location("docs/index.md")),
        (Target.LANGUAGE, "en", Location("content_data/words/en.yml")),
    ],
)
def test_each_thing_has_its_place(tiny: MakeSite, target: Target, id_: str, location: Location) -> None:
    assert (REGISTERS[target].ids(tiny()) or {})[id_] == location


@pytest.mark.parametrize(
    ("broken", "target"), [(CONTACTS, Target.CONTACT), (PLAN, Target.CHANNEL), (KINDS, Target.AUDIENCE)]
)
def test_nothing_is_known_of_a_file_that_cannot_be_read(tiny: MakeSite, broken: str, target: Target) -> None:
    assert REGISTERS[target].known(tiny({broken: "a: [\n"})) is None


def test_a_folder_is_there_if_a_page_is_anywhere_in_it(tiny: MakeSite) -> None:
    site = tiny({"docs/a/b/c.md": "---\nkind: guide\n---\n"})
    assert {"a/", "a/b/"} <= (REGISTERS[Target.PLACE].known(site) or set())
