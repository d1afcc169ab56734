"""What the build finds in five small hubs made from what five councils have published."""

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import sample_hub
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.model.findings import Finding
from commshub.reporting.json import json_report
from tiny_files import COUNCIL
from tiny_hub import ROOT, TODAY, changed

COUNCILS = Path(__file__).parent / "councils"
NAMES = sorted(folder.name for folder in COUNCILS.iterdir() if folder.is_dir())

# What a council has of its own; all else it takes from the hub that it cloned.
OWN = ("comms_plan.yml", "events.yml", "coverage_history.yml", "statistics.yml")


@cache
def _findings(name: str) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """The council's own files, and what is found in the hub that they make."""
    folder = COUNCILS / name
    own = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.suffix != ".txt"
    }
    cloned = sample_hub.sample_tree()
    gone = dict.fromkeys(
        path for path in cloned.files if path.startswith("docs/") or path.removeprefix("content_data/") in OWN
    )
    council = cloned.files[COUNCIL].replace(b"framework: home-office-2024", b"framework: home-office-2018")
    return frozenset(own), run_rules(parse_site(changed(cloned, {**gone, COUNCIL: council, **own}), TODAY))


def _told(name: str) -> str:
    own, findings = _findings(name)
    here = [each for each in findings if each.location.path in own and each.element is None]
    missing = sorted({each.element for each in findings if each.element})
    lines = [f"{each.location.path}:{each.location.line} {each.level} {each.id}: {each.message}" for each in here]
    return "\n".join([*lines, "", f"Not shown: {len(missing)} elements", *missing]) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_are_those_that_we_have_read(name: str, request: pytest.FixtureRequest) -> None:
    kept = COUNCILS / name / "findings.txt"
    if request.config.getoption("--keep-findings"):
        kept.write_text(_told(name), encoding="utf-8")
    assert _told(name) == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_can_be_read_by_programs(name: str) -> None:
    _, findings = _findings(name)
    schema = json.loads((ROOT / "schemas/findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(json_report(findings, TODAY)))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("thurrock", "The objective 'right-site' has no 'metrics'"),
        ("thurrock", "The objective 'schools' has no 'metrics'"),
        ("thurrock", "The objective 'something-new' has no 'quarters'"),
        ("thurrock", "The objective 'right-site' has no 'quarters'"),
        ("thurrock", "The objective 'councillors' has no 'quarters'"),
        ("thurrock", "The objective 'schools' has no 'quarters'"),
        ("thurrock", "'methodology to determine' only holds a place for words that are still to come"),
        ("thurrock", "The outcomes of the plan are listed here a second time"),
        ("thurrock", "The score '5' is no step of the scale"),
        ("thurrock", "'Please fill this section' only holds a place for words that are still to come"),
        ("thurrock", "'.......' only holds a place for words that are still to come"),
        ("thurrock", "'[AREA NAME]' only holds a place for words that are still to come"),
        ("thurrock", "The mail address 'events@homeoffice.x.gsi.g…' is typed into the text"),
        ("thurrock", "The figure 'referrals-2020' was to be renewed by 30 November 2021"),
        ("thurrock", "The metric 'Forms on tension that came in' has no 'target'"),
        ("thurrock", "Not shown: risks are listed, each with what is done about it"),
        ("thurrock", "The domain 'homeoffice.x.gsi.gov.uk' has been retired"),
        ("thurrock", "'on page 35' leads nowhere: this is no paper"),
        ("thurrock", "'well about what the work is r…' goes on with a sentence that broke off"),
        ("thurrock", "'left-wing violence' is not in our house style"),
        ("thurrock", "'vulnerable to radicalisation' is not in our house style"),
        ("thurrock", "'Far and Extreme Right Wing' is not in our house style"),
        ("thurrock", "'Da'esh' is not in our house style"),
        ("hackney", "'vulnerable people' is not in our house style"),
        ("westminster", "'Islamic extremism' is not in our house style"),
        ("westminster", "'hard to reach' is not in our house style"),
        ("tower-hamlets", "'vulnerable to extremism' is not in our house style"),
        ("haringey", "'Office of Security and Counter-Terroris…' is not in our house style"),
        ("hackney", "Not shown: the plan is published"),
        ("hackney", "'14 individuals' counts people who had help"),
        ("hackney", "'The ways to refer for child and adult s…' stands here a second time"),
        ("tower-hamlets", "'[REDACTED]' does not say why something was taken out"),
        ("tower-hamlets", "'TBC' only holds a place for words that are still to come"),
        ("westminster", "The mail address 'reports@westminster.examp…' is typed into the text"),
        ("westminster", "The number '020 7946 0032' is typed into the text"),
        ("westminster", "'Alex Sample' is a person's name"),
        ("tower-hamlets", "'Green Lane Academy' is named beside what its pupils did"),
        ("thurrock", "'self-assessment toolkit' is not by 'Local Government Association'"),
        ("haringey", "The heading 'Comments of the statutory off…' is a second title"),
    ],
)
def test_the_trap_is_caught_in_the_hub_it_comes_from(name: str, found: str) -> None:
    _, findings = _findings(name)
    assert found in {each.message for each in findings}
