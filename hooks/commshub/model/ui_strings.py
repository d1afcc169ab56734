"""What the hub itself says on a page, in one language: `content_data/words/cy.yml` and its like, typed.

What stands on every page (the way out, the labels of a contact) is written once in each language. What a contact or a
message says is in English in its own file; a translation of it is written here, under the same id.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

_TranslatedContact = Annotated[str, Ref(Target.CONTACT, "says it in {root.english}")]
_TranslatedMessage = Annotated[str, Ref(Target.MESSAGE, "says it in {root.english}")]


class Direction(StrEnum):
    """Which way a script runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Labels(Model):
    """The words around the content of a page: what its frame, its stamp and its contacts say."""

    shortcuts: NonEmptyStr
    skip: NonEmptyStr
    exit: NonEmptyStr
    leave_quickly: NonEmptyStr
    exit_two_more: NonEmptyStr
    exit_one_more: NonEmptyStr
    exit_stopped: NonEmptyStr
    exit_leaving: NonEmptyStr
    menu: NonEmptyStr
    main_menu: NonEmptyStr
    search: NonEmptyStr
    you_are_in: NonEmptyStr
    danger: NonEmptyStr
    call: NonEmptyStr
    about_sample: NonEmptyStr
    sample: NonEmptyStr
    sample_says: NonEmptyStr
    languages: NonEmptyStr
    last_reviewed: NonEmptyStr
    review_due: NonEmptyStr
    owner: NonEmptyStr
    telephone: NonEmptyStr
    email: NonEmptyStr
    online_form: NonEmptyStr
    fill_in: NonEmptyStr
    by_form: NonEmptyStr
    website: NonEmptyStr
    open: NonEmptyStr
    open_now: NonEmptyStr
    closed_now: NonEmptyStr
    outside_hours: NonEmptyStr
    when_closed: NonEmptyStr
    who_for: NonEmptyStr
    not_for: NonEmptyStr
    good_to_know: NonEmptyStr
    checked_on: NonEmptyStr
    to_confirm: NonEmptyStr
    on_number: NonEmptyStr
    unchecked: NonEmptyStr
    older: NonEmptyStr
    read_original: NonEmptyStr
    page_address: NonEmptyStr
    shared: NonEmptyStr
    no_events: NonEmptyStr
    event_over: NonEmptyStr


class HoursWords(Model):
    """What opening hours are made of, beside days and times, which need no words of ours."""

    every_day: NonEmptyStr
    always: NonEmptyStr
    except_holidays: NonEmptyStr


class ContactWords(Model):
    """What a contact says in another language; what is not here is shown in English, and marked as such."""

    role: NonEmptyStr | None = None
    for_whom: NonEmptyStr | None = None
    not_for: NonEmptyStr | None = None
    out_of_hours: NonEmptyStr | None = None
    access: NonEmptyStr | None = None


class UiStrings(Model):
    """All that one language needs.

    `name` is what its readers call it and `english` what the editor does; `code` stands on the page and may name the
    country too; `letters` begins the Unicode names of its letters, for a script that no other language of the hub uses.
    """

    name: NonEmptyStr
    english: NonEmptyStr
    code: NonEmptyStr
    direction: Direction = Direction.LEFT_TO_RIGHT
    letters: str = ""
    council_name: NonEmptyStr | None = None
    service_name: NonEmptyStr | None = None
    labels: Labels
    hours: HoursWords
    contacts: Mapping[_TranslatedContact, ContactWords] = Field(default_factory=dict)
    messages: Mapping[_TranslatedMessage, NonEmptyStr] = Field(default_factory=dict)
