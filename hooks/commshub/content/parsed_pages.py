"""The pages of a hub, each parsed once however often the hub is read: a preview reads it whenever a file changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from commshub.content.pages import parse_page
from commshub.content.source_text import SourceText
from commshub.model.page import Page
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ParseError

_ParsedPage = tuple[Page, tuple[ParseError, ...]]


def parsed_pages(texts: Mapping[str, SourceText], kinds: PageKinds) -> tuple[_ParsedPage, ...]:
    """Every page, as its kinds ask for it."""
    return tuple(parse_page(text, kinds) for path, text in texts.items() if path.startswith("docs/"))


def parsed_pages_again(texts: Mapping[str, SourceText], kinds: PageKinds) -> tuple[_ParsedPage, ...]:
    """Every page; one that was parsed before, with kinds that say the same, is not parsed again."""
    alike = _first_alike(_Kinds(kinds))
    return tuple(_parsed(text, alike) for path, text in texts.items() if path.startswith("docs/"))


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Kinds that can be looked up by what they say."""

    kinds: PageKinds

    def __hash__(self) -> int:
        """The names tell nearly all of them apart."""
        return hash((*self.kinds.kinds, *self.kinds.fields))


@lru_cache(maxsize=4)
def _first_alike(kinds: _Kinds) -> _Kinds:
    """Those that were given first of all that say the same."""
    return kinds


@lru_cache(maxsize=4096)
def _parsed(text: SourceText, kinds: _Kinds) -> _ParsedPage:
    return parse_page(text, kinds.kinds)
