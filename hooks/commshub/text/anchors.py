"""The parts of a page that a link can lead to: its headings, and what else has an id."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from commshub.model.fact_kinds import template_of
from commshub.model.page import Heading, Page
from commshub.text.document.document import document_of_text
from commshub.text.document.syntax import ids_in_template

# Browsers go to the top of a page by this name, whether it has such a part or not.
_TOP = "top"
# What stands around the text of every page.
FRAME = frozenset({"main", "main-menu", "contents", "related", "more", "first-contacts"})
_NUMBERED = re.compile(r"^(.+)_(\d+)$")


def anchors_of(page: Page) -> frozenset[str]:
    """The ids of a page's own text, those that the engine makes of headings included."""
    return _anchors(page.body, page.headings)


@lru_cache(maxsize=4096)  # many links lead to the same page
def _anchors(body: str, headings: tuple[Heading, ...]) -> frozenset[str]:
    document = document_of_text(body)
    ids = {each.id for each in document.attribute_lists if each.id}
    ids |= {each.value for tag in document.elements for each in tag.attributes if each.name in {"id", "name"}}
    for heading in headings:
        ids.add(heading.id or _unused(heading.anchor, ids))
    return frozenset(ids)


def is_anchor(page: Page, name: str, templates: Iterable[tuple[str, str]]) -> bool:
    """Whether a page has a part of a name; the facts that it calls bring parts of their own."""
    if name in anchors_of(page) or name in FRAME or name == _TOP:
        return True
    if any("{{" in heading.text for heading in page.headings):
        # The words of a heading that calls a fact are known when it is made.
        return True
    called = {template_of(call.name, call.argument, call.part) for call in page.calls}
    shapes = _made_ids(tuple(templates)) if page.calls else {}
    return any(re.fullmatch(shape, name) for each in called if each for shape in shapes.get(each, ()))


@lru_cache(maxsize=8)
def _made_ids(templates: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    """The shapes of the ids in each template of facts and in those that it includes, by the name of the template."""
    texts = {path.removeprefix("overrides/facts/").removesuffix(".html"): text for path, text in templates}
    own = {name: tuple(ids_in_template(text)) for name, text in texts.items()}
    return {
        name: (*own[name], *(shape for other in texts if f'"{other}.html"' in text for shape in own[other]))
        for name, text in texts.items()
    }


def _unused(name: str, ids: Iterable[str]) -> str:
    """A name as the engine makes it unlike those before it: `steps`, `steps_1`, `steps_2`."""
    while name in ids or not name:
        numbered = _NUMBERED.match(name)
        name = f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{name}_1"
    return name
