"""A contact: a role that can be reached, never a person."""

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from commshub.model.hours import OpeningHours
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import Address, Day, Mail, NonEmptyStr


class Phone(Model):
    """A telephone number as a reader sees it, with spaces."""

    number: NonEmptyStr
    label: str | None = None


class Contact(Model):
    """An entry of `content_data/contacts.yml`.

    `checked_on` is the day somebody last rang, wrote or opened it; after `recheck_after_days` that no longer counts.
    `public_because` is the reason why a person's own mailbox or mobile may be here; no reader sees it.
    """

    role: NonEmptyStr
    organisation: NonEmptyStr
    phones: tuple[Phone, ...] = ()
    email: Mail | None = None
    form: Address | None = None
    website: Address | None = None
    hours: OpeningHours
    for_whom: NonEmptyStr
    not_for: NonEmptyStr
    out_of_hours: NonEmptyStr | None = None
    access: NonEmptyStr | None = None
    to_confirm: NonEmptyStr | None = None
    public_because: NonEmptyStr | None = None
    fallback: Annotated[NonEmptyStr, Ref(Target.CONTACT, "'{entry}' leads to it when closed")] | None = None
    source: Address
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
