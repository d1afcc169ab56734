"""Nothing private leaks: a word of its own in every field that is not declared to be public, and none is published."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from commshub.model.events import PUBLIC, PUBLIC_OF_VENUE, Event, Venue
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site


def _planted(id_: str, event: Event) -> tuple[Event, list[str]]:
    """An event with a word of its own in every private text, and those words."""
    canaries: list[str] = []

    def plant(value: object, path: str) -> object:
        if value is None or type(value) is str:
            canaries.append(f"canary{len(canaries)}x{id_}x{path.replace('.', '')}")
            return canaries[-1]
        if isinstance(value, tuple):
            return tuple(plant(each, f"{path}.{number}") for number, each in enumerate(value))
        if isinstance(value, BaseModel):
            names = type(value).model_fields
            return value.model_copy(update={name: plant(getattr(value, name), f"{path}.{name}") for name in names})
        return value

    private = {name for name in Event.model_fields if name not in PUBLIC and name != "venue"}
    update = {name: plant(getattr(event, name), name) for name in private}
    hidden = {name for name in Venue.model_fields if name not in PUBLIC_OF_VENUE}
    update["venue"] = event.venue.model_copy(update={name: plant(None, f"venue.{name}") for name in hidden})
    return event.model_copy(update=update), canaries


def _everything(plain: StagedSite) -> Iterator[tuple[str, str]]:
    yield from ((page.path, f"{page.frame} {page.text}") for page in plain.pages)
    yield from ((path, f"{path} {text}") for path, text in plain.files.items())
    yield "frame", repr(plain.frame)


def test_no_private_word_of_any_event_is_published(sample: Site) -> None:
    planted, canaries = {}, []
    for id_, event in sample.events:
        planted[id_], found = _planted(id_, event)
        canaries += found
    assert len(canaries) == len(set(canaries)) > 100
    plain = stage_site(replace(sample, events=replace(sample.events, entries=planted)))
    assert [(path, word) for path, text in _everything(plain) for word in canaries if word in text] == []


def test_the_canaries_would_be_seen(sample: Site) -> None:
    """The same search finds a word that residents do see."""
    plain = stage_site(sample)
    assert [path for path, text in _everything(plain) if "Two short talks" in text]
