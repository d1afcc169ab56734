"""Telephone numbers that ring where the page says they do.

Live council pages have printed the ACT Early number as the Anti-Terrorist Hotline, and numbers that nobody has. A
number stands once, in the contacts file, and national numbers are held to what `content_data/pages.yml` says of them.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.national_lines import NATIONAL_LINES
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.near_numbers import is_nearly
from commshub.text.phone_numbers import digits, is_costly, is_drama_number, is_real_number, looks_made_up

_LETTERS = re.compile(r"[a-z0-9]+")


def _numbers(site: Site) -> Iterator[tuple[str, int, str]]:
    """Every number of every contact: the contact's id, which of its numbers it is, and the number."""
    for name, contact in site.contacts:
        for position, phone in enumerate(contact.phones):
            yield name, position, phone.number


@rule()
def not_a_number(site: Site) -> Iterator[Finding]:
    """Every telephone number could be dialled in the United Kingdom.

    A digit too few is the commonest slip, and the one that nobody sees.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
    -     - {number: "01632 96001"}
    +     - {number: "01632 960001"}
    ```
    > '01632 96001' is no telephone number of the United Kingdom
    """
    for name, position, number in _numbers(site):
        # One that is nearly that of a national line is told of as that.
        if not is_real_number(number) and not is_drama_number(number) and not _is_nearly_national(number):
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"{quote(number)} is no telephone number of the United Kingdom",
                "Count the digits: most numbers have 11, starting with 0. Then ring it.",
            )


def _is_nearly_national(number: str) -> bool:
    return any(is_nearly(number, line.number) for line in NATIONAL_LINES.values())


@rule()
def costs_extra(site: Site) -> Iterator[Finding]:
    """No number costs more than an ordinary call: none starts with 070, 076, 084, 087 or 09.

    Whoever worries about the bill does not ring. Some of these numbers cost pounds a minute, and belong to strangers.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
    -     - {number: "0844 960 0001"}
    +     - {number: "01632 960001"}
    ```
    > A call to '0844 960 0001' costs more than others
    """
    for name, position, number in _numbers(site):
        if is_costly(number) and is_real_number(number):
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"A call to {quote(number)} costs more than others",
                "Write a number that starts with 01, 02, 03 or 080.",
            )


@rule()
def made_up(site: Site) -> Iterator[Finding]:
    """No number is one that fingers type to fill a gap, such as 01234 567890.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
    -     - {number: "01234 567890"}
    +     - {number: "01632 960001"}
    ```
    > '01234 567890' looks made up: its digits count on
    """
    for name, position, number in _numbers(site):
        how = looks_made_up(number) if is_real_number(number) and not is_costly(number) else None
        if how and name not in NATIONAL_LINES:
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"{quote(number)} looks made up: its digits {how}",
                "Ring it. Write the number that the team really has.",
            )


@rule(requires=("contacts",))
def same_number(site: Site) -> Iterator[Finding]:
    """No two contacts have the same number, unless each says with a label what is reached there.

    One of two is mostly a copy that nobody changed. A switchboard that both share is called that: `label: Switchboard`.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones: [{number: "01632 960001"}]
    - night-team:
    -   phones: [{number: "01632 960001"}]
    + night-team:
    +   phones: [{number: "01632 960002"}]
    ```
    > '01632 960001' is the number of 'prevent-team' too
    """
    owners: dict[str, str] = {}
    for name, contact in site.contacts:
        for position, phone in enumerate(contact.phones):
            dialled = digits(phone.number)
            if dialled in owners and not phone.label and name not in NATIONAL_LINES:
                yield Finding(
                    site.contacts.location(name, "phones", position, "number"),
                    f"{quote(phone.number, 24)} is the number of {quote(owners[dialled], 24)} too",
                    "Write this contact's own number. If both share one, say so with 'label: Switchboard'.",
                )
            # The number of a national line is told of as borrowed.
            if not any(digits(line.number) == dialled for line in NATIONAL_LINES.values()):
                owners.setdefault(dialled, name)


@rule()
def drama_number(site: Site) -> Iterator[Finding]:
    """No number is one that Ofcom keeps for films and books; only the sample hub may use them.

    They look real and reach nobody.

    ```diff
      # content_data/council.yml
    - sample: no
    + sample: yes
      # content_data/contacts.yml
      prevent-team:
        phones: [{number: "01632 960001"}]
    ```
    > '01632 960001' is a number made up for films and books
    """
    for name, position, number in _numbers(site):
        if is_drama_number(number) and site.is_real:
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"{quote(number)} is a number made up for films and books",
                "Write the team's real number.",
            )


