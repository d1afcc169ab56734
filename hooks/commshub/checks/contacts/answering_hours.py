"""Opening hours that can be true, and somebody to ring when they are over."""

import re
from collections.abc import Iterator
from itertools import pairwise

from commshub.checks.rule import rule
from commshub.model.contact import Contact
from commshub.model.findings import Finding
from commshub.model.hours import MINUTES_OF_A_DAY, Hours
from commshub.model.site import Site
from commshub.text.formatting import quote

# Nobody opens a line for less.
_SHORTEST = 30
_MIDDAY = MINUTES_OF_A_DAY // 2
# Who says so is meant to answer at night.
_OF_THE_NIGHT = re.compile(
    r"\b(?:out[- ]of[- ]hours|nights?|duty|emergenc(?:y|ies)|evenings?|weekends?|after hours|closed)\b", re.IGNORECASE
)


@rule()
def overlap(site: Site) -> Iterator[Finding]:
    """No two stretches of a contact's hours lie on the same time of the same day.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   hours: Monday to Friday, 9am to 5pm; Monday, 10am to 3pm, including bank holidays
    +   hours: Monday to Friday, 9am to 5pm, including bank holidays
    ```
    > The hours of 'prevent-team' say some times twice
    """
    for name, contact in site.contacts:
        if _overlap(contact.hours):
            yield Finding(
                site.contacts.location(name, "hours"),
                f"The hours of {quote(name)} say some times twice",
                "Leave each day and time in one part only: one of the two is wrong.",
            )


def _overlap(hours: Hours) -> bool:
    stretches = sorted(
        (day * MINUTES_OF_A_DAY + span.opens, day * MINUTES_OF_A_DAY + span.closes)
        for span in hours.spans
        for day in span.days
    )
    return any(closes > opens for (_, closes), (opens, _) in pairwise(stretches))


@rule()
def too_short(site: Site) -> Iterator[Finding]:
    """Each stretch of a contact's hours lasts at least half an hour.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   hours: Monday to Friday, 9am to 9:05am, including bank holidays
    +   hours: Monday to Friday, 9am to 5pm, including bank holidays
    ```
    > 'prevent-team' would be open for 5 minutes
    """
    for name, contact in site.contacts:
        shortest = min((span.closes - span.opens for span in contact.hours.spans), default=_SHORTEST)
        if shortest < _SHORTEST:
            minutes = "1 minute" if shortest == 1 else f"{shortest} minutes"
            yield Finding(
                site.contacts.location(name, "hours"),
                f"{quote(name)} would be open for {minutes}",
                "Write the time at which it closes, with am or pm.",
            )


@rule()
def only_at_night(site: Site) -> Iterator[Finding]:
    """A contact that answers only at night says that it is there for that.

    "5pm to 9am" is nearly always "9am to 5pm" turned round, and the reader's page would say that the office is open.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   hours: Monday to Friday, 5pm to 9am, including bank holidays
    +   hours: Monday to Friday, 9am to 5pm, including bank holidays
    ```
    > 'prevent-team' would be open at night, and closed in the day
    """
    for name, contact in site.contacts:
        spans = contact.hours.spans
        at_night = bool(spans) and all(span.opens >= _MIDDAY and span.closes > MINUTES_OF_A_DAY for span in spans)
        if at_night and not _OF_THE_NIGHT.search(f"{contact.role} {contact.for_whom}"):
            yield Finding(
                site.contacts.location(name, "hours"),
                f"{quote(name)} would be open at night, and closed in the day",
                "Turn the times round, or say in 'role:' or 'for_whom:' that it answers out of hours.",
            )


@rule()
def no_number_behind(site: Site) -> Iterator[Finding]:
    """When a telephone line is closed, somebody else can be rung, or written to in the same way.

    Whoever meant to talk and is sent to a website at night has been sent away.

    ```diff
      # content_data/contacts.yml
      prevent-team:
        fallback: night-team
      night-team:
        hours: Every day, 24 hours
    -   form: https://www.littleton.example/night
    +   phones: [{number: "01632 960002"}]
    ```
    > 'night-team', the fallback of 'prevent-team', cannot be rung
    """
    for name, contact in site.contacts:
        fallback = site.contacts.get(contact.fallback or "")
        # What a contact lacks that every hub needs is told of by itself.
        if any(_lacks_details(each, site) for each in (name, contact.fallback or "")):
            continue
        if contact.phones and fallback and not fallback.phones and not _has_form_too(name, contact, fallback, site):
            yield Finding(
                site.contacts.location(name, "fallback"),
                f"{quote(contact.fallback or '', 20)}, the fallback of {quote(name, 20)}, cannot be rung",
                "Name a contact that can be rung at that hour.",
            )


def _lacks_details(name: str, site: Site) -> bool:
    demand, contact = site.kinds.required_contacts.get(name), site.contacts.get(name)
    return bool(demand and contact and not all(getattr(contact, detail, None) for detail in demand.needs))


def _has_form_too(name: str, contact: Contact, fallback: Contact, site: Site) -> bool:
    """Whether a caller can fill in a form in both places; that does where no card or route sends people to a voice."""
    on_cards = {id_ for _, card in site.care_cards for id_ in card.contacts}
    demand = site.kinds.required_contacts.get(name)
    for_a_voice = name in on_cards or bool(demand and "phones" in demand.needs)
    return bool(contact.form and fallback.form) and not for_a_voice
