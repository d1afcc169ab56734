"""What the rule on retired domains says, and when it keeps quiet."""

import pytest

from commshub.checks.links import retired
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    ("domain", "today"),
    [
        ("homeoffice.x.gsi.gov.uk", "homeoffice.gov.uk"),
        ("homeoffice.gsi.gov.uk", "homeoffice.gov.uk"),
        ("gsi.gov.uk", "gov.uk"),
        ("HOMEOFFICE.GSI.GOV.UK", "homeoffice.gov.uk"),
    ],
)
def test_a_retired_domain_is_reported_on_a_page(tiny: MakeSite, domain: str, today: str) -> None:
    assert list(retired.domain(tiny({HELP: guide(f"Write to team@{domain} today.\n")}))) == [
        Finding(
            Location(HELP, 9, 15),
            f"The domain '{domain}' has been retired",
            f"Ask whether it is '{today}' now, and write the address of today.",
        )
    ]


def test_a_retired_domain_is_reported_among_the_contacts(tiny: MakeSite) -> None:
    changed = tiny_file(CONTACTS, ("email: prevent@littleton.example", "email: prevent@littleton.gsi.gov.uk"))
    (finding,) = retired.domain(tiny({CONTACTS: changed}))
    assert finding.location.path == CONTACTS


@pytest.mark.parametrize(
    "text", ["Write to team@homeoffice.gov.uk.", "See www.gsi.gov.uk.example here.", "The word gsigov.uk."]
)
def test_other_domains_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(retired.domain(tiny({HELP: guide(f"{text}\n")}))) == []
