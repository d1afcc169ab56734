"""What the hub itself says on a page, in one language: `content_data/words/cy.yml` and its like, typed.

What stands on every page (the way out, the labels of a contact) is written once in each language. What a contact or a
message says is in English in its own file; a translation of it is written here, under the same id.
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from commshub.site.page_kinds import Model
from commshub.site.values import Text


class Direction(StrEnum):
    """Which way a script runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Labels(Model):
    """The words around the content of a page: what its frame, its stamp and its contacts say."""

    shortcuts: Text
    skip: Text
    exit: Text
    leave_quickly: Text
    exit_two_more: Text
    exit_one_more: Text
    exit_stopped: Text
    exit_leaving: Text
    menu: Text
    main_menu: Text
    search: Text
    you_are_in: Text
    danger: Text
    call: Text
    about_sample: Text
    sample: Text
    sample_says: Text
    languages: Text
    last_reviewed: Text
    review_due: Text
    owner: Text
    telephone: Text
    email: Text
    online_form: Text
    fill_in: Text
    by_form: Text
    website: Text
    open: Text
    open_now: Text
    closed_now: Text
    outside_hours: Text
    when_closed: Text
    who_for: Text
    not_for: Text
    good_to_know: Text
    checked_on: Text
    to_confirm: Text
    on_number: Text
    unchecked: Text
    older: Text
    read_original: Text
    page_address: Text
    shared: Text


class HoursWords(Model):
    """What opening hours are made of, beside days and times, which need no words of ours."""

    every_day: Text
    always: Text
    except_holidays: Text


class ContactWords(Model):
    """What a contact says in another language; what is not here is shown in English, and marked as such."""

    role: Text | None = None
    for_whom: Text | None = None
    not_for: Text | None = None
    out_of_hours: Text | None = None
    access: Text | None = None


class Words(Model):
    """All that one language needs.

    `name` is what its readers call it and `english` what the editor does; `code` stands on the page and may name the
    country too; `letters` begins the Unicode names of its letters, for a script that no other language of the hub uses.
    """

    name: Text
    english: Text
    code: Text
    direction: Direction = Direction.LEFT_TO_RIGHT
    letters: str = ""
    council_name: Text | None = None
    service_name: Text | None = None
    labels: Labels
    hours: HoursWords
    contacts: Mapping[str, ContactWords] = Field(default_factory=dict)
    messages: Mapping[str, Text] = Field(default_factory=dict)
