"""Plant a word of its own into every marked text of a site, to see which of them are published."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from pydantic import BaseModel

from commshub.model.collection import Collection
from commshub.model.framework import Edition
from commshub.model.marks import TextField, text_fields
from commshub.model.page import Page
from commshub.model.page_kinds import Holds, PageKinds
from commshub.model.site import Site
from commshub.render.site import StagedSite


@dataclass(frozen=True, slots=True)
class Planted:
    """A field in which a word was planted, and whether that may be published."""

    field: str
    published: bool


class Planter:
    """Puts a word into each text of a site, and remembers the field that it stands in.

    Fields in `leaving` stay as they are: a word in one of them may keep another from being shown.
    """

    def __init__(self, leaving: Container[str] = ()) -> None:
        self.fields: dict[str, Planted] = {}
        self._leaving = leaving

    def site(self, site: Site) -> Site:
        """The same with words in all records and in the tops of all pages."""
        changed: dict[str, object] = {
            each.name: self.plant(getattr(site, each.name)) for each in fields(site) if each.name != "pages"
        }
        pages = tuple(self._page(page, site.kinds, changed["kinds"]) for page in site.pages)
        return replace(site, **changed, pages=pages)  # type: ignore[arg-type]

    def _page(self, page: Page, before: PageKinds, kinds: object) -> Page:
        """A page with words in the texts at its top, and with the choices that it made as they are called now."""
        assert isinstance(kinds, PageKinds)
        values = dict(page.fields)
        for name, value in page.words_at_top():
            rule = before.fields[name]
            if rule.mark and f"page.{name}" not in self._leaving:
                values[name] = f"{value} {self._word(f'page.{name}', published=rule.mark.published)}"
            elif rule.holds is Holds.CHOICE:
                values[name] = kinds.fields[name].options[rule.options.index(value)]
        return replace(page, fields=values, kind=kinds.kinds.get(page.text("kind")))

    def plant(self, value: object) -> object:
        """The same with words in all records of a value."""
        if isinstance(value, Collection):
            return replace(value, entries=self.plant(value.entries))  # type: ignore[arg-type]
        if isinstance(value, Edition):
            return replace(value, framework=self.plant(value.framework), elements=self.plant(value.elements))  # type: ignore[arg-type]
        if isinstance(value, BaseModel):
            return self._record(value)
        if isinstance(value, tuple):
            return tuple(self.plant(each) for each in value)
        if isinstance(value, Mapping):
            return {key: self.plant(each) for key, each in value.items()}
        return value

    def _record(self, record: BaseModel) -> BaseModel:
        marked = {field.name: field for field in text_fields(type(record))}
        update = {}
        for name in type(record).model_fields:
            value, field = getattr(record, name), marked.get(name)
            update[name] = self._text(value, field, record) if field else self.plant(value)
        return record.model_copy(update=update)

    def _text(self, value: object, field: TextField, record: BaseModel) -> object:
        """A text with a word at its end; one that is not there is the word."""
        path = f"{type(record).__name__}.{field.name}"
        if path in self._leaving:
            return value
        if isinstance(value, tuple) and value:
            return tuple(self._text(each, field, record) for each in value)
        if isinstance(value, Mapping):
            return {key: self._text(each, field, record) for key, each in value.items()}
        return self._with_word(value, field, path, record)

    def _with_word(self, value: object, field: TextField, path: str, record: BaseModel) -> object:
        if not field.is_prose and not isinstance(value, str):
            return value
        word = self._word(path, published=field.mark.is_published_of(record))
        if isinstance(value, tuple):
            return (word,)
        if field.is_prose:
            return f"{value or ''} {word}".strip()
        return f"{value}/{word}" if "://" in str(value) else f"{word}.{value}"

    def _word(self, path: str, *, published: bool) -> str:
        word = f"canary{len(self.fields)}x"
        self.fields[word] = Planted(path, published)
        return word


def everything(plain: StagedSite) -> str:
    """All that is published, in one text."""
    return "\n".join(_everything(plain))


def _everything(plain: StagedSite) -> Iterator[str]:
    for page in plain.pages:
        yield page.path
        yield page.text
        yield repr(page.frame)
    for path, content in plain.files.items():
        yield path
        yield content if isinstance(content, str) else content.decode("utf-8", "replace")
    yield repr(plain.frame)
