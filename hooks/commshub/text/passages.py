"""Every text that is published, wherever it is written: pages and their tops, facts, alternative texts and documents.

A fault that harms a reader in a page harms as much in a description, an alert or an event. So rules on what is said
read passages, and not the bodies of pages. Which texts of a record are published is said by the marks of its fields.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cached_property, lru_cache, partial
from itertools import chain

from pydantic import BaseModel

from commshub.model.collection import Collection
from commshub.model.findings import Fix, Location
from commshub.model.framework import Edition
from commshub.model.marks import TextField, fields_with_prose
from commshub.model.page import Page
from commshub.model.site import UNPUBLISHED, Site
from commshub.model.translations import main_language
from commshub.model.unread import PartialGroup
from commshub.text.document.document import Document, Part, document_of
from commshub.text.document.nodes import Definition, Image, Link, LinkKind
from commshub.text.phrases import words_of

Steps = tuple[str | int, ...]


class Role(StrEnum):
    """What a passage is."""

    BODY = "body"
    TITLE = "title"
    DESCRIPTION = "description"
    TOP = "line at the top"
    ALT_TEXT = "alternative text"
    FIELD = "field"
    ALERT = "alert"
    EVENT = "event"
    MESSAGE = "message"
    UI_STRING = "UI string"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Owner:
    """What a passage belongs to: an entry of a collection by its id, a page or document by its path, or a file."""

    collection: str
    id: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A text with the file that it stands in. One of a page knows its page, one of a record what it may hold.

    `steps` lead to it in a file of facts or at the top of a page, and `name` is that of its field there.
    """

    text: str
    path: str
    language: str
    role: Role
    owner: Owner
    locate: Callable[[int], Location]
    page: Page | None = None
    steps: Steps = ()
    name: str = ""
    published: bool = True
    exempt: frozenset[str] = frozenset()

    def location(self, start: int, end: int | None = None) -> Location:
        """Where a character of it stands in the file, or the words from there to `end`.

        Where the file says a value in another way, and in a document, it is the place of the whole.
        """
        first = self.locate(start)
        if end is None or end <= start or first.end or self.role is Role.DOCUMENT:
            return first
        last = self.locate(end - 1)
        return first.to(Location(last.path, last.line, last.column).over(self.text[end - 1 : end]))

    def location_of_words(self, start: int, words: str) -> Location:
        """Where words stand in the file that were found at an offset; they may have lost line ends since."""
        return self.location(start, start + len(words) if self.text.startswith(words, start) else None)

    def fix(self, start: int, end: int, text: str) -> Fix | None:
        """The edit that puts another text in the place of some words; `None` if the file says them in another way."""
        location = self.location(start, end)
        as_they_stand = location.end == (location.line, location.column + end - start)
        return Fix(location, text) if as_they_stand or self.role is Role.BODY else None

    def without(self, *parts: Part) -> str:
        """The text with spaces in the place of some parts of a page; other texts have none."""
        return document_of(self.page).without(*parts) if self.role is Role.BODY and self.page else self.text

    @property
    def words(self) -> str:
        """The text with spaces in the place of what no reader of a page sees: code, called facts and addresses."""
        return self.without(Part.CODE, Part.CALLS, Part.ADDRESSES)

    def may_hold(self, rule: str) -> bool:
        """Whether its field is exempt from a rule, by name or with the whole concern of the rule."""
        return not self.exempt.isdisjoint({rule, rule.partition(".")[0]})


