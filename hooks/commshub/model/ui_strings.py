"""What the hub itself says on a page, in one language: `content_data/words/cy.yml` and its like, typed.

What stands on every page (the way out, the labels of a contact) is written once in each language. What a contact or a
message says is in English in its own file; a translation of it is written here, under the same id.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, create_model

from commshub.model.contact import Contact
from commshub.model.marks import Private, Published, translated_fields
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

_Label = Published[NonEmptyStr]
_OptionalText = Published[NonEmptyStr | None]

_TranslatedContact = Annotated[str, Ref(Target.CONTACT, "says it in {root.english}")]
_TranslatedMessage = Annotated[str, Ref(Target.MESSAGE, "says it in {root.english}")]


class Direction(StrEnum):
    """Which way a script runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Labels(Model):
    """The words around the content of a page: what its frame, its stamp and its contacts say."""

    shortcuts: _Label
    skip: _Label
    exit: _Label
    leave_quickly: _Label
    exit_two_more: _Label
    exit_one_more: _Label
    exit_stopped: _Label
    exit_leaving: _Label
    menu: _Label
    main_menu: _Label
    search: _Label
    you_are_in: _Label
    danger: _Label
    call: _Label
    about_sample: _Label
    sample: _Label
    sample_says: _Label
    languages: _Label
    last_reviewed: _Label
    what_changed: _Label
    review_due: _Label
    owner: _Label
    telephone: _Label
    email: _Label
    online_form: _Label
    fill_in: _Label
    by_form: _Label
    website: _Label
    open: _Label
    open_now: _Label
    closed_now: _Label
    outside_hours: _Label
    when_closed: _Label
    who_for: _Label
    not_for: _Label
    good_to_know: _Label
    what_to_say: _Label
    languages_spoken: _Label
    checked_on: _Label
    on_number: _Label
    unchecked: _Label
    older: _Label
    read_original: _Label
    page_address: _Label
    shared: _Label
    no_events: _Label
    event_over: _Label
    first_contacts: _Label
    more_about_contact: _Label
    talk_now: _Label
    search_what: _Label
    search_hint: _Label
    search_found: _Label
    search_one: _Label
    search_many: _Label
    search_best: _Label
    search_none: _Label
    search_unfit: _Label
    search_above: _Label
    search_broken: _Label
    search_no_script: _Label
    on_this_page: _Label
    report_problem: _Label
    report_note: _Label
    was_useful: _Label
    useful_yes: _Label
    useful_no: _Label
    # A hub that has no words for it says when the contact was checked, as on every card.
    last_checked: _OptionalText = None
    # What a page in Wales says that is not there in this language yet, before the day by which it will be.
    not_yet: _OptionalText = None


class HoursWords(Model):
    """What opening hours are made of, beside days and times, which need no words of ours."""

    every_day: _Label
    always: _Label
    except_holidays: _Label


_TRANSLATED: dict[str, Any] = dict.fromkeys(translated_fields(Contact), (_OptionalText, None))
# What a contact says in another language; what is not here is shown in English, and marked as such.
_ContactWords = create_model("ContactWords", __base__=Model, **_TRANSLATED)


class UiStrings(Model):
    """All that one language needs.

    `name` is what its readers call it and `english` what the editor does; `code` stands on the page and may name the
    country too; `letters` begins the Unicode names of its letters, for a script that no other language of the hub uses.
    """

    name: Published[NonEmptyStr]
    english: Published[NonEmptyStr]
    code: NonEmptyStr
    direction: Direction = Direction.LEFT_TO_RIGHT
    letters: Private[str] = ""
    council_name: Published[NonEmptyStr | None] = None
    service_name: Published[NonEmptyStr | None] = None
    labels: Labels
    hours: HoursWords
    contacts: Mapping[_TranslatedContact, _ContactWords] = Field(default_factory=dict)
    messages: Published[Mapping[_TranslatedMessage, NonEmptyStr]] = Field(default_factory=dict)
    # Titles in the menu and at the foot, by their words in the main language, of pages that nobody has translated.
    titles: Published[Mapping[str, NonEmptyStr]] = Field(default_factory=dict)

    def contact_text(self, id_: str | None, field: str) -> str | None:
        """What one field of a contact says in this language, if somebody has translated it."""
        words = self.contacts.get(id_ or "")
        return getattr(words, field) if words else None
