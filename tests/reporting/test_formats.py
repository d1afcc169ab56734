"""Every format, with as many findings as there may be."""

import json
from datetime import date

import pytest
from defusedxml.ElementTree import fromstring

from commshub.model.findings import Finding, Location
from commshub.reporting.check_report import CheckReport
from commshub.reporting.formats import FORMATS

READERS = {"json": json.loads, "gitlab": json.loads, "sarif": json.loads, "junit": fromstring}


@pytest.mark.parametrize("number", [0, 1, 45, 2000])
@pytest.mark.parametrize("form", FORMATS)
def test_any_number_of_findings_can_be_written(form: str, number: int) -> None:
    findings = [
        Finding(Location("docs/é.md", line), f"'{line}' &\x0b <b>", "Mend it.", id="x.one") for line in range(number)
    ]
    report = FORMATS[form].write(CheckReport(findings, date(2026, 11, 3)))
    assert report.endswith("\n")
    assert READERS.get(form, str)(report) is not None
    assert number == 0 or "x.one" in report
