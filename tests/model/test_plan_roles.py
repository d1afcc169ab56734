"""Every contact that a plan names is found, with the way to it."""

from datetime import date

from commshub.model.plan import Plan
from commshub.model.plan_roles import roles_of

DAY = date(2026, 11, 20)
PLAN = Plan.model_validate(
    {
        "owner": "a",
        "objectives": {"talk": {"title": "T", "owner": "b"}, "write": {"title": "W"}},
        "channels": {"web": {"name": "Web", "owner": "c"}},
        "situations": {"arrest": {"name": "S", "approver": "d"}},
        "spokespeople": [{"who": "e", "stand_in": "f"}, {"who": "g"}],
        "media_protocol": {"steps": [{"what": "Listen"}, {"what": "Answer", "owner": "h"}]},
        "rebuttals": [{"claim": "C", "line": "L", "owner": "i"}],
        "risks": [{"what": "R", "owner": "j"}],
        "opportunities": [{"what": "O", "owner": "k"}],
        "evaluation": [{"what": "E", "owner": "l"}],
        "timetable": [{"day": DAY, "what": "A", "owner": "m"}],
        "equality_impact": {"page": "p.md", "day": DAY, "owner": "n"},
        "attestations": [{"element": "x", "by": "o", "day": DAY, "until": DAY, "what_was_seen": "It"}],
    }
)


def test_each_is_found_where_it_stands() -> None:
    assert {name: steps for steps, name in roles_of(PLAN)} == {
        "a": ("owner",),
        "b": ("objectives", "talk", "owner"),
        "c": ("channels", "web", "owner"),
        "d": ("situations", "arrest", "approver"),
        "e": ("spokespeople", 0, "who"),
        "f": ("spokespeople", 0, "stand_in"),
        "g": ("spokespeople", 1, "who"),
        "h": ("media_protocol", "steps", 1, "owner"),
        "i": ("rebuttals", 0, "owner"),
        "j": ("risks", 0, "owner"),
        "k": ("opportunities", 0, "owner"),
        "l": ("evaluation", 0, "owner"),
        "m": ("timetable", 0, "owner"),
        "n": ("equality_impact", "owner"),
        "o": ("attestations", 0, "by"),
    }


def test_an_empty_plan_names_nobody() -> None:
    assert list(roles_of(Plan())) == []
