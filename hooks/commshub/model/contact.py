"""A contact: a role that can be reached, never a person."""

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from commshub.model.hours import OpeningHours
from commshub.model.marks import MayHold, Private, Published, Translated
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Day, Mail, NonEmptyStr

_A_NUMBER = MayHold(("typed-details", "placeholders"), "this is where a number stands, and rules on telephones read it")
_OTHER_LINES = MayHold(
    ("typed-details", "numbers"), "it may name another line to ring, and no fact can be called in a fact"
)
_AS_CHECKED = MayHold(
    ("typed-details", "phones", "national-lines", "mailboxes", "direct-lines", "identifiers", "link-domains"),
    "it repeats the ways to reach the contact, on which their own rules look",
)
# The short forms in it are explained where a page speaks of the line.
_ITS_NAME = MayHold(("acronyms", "typed-details"), "a line is called by the name that it has given itself")


class Phone(Model):
    """A telephone number as a reader sees it, with spaces; `text` is the word to send to one that is not rung."""

    number: Annotated[Published[NonEmptyStr], _A_NUMBER]
    """The number as readers see it, with spaces, such as 01632 960001."""
    label: Published[str | None] = None
    """What tells it from other numbers of the same team, such as "From abroad"."""
    text: Published[NonEmptyStr | None] = None
    """The word to send to a number that takes texts and is not rung."""


class Contact(Model):
    """An entry of `content_data/contacts.yml`.

    `checked_on` is the day somebody last rang, wrote or opened it; after `recheck_after_days` that no longer counts.
    `what_to_say` helps a caller to begin, and `languages_spoken` are the languages that somebody there speaks.
    `checked_by` is the contact who did, `checked_with` the numbers and addresses that were tried, and `check_found`
    what came of it; `hub ring-round` writes all three. `out_of_hours` says who takes its calls when it is closed.
    `public_because` is the reason why a person's own mailbox or mobile may be here, and `to_confirm` what an editor
    still has to look up; no reader sees either.
    """

    role: Annotated[Translated[NonEmptyStr], _ITS_NAME]
    """The team or role that people reach, never the name of a person."""
    organisation: Annotated[Published[NonEmptyStr], _ITS_NAME]
    """The council, force or charity that answers."""
    phones: tuple[Phone, ...] = ()
    """Its telephone numbers, the best one first."""
    email: Published[Mail | None] = None
    """A mailbox that more than one person reads."""
    form: Published[Address | None] = None
    """The full address of an online form, beginning with https://."""
    website: Published[Address | None] = None
    """The full address of its own site, beginning with https://."""
    hours: OpeningHours
    """When somebody answers, as in "Monday to Friday, 9am to 5pm, except bank holidays", "Every day, 24 hours" or
    "See its website".
    """
    for_whom: Annotated[Translated[NonEmptyStr], _OTHER_LINES]
    """Who should get in touch, and about what."""
    not_for: Annotated[Translated[NonEmptyStr], _OTHER_LINES]
    """What it is not for, and who helps with that instead."""
    out_of_hours: Annotated[Translated[NonEmptyStr | None], _OTHER_LINES] = None
    """Who takes its calls when it is closed."""
    access: Annotated[Translated[NonEmptyStr | None], _OTHER_LINES] = None
    """How people reach it who cannot hear, speak or see well."""
    what_to_say: Annotated[Translated[NonEmptyStr | None], _OTHER_LINES] = None
    """Words with which a caller can begin."""
    languages_spoken: Published[tuple[NonEmptyStr, ...]] = ()
    """The languages that somebody there speaks."""
    to_confirm: Annotated[Private[NonEmptyStr | None], _OTHER_LINES] = None
    """What you still have to look up. Readers do not see it."""
    public_because: Annotated[Private[NonEmptyStr | None], _OTHER_LINES] = None
    """Why one person's mailbox or mobile may be shown here. Readers do not see it."""
    fallback: Annotated[NonEmptyStr, Ref(Target.CONTACT, "'{entry}' leads to it when closed")] | None = None
    """The contact that readers are sent to when this one is closed."""
    source: Private[Address]
    """The address of the page on which the number and hours can be checked."""
    checked_on: Day
    """The day on which somebody last rang, wrote to or opened it."""
    checked_by: Annotated[NonEmptyStr, Ref(Target.CONTACT, "has checked '{entry}'")] | None = None
    """Who did, as the id of a contact."""
    checked_with: Annotated[Private[tuple[NonEmptyStr, ...]], _AS_CHECKED] = ()
    """The numbers and addresses that were tried: one that is changed later has to be tried again."""
    check_found: Annotated[Private[NonEmptyStr | None], _OTHER_LINES] = None
    """What came of the check, in a sentence."""
    recheck_after_days: int = Field(ge=1, le=400)
    """After how many days somebody has to check it again."""

    @property
    def check_due(self) -> date:
        """The day by which somebody should check it again."""
        return self.checked_on + timedelta(days=self.recheck_after_days)

    def is_live(self, today: date) -> bool:
        """Whether it has been checked, and not too long ago."""
        return self.checked_on <= today <= self.check_due

    def is_overdue(self, today: date) -> bool:
        """Whether the day has passed by which somebody should have checked it again."""
        return self.check_due < today

    def is_nearly_live(self, today: date) -> bool:
        """Whether it was checked, and is not overdue for longer than a check lasts."""
        return self.checked_on <= today <= self.check_due + timedelta(days=self.recheck_after_days)

    @property
    def always_answers(self) -> bool:
        """Whether a caller is heard at every hour: it never closes, or its calls go on to somebody when it does."""
        return self.hours.always or bool(self.out_of_hours)

    @property
    def ways(self) -> tuple[str, ...]:
        """Every number and address by which it can be reached, as it is written."""
        there = (*(phone.number for phone in self.phones), self.email, self.form, self.website)
        return tuple(each for each in there if each)

    @property
    def can_be_reached(self) -> bool:
        """Whether there is any number, mail address, form or site at all."""
        return bool(self.ways)
