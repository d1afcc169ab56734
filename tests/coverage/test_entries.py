"""Parts of a plan by their path, which entries are real, and which have the values that are asked for."""

import pytest

from commshub.coverage.entries import EvidenceEntry, entries_of, find_part, is_real, matches
from commshub.model.plan import MediaProtocol, Objective, Plan, Risk, Step

PLAN = Plan(
    narrative="We help.",
    objectives={
        "talk": Objective(title="Talk", answers=("website",)),
        "write": Objective(title="Write", answers=("website", "stories")),
    },
    media_protocol=MediaProtocol(steps=(Step(what="Listen"),)),
)


@pytest.mark.parametrize(
    ("path", "steps", "value"),
    [
        ("narrative", ("narrative",), "We help."),
        ("media_protocol.steps", ("media_protocol", "steps"), (Step(what="Listen"),)),
        ("objectives.write.title", ("objectives", "write", "title"), "Write"),
        # By what it answers, the first of those that do.
        ("objectives.website.title", ("objectives", "talk", "title"), "Talk"),
        ("objectives.stories.title", ("objectives", "write", "title"), "Write"),
        ("objectives.nothing.title", ("objectives", "nothing", "title"), None),
        ("narrative.more", ("narrative", "more"), None),
    ],
)
def test_a_part_is_found_by_its_path(path: str, steps: tuple[str, ...], value: object) -> None:
    assert find_part(PLAN, path) == EvidenceEntry(steps, value)


@pytest.mark.parametrize(
    ("value", "entries"),
    [
        ({"a": 1, "b": 2}, [(("x", "a"), 1), (("x", "b"), 2)]),
        (("a", "b"), [(("x", 0), "a"), (("x", 1), "b")]),
        ("a", [(("x",), "a")]),
        (0, [(("x",), 0)]),
        (None, []),
        ((), []),
    ],
)
def test_entries_know_the_steps_that_lead_to_them(value: object, entries: list[tuple[object, object]]) -> None:
    assert [(entry.steps, entry.value) for entry in entries_of(value, ("x",))] == entries


@pytest.mark.parametrize(
    ("value", "real"),
    [
        ("A word", True),
        (" ", False),
        ("TBC", False),
        ("To be agreed, TBC", False),
        (0, True),
        (None, False),
        ((), False),
        (("a", "b"), True),
        (("a", "TBC"), False),
        ({}, False),
        ({"a": "b"}, True),
        ({"a": "TBC"}, False),
        (Risk(what="Rain"), True),
        (Risk(what="Rain", mitigation="TBC"), False),
        (MediaProtocol(), True),
    ],
)
def test_an_entry_is_real_when_nothing_holds_a_place(value: object, *, real: bool) -> None:
    assert is_real(value, ("TBC",)) is real


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, True),
        ({"title": "Write"}, True),
        ({"title": "Talk"}, False),
        ({"answers": "stories"}, True),
        ({"answers": "website", "title": "Write"}, True),
        ({"answers": "website", "title": "Talk"}, False),
        ({"answers": "nothing", "title": "Write"}, False),
        ({"no_such": "Write"}, False),
    ],
)
def test_an_entry_matches_every_value_that_is_asked_for(where: dict[str, str], *, expected: bool) -> None:
    assert matches(PLAN.objectives["write"], where) is expected
