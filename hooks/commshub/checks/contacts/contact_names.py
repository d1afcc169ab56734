"""What contacts are called: by roles and not after a person, and as parts of this council and not of another."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from commshub.checks.rule import rule
from commshub.model.contact import Contact
from commshub.model.findings import Finding
from commshub.model.national_lines import NATIONAL_SERVICES
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.full_names import full_names
from commshub.text.given_names import GIVEN_NAMES

_MOST_WORDS = 3
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.?")
# Given names in short, which stand in no list of full ones.
_SHORT = frozenset({"Al", "Bo", "Di", "Ed", "Jo", "Jon", "Mo", "Si", "Ty", "Vi"})
_COUNCIL = re.compile(
    r"\b(?:(?:London|Royal) Borough of (?:[A-Z][\w'’-]{1,30}(?: (?:and|upon) )?){1,4}"
    r"|(?:[A-Z][\w'’-]{1,30} ){1,4}(?:(?:City|Borough|District|County|Metropolitan|Town|Unitary) ){0,2}Council)\b"
)


@rule()
def person(site: Site) -> Iterator[Finding]:
    """A contact is called by its role: people leave, and are ill, and have a life of their own.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   role: Sarah
    +   role: Prevent team
    ```
    > 'Sarah' is a person's name, and no role
    """
    for name, contact in site.contacts:
        words = contact.role.split()
        alone = len(words) <= _MOST_WORDS and all(map(_NAME.fullmatch, words))
        given = words[0] in GIVEN_NAMES or words[0] in _SHORT or any(full_names(contact.role))
        if alone and given and name not in NATIONAL_SERVICES:
            yield Finding(
                site.contacts.location(name, "role"),
                f"{quote(contact.role, 36)} is a person's name, and no role",
                "Write what whoever answers does, such as 'Prevent education officer'.",
            )


@rule()
def another_council(site: Site) -> Iterator[Finding]:
    """A contact that is reached at this council is not said to be another's.

    Hubs are copied from each other. A county's team in a district's hub has an address of the county's own.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   organisation: Otherborough Council
    +   organisation: Littleton Council
    ```
    > 'Otherborough Council' is not the name of this council
    """
    if not site.council:
        return
    own = f"{site.council.name} {site.council.short_name} {site.council.area}"
    for name, contact in site.contacts:
        for field, text in (("organisation", contact.organisation), ("role", contact.role)):
            found = _COUNCIL.search(text)
            if found and not _is_own(found.group(), own) and not _is_elsewhere(contact, site):
                yield Finding(
                    site.contacts.location(name, field),
                    f"{quote(found.group(), 36)} is not the name of this council",
                    f"Write '{site.council.name}', or give the mail address or website of the other council.",
                )


def _is_own(called: str, own: str) -> bool:
    """Whether a council goes by a name of this one; "Council" and its sort tell nothing."""
    return all(word in own for word in called.split() if word not in _SORTS)


_SORTS = frozenset(
    {"The", "Council", "City", "Borough", "District", "County", "Metropolitan", "Town", "London", "Royal", "of"}
)


def _is_elsewhere(contact: Contact, site: Site) -> bool:
    """Whether it is reached at an address that is not this council's."""
    own = urlsplit(site.council.website).hostname if site.council else None
    domain = (own or "").removeprefix("www.")
    hosts = [urlsplit(each).hostname or "" for each in (contact.form, contact.website) if each]
    hosts += [contact.email.rpartition("@")[2]] if contact.email else []
    return bool(hosts) and not any(host == domain or host.endswith(f".{domain}") for host in hosts)
