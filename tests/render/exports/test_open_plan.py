"""The plan for other programs: only what pages show of it, and nothing that is nobody's business."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from pydantic import BaseModel

from commshub.coverage.elements import coverage
from commshub.model.site import Site
from commshub.render.exports.open_data import open_data
from commshub.render.exports.open_plan import open_plan
from tiny_files import HELP, guide
from tiny_hub import MakeSite

# Every text of the plan that leaves the hub in open data. What is new in the plan stays in until it is named here.
PUBLIC = {
    *("approval.by", "outcomes.*", "progress.objective", "progress.what", "timetable.owner", "timetable.what"),
    *("objectives.*.title", "objectives.*.owner", "objectives.*.outcomes", "objectives.*.audiences"),
    *("objectives.*.tactics.what", "objectives.*.metrics.what", "objectives.*.metrics.unit"),
    *("objectives.*.metrics.method", "objectives.*.metrics.source"),
    *("channels.*.name", "ratings.scale.*", "ratings.parts.*.evidence"),
}


def _files(site: Site) -> Mapping[str, str]:
    return open_data(site, coverage(site))


def _planted(value: object, path: str, canaries: dict[str, str]) -> object:
    """A part of the plan with a word of its own in every text, which the path of the text is kept with."""
    if type(value) is str:
        word = f"canary{len(canaries)}x"
        canaries[word] = path
        return word
    if isinstance(value, tuple):
        return tuple(_planted(each, path, canaries) for each in value)
    if isinstance(value, dict):
        return {key: _planted(each, f"{path}.*", canaries) for key, each in value.items()}
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        update = {name: _planted(getattr(value, name), f"{path}.{name}".lstrip("."), canaries) for name in names}
        return value.model_copy(update=update)
    return value


def test_exactly_the_public_texts_of_the_plan_leave_the_hub(sample: Site) -> None:
    assert sample.plan
    canaries: dict[str, str] = {}
    plan = sample.plan.model_copy(update={"audiences": {}})
    planted = _planted(plan, "", canaries)
    assert isinstance(planted, type(plan))
    # The names by which an audience finds its channels stay as they are, or no channel would be reached.
    site = replace(sample, plan=planted.model_copy(update={"audiences": sample.plan.audiences}))
    text = "".join(_files(site).values())
    assert {path for word, path in canaries.items() if word in text} == PUBLIC
    assert len(canaries) > 300


def test_nothing_that_is_known_of_an_audience_leaves_the_hub(sample: Site) -> None:
    plan = open_plan(sample)
    assert plan
    assert plan.audiences[0].model_dump() == {
        "id": "residents",
        "name": "Everyone who lives here",
        "who": None,
        "messages": ("safeguarding", "same-kind-of-support", "all-forms", "material", "partnership"),
        "channels": ("website", "newsletter", "local-media", "social-media", "open-evening"),
    }


@pytest.mark.parametrize(
    ("call", "filled"),
    [
        ("{{ plan.outcomes }}", {"outcomes"}),
        ("{{ plan.objectives }}", {"objectives"}),
        ("{{ plan.progress }}", {"objectives"}),
        ("{{ plan.timetable }}", {"timetable"}),
        ("{{ plan.audiences }}", {"audiences", "channels"}),
        ("{{ plan.messages }}", {"audiences", "channels"}),
        ("{{ plan.ratings }}", {"ratings"}),
        ("{{ plan.risks }}", set[str]()),
        ("{{ plan.press_steps }}", set[str]()),
    ],
)
def test_a_part_is_there_if_a_page_shows_it(tiny: MakeSite, call: str, filled: set[str]) -> None:
    plan = open_plan(tiny({HELP: guide(f"{call}\n")}))
    assert plan
    # The home page of the tiny hub calls its message.
    assert {name for name, value in plan if value} == {"period", "approval", "messages", *filled}


def test_progress_shows_how_far_an_objective_is_and_not_what_is_done_for_it(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("{{ plan.progress }}\n")})
    plan, listed = open_plan(site), open_plan(tiny({HELP: guide("{{ plan.objectives }}\n")}))
    assert plan
    assert listed
    assert (plan.objectives[0].tactics, plan.objectives[0].metrics[0].method) == ((), "Count of stories")
    assert (listed.objectives[0].tactics, listed.objectives[0].metrics[0].method) == (("Write a story",), None)


def test_a_message_is_there_if_a_page_calls_it(tiny: MakeSite) -> None:
    shown = {HELP: guide("{{ plan.outcomes }}\n")}
    plan = open_plan(tiny({**shown, "docs/index.md": guide("Talk.\n", ("Get help", "Home"))}))
    assert plan
    assert plan.messages == ()


def test_a_plan_that_only_editors_see_is_not_published(tiny: MakeSite) -> None:
    site = tiny({"docs/editors/index.md": guide("{{ plan.outcomes }}\n")})
    assert (site.shown_of_plan, open_plan(site)) == (frozenset(), None)
    assert "data/plan.json" not in _files(site)


def test_what_is_done_is_told_with_its_day(sample: Site) -> None:
    plan = json.loads(_files(sample)["data/plan.json"])["plan"]
    assert plan["timetable"][0] == {
        "day": "2026-04-07",
        "what": "News on the pre-election period and what it changes",
        "owner": "press-office",
        "done": True,
    }
    assert plan["period"] == {"start": "2026-04-01", "end": "2027-03-31", "refresh_by": "2027-03-31"}
    assert plan["ratings"]["parts"][-1]["score"] == 2
