"""Bank holidays that are known in time.

The site says who answers at this hour. On a bank holiday it can only be right if somebody has written the day down.
"""

from collections.abc import Iterator
from itertools import islice

from commshub.checks.rule import rule
from commshub.model.contact import Contact
from commshub.model.ends import EndKind
from commshub.model.findings import Finding, Level
from commshub.model.hours import EXCEPT, INCLUDING
from commshub.model.site import Site
from commshub.text.ends import ends_of
from commshub.text.formatting import quote

_FILE = "content_data/bank_holidays.yml"


def _closing(site: Site) -> Iterator[tuple[str, Contact]]:
    """Contacts that are closed on bank holidays."""
    return ((name, contact) for name, contact in site.contacts if contact.hours.closes_on_bank_holidays)


@rule()
def not_listed(site: Site) -> Iterator[Finding]:
    """A hub whose contacts close on bank holidays lists the days.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        hours: Monday to Friday, 9am to 5pm, except bank holidays
    + # content_data/bank_holidays.yml
    + source: https://www.gov.uk/bank-holidays
    + checked_on: 2026-11-20
    + days: [2026-12-25, 2027-08-30]
    ```
    > 'prevent-team' closes on bank holidays, and no file lists them
    """
    if _FILE in site.file_names:
        return
    # One file is missing, however many contacts wait for it.
    for name, _ in islice(_closing(site), 1):
        yield Finding(
            site.contacts.location(name, "hours"),
            f"{quote(name)} closes on bank holidays, and no file lists them",
            f"Write the days into {_FILE}, from www.gov.uk/bank-holidays, or change the hours.",
        )


@rule()
def not_said(site: Site) -> Iterator[Finding]:
    """The hours of a contact that closes say what holds on a bank holiday.

    With no word on it, the site would tell people on Christmas Day that an office is open.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   hours: Monday to Friday, 9am to 5pm
    +   hours: Every day, 9am to 5pm
    ```
    > The hours of 'prevent-team' do not say what holds on bank holidays
    """
    for name, contact in site.contacts:
        if not contact.hours.says_bank_holidays:
            yield Finding(
                site.contacts.location(name, "hours"),
                f"The hours of {quote(name)} do not say what holds on bank holidays",
                f"Write '{EXCEPT}' or '{INCLUDING}' after them.",
            )


@rule(Level.WARNING)
def run_out(site: Site) -> Iterator[Finding]:
    """The list of bank holidays reaches beyond the next one.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        hours: Monday to Friday, 9am to 5pm, except bank holidays
      # content_data/bank_holidays.yml
    - days: [2026-12-25, 2026-12-28]
    + days: [2026-12-25, 2027-08-30]
    ```
    > The bank holidays end with 28 December 2026
    """
    # No two bank holidays lie further apart than August and Christmas.
    for end in ends_of(site, EndKind.BANK_HOLIDAYS):
        if end.warned_from < site.today:
            yield Finding(end.location, end.message, end.hint)
