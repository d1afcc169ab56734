"""Pages on which somebody in a crisis may arrive name who listens at that moment."""

import pytest

from commshub.model.site import Site

LINES = frozenset({"samaritans", "nhs-mental-health", "childline", "shout"})


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("get-help/worried-about-yourself.md", {"samaritans", "nhs-mental-health", "shout"}),
        ("get-help/young-people.md", {"childline", "shout", "samaritans"}),
        ("get-help/in-danger-now.md", {"samaritans", "nhs-mental-health", "childline", "shout"}),
        ("get-help/after-an-incident.md", {"samaritans", "childline", "shout"}),
        ("questions/mental-health.md", {"samaritans", "nhs-mental-health", "childline", "shout"}),
    ],
)
def test_a_page_names_the_lines_of_its_topic(sample: Site, path: str, lines: set[str]) -> None:
    page = sample.page_at(path)
    assert page
    assert lines <= {call.argument for call in page.calls if call.name == "contact"} & LINES


def test_each_of_them_answers_day_and_night(sample: Site) -> None:
    assert [name for name in sorted(LINES) if not (each := sample.contacts.get(name)) or not each.hours.always] == []
