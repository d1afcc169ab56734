"""What the rule on retired domains says, and when it keeps quiet."""

import pytest

from commshub.checks import retired
from commshub.findings import Finding, Place
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    "domain", ["homeoffice.x.gsi.gov.uk", "homeoffice.gsi.gov.uk", "gsi.gov.uk", "HOMEOFFICE.GSI.GOV.UK"]
)
def test_a_retired_domain_is_reported_on_a_page(tiny: MakeSite, domain: str) -> None:
    assert list(retired.domain(tiny({HELP: guide(f"Write to team@{domain} today.\n")}))) == [
        Finding(
            Place(HELP, 9, 15),
            f"The domain '{domain}' has been retired",
            "Find out the address of today, and write that.",
        )
    ]


def test_a_retired_domain_is_reported_among_the_contacts(tiny: MakeSite) -> None:
    changed = tiny_file(CONTACTS, ("email: prevent@littleton.example", "email: prevent@littleton.gsi.gov.uk"))
    (finding,) = retired.domain(tiny({CONTACTS: changed}))
    assert finding.place.path == CONTACTS


@pytest.mark.parametrize(
    "text", ["Write to team@homeoffice.gov.uk.", "See www.gsi.gov.uk.example here.", "The word gsigov.uk."]
)
def test_other_domains_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(retired.domain(tiny({HELP: guide(f"{text}\n")}))) == []
