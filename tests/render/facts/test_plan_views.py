"""The parts of the plan as readers see them."""

from collections.abc import Mapping
from typing import Any

import pytest

from commshub.render.facts.plan_views import plan_view
from tiny_files import tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
DONE = (
    "  - {day: 2026-12-01, what: A story,",
    (
        "  - {day: 2026-10-05, what: A talk, objective: stories, done_on: 2026-10-06}\n"
        "  - {day: 2026-12-01, what: A story,"
    ),
)


def _view(tiny: MakeSite, part: str, *changes: tuple[str, str], more: str = "") -> Mapping[str, Any]:
    site = tiny({PLAN: tiny_file(PLAN, *changes) + more})
    assert site.plan
    return plan_view(part, site.plan, site)


def test_an_objective_is_shown_with_its_owner_and_its_measures(tiny: MakeSite) -> None:
    assert _view(tiny, "objectives") == {
        "objectives": [
            {
                "title": "Tell stories",
                "owner": "Littleton Prevent team",
                "quarters": ["October to December 2026"],
                "tactics": ["Write a story"],
                "measures": ["Stories told: from 0 to 6 stories by 31 March 2027"],
                "for_whom": ["Everyone who lives here"],
            }
        ]
    }


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (59, "59 minutes"),
        (60, "1 hour"),
        (119, "1 hour"),
        (120, "2 hours"),
        (1439, "23 hours"),
        (1440, "1 day"),
        (2880, "2 days"),
    ],
)
def test_a_time_limit_is_told_in_words(tiny: MakeSite, minutes: int, words: str) -> None:
    view = _view(tiny, "situations", ("within_minutes: 120", f"within_minutes: {minutes}"))
    first = view["situations"][0]
    assert (first["name"], first["within"], first["approver"], first["channels"]) == (
        "After an incident",
        words,
        "Littleton Prevent team",
        ["This site"],
    )


def test_a_limit_that_the_plan_does_not_say_yet_is_empty(tiny: MakeSite) -> None:
    assert _view(tiny, "situations", ("    within_minutes: 60\n", ""))["situations"][1]["within"] == ""


def test_the_timetable_counts_what_is_done_and_what_is_planned(tiny: MakeSite) -> None:
    view = _view(tiny, "timetable", DONE)
    assert (view["done"], view["planned"]) == (1, 1)
    (quarter,) = view["quarters"]
    assert [(each["day"], each["owner"], each["done"]) for each in quarter["activities"]] == [
        ("5 October 2026", "", True),
        ("1 December 2026", "Littleton Prevent team", False),
    ]


def test_what_was_measured_is_shown_beside_its_target(tiny: MakeSite) -> None:
    (row,) = _view(tiny, "progress")["rows"]
    assert (row["objective"], row["metrics"][0]["latest"], row["metrics"][0]["share"]) == ("Tell stories", None, 0)
    measured = ("        target: 6\n", "        latest: 3\n        latest_on: 2026-11-01\n        target: 6\n")
    (metric,) = _view(tiny, "progress", measured)["rows"][0]["metrics"]
    assert (metric["latest"], metric["latest_on"], metric["baseline"], metric["target"]) == (
        "3",
        "1 November 2026",
        "0",
        "6",
    )
    assert metric["share"] == 50


def test_the_newest_progress_comes_first(tiny: MakeSite) -> None:
    progress = "progress:\n" + "".join(
        f"  - {{day: 2026-10-0{day}, objective: stories, what: Step {day}}}\n" for day in (1, 3, 2)
    )
    assert [each["what"] for each in _view(tiny, "progress", more=progress)["log"]] == ["Step 3", "Step 2", "Step 1"]


def test_an_audience_hears_its_messages_through_its_channels(tiny: MakeSite) -> None:
    assert _view(tiny, "messages")["audiences"] == [
        {
            "name": "Everyone who lives here",
            "messages": ["Prevent is about keeping people safe."],
            "channels": ["This site"],
        }
    ]
    (audience,) = _view(tiny, "audiences")["audiences"]
    assert (audience["who"], audience["channels"]) == ("Everyone who lives here", ["This site"])


def test_a_rating_bears_the_name_of_its_part(tiny: MakeSite) -> None:
    view = _view(tiny, "ratings")
    assert view["parts"] == [{"name": "Communications", "score": 1, "target": 3, "evidence": "No plan at that time"}]
    assert view["scale"] == [{"step": 1, "means": "Little is there"}, {"step": 3, "means": "The duty is met"}]
    assert (view["rated_on"], view["target_on"]) == ("20 January 2026", "31 March 2027")


@pytest.mark.parametrize(
    ("more", "view"),
    [
        ("", {"looked_at": "", "owner": ""}),
        (
            "equality_impact: {page: index.md, day: 2026-03-01, owner: prevent-team}\n",
            {"looked_at": "1 March 2026", "owner": "Littleton Prevent team"},
        ),
    ],
)
def test_who_looked_at_equality_and_when(tiny: MakeSite, more: str, view: dict[str, str]) -> None:
    assert _view(tiny, "equality_impact", more=more) == view


def test_risks_and_steps_for_the_press_name_their_owners(tiny: MakeSite) -> None:
    more = (
        "risks:\n  - {what: Rain, mitigation: A tent, owner: prevent-team}\n  - {what: Snow, owner: somebody}\n"
        "media_protocol: {steps: [{what: Listen, owner: prevent-team, within_minutes: 30, otherwise: Ask}]}\n"
    )
    assert _view(tiny, "risks", more=more)["risks"] == [
        {"what": "Rain", "mitigation": "A tent", "owner": "Littleton Prevent team"},
        {"what": "Snow", "mitigation": None, "owner": "somebody"},
    ]
    assert _view(tiny, "press_steps", more=more)["steps"] == [
        {"what": "Listen", "owner": "Littleton Prevent team", "within": "30 minutes", "otherwise": "Ask"}
    ]
    assert _view(tiny, "outcomes")["outcomes"] == ["People trust us."]
