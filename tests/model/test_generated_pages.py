"""The addresses of what the hub makes: others link to them, so none may change."""

import pytest

from commshub.model import generated_pages as made
from commshub.model.page_kinds import Kind, PageKinds


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (made.event_page("talk"), "events/talk.md"),
        (made.events_page("for-families"), "events/for-families.md"),
        (made.calendar_file("talk"), "events/talk.ics"),
        (made.audience_calendar("families"), "events/for-families.ics"),
        (made.audience_sheet("families"), "contacts/who-to-call-families.md"),
        (made.contact_file("team"), "contacts/team.vcf"),
        (made.data_file("plan"), "data/plan.json"),
        (made.data_form("plan"), "data/plan.schema.json"),
        (made.for_you_page("families"), "for-you/families.md"),
    ],
)
def test_each_has_its_address(path: str, expected: str) -> None:
    assert path == expected


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Kind(name="A", folder="a", together="All"), "a/all.md"),
        (Kind(name="A", folder="a"), ""),
        (Kind(name="A", together="All"), ""),
    ],
)
def test_a_kind_stands_together_if_it_asks_for_that(kind: Kind, path: str) -> None:
    assert made.combined_page(kind) == path


def test_only_kinds_that_have_pages_stand_together() -> None:
    kinds = PageKinds.model_validate(
        {
            "kinds": {
                "faq": {"name": "A", "folder": "questions", "together": "All"},
                "myth": {"name": "B", "folder": "myths", "together": "All"},
            },
            "for_you": {"families": {"i_am": "I am a parent"}},
        }
    )
    assert list(made.pages_of_kinds(kinds, {"faq"})) == ["questions/all.md", "for-you/index.md", "for-you/families.md"]
    assert list(made.pages_of_kinds(PageKinds(), {"faq"})) == []
