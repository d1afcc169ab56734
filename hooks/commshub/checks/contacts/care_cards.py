"""Who to call, in an order that is safe, with numbers that are there.

The cards of `content_data/care_cards.yml` make "Talk to someone now" and the cards on the pages that help.
"""

from collections.abc import Iterator
from itertools import chain, islice

from commshub.checks.rule import rule
from commshub.model.care_cards import CareLevel
from commshub.model.fact_kinds import CARE_FACTS
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote
from commshub.text.phone_numbers import digits

_FILE = "content_data/care_cards.yml"
_EMERGENCY_NUMBER = "999"


@rule(requires=("care_cards",))
def emergency_first(site: Site) -> Iterator[Finding]:
    """The first card is that of the emergency, and the first number on it is 999.

    Cards stand in the order of how serious a need is (NHS service manual, care cards). Somebody who fears for a life
    reads no further than the first.

    ```diff
      # content_data/care_cards.yml
    + in-danger:
    +   level: emergency
    +   need: Someone is in danger
    +   when: [someone is being hurt]
    +   contacts: [emergency]
      worried:
        contacts: [prevent-team]
    - in-danger:
    -   level: emergency
    -   need: Someone is in danger
    -   when: [someone is being hurt]
    -   contacts: [emergency]
    ```
    > The first card, 'worried', is not that of the emergency services
    """
    for name, card in islice(site.care_cards, 1):
        if card.level is not CareLevel.EMERGENCY or not _rings_999(card.contacts[0], site):
            yield Finding(
                site.care_cards.location(name),
                f"The first card, {quote(name)}, is not that of the emergency services",
                f"Put the card with the level 'emergency' and the number {_EMERGENCY_NUMBER} at the top of {_FILE}.",
            )


def _rings_999(name: str, site: Site) -> bool:
    """Whether a contact is that of the emergency services; one without any number is missed by other rules."""
    contact, demand = site.contacts.get(name), site.kinds.required_contacts.get(name)
    if contact is None or not contact.phones or (demand and demand.number == _EMERGENCY_NUMBER):
        return True
    return digits(contact.phones[0].number) == _EMERGENCY_NUMBER


@rule()
def unknown_contact(site: Site) -> Iterator[Finding]:
    """Every contact on a card is in the contacts file.

    ```diff
      # content_data/care_cards.yml
      in-danger:
    -   contacts: [emergancy]
    +   contacts: [emergency]
    ```
    > There is no contact called 'emergancy'
    """
    for reference in unresolved(references_in(site, _FILE, Target.CONTACT), site):
        yield Finding(
            reference.location,
            f"There is no contact called {quote(reference.id)}",
            f"Add it to content_data/contacts.yml, or name another.{did_you_mean(reference, site)}",
        )


@rule()
def without_number(site: Site) -> Iterator[Finding]:
    """Every contact on a card can be rung.

    "Talk to someone now" is for a voice. A mailbox is read tomorrow.

    ```diff
      # content_data/contacts.yml
      night-team:
    -   email: night@littleton.example
    +   phones: [{number: "01632 960002"}]
      # content_data/care_cards.yml
      worried:
        contacts: [night-team]
    ```
    > The contact 'night-team' has no number to call
    """
    for name, card in site.care_cards:
        for position, id_ in enumerate(card.contacts):
            contact = site.contacts.get(id_)
            demand = site.kinds.required_contacts.get(id_)
            # Where a hub's contact must have a number, `contacts.missing-detail` misses it.
            if contact and not contact.phones and not (demand and "phones" in demand.needs):
                yield Finding(
                    site.care_cards.location(name, "contacts", position),
                    f"The contact {quote(id_)} has no number to call",
                    "Add 'phones:' to it in content_data/contacts.yml, or put another contact on the card.",
                )


@rule(follows=("care-cards.emergency-first",))
def same_contact(site: Site) -> Iterator[Finding]:
    """No contact stands on two cards.

    The same number under two headings makes a reader doubt both.

    ```diff
      # content_data/care_cards.yml
      in-danger:
        contacts: [emergency]
      worried:
    -   contacts: [prevent-team, emergency]
    +   contacts: [prevent-team, act-early-line]
    ```
    > The contact 'emergency' stands on the card 'in-danger' too
    """
    named = chain.from_iterable(
        ((id_, name, position) for position, id_ in enumerate(card.contacts)) for name, card in site.care_cards
    )
    first: dict[str, str] = {}
    for id_, name, position in named:
        if id_ in first:
            yield Finding(
                site.care_cards.location(name, "contacts", position),
                f"The contact {quote(id_)} stands on the card {quote(first[id_], 24)} too",
                "Keep it on the card that fits best.",
            )
        first.setdefault(id_, name)


@rule()
def no_cards(site: Site) -> Iterator[Finding]:
    """A page that shows who to call has cards to show.

    ```diff
      # docs/help.md
      {{ talk_now() }}
      # content_data/care_cards.yml
    - {}
    + in-danger:
    +   level: emergency
    +   need: Someone is in danger
    +   when: [someone is being hurt]
    +   contacts: [emergency]
    ```
    > 'talk_now()' shows nothing: there are no care cards
    """
    if site.care_cards.ids or not site.care_cards.readable:
        return
    for page in site.pages:
        for call in page.calls:
            if call.name in CARE_FACTS:
                yield Finding(
                    call.location,
                    f"'{call.name}()' shows nothing: there are no care cards",
                    f"Write the cards in {_FILE}, the emergency first, or take the call out of the page.",
                )
