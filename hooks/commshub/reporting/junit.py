"""Findings as a report on tests in the form of JUnit, which every pipeline can show.

Each rule is a test: one that finds nothing has passed. What it finds is a failure each, and a warning that does not
stop publishing is a test that was skipped, because the form knows no warnings.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from commshub.model.findings import Finding, Level
from commshub.reporting.check_report import CheckReport, RuleHelp

# XML 1.0 can hold no other characters, in no form of writing.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(report: CheckReport) -> str:
    """A suite of tests for each theme of rules, with what each rule finds."""
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_rule[finding.id].append(finding)
    known = {rule.id for rule in report.rules}
    others = [RuleHelp(id_, "hub", Level.ERROR, id_, "", "") for id_ in by_rule if id_ not in known]
    root = Element("testsuites", name="hub check")
    rules = sorted([*report.rules, *others], key=lambda rule: (rule.theme, rule.id))
    for theme, group in groupby(rules, key=lambda rule: rule.theme):
        suite = SubElement(root, "testsuite", name=theme)
        for rule in group:
            _add_cases(suite, rule, by_rule[rule.id], report.folder)
        _count(suite, [suite])
    _count(root, root.findall("testsuite"))
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=False, short_empty_elements=True) + "\n"


def _add_cases(suite: Element, rule: RuleHelp, findings: Sequence[Finding], folder: str) -> None:
    if not findings:
        SubElement(suite, "testcase", classname=rule.id, name=_clean(rule.summary))
    for finding in findings:
        path, line = f"{folder}{finding.location.path}", finding.location.line
        name = _clean(f"{path}:{line}: {finding.message}")
        case = SubElement(suite, "testcase", classname=rule.id, name=name, file=_clean(path), line=str(line))
        sort = "failure" if finding.level is Level.ERROR else "skipped"
        told = SubElement(case, sort, message=_clean(finding.message))
        if sort == "failure":
            told.set("type", str(finding.level))
        told.text = _clean(f"{finding.hint}\n{path}, line {line} ({finding.id})")


def _count(of: Element, suites: Sequence[Element]) -> None:
    for name, sort in (("tests", "testcase"), ("failures", "testcase/failure"), ("skipped", "testcase/skipped")):
        of.set(name, str(sum(len(suite.findall(sort)) for suite in suites)))
    of.set("errors", "0")


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
