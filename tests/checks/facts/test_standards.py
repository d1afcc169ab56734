"""What the rules on service standards say, and when they keep quiet."""

import pytest

from commshub.checks.facts import standards
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

STANDARDS = "content_data/standards.yml"
HINT = 'Write {{ standard("…") }} with an id of content_data/standards.yml, and add an entry there if it is new.'


@pytest.mark.parametrize(
    ("text", "column", "found"),
    [
        ("We reply within two working days.\n", 10, "within two working days"),
        ("We reply within\ntwo weeks.\n", 10, "within two weeks"),
        ("You hear in 5 working days.\n", 10, "in 5 working days"),
        ("Within an hour we ring back.\n", 1, "Within an hour"),
    ],
)
def test_a_standard_typed_by_hand_is_reported(tiny: MakeSite, text: str, column: int, found: str) -> None:
    assert list(standards.typed(tiny({HELP: guide(text)}))) == [
        Finding(Location(HELP, 9, column), f"'{found}' is a service standard typed by hand", HINT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        'We reply within {{ standard("reply-time") }}.\n',
        "Answers took less than two working hours on average.\n",
        "Write `within two days` there.\n",
        "It takes two weeks.\n",
    ],
    ids=["called", "a-result", "code", "no-promise"],
)
def test_other_times_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(standards.typed(tiny({HELP: guide(text)})))


def test_no_promise_is_made_twice(tiny: MakeSite) -> None:
    text = (
        "reply-time: {time: two working days, promise: We reply to a concern}\n"
        "first-answer: {time: five working days, promise: we reply to a  concern.}\n"
    )
    site = tiny({STANDARDS: text})
    assert list(standards.same_promise(site)) == [
        Finding(
            site.standards.location("first-answer", "promise"),
            "'first-answer' makes the same promise as 'reply-time'",
            "Keep one of the two, and call it wherever the promise is made.",
        )
    ]
