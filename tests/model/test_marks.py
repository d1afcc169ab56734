"""Every field of every record says what becomes of its words."""

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Annotated, get_args, get_origin, get_type_hints

import pytest
from pydantic import AfterValidator, BaseModel, Field

import commshub.model
from commshub.checks.registry import all_rules
from commshub.model.contact import Contact
from commshub.model.events import Telling, Venue
from commshub.model.marks import (
    Mark,
    MayHold,
    Private,
    Published,
    ToldToEverybody,
    Translated,
    published_texts,
    text_fields,
    translated_fields,
)
from commshub.model.page_kinds import Model
from commshub.model.values import Address, Colour, NonEmptyStr

# Fields that name something else by its id, its path or its code, and hold no words. A `Ref` in a type says the same.
NAMES = {
    "Alert": "pages approver link",
    "CareCard": "contacts",
    "ChooserAnswer": "page next",
    "Chooser": "leaves_out",
    "Contact": "fallback",
    "Brand": "logo",
    "Council": "languages security_contact framework",
    "Event": "audiences organiser uid objectives serves",
    "Registration": "through",
    "Source": "superseded_by",
    "Statistic": "source",
    "Term": "source",
    "Message": "audiences",
    "FormQuestion": "good_from",
    "Evidence": (
        "plan event pages audience page message contact term link every_month all attested each where section origin"
        " titled ids differ covers wanted"
    ),
    "ElementDocument": "source",
    "Element": "document in_2018 in_2024",
    "Framework": "source elements_from",
    "Kind": "folder facts in_lists grouped_by front_matter",
    "PageKinds": "required_pages help_pages more_in services link_domains every_page",
    "WorkPages": "audiences kinds pages",
    "TermRule": "only_for not_for not_in",
    "SectionRule": "id",
    "Condition": "field equals front_matter",
    "MenuEntry": "page",
    "ForYou": "contact",
    "PlainEnglish": "titles_are_names",
    "Tactic": "channels",
    "Objective": "answers outcomes audiences owner pages",
    "Priority": "audience",
    "Audience": "channels",
    "Influencer": "audiences",
    "Channel": "owner",
    "Situation": "approver channels",
    "Spokesperson": "who stand_in",
    "Step": "owner",
    "Rebuttal": "owner page",
    "Risk": "owner",
    "Opportunity": "owner",
    "Evaluation": "owner",
    "Activity": "objective owner audiences channels",
    "Progress": "objective",
    "Attestation": "element by",
    "EqualityImpact": "page owner",
    "Plan": "owner partner_stories",
    "Synonym": "pages",
    "Danger": "contacts",
    "SearchWords": "contacts",
    "Waiver": "rule place approved_by",
    "UiStrings": "code",
    "Known": "rule place",
    "StarterContact": "fallback",
    "StarterPage": "kind owner audiences document",
    "WorkSection": "places",
}


class Card(Model):
    """A record with fields of all sorts."""

    id: NonEmptyStr
    title: Published[NonEmptyStr]
    notes: Translated[tuple[NonEmptyStr, ...]] = ()
    place: Annotated[ToldToEverybody[NonEmptyStr | None], MayHold(("identifiers",), "a place")] = None
    reason: Private[NonEmptyStr | None] = None
    address: Published[Address | None] = None
    equals: Published[NonEmptyStr] = Field(default="x", alias="is")


def _records() -> dict[str, type[BaseModel]]:
    found: dict[str, type[BaseModel]] = {}
    for module in pkgutil.iter_modules(commshub.model.__path__):
        for each in vars(importlib.import_module(f"commshub.model.{module.name}")).values():
            if isinstance(each, type) and issubclass(each, BaseModel) and each.model_fields:
                found[each.__name__] = each
    return found


RECORDS = _records()


def _holds_words(hint: object) -> bool:
    metadata = getattr(hint, "__metadata__", ())
    if any(isinstance(each, AfterValidator) or type(each).__name__ == "Ref" for each in metadata):
        return False
    inner = get_args(hint)[1:] if get_origin(hint) is Mapping else get_args(hint)
    return hint is str or any(_holds_words(each) for each in inner)


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_words_says_what_becomes_of_them(name: str) -> None:
    model = RECORDS[name]
    marked = {field.name for field in text_fields(model)}
    hints = get_type_hints(model, include_extras=True)
    open_ = {field for field in model.model_fields if field not in marked and _holds_words(hints[field])}
    advice = f"write Published[…], Translated[…] or Private[…] around their types in {model.__module__}"
    assert open_ <= {*NAMES.get(name, "").split()}, f"{advice}; fields that name something by its id stand in NAMES"


def test_the_list_of_names_speaks_of_records() -> None:
    assert NAMES.keys() <= RECORDS.keys()


@pytest.mark.parametrize("name", RECORDS)
def test_what_a_field_may_hold_is_refused_elsewhere_and_has_a_reason(name: str) -> None:
    rules = {each for rule in all_rules() for each in (rule.id, rule.concern)}
    for field in text_fields(RECORDS[name]):
        assert field.exempt <= rules
    for hint in get_type_hints(RECORDS[name], include_extras=True).values():
        assert all(each.because for each in getattr(hint, "__metadata__", ()) if isinstance(each, MayHold))


def test_a_mark_is_read_from_the_type() -> None:
    fields = {field.name: field for field in text_fields(Card)}
    assert list(fields) == ["title", "notes", "place", "reason", "address", "equals"]
    assert fields["notes"].mark == Mark(published=True, translated=True)
    assert fields["place"].exempt == {"identifiers"}
    assert [name for name, field in fields.items() if not field.is_prose] == ["address"]
    assert fields["equals"].alias == "is"


def test_what_is_published_of_a_record_follows_from_its_marks() -> None:
    card = Card.model_validate({"id": "x", "title": "Hello", "reason": "why", "place": "Here"})
    assert published_texts(card) == {"title": "Hello", "notes": (), "address": None, "equals": "x"}


def test_a_place_is_published_only_if_everybody_may_know_it() -> None:
    venue = Venue(area="North", name="Hall", address="1 Example Road")
    assert published_texts(venue) == {"area": "North"}
    told = venue.model_copy(update={"told_to": Telling.EVERYBODY})
    assert published_texts(told) == {"area": "North", "name": "Hall", "address": "1 Example Road"}


def test_the_fields_of_a_contact_that_are_translated() -> None:
    assert translated_fields(Contact) == ("role", "for_whom", "not_for", "out_of_hours", "access", "what_to_say")


def test_a_colour_is_no_text() -> None:
    class Look(Model):
        colour: Published[Colour]

    assert [field.is_prose for field in text_fields(Look)] == [False]
