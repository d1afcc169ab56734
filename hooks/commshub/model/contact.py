"""A contact: a role that can be reached, never a person."""

from datetime import date, timedelta

from pydantic import Field

from commshub.model.hours import OpeningHours
from commshub.model.marks import Private, Published, Translated
from commshub.model.page_kinds import Model
from commshub.model.values import Address, Day, Mail, NonEmptyStr


class Phone(Model):
    """A telephone number as a reader sees it, with spaces."""

    number: Published[NonEmptyStr]
    label: Published[str | None] = None


class Contact(Model):
    """An entry of `content_data/contacts.yml`.

    `checked_on` is the day somebody last rang, wrote or opened it; after `recheck_after_days` that no longer counts.
    `what_to_say` helps a caller to begin, and `languages_spoken` are the languages that somebody there speaks.
    `public_because` is the reason why a person's own mailbox or mobile may be here; no reader sees it.
    """

    role: Translated[NonEmptyStr]
    organisation: Published[NonEmptyStr]
    phones: tuple[Phone, ...] = ()
    email: Published[Mail | None] = None
    form: Published[Address | None] = None
    website: Published[Address | None] = None
    hours: OpeningHours
    for_whom: Translated[NonEmptyStr]
    not_for: Translated[NonEmptyStr]
    out_of_hours: Translated[NonEmptyStr | None] = None
    access: Translated[NonEmptyStr | None] = None
    what_to_say: Translated[NonEmptyStr | None] = None
    languages_spoken: Published[tuple[NonEmptyStr, ...]] = ()
    to_confirm: Published[NonEmptyStr | None] = None
    public_because: Private[NonEmptyStr | None] = None
    fallback: NonEmptyStr | None = None
    source: Private[Address]
    checked_on: Day
    recheck_after_days: int = Field(ge=1, le=400)

    @property
    def check_due(self) -> date:
        """The day by which somebody should check it again."""
        return self.checked_on + timedelta(days=self.recheck_after_days)

    def is_live(self, today: date) -> bool:
        """Whether it has been checked, and not too long ago."""
        return self.checked_on <= today <= self.check_due

    @property
    def can_be_reached(self) -> bool:
        """Whether there is any number, mail address, form or site at all."""
        return bool(self.phones or self.email or self.form or self.website)
