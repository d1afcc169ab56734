"""What was tried when a contact was checked: the check holds for that, and for nothing that was written since.

`hub ring-round` writes the list of contacts to ring, and takes over what was filled into it.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.contact import Contact
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.text.formatting import day, quote
from commshub.text.phone_numbers import digits

# What says more of a number or an address than that it is new.
_SAYS_MORE = (
    *("phones.not-a-number", "phones.national-number-changed", "phones.costs-extra", "phones.made-up"),
    *("phones.same-number", "national-lines.nearly", "mailboxes.foreign-domain", "mailboxes.nobody-reads"),
)


@rule(follows=_SAYS_MORE)
def changed_since(site: Site) -> Iterator[Finding]:
    """A number or an address that was changed is checked before it goes out.

    `checked_with` holds what somebody rang, wrote to or opened on the day of the check. A number with two digits the
    wrong way round looks as good as the old one, until a worried parent rings a stranger.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
          - {number: "01632 960001"}
        email: prevent@littleton.example
    -   checked_with: ["01632 960002", prevent@littleton.example]
    +   checked_with: ["01632 960001", prevent@littleton.example]
    ```
    > '01632 960001' of 'prevent-team' is new since the check of 9 November 2026
    """
    for id_, contact in site.contacts:
        tried = {_plain(each) for each in contact.checked_with}
        new = [each for each in contact.ways if _plain(each) not in tried] if tried else []
        if new:
            yield Finding(
                _location(site, id_, contact, new[0]),
                f"{quote(new[0], 24)} of {quote(id_, 20)} is new since the check of {day(contact.checked_on)}",
                "Ring it, write to it or open it. Then write it in 'checked_with:', with the day after 'checked_on:'.",
            )


def _location(site: Site, id_: str, contact: Contact, new: str) -> Location:
    """Where a way to reach a contact is written."""
    for number, phone in enumerate(contact.phones):
        if phone.number == new:
            return site.contacts.location(id_, "phones", number, "number")
    name = next(name for name in ("email", "form", "website") if getattr(contact, name) == new)
    return site.contacts.location(id_, name)


def _plain(way: str) -> str:
    """A number or an address without what nobody means by how it is written."""
    return way.casefold() if "@" in way or ":" in way else digits(way)
