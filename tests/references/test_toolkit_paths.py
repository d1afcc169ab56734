"""What a toolkit names within a path, and by the value of a field."""

from commshub.model.framework import Element
from commshub.references.toolkit_paths import toolkit_references


def _named(**evidence: object) -> list[tuple[str, str, tuple[str | int, ...]]]:
    element = Element.model_validate(
        {"number": 1, "holds": "x", "document": "x", "section": "1", "level": "error", "evidence": (evidence,)}
    )
    found = toolkit_references(element, ("elements", "x"), "x", {"web"})
    return [(each.mark.target, each.id, each.steps[2:]) for each in found]


def test_a_part_of_the_plan_names_nothing() -> None:
    assert _named(plan="objectives") == []
    assert _named(plan="media_protocol.steps") == []


def test_an_entry_in_a_path_is_named() -> None:
    at = ("evidence", 0, "plan")
    assert _named(plan="situations.after-an-arrest.lines") == [("situation", "after-an-arrest", at)]
    assert _named(plan="objectives.web.tactics") == [("objective of the toolkit", "web", at)]
    assert _named(plan="objectives.own.tactics") == [("objective", "own", at)]


def test_a_condition_names_what_its_field_does() -> None:
    at = ("evidence", 0, "where")
    assert _named(plan="spokespeople", where={"who": "lead-member"}) == [("contact", "lead-member", (*at, "who"))]
    assert _named(plan="timetable", where={"channels": "newsletter"}) == [("channel", "newsletter", (*at, "channels"))]
    assert _named(plan="objectives.web.tactics", where={"channels": "site"})[1:] == [
        ("channel", "site", (*at, "channels"))
    ]
    assert _named(event="agenda", where={"phase": "scene"}) == []
    assert _named(plan="influencers", where={"who": "Councillors"}) == []
