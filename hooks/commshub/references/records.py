"""Every record of a hub with the file that it stands in, and the references in them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from commshub.model.redirects import is_file_path
from commshub.model.references import Ref, Target
from commshub.model.site import Site
from commshub.model.urgent import URGENT
from commshub.references.record_walk import RecordReference, Steps, record_references
from commshub.references.registers import CHOOSER, KINDS, PLAN, REDIRECTS
from commshub.references.toolkit_paths import toolkit_references

_DATA = "content_data"
# The collections with the names in their file below which the entries stand, if they do not stand at its top.
_COLLECTIONS: Mapping[str, Steps] = {
    "contacts": (),
    "sources": (),
    "statistics": (),
    "glossary": (),
    "messages": ("messages",),
    "events": (),
    "alerts": (),
    "care_cards": (),
    "waivers": (),
    "house_style": (),
    "standards": (),
}
# The files that hold one record each, and the parts of a site that they are read into.
_FILES: Mapping[str, str] = {
    f"{_DATA}/council.yml": "council",
    KINDS: "kinds",
    PLAN: "plan",
    CHOOSER: "chooser",
    f"{_DATA}/search.yml": "search",
    f"{_DATA}/plain_english.yml": "plain_english",
    f"{_DATA}/feedback_form.yml": "feedback_form",
    f"{_DATA}/baseline.yml": "baseline",
    f"{_DATA}/ends.yml": "ends",
    f"{_DATA}/readings.yml": "readings",
    URGENT: "urgent",
}
_Redirects = Mapping[str, Annotated[str, Ref(Target.PAGE, "'{entry}' leads on to it")]]
_MovedFiles = Mapping[str, Annotated[str, Ref(Target.FILE, "'{entry}' is a copy of it")]]
_Pictures = Mapping[Annotated[str, Ref(Target.PICTURE, "says why it may be shown")], object]


@dataclass(frozen=True, slots=True)
class Record:
    """A record, or a group of them: its file and type, the steps that lead to it there, and its id if it has one.

    `asked` are the objectives that the toolkit around it asks for.
    """

    path: str
    type: object
    value: object
    steps: Steps = ()
    id: str = ""
    asked: Container[str] = ()

    def references(self) -> Iterator[RecordReference]:
        """Every reference in it."""
        yield from record_references(self.type, self.value, self.steps, self.id)
        yield from toolkit_references(self.value, self.steps, self.id, self.asked)


def records(site: Site) -> Iterator[Record]:
    """Every record of a hub, file by file."""
    yield from _single(site)
    for name, steps in _COLLECTIONS.items():
        yield from _entries(getattr(site, name), getattr(site, name).path, steps)
    for language, words in site.words:
        yield Record(f"{site.words.path}{language}.yml", type(words), words)
    for edition in site.editions.values():
        if edition.framework:
            yield Record(edition.path, type(edition.framework), edition.framework)
        asked = edition.framework.objectives if edition.framework else ()
        elements = _entries(edition.elements, edition.path, ("elements",))
        yield from (replace(element, asked=asked) for element in elements)
    yield Record(site.picture_rights.path, _Pictures, site.picture_rights.entries)
    moved = site.known("redirects") or {}
    yield Record(REDIRECTS, _Redirects, {old: new for old, new in moved.items() if not is_file_path(old)})
    yield Record(REDIRECTS, _MovedFiles, {old: new for old, new in moved.items() if is_file_path(old)})


def _single(site: Site) -> Iterator[Record]:
    for path, part in _FILES.items():
        # There is none if it could not be read.
        if record := site.known(part):
            yield Record(path, type(record), record)


def _entries(collection: Iterable[tuple[str, object]], path: str, steps: Steps) -> Iterator[Record]:
    return (Record(path, type(entry), entry, (*steps, id_), id_) for id_, entry in collection)
