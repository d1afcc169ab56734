"""Every contact that the communications plan names, with the way to the place where it does."""

from collections.abc import Iterator

from commshub.model.plan import Plan

Steps = tuple[str | int, ...]


def roles_of(plan: Plan) -> Iterator[tuple[Steps, str]]:
    """Where a contact is named, and its id."""
    return ((steps, name) for steps, name in _fields(plan) if name)


def _fields(plan: Plan) -> Iterator[tuple[Steps, str | None]]:
    yield ("owner",), plan.owner
    yield from ((("objectives", id_, "owner"), each.owner) for id_, each in plan.objectives.items())
    yield from ((("channels", id_, "owner"), each.owner) for id_, each in plan.channels.items())
    yield from ((("situations", id_, "approver"), each.approver) for id_, each in plan.situations.items())
    for number, speaker in enumerate(plan.spokespeople):
        yield ("spokespeople", number, "who"), speaker.who
        yield ("spokespeople", number, "stand_in"), speaker.stand_in
    for number, step in enumerate(plan.media_protocol.steps):
        yield ("media_protocol", "steps", number, "owner"), step.owner
    for name in ("rebuttals", "risks", "opportunities", "evaluation", "timetable"):
        yield from (((name, number, "owner"), each.owner) for number, each in enumerate(getattr(plan, name)))
    yield ("equality_impact", "owner"), plan.equality_impact.owner if plan.equality_impact else None
    yield from ((("attestations", n, "by"), each.by) for n, each in enumerate(plan.attestations))