@dataclass(frozen=True, eq=False)
class Passages:
    """All texts of a site: those that are published, and the private ones of facts."""

    everything: tuple[Passage, ...]

    def __iter__(self) -> Iterator[Passage]:
        """The texts that are published."""
        return (each for each in self.everything if each.published)

    def for_rule(
        self, rule: str, words: frozenset[bytes] | None = None, *, private: bool = False, documents: bool = False
    ) -> Iterator[Passage]:
        """The texts that a rule reads; `words` are those of which a text must hold one to be of interest.

        A rule that is about facts that nobody else sees asks for `private` texts too. What documents hold is told by
        rules of their own, but for a few rules that read `documents` themselves.
        """
        if words is not None:
            return self._read_by(rule, self._with_words(words), private=private, documents=documents)
        if private or documents:
            return self._read_by(rule, self.everything, private=private, documents=documents)
        return (each for each in self._for_most_rules if not (each.exempt and each.may_hold(rule)))

    def with_figures(
        self, rule: str, words: frozenset[bytes] = frozenset(), *, private: bool = False, documents: bool = False
    ) -> Iterator[Passage]:
        """The texts that a rule reads and that have a digit in them, or one of some words."""
        numbers = sorted({*self._numbers_with_figures, *self._numbers_by_word(words)})
        read = map(self.everything.__getitem__, numbers)
        return self._read_by(rule, read, private=private, documents=documents)

    def _read_by(
        self, rule: str, read: Iterable[Passage], *, private: bool, documents: bool = False
    ) -> Iterator[Passage]:
        for each in read:
            if (
                (each.published or private)
                and (each.role is not Role.DOCUMENT or documents)
                and not (each.exempt and each.may_hold(rule))
            ):
                yield each

    @cached_property
    def _for_most_rules(self) -> tuple[Passage, ...]:
        return tuple(each for each in self.everything if each.published and each.role is not Role.DOCUMENT)

    @cached_property
    def _numbers_with_figures(self) -> tuple[int, ...]:
        return tuple(number for number, each in enumerate(self.everything) if _FIGURE.search(each.text))

    @cached_property
    def _by_word(self) -> Mapping[bytes, Sequence[int]]:
        index: dict[bytes, list[int]] = defaultdict(list)
        for number, each in enumerate(self.everything):
            for word in {*words_of(each.text)}:
                index[word].append(number)
        return index

    def _with_words(self, words: frozenset[bytes]) -> Iterator[Passage]:
        return map(self.everything.__getitem__, sorted({*self._numbers_by_word(words)}))

    def _numbers_by_word(self, words: frozenset[bytes]) -> Iterator[int]:
        for word in words & self._by_word.keys():
            yield from self._by_word[word]


_FIGURE = re.compile(r"\d")
# The files of facts whose names are not those of the parts of a site that they are read into.
_FILES = {"kinds": "pages", "plan": "comms_plan"}
_ROLES = {"alerts": Role.ALERT, "events": Role.EVENT, "messages": Role.MESSAGE, "words": Role.UI_STRING}
_TOP_ROLES = {"title": Role.TITLE, "description": Role.DESCRIPTION}
# The entries of these stand below a name of their own in the file.
_BELOW: Mapping[str, Steps] = {"messages": ("messages",)}
# The attributes that a screen reader or a mouse brings out.
_SPOKEN = frozenset({"alt", "title", "aria-label", "aria-description", "summary", "placeholder"})


@lru_cache(maxsize=8)  # many rules read the same site
def passages(site: Site) -> Passages:
    """Every text of a site."""
    return Passages((*_of_pages(site), *_of_facts(site), *_of_documents(site)))


def _of_pages(site: Site) -> Iterator[Passage]:
    main = main_language(site)
    marks = {name: (rule.mark, _TOP_ROLES.get(name, Role.TOP)) for name, rule in site.kinds.fields.items() if rule.mark}
    for page in site.pages:
        language, owner = page.language or main, Owner("pages", page.source_path)
        for name, value in page.words_at_top():
            mark, role = marks.get(name, (None, Role.TOP))
            if mark:
                locate = partial(_location, site, page.path, (name,))
                yield Passage(value, page.path, language, role, owner, locate, page, (name,), name, mark.published)
        yield Passage(page.body, page.path, language, Role.BODY, owner, page.location_in_text, page)
        for start, text in _beside(document_of(page)):
            locate = partial(_location_beside, page, start)
            yield Passage(text, page.path, language, Role.ALT_TEXT, owner, locate, page)


def _location_beside(page: Page, start: int, offset: int) -> Location:
    return page.location_in_text(start + offset)


def _beside(document: Document) -> Iterator[tuple[int, str]]:
    """What HTML and links say beside the text: alternative texts, labels and titles, each with its offset."""
    in_tags = (each.attributes for each in document.elements)
    in_braces = (each.attributes for each in document.attribute_lists)
    for attribute in chain.from_iterable((*in_tags, *in_braces)):
        if attribute.name in _SPOKEN and attribute.value.strip():
            yield attribute.value_at, attribute.value
    titled: tuple[Link | Image | Definition, ...] = (*document.links, *document.images, *document.definitions)
    for each in titled:
        at = document.body.find(each.title, each.start, each.end) if each.title.strip() else -1
        # One in HTML is an attribute of its tag.
        if at >= 0 and not (isinstance(each, Link | Image) and each.kind is LinkKind.HTML):
            yield at, each.title