@rule()
def national_number_changed(site: Site) -> Iterator[Finding]:
    """A national line has the number that the whole country uses, and no other.

    ```diff
      # content_data/contacts.yml
      act-early-line:
        phones:
    -     - {number: "0800 011 3746"}
    +     - {number: "0800 011 3764"}
    ```
    > '0800 011 3746' is not the number of the ACT Early Support Line
    """
    for name, position, number in _numbers(site):
        demand = site.kinds.required_contacts.get(name)
        line = NATIONAL_LINES.get(name)
        # Where the list itself has another number, that is what has to be mended.
        listed = demand and demand.number and (line is None or digits(line.number) == digits(demand.number))
        if demand and demand.number and listed and digits(number) != digits(demand.number):
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"{quote(number, 20)} is not the number of the {demand.called or name}",
                f"Write {demand.number}, the number that the whole country uses.",
            )


@rule(follows=("contacts.missing-contact",))
def national_number_borrowed(site: Site) -> Iterator[Finding]:
    """No contact has the number of a national line that it is not.

    Somebody in danger who is told that a support line is the hotline loses time that they may not have.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
    -     - {number: "0800 011 3764"}
    +     - {number: "01632 960001"}
    ```
    > '0800 011 3764' belongs to the ACT Early Support Line
    """
    owners = {digits(demand.number): id_ for id_, demand in site.kinds.required_contacts.items() if demand.number}
    for name, position, number in _numbers(site):
        owner = owners.get(digits(number))
        own = site.kinds.required_contacts.get(name)
        if owner and owner != name and not (own and own.number):
            yield Finding(
                site.contacts.location(name, "phones", position, "number"),
                f"{quote(number, 20)} belongs to the {site.kinds.required_contacts[owner].called or owner}",
                f"Write this contact's own number, or name the contact '{owner}' on the page instead.",
            )


@rule()
def national_name_changed(site: Site) -> Iterator[Finding]:
    """A national line goes by its own name.

    The ACT Early Support Line under the title "Anti-Terrorist Hotline" is the mistake that live pages make.

    ```diff
      # content_data/contacts.yml
      act-early-line:
    -   role: Anti-Terrorist Hotline
    +   role: ACT Early Support Line
    ```
    > 'Anti-Terrorist Hotline' is not what 'act-early-line' is called
    """
    for name, demand in site.kinds.required_contacts.items():
        contact = site.contacts.get(name)
        if contact and demand.called and not _says(contact.role, demand.called):
            yield Finding(
                site.contacts.location(name, "role"),
                f"{quote(contact.role, 28)} is not what {quote(name, 24)} is called",
                f"Write a role that starts with '{demand.called}'.",
            )


@rule(follows=("contacts.missing-contact",))
def national_name_borrowed(site: Site) -> Iterator[Finding]:
    """Only a national line itself goes by its name, and so do only its own numbers.

    A number under the label "Anti-Terrorist Hotline" is rung as the hotline, whatever the entry around it is called.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones:
    -     - {number: "01632 960001", label: ACT Early Support Line}
    +     - {number: "01632 960001", label: Prevent team}
    ```
    > 'ACT Early Support Line' is the name of another contact, 'act-early-line'
    """
    lines = {id_: demand.called for id_, demand in site.kinds.required_contacts.items() if demand.called}
    for name, contact in site.contacts:
        labels = [(("phones", position, "label"), phone.label) for position, phone in enumerate(contact.phones)]
        # What the role of a national line should be is said by `national_name_changed`.
        named = labels if name in lines else [(("role",), contact.role), *labels]
        for steps, text in named:
            owner = next((id_ for id_, called in lines.items() if id_ != name and _claims(text or "", called)), None)
            if owner:
                yield Finding(
                    site.contacts.location(name, *steps),
                    f"{quote(text or '')} is the name of another contact, {quote(owner, 24)}",
                    "Write what is really reached here, or delete the entry and name the national line on the page.",
                )


def _says(role: str, called: str) -> bool:
    """Whether a role starts with the name, letter case and hyphens aside."""
    words, wanted = _LETTERS.findall(role.casefold()), _LETTERS.findall(called.casefold())
    return words[: len(wanted)] == wanted


def _claims(text: str, called: str) -> bool:
    """Whether a text passes for the name of a line; a single word, such as "Police", must stand alone to do so."""
    return _says(text, called) and (" " in called or len(_LETTERS.findall(text.casefold())) == 1)
