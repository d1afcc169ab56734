"""What is asked of a page of a kind, by what stands at its top."""

import pytest

from commshub.model.page_kinds import Kind, SectionRule

KIND = Kind.model_validate(
    {
        "name": "Story",
        "front_matter": ["origin"],
        "sections": [{"id": "a", "heading": {"en": "A"}}],
        "when": [
            {
                "field": "origin",
                "is": "local",
                "front_matter": ["consent"],
                "sections": [{"id": "b", "heading": {"en": "B"}}],
            },
            {"field": "reach", "is": "public", "sections": [{"id": "c", "heading": {"en": "C"}}]},
        ],
    }
)


@pytest.mark.parametrize(
    ("values", "sections"),
    [
        ({}, ["a"]),
        ({"origin": "local"}, ["a", "b"]),
        ({"origin": "national", "reach": "public"}, ["a", "c"]),
        ({"origin": "local", "reach": "public"}, ["a", "b", "c"]),
        ({"origin": "reach"}, ["a"]),
    ],
)
def test_sections_are_asked_for_when_a_line_says_so(values: dict[str, str], sections: list[str]) -> None:
    assert [section.id for section in KIND.asked_sections(values)] == sections


def test_a_heading_is_in_the_language_or_the_first_that_there_is() -> None:
    rule = SectionRule.model_validate({"id": "a", "heading": {"en": "Help", "cy": "Cymorth"}})
    assert (rule.title, rule.title_in("cy"), rule.title_in("ar")) == ("Help", "Cymorth", "Help")
