"""The pages and files that are made of a thing."""

from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.generated_from import generated_from, own_files


def test_an_audience_has_lists_calendars_and_pages_of_its_own(sample: Site) -> None:
    assert set(own_files(Target.AUDIENCE, "venues", sample)) == {
        "events/for-venues.md",
        "events/for-venues.ics",
        "for-you/venues.md",
        "contacts/who-to-call-venues.md",
    }


def test_what_is_made_of_all_things_is_there(sample: Site) -> None:
    made = {*sample.generated_pages, *sample.generated_files}
    for target, ids in (
        (Target.CONTACT, sample.contacts.ids),
        (Target.EVENT, sample.events.ids),
        (Target.AUDIENCE, frozenset(sample.kinds.audiences)),
        (Target.QUESTION, frozenset(sample.chooser.questions if sample.chooser else ())),
    ):
        found = {path for id_ in ids for path in generated_from(target, id_, sample)}
        assert found
        assert found <= made


def test_a_source_makes_nothing(sample: Site) -> None:
    assert list(generated_from(Target.SOURCE, "channel-guidance", sample)) == []
