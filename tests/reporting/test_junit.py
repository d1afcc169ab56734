"""Findings as a report on tests."""

from datetime import date
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from commshub.model.findings import Finding, Level, Location
from commshub.reporting.check_report import CheckReport, RuleHelp
from commshub.reporting.junit import junit_report

DAY = date(2026, 11, 3)
RULES = (
    RuleHelp("x.one", "words", Level.ERROR, "Words are right.", "", ""),
    RuleHelp("x.two", "words", Level.WARNING, "Words are short.", "", ""),
    RuleHelp("y.three", "pages", Level.ERROR, "Pages have titles.", "", ""),
)


def _read(*findings: Finding) -> Element:
    root: Element = fromstring(junit_report(CheckReport(findings, DAY, rules=RULES, folder="hub/")))
    return root


def test_each_rule_that_finds_nothing_is_a_test_that_passed() -> None:
    root = _read()
    assert root.attrib == {"name": "hub check", "tests": "3", "failures": "0", "skipped": "0", "errors": "0"}
    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [("pages", "1"), ("words", "2")]
    assert [case.attrib for case in root.iter("testcase")] == [
        {"classname": "y.three", "name": "Pages have titles."},
        {"classname": "x.one", "name": "Words are right."},
        {"classname": "x.two", "name": "Words are short."},
    ]


def test_an_error_is_a_failure_and_a_warning_is_skipped() -> None:
    root = _read(
        Finding(Location("docs/a.md", 3), "'<b>' is wrong", "Mend it.", id="x.one"),
        Finding(Location("docs/a.md", 4), "Wrong again", "Mend it.", id="x.one"),
        Finding(Location("docs/b.md", 5), "Long", "Cut it.", id="x.two", level=Level.WARNING),
    )
    assert root.attrib == {"name": "hub check", "tests": "4", "failures": "2", "skipped": "1", "errors": "0"}
    case = next(each for each in root.iter("testcase") if each.get("classname") == "x.one")
    assert case.attrib == {
        "classname": "x.one",
        "name": "hub/docs/a.md:3: '<b>' is wrong",
        "file": "hub/docs/a.md",
        "line": "3",
    }
    (failure,) = case
    assert (failure.tag, failure.attrib) == ("failure", {"message": "'<b>' is wrong", "type": "error"})
    assert failure.text == "Mend it.\nhub/docs/a.md, line 3 (x.one)"
    (skipped,) = root.iter("skipped")
    assert skipped.attrib == {"message": "Long"}


def test_a_fault_of_the_hub_itself_is_a_failure_too() -> None:
    root = _read(Finding(Location("content_data/pages.yml"), "A rule broke", "Tell somebody.", id="hub.crash"))
    assert [case.get("classname") for case in root.iterfind("testsuite[@name='hub']/testcase")] == ["hub.crash"]
    assert root.get("failures") == "1"


@given(st.text(st.characters(codec=None), max_size=20))
def test_any_words_can_be_read_again(words: str) -> None:
    (failure,) = _read(Finding(Location("docs/a.md"), f"a{words}", words, id="x.one")).iter("failure")
    assert (failure.get("message") or "").startswith("a")
