"""What the rules on agendas say, and when they keep quiet."""

from commshub.checks.events import agendas
from commshub.model.findings import Finding, Location
from tiny_hub import MakeSite

EVENTS = "content_data/events.yml"
AN_HOUR = "talk:\n  title: Talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n"


def _agenda(*items: tuple[str, int]) -> str:
    lines = (f"    - {{phase: {phase}, what: A part, minutes: {minutes}, by: Chair}}\n" for phase, minutes in items)
    return f"{AN_HOUR}  agenda:\n{''.join(lines)}"


def test_an_agenda_in_order_is_fine(tiny: MakeSite) -> None:
    site = tiny({EVENTS: _agenda(("scene", 10), ("messages", 15), ("engage", 35))})
    assert list(agendas.does_not_add_up(site)) == list(agendas.discussion_too_short(site)) == []


def test_an_agenda_that_is_longer_or_shorter_than_the_event_is_reported(tiny: MakeSite) -> None:
    for minutes in (40, 60):
        assert list(agendas.does_not_add_up(tiny({EVENTS: _agenda(("scene", 10), ("engage", minutes))}))) == [
            Finding(
                Location(EVENTS, 5, 3),
                f"The agenda of 'talk' takes {minutes + 10} minutes, not 60",
                "Change the minutes of its parts, or when the event starts or ends.",
            )
        ]


def test_a_discussion_that_is_not_the_longest_part_is_reported(tiny: MakeSite) -> None:
    expected = Finding(
        Location(EVENTS, 5, 3),
        "In 'talk' the discussion is not the longest part of the agenda",
        "Shorten the talks, and give the minutes to the parts with 'phase: engage'.",
    )
    for items in ([("messages", 30), ("engage", 30)], [("scene", 20), ("scene", 20), ("engage", 20)], [("scene", 60)]):
        assert list(agendas.discussion_too_short(tiny({EVENTS: _agenda(*items)}))) == [expected]


def test_an_event_without_an_agenda_is_left_alone(tiny: MakeSite) -> None:
    site = tiny({EVENTS: AN_HOUR})
    assert list(agendas.does_not_add_up(site)) == list(agendas.discussion_too_short(site)) == []


def test_a_fourth_speaker_is_one_too_many(tiny: MakeSite) -> None:
    assert list(agendas.too_many_speakers(tiny({EVENTS: f"{AN_HOUR}  speakers: [One, Two, Three]\n"}))) == []
    assert list(agendas.too_many_speakers(tiny({EVENTS: f"{AN_HOUR}  speakers: [One, Two, Three, Four]\n"}))) == [
        Finding(
            Location(EVENTS, 5, 3),
            "'talk' has 4 speakers",
            "Ask at most 3; the others can answer questions from among the guests.",
        )
    ]
