"""What is published of each file of facts is what somebody decided to publish.

A word of its own is planted in every text of every entry, and the whole site is looked through for these words. A field
that is not in `published_fields.txt` is private, and a new field is private until it is named there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from commshub.model.site import Site
from commshub.render.site import StagedSite, stage_site

PUBLISHED = Path(__file__).parent / "published_fields.txt"

REGISTERS = (
    *("contacts", "sources", "statistics", "glossary", "messages", "events", "alerts", "care_cards", "waivers"),
    *("house_style", "standards", "words"),
)
MODELS = ("council", "plan", "chooser", "search")


class Planter:
    """Puts a word into each text of a model, and remembers in which field it stands."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def plant(self, value: object, path: str) -> object:
        """The same with a word of its own at the end of each text; ids and the like, which others go by, stay."""
        if type(value) is str:
            return self._text(value, path)
        if isinstance(value, tuple):
            return tuple(self.plant(each, path) for each in value)
        if isinstance(value, BaseModel):
            names = type(value).model_fields
            return value.model_copy(update={name: self.plant(getattr(value, name), f"{path}.{name}") for name in names})
        if isinstance(value, Mapping):
            return {key: self.plant(each, path) for key, each in value.items()}
        return value

    def _text(self, value: str, path: str) -> str:
        if " " not in value and not value.startswith("https://"):
            return value
        word = f"canary{len(self.fields)}x"
        self.fields[word] = path
        return f"{value}{'' if ' ' in value else '/'}{word}"


def _planted(site: Site) -> tuple[Site, dict[str, str]]:
    planter = Planter()
    changed: dict[str, object] = {}
    for name in REGISTERS:
        collection = getattr(site, name)
        entries = {id_: planter.plant(entry, name) for id_, entry in collection}
        changed[name] = replace(collection, entries=entries)
    for name in MODELS:
        changed[name] = planter.plant(getattr(site, name), name)
    return replace(site, **changed), planter.fields  # type: ignore[arg-type]


def _everything(plain: StagedSite) -> Iterator[str]:
    for page in plain.pages:
        yield page.path
        yield page.text
        yield repr(page.meta)
    for path, content in plain.files.items():
        yield path
        yield content if isinstance(content, str) else content.decode("utf-8", "replace")
    yield repr(plain.extra)


def test_what_is_published_is_what_was_decided(sample: Site, request: pytest.FixtureRequest) -> None:
    planted, fields = _planted(sample)
    everything = "\n".join(_everything(stage_site(planted)))
    assert len(fields) > 1000
    published = sorted({path for word, path in fields.items() if word in everything})
    if request.config.getoption("--keep-findings"):
        PUBLISHED.write_text("".join(f"{path}\n" for path in published), encoding="utf-8")
    assert published == PUBLISHED.read_text(encoding="utf-8").split()
