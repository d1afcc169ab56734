"""Contacts that are a person's own: a mailbox with a name, a mobile, an extension.

Who answers changes, and is sometimes ill. A shared mailbox and a number of the team are read by whoever is there, and
lead nobody to an officer's own telephone. If one has to be published, such as a councillor's, the contact says why
after `public_because:`.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.direct_lines import EXTENSION, is_mobile, is_private, may_have_extension, names_person
from commshub.text.formatting import quote
from commshub.text.passages import passages

_PRIVACY = "House rule on privacy"
_SAY_WHY = "or write after 'public_because:' why everybody may have it"


@rule()
def personal_mailbox(site: Site) -> Iterator[Finding]:
    """The mail address of a contact is a shared mailbox, not a person's.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   email: jo.bloggs@littleton.example
    +   email: prevent.team@littleton.example
    ```
    > 'jo.bloggs@littleton.example' is the mailbox of one person
    """
    for name, contact in site.contacts:
        if contact.email and not contact.public_because:
            own = is_private(contact.email)
            if own or names_person(contact.email, f"{contact.role} {contact.organisation}"):
                yield Finding(
                    site.contacts.location(name, "email"),
                    f"{quote(contact.email, 36)} is {'a private' if own else 'the'} mailbox of one person",
                    f"Write a shared mailbox in its place, {_SAY_WHY}.",
                    source=_PRIVACY,
                )


@rule()
def mobile(site: Site) -> Iterator[Finding]:
    """The number of a contact is one that a team answers, not somebody's mobile.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        phones: [{number: "07700 900001"}]
    +   public_because: The team has no other number, and passes this telephone on.
    ```
    > '07700 900001' is the number of a mobile
    """
    for name, contact in site.contacts:
        for index, phone in enumerate(contact.phones):
            if is_mobile(phone.number) and not contact.public_because:
                yield Finding(
                    site.contacts.location(name, "phones", index, "number"),
                    f"{quote(phone.number)} is the number of a mobile",
                    f"Write the number of the team in its place, {_SAY_WHY}.",
                    source=_PRIVACY,
                )


@rule()
def extension(site: Site) -> Iterator[Finding]:
    """No page and no fact gives the extension of one desk.

    ```diff
      # docs/help.md
    - Ring the switchboard and ask for ext. 4321.
    + Ring the switchboard and ask for the Prevent team.
    ```
    > 'ext. 4321' rings at one desk
    """
    hint = "Say which team to ask for; the switchboard knows who is at their desk."
    for passage in passages(site).for_rule("direct-lines.extension", private=True):
        for match in EXTENSION.finditer(passage.words) if may_have_extension(passage.text) else ():
            yield Finding(
                passage.location(*match.span()),
                f"{quote(match.group())} rings at one desk",
                hint,
                source=_PRIVACY,
            )
