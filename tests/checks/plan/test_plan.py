"""What the rules on the names and scores of the plan say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.plan import plan
from commshub.model.findings import Finding, Location
from tiny_files import tiny_file
from tiny_hub import MakeSite

HOME = "content_data/comms_plan.yml"


def _changed(tiny: MakeSite, *changes: tuple[str, str], today: date = date(2026, 11, 20)) -> object:
    return tiny({HOME: tiny_file(HOME, *changes)}, today=today)


def test_a_plan_in_order_is_fine(tiny: MakeSite) -> None:
    site = tiny()
    for name in dir(plan):
        rule = getattr(plan, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name


@pytest.mark.parametrize(
    ("change", "location", "called"),
    [
        (("owner: prevent-team\npart_of", "owner: me\npart_of"), (9, 1), "contact called 'me'"),
        (("outcomes: [trust]", "outcomes: [x]"), (19, 16), "outcome called 'x'"),
        (("pages: [index.md]", "pages: [x.md]"), (34, 13), "page called 'x.md'"),
        (("objective: stories", "objective: x"), (46, 38), "objective called 'x'"),
        (("channels: [website]}\n    metrics", "channels: [x]}\n    metrics"), (24, 42), "channel called 'x'"),
    ],
)
def test_a_name_that_is_not_there_is_reported(
    tiny: MakeSite, change: tuple[str, str], location: tuple[int, int], called: str
) -> None:
    (finding,) = plan.unknown_name(_changed(tiny, change))
    assert finding.location == Location(HOME, *location)
    assert finding.message == f"There is no {called}"
    assert finding.hint.startswith("Write the id of one that is there, or add it.")


def test_an_objective_answers_only_what_the_toolkit_asks_for(tiny: MakeSite) -> None:
    framework = "content_data/frameworks/home-office-2024.yml"
    asked = tiny_file(framework, ("elements:\n", "objectives: {website: The website is right}\nelements:\n"))
    answers = tiny_file(HOME, ("title: Tell stories\n", "title: Tell stories\n    answers: [web-site]\n"))
    (finding,) = plan.unknown_name(tiny({framework: asked, HOME: answers}))
    assert finding.message == "There is no objective of the toolkit called 'web-site'"
    assert finding.hint == "Write the id of one that is there, or add it. Did you mean 'website'?"


def test_a_slip_in_a_name_gets_the_nearest_one(tiny: MakeSite) -> None:
    (finding,) = plan.unknown_name(_changed(tiny, ("outcomes: [trust]", "outcomes: [truth]")))
    assert finding.hint == "Write the id of one that is there, or add it. Did you mean 'trust'?"


def test_what_nothing_refers_to_is_reported(tiny: MakeSite) -> None:
    site = _changed(
        tiny,
        ("    audiences: [residents]\n\nperiod", "    audiences: [partners]\n\nperiod"),
        ("  trust: People trust us.", "  trust: People trust us.\n  calm: People are calm."),
        ("    channels: [website]\nchannels", "    channels: []\nchannels"),
    )
    assert {(finding.message, finding.hint) for finding in plan.orphan(site)} == {
        ("No message is meant for 'residents'", "Name it among the 'audiences:' of a message, or take it out."),
        ("No objective serves the outcome 'calm'", "Name it among the 'outcomes:' of an objective, or take it out."),
        ("No audience is reached through 'website'", "Name it among the 'channels:' of an audience, or take it out."),
    }


def test_an_outcome_that_is_written_twice_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("  trust: People trust us.", "  trust: People trust us.\n  faith: people  TRUST us."))
    assert list(plan.outcome_twice(site)) == [
        Finding(
            Location(HOME, 16, 3),
            "The outcome 'faith' says the same as 'trust'",
            "Keep one of the two, and name it wherever the other is named.",
        )
    ]


def test_a_score_and_a_target_off_the_scale_are_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("score: 1, target: 3", "score: 2, target: 5"))
    assert [(finding.message, finding.hint) for finding in plan.rating_off_scale(site)] == [
        ("The score '2' is no step of the scale", "Choose one of 1, 3, or declare the step under 'scale:'."),
        ("The target '5' is no step of the scale", "Choose one of 1, 3, or declare the step under 'scale:'."),
    ]


def test_a_metric_without_a_number_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("target: 6", "target: many"))
    (parse_error,) = site.parse_errors  # type: ignore[attr-defined]
    assert (parse_error.location, parse_error.found, parse_error.wanted) == (Location(HOME, 30, 9), "many", "number")


def test_a_plan_that_cannot_be_read_is_left_to_other_rules(tiny: MakeSite) -> None:
    site = tiny({HOME: "messages: ["})
    for name in dir(plan):
        rule = getattr(plan, name)
        if hasattr(rule, "__hub_level__"):
            assert list(rule(site)) == [], name


def test_an_objective_that_lacks_something_is_reported_for_each_thing(tiny: MakeSite) -> None:
    site = _changed(tiny, ("    owner: prevent-team\n    quarters: [2026-q4]\n", ""))
    assert list(plan.objective_lacks(site)) == [
        Finding(
            Location(HOME, 17, 3),
            f"The objective 'stories' has no '{name}'",
            f"Write '{name}:' with something real in this entry.",
        )
        for name in ("owner", "quarters")
    ]


def test_a_metric_without_a_target_is_reported(tiny: MakeSite) -> None:
    site = _changed(tiny, ("        target: 6\n", ""))
    (finding,) = plan.metric_lacks(site)
    assert finding == Finding(
        Location(HOME, 26, 9),
        "The metric 'Stories told' has no 'target'",
        "Write 'target:' with something real in this entry.",
    )


def test_a_metric_may_begin_at_nothing(tiny: MakeSite) -> None:
    assert list(plan.metric_lacks(_changed(tiny, ("baseline: 0", "baseline: 0.0")))) == []
