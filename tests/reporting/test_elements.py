"""What an element asks for, in lines that an editor can read."""

import pytest

from commshub.model.framework import Element
from commshub.reporting.elements import element_text

MADE = {"number": 21, "holds": "lines are ready", "document": "d", "section": "1", "level": "error", "in_2024": "8"}
TOPIC = {"says": "who speaks", "words": ["police", "court"]}
SEVERAL = {"says": "who is there", "words": ["police", "court", "judge"], "least": 2}


@pytest.mark.parametrize(
    ("evidence", "lines"),
    [
        ({"plan": "risks"}, ["  plan: risks"]),
        (
            {"plan": "risks", "least": 2, "each": ["owner"], "differ": ["what"]},
            ["  plan: risks, at least 2, each with 'owner', no two with the same 'what'"],
        ),
        ({"plan": "risks", "spread": {"owner": 2}}, ["  plan: risks, with 2 different values of 'owner'"]),
        (
            {"plan": "a.lines", "about": [TOPIC], "each_about": [SEVERAL], "one_about": [TOPIC]},
            [
                "  plan: a.lines",
                "    says who speaks, in words such as 'police' or 'court'",
                "    each says who is there, in 2 words such as 'police', 'court' or 'judge'",
                "    one says who speaks, in words such as 'police' or 'court'",
            ],
        ),
        (
            {"pages": "faq", "titled": ["trust"], "section": "steps", "audience": "press"},
            ["  pages: faq, section steps, audience press, titled 'trust'"],
        ),
        ({"page": "a.md", "section": "steps"}, ["  page: a.md, section steps"]),
        ({"event": "speakers", "most": 3}, ["  event: speakers, at most 3"]),
        (
            {"plan": "parts", "where": {"sort": "Legal"}, "covers": {"sort": ["A", "B"]}, "situations": ["one"]},
            ["  plan: parts, of those with sort: Legal, among them 'one', 'sort' being 'A' and 'B'"],
        ),
        ({"plan": "status", "is": "approved"}, ["  plan: status, being 'approved'"]),
        ({"plan": "status", "whole": "metrics-move"}, ["  plan: status, metrics-move"]),
    ],
)
def test_what_is_asked_is_told_line_by_line(evidence: dict[str, object], lines: list[str]) -> None:
    element = Element.model_validate({**MADE, "evidence": [evidence]})
    assert element_text("ready", element, "A toolkit, 1").splitlines() == [
        "21. ready (error): lines are ready",
        "  asked for in: A toolkit, 1",
        *lines,
    ]
