"""Write called facts into a page: each call becomes what its template in `overrides/facts/` makes of the fact."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TypeVar

from jinja2 import FunctionLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from commshub.content.fact_calls import fact_environment, find_calls
from commshub.content.source_text import SourceText
from commshub.model.fact_kinds import CONTACT_DETAILS, WHEN_CLOSED
from commshub.model.page import CALL, Page
from commshub.model.site import Site
from commshub.model.translations import language_of, main_language
from commshub.render.facts.care import care_view
from commshub.render.facts.figures import figure_tables
from commshub.render.facts.localisation import contact_in, message_in, source_in, standard_in, statistic_in, term_in
from commshub.render.facts.page_lists import list_template, list_view
from commshub.render.facts.plan_views import plan_view
from commshub.render.facts.views import View
from commshub.render.glossary import Explainer
from commshub.render.kinds import Groups
from commshub.render.languages import council_in
from commshub.text.inline_suppressions import without_inline_suppressions

_Entry = TypeVar("_Entry")

_FOLDER = "overrides/facts/"


class UnknownFactError(Exception):
    """A page calls a fact that is not there; the checks report it before anything is written."""


class FactTemplates:
    """The templates of `overrides/facts/`, which turn one fact into HTML."""

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        """Take the templates as pairs of path and text."""
        sources = dict(templates)

        def load(name: str) -> tuple[str, str, None] | None:
            """The text and, for a fault in it, the path of a template."""
            path = f"{_FOLDER}{name}"
            return (sources[path], path, None) if path in sources else None

        self._environment = SandboxedEnvironment(
            loader=FunctionLoader(load),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, name: str, **views: object) -> Markup:
        """The HTML of one fact, without empty lines: they would end a block of HTML in Markdown."""
        text = self._environment.get_template(f"{name}.html").render(**views)
        return Markup("\n".join(line for line in text.splitlines() if line.strip()))  # noqa: S704 - escaped above


@dataclass(frozen=True)
class ContactFact:
    """A contact as a page calls it: the whole card, or one of its parts."""

    _view: View
    _templates: FactTemplates

    def __html__(self) -> str:
        """The card."""
        return self._templates.render("contact", contact=self._view)

    def __getattr__(self, part: str) -> str:
        """The number, address or site as a link if there is one; the name and the hours as words; who answers else."""
        if self._view.get("fallbacks" if part == WHEN_CLOSED else CONTACT_DETAILS.get(part, "")):
            return self._templates.render(part, contact=self._view)
        if part in {"name", "hours"}:
            return _words(self._view[part])
        raise AttributeError(part)


@dataclass(frozen=True)
class PlainFact:
    """A fact that is shown through one template, and whose parts are words."""

    _view: View
    _templates: FactTemplates
    _template: str

    def __html__(self) -> str:
        """The whole fact."""
        return self._templates.render(self._template, **{self._template: self._view})

    def __getattr__(self, part: str) -> str:
        """One part of it, as words."""
        if part in self._view:
            return _words(self._view[part])
        raise AttributeError(part)


@dataclass(frozen=True)
class PlanFact:
    """The communications plan, of which a page calls one part at a time."""

    _site: Site
    _templates: FactTemplates

    def __getattr__(self, part: str) -> str:
        """A part, drawn by its template."""
        return self._templates.render(f"plan/{part}", **plan_view(part, self._site))


# The name on a card is a heading of the third level, and of the second where no such heading stands above it.
_SECOND_LEVEL = re.compile(r"^## |<h2\b", re.MULTILINE)
_CARD_NAME = re.compile(r'<h3 (class="contact-name")>(.*?)</h3>')


def _ranked(text: str) -> str:
    """A page whose headings leave out no level, so that those who jump from one to the next miss none."""
    first = _SECOND_LEVEL.search(text)
    end = first.start() if first else len(text)
    return _CARD_NAME.sub(r"<h2 \1>\2</h2>", text[:end]) + text[end:]


class FactWriter:
    """Writes the facts of one site into its pages."""

    def __init__(self, site: Site) -> None:
        """Prepare the sandbox and the templates once for all pages."""
        self._site = site
        self._templates = FactTemplates(site.fact_templates)
        self._environment = fact_environment()
        self._environment.undefined = StrictUndefined
        # What an editor wrote is words, wherever it stands; only what the templates made of it is HTML.
        self._environment.autoescape = True
        self._environment.globals.clear()
        self.explainer = Explainer(site)
        self._written: dict[tuple[str, str, str], str] = {}
        self._facts: dict[str, Mapping[str, Callable[..., object] | object]] = {}
        self.groups = Groups(site)

    def write(self, page: Page) -> str:
        """The page's Markdown with every called fact in its place.

        Raises:
            UnknownFactError: an id is called that is not there.
        """
        body = without_inline_suppressions(page.body)
        return _ranked(CALL.sub(lambda call: self._render(call.group(), page), body)) if page.calls else body

    def preview(self, page: Page) -> str:
        """The page's Markdown with those facts in place that can be; the other calls stay as they were typed."""

        def attempt(call: re.Match[str]) -> str:
            known, _ = find_calls(SourceText(page.path, call.group()), call.group(), 1)
            try:
                return self._render(call.group(), page) if known else call.group()
            except (TemplateError, UnknownFactError, AttributeError, TypeError):
                return call.group()

        return _ranked(CALL.sub(attempt, without_inline_suppressions(page.body)))

    def fill(self, text: str, source_path: str) -> str:
        """Words with their calls of facts written out, as they would be on a page; for pages that the hub makes."""
        page = Page(f"docs/{source_path}", None, {}, {}, text, body_line=1, last_line=1)
        return _ranked(CALL.sub(lambda call: self._render(call.group(), page), text))

    def show(self, template: str, **views: object) -> str:
        """What a template makes of something that no page calls."""
        return self._templates.render(template, **views)

    def contact_card(self, name: str) -> str:
        """The card of a contact that no page calls.

        Raises:
            UnknownFactError: there is no such contact.
        """
        contact = contact_in(main_language(self._site), name, _known(name, self._site.contacts.entries), self._site)
        return self.show("contact", contact=contact)

    def _render(self, call: str, page: Page) -> str:
        # Only links between pages differ from page to page; all other calls are written once for the whole site.
        for_page = page.path if "pages" in call else ""
        written = (call, for_page, page.language)
        if written not in self._written:
            template = self._environment.from_string(call)
            self._written[written] = template.render(self._functions(page))
        return self._written[written]

    def _functions(self, page: Page) -> Mapping[str, Callable[..., object] | object]:
        language = language_of(page, self._site)
        if language not in self._facts:
            self._facts[language] = self._facts_in(language)
        return {**self._facts[language], "pages": lambda kind: self._pages(kind, page)}

    def _facts_in(self, language: str) -> Mapping[str, Callable[..., object] | object]:
        """The facts that are the same on every page in a language."""
        site = self._site
        council = site.council
        situations = site.plan.situations if site.plan else {}
        return {
            "contact": lambda id_: ContactFact(
                contact_in(language, id_, _known(id_, site.contacts.entries), site), self._templates
            ),
            "message": lambda id_: self._plain(
                "message", message_in(language, id_, _known(id_, site.messages.entries), site)
            ),
            "holding_lines": lambda id_: self._plain("holding_lines", {"lines": _known(id_, situations).lines}),
            "statistic": lambda id_: self._plain(
                "statistic", statistic_in(language, _known(id_, site.statistics.entries), site)
            ),
            "standard": lambda id_: self._plain("standard", standard_in(language, _known(id_, site.standards.entries))),
            "glossary": lambda id_: self._plain("term", term_in(language, _known(id_, site.glossary.entries))),
            "source": lambda id_: self._plain("source", source_in(language, _known(id_, site.sources.entries))),
            "terms": lambda: self._terms(language),
            "figures": self._figures,
            "care_cards": lambda: self._templates.render("care_cards", **care_view(site)),
            "talk_now": lambda: self._templates.render("talk_now", **care_view(site)),
            "plan": PlanFact(site, self._templates),
            "council": SimpleNamespace(**{**council.model_dump(), **council_in(language, site)}) if council else None,
        }

    def _plain(self, template: str, view: View) -> PlainFact:
        return PlainFact(view, self._templates, template)

    def _terms(self, language: str) -> Markup:
        terms = sorted((term for _, term in self._site.glossary), key=lambda term: term.term.casefold())
        return self._templates.render("terms", terms=[term_in(language, term) for term in terms])

    def _figures(self) -> Markup:
        return self._templates.render("figures", tables=figure_tables(self._site))

    def _pages(self, kind: str, page: Page) -> Markup:
        """Links to all pages of a kind."""
        return self._templates.render(list_template(kind), **list_view(kind, page, self._site))


def _words(value: object) -> str:
    """A part of a fact as words; what is marked as English already stays so."""
    return value if isinstance(value, Markup) else str(value)


def _known(id_: str, entries: Mapping[str, _Entry]) -> _Entry:
    if id_ not in entries:
        raise UnknownFactError(id_)
    return entries[id_]
