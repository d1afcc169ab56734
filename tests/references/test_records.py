"""Every record of a hub, with the references in it."""

from dataclasses import fields

from commshub.model.collection import Collection
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.records import records
from tiny_hub import MakeSite


def test_every_collection_of_a_hub_is_walked(sample: Site) -> None:
    collections = {getattr(sample, each.name).path for each in fields(sample) if _has_entries(sample, each.name)}
    walked = {record.path for record in records(sample)}
    assert {path for path in collections if path.endswith(".yml")} <= walked


def _has_entries(site: Site, name: str) -> bool:
    value = getattr(site, name)
    return isinstance(value, Collection) and bool(value.ids)


def test_a_record_tells_what_it_names_and_by_which_steps(tiny: MakeSite) -> None:
    (contact,) = [each for each in records(tiny()) if each.id == "prevent-team" and each.path.endswith("contacts.yml")]
    (fallback,) = [each for each in contact.references() if each.steps[-1] == "fallback"]
    assert (fallback.mark.target, fallback.id, fallback.steps) == (
        Target.CONTACT,
        "act-early-line",
        ("prevent-team", "fallback"),
    )
