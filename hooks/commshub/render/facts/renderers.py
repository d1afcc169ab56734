"""One renderer for each kind of fact that a page can call: from a parsed call to what stands in its place.

Nothing of a page is run: its call is data, and `FACT_KINDS` says which names, ids and parts there are.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from commshub.model.fact_kinds import CONTACT_DETAILS, FACT_KINDS, WHEN_CLOSED, list_template
from commshub.model.page import FactCall, Page
from commshub.model.site import Site
from commshub.model.translations import language_of
from commshub.render.facts.care import care_view, talk_view
from commshub.render.facts.figures import figure_tables
from commshub.render.facts.localisation import contact_in, message_in, source_in, standard_in, statistic_in, term_in
from commshub.render.facts.page_lists import list_view
from commshub.render.facts.plan_views import plan_view
from commshub.render.facts.templates import as_words, render_template
from commshub.render.facts.views import View
from commshub.render.languages import council_in
from commshub.render.written import Written

# The parts of a contact that have a template of their own, and what of the contact there must be for each.
_CONTACT_TEMPLATES = {**CONTACT_DETAILS, WHEN_CLOSED: "fallbacks"}

# A page with more cards of contacts than this shows of each what helps to choose, and the rest opens.
_MOST_WHOLE_CARDS = 8
_IN_LIST = "in a list"

Renderer = Callable[[FactCall, Site, Page], Written]
_Entry = TypeVar("_Entry")


class UnknownFactError(Exception):
    """A page calls a fact that is not there; the checks report it before anything is written."""


def render_call(call: FactCall, site: Site, page: Page) -> Written:
    """What stands on a page in the place of a call.

    Raises:
        UnknownFactError: there is no such kind of fact, no such fact, or no such part of it.
        TemplateError: its template is missing or broken.
    """
    kind = FACT_KINDS.get(call.name)
    if kind is None or bool(call.argument) != kind.takes_id or not (call.part is None or call.part in kind.parts):
        raise UnknownFactError(call.name)
    return RENDERERS[call.name](call, site, page)


def _contact(call: FactCall, site: Site, page: Page) -> Written:
    """The card of a contact; its number, address, form or site as a link; who answers when it is closed; or words."""
    id_, contact = _entry(call, site.contacts.entries)
    view = contact_in(language_of(page, site), id_, contact, site)
    if call.part is None or call.part not in _CONTACT_TEMPLATES:
        if call.part is None:
            return render_template("contact_in_list" if _has_many_cards(page) else "contact", site, contact=view)
        return as_words(view[call.part])
    if not view[_CONTACT_TEMPLATES[call.part]]:
        raise UnknownFactError(call.part)
    return render_template(call.part, site, contact=view)


def depends_on(call: FactCall, page: Page) -> str:
    """What else of a page a called fact depends on, beside its language; calls that agree in it are alike."""
    if call.name in _DIFFERS_BY_PAGE:
        return page.path
    return _IN_LIST if call.name == "contact" and not call.part and _has_many_cards(page) else ""


def _has_many_cards(page: Page) -> bool:
    """Whether a page shows so many cards of contacts that readers choose among them, as on the page of all contacts."""
    return sum(call.name == "contact" and not call.part for call in page.calls) > _MOST_WHOLE_CARDS


def _message(call: FactCall, site: Site, page: Page) -> Written:
    id_, message = _entry(call, site.messages.entries)
    return _whole_or_part("message", message_in(language_of(page, site), id_, message, site), call, site)


def _holding_lines(call: FactCall, site: Site, _page: Page) -> Written:
    _, situation = _entry(call, site.plan.situations if site.plan else {})
    return _whole_or_part("holding_lines", {"lines": situation.lines}, call, site)


def _statistic(call: FactCall, site: Site, page: Page) -> Written:
    _, statistic = _entry(call, site.statistics.entries)
    return _whole_or_part("statistic", statistic_in(language_of(page, site), statistic, site), call, site)


def _standard(call: FactCall, site: Site, page: Page) -> Written:
    _, standard = _entry(call, site.standards.entries)
    return _whole_or_part("standard", standard_in(language_of(page, site), standard), call, site)


def _glossary(call: FactCall, site: Site, page: Page) -> Written:
    _, term = _entry(call, site.glossary.entries)
    return _whole_or_part("term", term_in(language_of(page, site), term), call, site)


def _source(call: FactCall, site: Site, page: Page) -> Written:
    _, source = _entry(call, site.sources.entries)
    return _whole_or_part("source", source_in(language_of(page, site), source), call, site)


def _pages(call: FactCall, site: Site, page: Page) -> Written:
    """Links to all pages of a kind."""
    kind, _ = _entry(call, site.kinds.kinds)
    return render_template(list_template(kind), site, **list_view(kind, page, site))


def _terms(_call: FactCall, site: Site, page: Page) -> Written:
    """Every word of the glossary in the order of the alphabet."""
    language = language_of(page, site)
    terms = sorted((term for _, term in site.glossary), key=lambda term: term.term.casefold())
    return render_template("terms", site, terms=[term_in(language, term) for term in terms])


def _figures(_call: FactCall, site: Site, _page: Page) -> Written:
    return render_template("figures", site, tables=figure_tables(site))


def _care_cards(_call: FactCall, site: Site, _page: Page) -> Written:
    return render_template("care_cards", site, **care_view(site))


def _talk_now(_call: FactCall, site: Site, _page: Page) -> Written:
    return render_template("talk_now", site, **talk_view(site))


def _plan(call: FactCall, site: Site, _page: Page) -> Written:
    """A part of the communications plan, drawn by its template."""
    if site.plan is None or call.part is None:
        raise UnknownFactError(call.name)
    return render_template(f"plan/{call.part}", site, **plan_view(call.part, site.plan, site))


def _council(call: FactCall, site: Site, page: Page) -> Written:
    """What the council or its service is called, or where it is found."""
    if site.council is None or call.part is None:
        raise UnknownFactError(call.name)
    return as_words({**site.council.model_dump(), **council_in(language_of(page, site), site)}[call.part])


def _entry(call: FactCall, entries: Mapping[str, _Entry]) -> tuple[str, _Entry]:
    """The id that a call names, and what it names.

    Raises:
        UnknownFactError: there is no such fact.
    """
    id_ = call.argument or ""
    if id_ not in entries:
        raise UnknownFactError(id_)
    return id_, entries[id_]


def _whole_or_part(template: str, view: View, call: FactCall, site: Site) -> Written:
    """A fact through its template, or the one part of it that is called, as words."""
    return as_words(view[call.part]) if call.part else render_template(template, site, **{template: view})


# What an editor calls a fact, and what writes it.
RENDERERS: Mapping[str, Renderer] = {
    "contact": _contact,
    "message": _message,
    "holding_lines": _holding_lines,
    "statistic": _statistic,
    "standard": _standard,
    "glossary": _glossary,
    "source": _source,
    "pages": _pages,
    "terms": _terms,
    "figures": _figures,
    "care_cards": _care_cards,
    "talk_now": _talk_now,
    "plan": _plan,
    "council": _council,
}
# The kinds whose links lead from the page on which they stand; all others are alike wherever they are called.
_DIFFERS_BY_PAGE = frozenset({"pages"})
