"""How far the toolkit is met, in words, for programs and for spreadsheets."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

from commshub.coverage.elements import CoveredElement
from commshub.coverage.evidence import EvidenceFound, Missing, Vouching
from commshub.model.findings import Location
from commshub.model.framework import Element, Framework
from commshub.model.gaps import Gap
from commshub.reporting.coverage import coverage_csv, coverage_json, coverage_text, summary

FRAMEWORK = Framework.model_validate(
    {
        "name": "A toolkit",
        "edition": "one",
        "status": "current",
        "source": "s",
        "parts": {"2": "People", "10": "Words"},
        "placed_by": "in_2024",
    }
)


def _element(number: int, part: str, level: str = "error", *, asked: bool = True) -> Element:
    evidence = [{"plan": "narrative"}] if asked else []
    made = {"number": number, "holds": f"there is {number}", "document": "d", "section": "1", "level": level}
    return Element.model_validate({**made, "in_2024": part, "evidence": evidence})


WORD = Vouching("Press office", date(2026, 10, 1), date(2027, 3, 31), "The log")
COVERED = (
    CoveredElement("words", _element(1, "10"), (EvidenceFound("It is there", ("a.md",)),), ()),
    CoveredElement("people", _element(2, "2"), (), (Missing(Location("docs/b.md", 4), "it is not", "Write it."),)),
    CoveredElement("vouched", _element(3, "2"), (EvidenceFound("They say so", vouching=WORD),), ()),
    CoveredElement("listed", _element(4, "A", "listed", asked=False), (), ()),
)
SENTENCE = (
    "2 of 3 elements are met: 0 judged, 1 only present, 1 on somebody's word. 1 are missing; 1 more are only listed."
)


def test_the_whole_is_one_sentence() -> None:
    assert summary(COVERED) == SENTENCE


def test_elements_stand_under_their_parts_in_the_order_of_numbers() -> None:
    assert coverage_text(FRAMEWORK, COVERED) == (
        "A toolkit\n\n"
        "A.\n\n    4  There is 4: not asked\n\n"
        "2. People\n\n    2  There is 2: NO\n       Lacking: it is not. Write it.\n"
        "    3  There is 3: on somebody's word\n       They say so\n\n"
        "10. Words\n\n    1  There is 1: there, and not judged\n       It is there\n\n"
        f"{SENTENCE}\n"
    )


def test_a_program_gets_every_state() -> None:
    report = json.loads(coverage_json(FRAMEWORK, COVERED, date(2026, 11, 20)))
    assert (report["version"], report["as_of"], report["edition"]) == (1, "2026-11-20", "one")
    assert report["summary"] == {"shown": 1, "attested": 1, "declared-gap": 0, "missing": 1, "listed": 1}
    assert [(each["id"], each["state"]) for each in report["elements"]] == [
        ("words", "shown"),
        ("people", "missing"),
        ("vouched", "attested"),
        ("listed", "listed"),
    ]
    assert report["strengths"] == {"judged": 0, "present-only": 1, "vouched-for": 1, "declared-gap": 0}
    assert [each["strength"] for each in report["elements"]] == ["present-only", None, "vouched-for", None]
    assert report["elements"][2]["vouched"] == [
        {"by": "Press office", "day": "2026-10-01", "until": "2027-03-31", "what_was_seen": "The log"}
    ]
    assert report["elements"][0]["evidence"] == [{"text": "It is there", "pages": ["a.md"]}]
    assert report["elements"][1]["lacking"] == [
        {"text": "it is not", "hint": "Write it.", "path": "docs/b.md", "line": 4}
    ]


def test_a_spreadsheet_gets_a_line_an_element() -> None:
    head, *rows = csv.reader(io.StringIO(coverage_csv(COVERED)))
    assert head[:6] == ["number", "id", "holds", "level", "in_2018", "in_2024"]
    assert head[6:] == ["state", "evidence", "lacking", "gap_by", "strength", "vouched_by", "vouched_until"]
    assert rows[0][:8] == ["1", "words", "there is 1", "error", "", "10", "shown", "It is there"]
    assert rows[0][8:] == ["", "", "present-only", "", ""]
    assert rows[1] == ["2", "people", "there is 2", "error", "", "2", "missing", "", "it is not", *["", "", "", ""]]
    assert rows[2][10:] == ["vouched-for", "Press office", "2027-03-31"]
    assert len(rows) == 4


GAP = Gap(elements=("people",), what="No event is planned", why="No time", owner="lead", by=date(2027, 1, 31))
DECLARED = replace(COVERED[1], missing=(), declared=COVERED[1].missing, gap=GAP)


def test_a_declared_gap_is_told_with_its_day() -> None:
    assert summary((*COVERED, DECLARED)) == (
        "2 of 4 elements are met: 0 judged, 1 only present, 1 on somebody's word. "
        "1 are declared gaps, 1 are missing; 1 more are only listed."
    )
    assert coverage_text(FRAMEWORK, (DECLARED,)).split("\n")[4:7] == [
        "    2  There is 2: NOT YET",
        "       Declared gap: No event is planned. Why: No time. lead closes it by 31 January 2027",
        "       Lacking: it is not. Write it.",
    ]
    (told,) = json.loads(coverage_json(FRAMEWORK, (DECLARED,), date(2026, 11, 20)))["elements"]
    assert (told["state"], told["gap"]) == (
        "declared-gap",
        {"what": "No event is planned", "why": "No time", "owner": "lead", "by": "2027-01-31"},
    )
    assert list(csv.reader(io.StringIO(coverage_csv((DECLARED,)))))[1][6:] == [
        "declared-gap",
        "",
        "it is not",
        "2027-01-31",
        "declared-gap",
        "",
        "",
    ]
