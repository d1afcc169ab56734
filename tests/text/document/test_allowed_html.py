"""The HTML that a page may hold, and what editors are told of it."""

import re
from collections.abc import Callable, Iterator

import pytest

from commshub.checks.pages import raw_html
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.document.allowed_html import ELEMENTS, is_allowed_attribute, is_allowed_class, is_plain_id

# What Markdown makes; editors know it by its signs.
_MARKDOWN = {
    "p",
    "br",
    "hr",
    "pre",
    "code",
    "strong",
    "em",
    "blockquote",
    "a",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "img",
}
_MARKDOWN |= {f"h{level}" for level in range(1, 7)} | {"table", "thead", "tbody", "tr", "td", "th"}


@pytest.mark.parametrize("name", ["script", "style", "svg", "form", "input", "template", "dialog", "object", "slot"])
def test_nothing_that_runs_hides_or_asks_is_among_the_elements(name: str) -> None:
    assert name not in ELEMENTS


@pytest.mark.parametrize("name", ["hidden", "aria-hidden", "target", "data-a", "role", "tabindex", "name", "style"])
def test_nothing_that_hides_or_opens_is_among_the_attributes(name: str) -> None:
    assert not any(is_allowed_attribute(element, name) for element in ELEMENTS)


@pytest.mark.parametrize(("name", "allowed"), [("language-yaml", True), ("toc", True), ("contact", False)])
def test_classes_are_those_of_the_engine(name: str, *, allowed: bool) -> None:
    assert is_allowed_class(name) is allowed


@pytest.mark.parametrize(("name", "plain"), [("what-we-do", True), ("_1", True), ("a b", False), ("é", False)])
def test_an_id_can_stand_in_an_address(name: str, *, plain: bool) -> None:
    assert is_plain_id(name) is plain


def test_the_rules_list_what_is_allowed() -> None:
    assert _listed(raw_html.active_element) == ELEMENTS.keys() - _MARKDOWN
    attributes = {name for allowed in ELEMENTS.values() for name in allowed}
    assert attributes <= _listed(raw_html.unknown_attribute)


def _listed(rule: Callable[[Site], Iterator[Finding]]) -> set[str]:
    return set(re.findall(r"(?<!`)`([\w-]+)`(?!`)", (rule.__doc__ or "").partition("```")[0]))
