"""What is published of each record, and of the top of each page, is what its field is marked as.

A word of its own is planted in every marked text, and the whole site is looked through for these words.
"""

import re
from dataclasses import replace

import pytest

from commshub.model.events import Telling
from commshub.model.site import Site
from commshub.render.site import stage_site
from planted_words import Planted, Planter, everything


@pytest.fixture(scope="module")
def open_sample(sample: Site) -> Site:
    """The sample, with an event whose place everybody may know."""
    events = {
        id_: event.model_copy(update={"venue": event.venue.model_copy(update={"told_to": Telling.EVERYBODY})})
        if number % 2
        else event
        for number, (id_, event) in enumerate(sample.events)
    }
    return replace(sample, events=replace(sample.events, entries=events))


@pytest.fixture(scope="module")
def planted(open_sample: Site) -> tuple[tuple[Planted, bool], ...]:
    """Every planted word with whether it was found; a text that others may hide is planted again by itself."""
    first = _round(open_sample, Planter())
    seen = {each.field for each, found in first if found}
    return first + _round(open_sample, Planter(leaving=seen))


def _round(site: Site, planter: Planter) -> tuple[tuple[Planted, bool], ...]:
    changed = planter.site(site)
    found = frozenset(re.findall(r"canary\d+x", everything(stage_site(changed))))
    return tuple((each, word in found) for word, each in planter.fields.items())


def test_every_field_that_is_marked_as_published_is_published(planted: tuple[tuple[Planted, bool], ...]) -> None:
    assert len(planted) > 4000
    published = {each.field for each, _ in planted if each.published}
    seen = {each.field for each, found in planted if found}
    assert sorted(published - seen) == []


def test_nothing_is_published_that_is_not_marked_as_published(planted: tuple[tuple[Planted, bool], ...]) -> None:
    assert sorted({each.field for each, found in planted if found and not each.published}) == []


def test_fields_of_all_sorts_are_looked_at(planted: tuple[tuple[Planted, bool], ...]) -> None:
    fields = {each.field for each, _ in planted}
    assert {"Contact.role", "Contact.public_because", "page.description", "page.consent_reference"} <= fields
    assert len(fields) > 200