def _of_documents(site: Site) -> Iterator[Passage]:
    main = main_language(site)
    for document in site.documents:
        owner = Owner("documents", document.path.removeprefix("docs/"))
        yield Passage(document.text, document.path, main, Role.DOCUMENT, owner, partial(_start_of, document.path))


def _start_of(path: str, _offset: int) -> Location:
    return Location(path)


def _of_facts(site: Site) -> Iterator[Passage]:
    """The texts of all records that a site holds, whatever they are."""
    for each in fields(site):
        value = site.known(each.name)
        # Files that only editors read list what is refused.
        if each.name == "baseline" or (isinstance(value, Collection) and value.path in UNPUBLISHED):
            continue
        if each.name == "editions":
            yield from chain.from_iterable(_of_edition(name, edition, site) for name, edition in value.items())
        elif each.name == "words":
            for code, strings in site.words:
                walk = _Walk(f"{site.words.path}{code}.yml", Owner("words", code), Role.UI_STRING, code, site)
                yield from walk.texts_of(strings, ())
        elif isinstance(value, Collection):
            yield from _of_collection(each.name, value, site)
        elif isinstance(value, BaseModel):
            path = f"content_data/{_FILES.get(each.name, each.name)}.yml"
            yield from _Walk(path, Owner(each.name), Role.FIELD, main_language(site), site).texts_of(value, ())


def _of_collection(name: str, collection: Collection[object], site: Site) -> Iterator[Passage]:
    role, language = _ROLES.get(name, Role.FIELD), main_language(site)
    for id_, record in collection:
        walk = _Walk(collection.path, Owner(name, id_), role, language, site)
        yield from walk.texts_of(record, (*_BELOW.get(name, ()), id_))


def _of_edition(name: str, edition: Edition, site: Site) -> Iterator[Passage]:
    language = main_language(site)
    yield from _Walk(edition.path, Owner("editions", name), Role.FIELD, language, site).texts_of(edition.framework, ())
    for id_, element in edition.elements:
        walk = _Walk(edition.path, Owner("elements", id_), Role.FIELD, language, site)
        yield from walk.texts_of(element, ("elements", id_))


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through one entry of a file of facts, by the marks of its fields."""

    path: str
    owner: Owner
    role: Role
    language: str
    site: Site

    def texts_of(self, value: object, steps: Steps) -> Iterator[Passage]:
        """The texts below some steps of the file."""
        if isinstance(value, BaseModel):
            for name, field in fields_with_prose(type(value)):
                # A field that could not be read is not there.
                inner = vars(value).get(name)
                if isinstance(field, TextField):
                    published = field.mark.is_published_of(value)
                    yield from self._passages(inner, (*steps, field.alias), field, published=published)
                elif inner:
                    yield from self.texts_of(inner, (*steps, field))
        for step, each in _parts(value):
            yield from self.texts_of(each, (*steps, step))

    def _passages(self, value: object, steps: Steps, field: TextField, *, published: bool) -> Iterator[Passage]:
        if isinstance(value, str) and value.strip() and not self._is_of_form(value):
            locate = partial(_location, self.site, self.path, steps)
            language = str(steps[-1]) if steps[-1] in self.site.words.entries else self.language
            yield Passage(
                text=value,
                path=self.path,
                language=language,
                role=self.role,
                owner=self.owner,
                locate=locate,
                steps=steps,
                name=field.name,
                published=published,
                exempt=field.exempt,
            )
        for step, each in _parts(value):
            yield from self._passages(each, (*steps, step), field, published=published)

    def _is_of_form(self, text: str) -> bool:
        """Whether an event shares some words with all others: they stand in the file of the form."""
        form = self.site.feedback_form
        return self.owner.collection == "events" and form is not None and text in form.texts


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    """What a list or a table holds, each with the step that leads to it."""
    if isinstance(value, Mapping):
        known = value.known if isinstance(value, PartialGroup) else value
        yield from ((str(key), each) for key, each in known.items())
    elif isinstance(value, tuple):
        yield from enumerate(value)


def _location(site: Site, path: str, steps: Steps, offset: int) -> Location:
    return site.locate_text(path, steps, offset) if site.locate_text else Location(path)
