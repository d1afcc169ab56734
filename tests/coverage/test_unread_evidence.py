"""Evidence that rests on what could not be read is not judged."""

from collections.abc import Mapping

import pytest

from commshub.coverage.unread_evidence import can_be_judged
from commshub.model.framework import Evidence
from tiny_files import tiny_file
from tiny_hub import MakeSite

PLAN = "content_data/comms_plan.yml"
EVENTS = "content_data/events.yml"
FORM = "content_data/feedback_form.yml"
GLOSSARY = "content_data/glossary.yml"
SOURCES = "content_data/sources.yml"


def _judged(tiny: MakeSite, evidence: Mapping[str, object], files: Mapping[str, str]) -> bool:
    return can_be_judged(Evidence.model_validate(evidence), tiny(files).as_far_as_read())


@pytest.mark.parametrize(
    ("evidence", "files"),
    [
        ({"plan": "risks"}, {PLAN: f"{tiny_file(PLAN)}\nrisks: none\n"}),
        ({"plan": "outcomes.trust"}, {PLAN: tiny_file(PLAN).replace("trust: People trust us.", "trust: {a: b}")}),
        ({"every_month": "timetable"}, {PLAN: tiny_file(PLAN).replace("day: 2026-12-01", "day: soon")}),
        ({"attested": "prevent-team"}, {PLAN: f"{tiny_file(PLAN)}\nattestations: none\n"}),
        ({"event": "agenda"}, {EVENTS: "talk: {title: A talk}\n"}),
        ({"event": "agenda"}, {EVENTS: "- a list\n"}),
        ({"event": "feedback.preamble"}, {FORM: "preamble: []\n"}),
        ({"message": "calm"}, {PLAN: tiny_file(PLAN).replace("messages:\n", "messages:\n  calm: {name: Calm}\n")}),
        ({"term": "panel"}, {GLOSSARY: f"{tiny_file(GLOSSARY)}\npanel: {{term: Panel}}\n"}),
        ({"link": "law"}, {SOURCES: f"{tiny_file(SOURCES)}\nlaw: {{title: Law}}\n"}),
    ],
)
def test_what_could_not_be_read_shows_nothing_and_lacks_nothing(
    tiny: MakeSite, evidence: Mapping[str, object], files: Mapping[str, str]
) -> None:
    assert not _judged(tiny, evidence, files)
    assert _judged(tiny, evidence, {})


def test_a_fault_elsewhere_in_the_plan_does_not_matter(tiny: MakeSite) -> None:
    assert _judged(tiny, {"plan": "aims"}, {PLAN: f"{tiny_file(PLAN)}\nrisks: none\n"})


def test_a_word_that_is_not_there_is_missed(tiny: MakeSite) -> None:
    assert _judged(tiny, {"term": "panel"}, {})


def test_a_plan_without_messages_lacks_them(tiny: MakeSite) -> None:
    plan = tiny_file(PLAN)
    without = plan[plan.index("period:") :]
    assert _judged(tiny, {"message": "safeguarding"}, {PLAN: without})
    assert not _judged(tiny, {"message": "safeguarding"}, {PLAN: f"{without}\nmesages: {{}}\n"})


def test_pages_are_judged_by_what_may_be_among_them(tiny: MakeSite) -> None:
    assert _judged(tiny, {"pages": "guide"}, {"docs/help.md": "No top.\n"})
