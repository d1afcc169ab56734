"""What the archive for the yearly visit holds of a whole hub."""

import csv
import io
from dataclasses import replace
from datetime import date

from commshub.coverage.elements import coverage
from commshub.model.findings import Finding, Location
from commshub.model.gaps import Gap
from commshub.model.quarters import YearQuarter
from commshub.model.readings import Reading, ReadingOutcome, Readings
from commshub.model.site import Site
from commshub.reporting.assurance import Shown, assurance_files

STRENGTHS = ("judged", "present-only", "vouched-for", "declared-gap", "missing")


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_numbers_and_roles_are_those_of_the_hub(sample: Site) -> None:
    assert sample.plan
    assert sample.edition
    assert sample.edition.framework
    gap = Gap(
        elements=("plan-exists", "audiences"),
        what="A thing is lacking",
        why="It is new",
        owner="prevent-lead",
        by=date(2027, 3, 31),
    )
    read = Reading(
        page="index.md",
        quarter=YearQuarter(2026, 4),
        by="prevent-lead",
        day=date(2026, 11, 19),
        outcome=ReadingOutcome.TO_MEND,
        of_text="0",
        found="What a person said",
    )
    plan = sample.plan.model_copy(update={"gaps": (gap,)})
    site = replace(sample, readings=Readings(readings=(read,)), plan=plan)
    covered = coverage(site)
    wrong = Finding(Location("docs/index.md"), "It is wrong", "Mend it.")
    shown = Shown(sample.edition.framework, covered, (wrong,), {"docs/b.md": b"b", "docs/a.md": b"a"})
    files = assurance_files(site, plan, shown)
    assert [row["File"] for row in _rows(files["content.csv"])] == ["docs/a.md", "docs/b.md"]
    assert "1 problem stood in the way of publishing on that day." in files["README.md"]
    assert "\nThis is the sample of a made-up council.\n" in files["README.md"]
    both = _rows(files["both-editions.csv"])
    assert len(both) == len(covered)
    assert {(row["2018"], row["Benchmark"], row["2024"], row["Section"]) for row in both} >= {
        ("10", "Communications", "8", "Communications and engagement")
    }
    (lacking,) = _rows(files["gaps.csv"])
    assert (lacking["What"], lacking["Owner"], lacking["By"], lacking["Since"], lacking["Elements"]) == (
        *("A thing is lacking", "prevent-lead", "2027-03-31", "", "plan-exists; audiences"),
    )
    assert _rows(files["readings.csv"]) == [
        {"Quarter": "2026-q4", "Page": "index.md", "By": "prevent-lead", "Day": "2026-11-19", "Outcome": "to-mend"}
    ]
    assert not any("What a person said" in text for text in files.values())
    rated = _rows(files["ratings.csv"])
    asked = sum(each.state != "listed" for each in covered)
    assert sum(int(row[name]) for row in rated for name in STRENGTHS) <= asked
    assert [row["Score"] for row in rated] == [str(each.score or "") for each in plan.ratings.parts.values()]
    assert all(row["Until"] >= str(site.today) for row in _rows(files["vouched.csv"]))
    assert len(_rows(files["releases.csv"])) == len(site.releases)
    assert "| Lead member |  |  |  |" in files["sign-off.md"]
