"""An event in the words of its papers."""

from datetime import date

import pytest

from commshub.event_pack.views import brief_view, checklist_view, form_view, shared_view
from commshub.model.events import Event
from commshub.model.feedback_form import FeedbackForm
from commshub.model.site import Site
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
TOP = ("title: Talk", "starts: 2026-12-08 18:00", "ends: 2026-12-08 20:00")
AGENDA = """agenda:
    - {minutes: 20, what: Welcome, by: Chair, phase: scene}
    - {minutes: 45, what: Questions, by: All, phase: engage}"""
FORM = FeedbackForm.model_validate(
    {
        "preamble": "Thank you.",
        "questions": {
            "heard": {"asks": "How did you hear?", "answers": {"website": "Website", "other": "Something else"}},
            "opinion": {
                "asks": "What do you think?",
                "before": "Before",
                "after": "Now",
                "answers": {"negative": "Bad", "positive": "Good"},
            },
        },
    }
)


def _event(tiny: MakeSite, *lines: str, today: date = date(2026, 11, 20), **files: str) -> tuple[Event, Site]:
    text = "talk:\n" + "".join(f"  {line}\n" for line in (*TOP, *lines))
    site = tiny({EVENTS: text, **files}, today=today)
    event = site.events.get("talk")
    assert event
    return event, site


def test_the_parts_of_the_agenda_follow_each_other_by_the_clock(tiny: MakeSite) -> None:
    event, site = _event(tiny, AGENDA)
    rows = shared_view("talk", event, site)["agenda"]
    assert rows == [
        {
            "number": 1,
            "from": "6pm",
            "to": "6:20pm",
            "minutes": 20,
            "what": "Welcome",
            "by": "Chair",
            "phase": "Set the scene",
        },
        {
            "number": 2,
            "from": "6:20pm",
            "to": "7:05pm",
            "minutes": 45,
            "what": "Questions",
            "by": "All",
            "phase": "Listen and answer",
        },
    ]


@pytest.mark.parametrize(
    ("held", "online", "in_person"), [("in-person", False, True), ("online", True, False), ("mixed", True, True)]
)
def test_guests_come_or_join_or_both(tiny: MakeSite, held: str, *, online: bool, in_person: bool) -> None:
    event, site = _event(tiny, f"held: {held}")
    view = shared_view("talk", event, site)
    assert (view["online"], view["in_person"]) == (online, in_person)


def test_its_papers_say_where_it_is_and_what_it_serves(tiny: MakeSite) -> None:
    lines = ("venue: {name: The hall, address: 1 Road, area: Town}", "serves: stories", "organiser: prevent-team")
    event, site = _event(tiny, *lines)
    view = shared_view("talk", event, site)
    assert (view["place_private"], view["told_to_everybody"]) == ("The hall, 1 Road, Town", False)
    assert (view["serves"], view["day"], view["from"], view["to"]) == (
        "Tell stories",
        "Tuesday 8 December 2026",
        "6pm",
        "8pm",
    )
    assert view["organised_by"]["name"] == "Littleton Prevent team"  # type: ignore[index]
    assert view["registration"] is None


@pytest.mark.parametrize(
    ("briefed", "today", "expected"),
    [
        (None, date(2026, 12, 4), {"done": None, "late": False, "overdue": False}),
        (None, date(2026, 12, 5), {"done": None, "late": False, "overdue": True}),
        ("2026-12-04", date(2026, 12, 6), {"done": "4 December 2026", "late": False, "overdue": False}),
        ("2026-12-05", date(2026, 12, 6), {"done": "5 December 2026", "late": True, "overdue": False}),
        ("2026-12-07", date(2026, 12, 6), {"done": None, "late": False, "overdue": True}),
    ],
)
def test_a_deadline_is_done_late_or_overdue(
    tiny: MakeSite, briefed: str | None, today: date, expected: dict[str, object]
) -> None:
    event, site = _event(tiny, *([f"chair_briefed_on: {briefed}"] if briefed else []), today=today)
    (view,) = (each for each in checklist_view(event, site)["deadlines"] if each["line"] == "chair_briefed_on")  # type: ignore[attr-defined]
    assert {name: view[name] for name in expected} == expected


def test_invitations_stand_in_their_week_until_they_are_out(tiny: MakeSite) -> None:
    for line, shown in (("summary: Come.", ["Tuesday 24 November 2026"]), ("invited_on: 2026-11-20", [])):
        weeks = checklist_view(*_event(tiny, line))["weeks"]
        assert [week["invite_by"] for week in weeks if week["invite_by"]] == shown  # type: ignore[attr-defined]


def test_in_its_own_week_everything_is_done_before_it(tiny: MakeSite) -> None:
    weeks = checklist_view(*_event(tiny))["weeks"]
    assert [(week["number"], week["of_event"], week["by"]) for week in weeks] == [  # type: ignore[attr-defined]
        (1, False, "Friday 20 November 2026"),
        (2, False, "Friday 27 November 2026"),
        (3, False, "Friday 4 December 2026"),
        (4, True, "Tuesday 8 December 2026"),
        (5, False, "Friday 18 December 2026"),
    ]


def test_the_chair_is_told_who_comes_and_what_to_say_to_them(tiny: MakeSite) -> None:
    event, site = _event(tiny, "audiences: [residents]", "profile: {who: Neighbours, needs: To be heard}")
    view = brief_view(event, site)
    assert view["profile"] == [
        {"name": "Who they are", "value": "Neighbours"},
        {"name": "What they want", "value": "To be heard"},
    ]
    assert [each["name"] for each in view["lines"]] == ["Prevent is safeguarding"]  # type: ignore[attr-defined]
    assert brief_view(*_event(tiny, "audiences: [others]"))["lines"] == []
    cards = {
        "content_data/care_cards.yml": (
            "a: {level: urgent, need: A worry, when: [You worry], contacts: [prevent-team, nobody]}\n"
        )
    }
    (help_,) = brief_view(*_event(tiny, **cards))["helps"]  # type: ignore[misc]
    assert help_["need"] == "A worry"
    assert [each["name"] for each in help_["contacts"]] == ["Littleton Prevent team"]


def test_guests_get_the_questions_with_room_for_their_own_words(tiny: MakeSite) -> None:
    event, _ = _event(tiny)
    view = form_view(event, FORM)
    assert view["preamble"] == "Thank you."
    assert view["questions"] == [
        {
            "number": 1,
            "asks": "How did you hear?",
            "only_if": None,
            "times": [],
            "answers": [{"words": "Website", "write": False}, {"words": "Something else", "write": True}],
        },
        {
            "number": 2,
            "asks": "What do you think?",
            "only_if": None,
            "times": ["Before", "Now"],
            "answers": [{"words": "Bad", "write": False}, {"words": "Good", "write": False}],
        },
    ]
    own, _ = _event(tiny, "feedback: {preamble: Welcome.}")
    assert form_view(own, FORM)["preamble"] == "Welcome."
