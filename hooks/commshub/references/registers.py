"""What there is to be named: the ids of each sort, where each stands, and in which file an editor adds one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from commshub.model.collection import Collection
from commshub.model.findings import Location
from commshub.model.references import Target
from commshub.model.site import Site

PLAN = "content_data/comms_plan.yml"
KINDS = "content_data/pages.yml"
CHOOSER = "content_data/chooser.yml"
REDIRECTS = "content_data/redirects.yml"
_FRAMEWORKS = "content_data/frameworks/"


@dataclass(frozen=True, slots=True)
class Register:
    """One sort of things that can be named.

    `ids` gives the ids with the place of each, or `None` if the file that holds them cannot be read; `record` is what
    stands behind an id. `home` is the file in which an editor adds one.
    """

    target: Target
    home: str
    ids: Callable[[Site], Mapping[str, Location] | None]
    record: Callable[[Site, str], object] = lambda _site, _id: None

    @property
    def sort(self) -> str:
        """How an editor writes the sort of a thing before its id."""
        return self.target.value.replace(" ", "-")

    def known(self, site: Site) -> frozenset[str] | None:
        """The ids that can be named; nothing is known while their file cannot be read."""
        ids = self.ids(site)
        return None if ids is None else frozenset(ids)


def _entries(site: Site, name: str) -> Collection[object]:
    collection: Collection[object] = getattr(site, name)
    return collection


def _of_collection(site: Site, name: str) -> Mapping[str, Location] | None:
    collection = _entries(site, name)
    if not collection.readable:
        return None
    return {id_: collection.location(id_) for id_ in sorted(collection.ids, key=collection.location)}


def _record_of_collection(site: Site, id_: str, name: str) -> object:
    return _entries(site, name).get(id_)


def _collection(target: Target, name: str, home: str) -> Register:
    return Register(target, home, partial(_of_collection, name=name), partial(_record_of_collection, name=name))


def _placed(site: Site, path: str, group: str, ids: Iterable[str]) -> Mapping[str, Location]:
    return {id_: site.location(path, group, id_) for id_ in ids}


def _of_plan(site: Site, name: str) -> Mapping[str, Location] | None:
    return _placed(site, PLAN, name, getattr(site.plan, name)) if site.plan else None


def _record_of_plan(site: Site, id_: str, name: str) -> object:
    group: Mapping[str, object] = getattr(site.plan, name) if site.plan else {}
    return group.get(id_)


def _plan(target: Target, name: str) -> Register:
    return Register(target, PLAN, partial(_of_plan, name=name), partial(_record_of_plan, name=name))


def _of_kinds(site: Site, name: str) -> Mapping[str, Location] | None:
    # A hub without any has a file that cannot be read.
    return _placed(site, KINDS, name, getattr(site.kinds, name)) or None


def _record_of_kinds(site: Site, id_: str, name: str) -> object:
    group: Mapping[str, object] = getattr(site.kinds, name)
    return group.get(id_)


def _kinds(target: Target, name: str) -> Register:
    return Register(target, KINDS, partial(_of_kinds, name=name), partial(_record_of_kinds, name=name))


def _questions(site: Site) -> Mapping[str, Location] | None:
    return _placed(site, CHOOSER, "questions", site.chooser.questions) if site.chooser else None


def _editions(site: Site) -> Mapping[str, Location]:
    return {id_: Location(edition.path) for id_, edition in site.editions.items()}


def _of_framework(site: Site, name: str) -> Mapping[str, Location] | None:
    edition = site.asking
    framework = edition.framework if edition else None
    if not edition or not framework:
        return None
    # A toolkit that lists none leaves it open what there is.
    return _placed(site, edition.path, name, getattr(framework, name)) or None


def _languages(site: Site) -> Mapping[str, Location]:
    return {id_: Location(f"{site.words.path}{id_}.yml") for id_ in sorted(site.words.ids)}


def _pages(site: Site) -> Mapping[str, Location]:
    written = {page.source_path: page.location() for page in site.pages}
    return {**written, **{path: Location(f"docs/{path}") for path in site.generated_pages}}


def _places(site: Site) -> Mapping[str, Location]:
    pages = _pages(site)
    folders = (path[: at + 1] for path in pages for at, sign in enumerate(path) if sign == "/")
    return {**pages, **{folder: Location(f"docs/{folder}") for folder in folders}}


def _pictures(site: Site) -> Mapping[str, Location]:
    return {picture.source_path: Location(picture.path) for picture in site.pictures}


def _documents(site: Site) -> Mapping[str, Location]:
    return {document.path.removeprefix("docs/"): Location(document.path) for document in site.documents}


def _files(site: Site) -> Mapping[str, Location]:
    files = (*site.file_names, *(page.path for page in site.pages))
    return {path: Location(path) for path in sorted(files)}


def _redirects(site: Site) -> Mapping[str, Location]:
    return {path: site.location(REDIRECTS, path) for path in site.redirects}


def _record_of_page(site: Site, id_: str) -> object:
    return site.page_at(id_)


REGISTERS: Mapping[Target, Register] = {
    register.target: register
    for register in (
        _collection(Target.CONTACT, "contacts", "content_data/contacts.yml"),
        _collection(Target.MESSAGE, "messages", PLAN),
        _collection(Target.STATISTIC, "statistics", "content_data/statistics.yml"),
        _collection(Target.STANDARD, "standards", "content_data/standards.yml"),
        _collection(Target.TERM, "glossary", "content_data/glossary.yml"),
        _collection(Target.SOURCE, "sources", "content_data/sources.yml"),
        _collection(Target.EVENT, "events", "content_data/events.yml"),
        _collection(Target.ALERT, "alerts", "content_data/alerts.yml"),
        _collection(Target.CARE_CARD, "care_cards", "content_data/care_cards.yml"),
        _plan(Target.SITUATION, "situations"),
        _plan(Target.OBJECTIVE, "objectives"),
        _plan(Target.OUTCOME, "outcomes"),
        _plan(Target.CHANNEL, "channels"),
        _kinds(Target.AUDIENCE, "audiences"),
        _kinds(Target.KIND, "kinds"),
        _kinds(Target.FIELD, "fields"),
        Register(Target.QUESTION, CHOOSER, _questions),
        _collection(Target.ELEMENT, "elements", _FRAMEWORKS),
        Register(Target.ASKED_OBJECTIVE, _FRAMEWORKS, partial(_of_framework, name="objectives")),
        Register(Target.TOOLKIT_DOCUMENT, _FRAMEWORKS, partial(_of_framework, name="documents")),
        Register(Target.EDITION, _FRAMEWORKS, _editions),
        _collection(Target.WAIVER, "waivers", "content_data/waivers.yml"),
        _collection(Target.TERM_RULE, "house_style", "content_data/house_style.yml"),
        Register(Target.PAGE, "docs/", _pages, _record_of_page),
        Register(Target.PLACE, "docs/", _places),
        Register(Target.PICTURE, "docs/", _pictures),
        Register(Target.DOCUMENT, "docs/", _documents),
        Register(Target.FILE, "docs/", _files),
        Register(Target.REDIRECT, REDIRECTS, _redirects),
        Register(Target.LANGUAGE, "content_data/words/", _languages),
    )
}
