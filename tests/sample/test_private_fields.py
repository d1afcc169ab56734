"""Nothing private leaks: a word of its own in every field that is not declared to be public, and none is published."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from commshub.model.events import Event
from commshub.model.marks import text_fields
from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site

# Not words, and still what only guests may know, or what the organiser plans with.
ELSE = {"objectives", "serves"}


def _planted(id_: str, event: Event) -> tuple[Event, list[str]]:
    """An event with a word of its own in every private text, and those words."""
    canaries: list[str] = []

    def word(path: str) -> str:
        canaries.append(f"canary{len(canaries)}x{id_}x{path}")
        return canaries[-1]

    def plant(value: object, path: str) -> object:
        if isinstance(value, tuple):
            return tuple(plant(each, path) for each in value)
        if not isinstance(value, BaseModel):
            return value
        marked = {field.name: field.mark.is_published_of(value) for field in text_fields(type(value))}
        update: dict[str, object] = {}
        for name in type(value).model_fields:
            old = getattr(value, name)
            many = isinstance(old, tuple)
            if marked.get(name) is False or name in ELSE:
                update[name] = (word(name),) if many else word(name)
            else:
                update[name] = plant(old, name)
        return value.model_copy(update=update)

    planted = plant(event, "event")
    assert isinstance(planted, Event)
    return planted, canaries


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
