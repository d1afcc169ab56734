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
        ("We reply in 48 hours.\n", 10, "in 48 hours"),
        ("We answer by the end of the next working day.\n", 11, "by the end of the next working day"),
        ("We call you back the same day.\n", 18, "the same day"),
        ("You will hear from us in two days.\n", 23, "in two days"),
        ("Somebody rings you by close of business.\n", 20, "by close of business"),
        ("Complaints are answered in ten days.\n", 25, "in ten days"),
        ("The panel decides in three weeks.\n", 19, "in three weeks"),
        ("Expect a reply the following day.\n", 16, "the following day"),
        ("Our team aims to respond within the hour.\n", 26, "within the hour"),
        ("You get an answer no later than five days after.\n", 19, "no later than five days"),
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
        "Talk to your lead the same day.\n",
        "The course takes place in two weeks.\n",
        "A police officer came the next day.\n",
        "If you hear nothing after two weeks, ask.\n",
        "Change can come in a few days.\n",
        "Tell your manager by the end of the day.\n",
        "The library opens the next day at 9.\n",
        "Look at your messages the next day.\n",
    ],
)
def test_other_times_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(standards.typed(tiny({HELP: guide(text)})))


def test_it_is_found_where_no_standard_can_be_called(tiny: MakeSite) -> None:
    page = guide("Talk to us.\n", ("Who to talk to.", "We reply in 48 hours."))
    (finding,) = standards.typed(tiny({HELP: page}))
    assert (finding.location.line, finding.hint) == (
        4,
        'Leave it out here, and call {{ standard("…") }} of content_data/standards.yml in the text of a page.',
    )


def test_the_times_of_editors_are_their_own(tiny: MakeSite) -> None:
    assert not list(standards.typed(tiny({"docs/editors/help.md": guide("We reply in 48 hours.\n")})))


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
