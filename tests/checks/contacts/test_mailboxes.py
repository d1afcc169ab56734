"""Mail addresses that can be real, and those that cannot."""

import pytest

from commshub.checks.contacts import mailboxes
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

MAIL = "email: prevent@littleton.example"


@pytest.mark.parametrize(
    "mail", ["a@gov.uk.com", "a@littleton.gov.ukk", "a@g0v.uk", "a@littleton.co", "a@other.gov.uk"]
)
def test_a_domain_that_is_not_the_councils_is_reported(tiny: MakeSite, mail: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (MAIL, f"email: {mail}"))})
    assert [finding.message for finding in mailboxes.foreign_domain(site)] == [
        f"'{mail[2:]}' is not a domain that this contact can have"
    ]


@pytest.mark.parametrize("mail", ["a@littleton.example", "a@mail.littleton.example", "jo@gmail.com"])
def test_the_councils_own_domain_is_fine_and_a_private_one_is_told_elsewhere(tiny: MakeSite, mail: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (MAIL, f"email: {mail}"))})
    assert not list(mailboxes.foreign_domain(site))


def test_a_partner_may_have_the_domain_of_a_public_body(tiny: MakeSite) -> None:
    partner = tiny_file(
        CONTACTS, (MAIL, "email: a@other.gov.uk"), ("organisation: Littleton Council", "organisation: Police")
    )
    assert not list(mailboxes.foreign_domain(tiny({CONTACTS: partner})))


@pytest.mark.parametrize("name", ["noreply", "no-reply", "do.not.reply", "test1", "email"])
def test_a_mailbox_that_nobody_reads_is_reported(tiny: MakeSite, name: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (MAIL, f"email: {name}@littleton.example"))})
    assert [finding.message for finding in mailboxes.nobody_reads(site)] == [
        f"'{name}@littleton.example' is a mailbox that nobody reads"
    ]
