"""Write called facts into pages: each parsed call becomes what the renderer of its kind makes of the fact."""

import re
from collections.abc import Callable
from dataclasses import replace

from jinja2 import TemplateError

from commshub.content.fact_calls import scan_calls
from commshub.model.page import FactCall, Page
from commshub.model.site import Site
from commshub.model.translations import main_language
from commshub.render.facts.localisation import contact_in
from commshub.render.facts.renderers import UnknownFactError, depends_on, render_call
from commshub.render.facts.templates import render_template
from commshub.render.glossary import Explainer
from commshub.render.kinds import Groups
from commshub.render.written import Written, as_typed, joined
from commshub.text.inline_suppressions import without_inline_suppressions

# The name on a card is a heading of the third level, and of the second where no such heading stands above it.
_SECOND_LEVEL = re.compile(r"^## |<h2\b", re.MULTILINE)
_CARD_NAME = re.compile(r'<h3 (class="contact-name")>(.*?)</h3>')


class FactWriter:
    """Writes the facts of one site into its pages; a call that is alike on all pages is rendered once."""

    def __init__(self, site: Site) -> None:
        """Make ready what all pages have in common."""
        self._site = site
        self.explainer = Explainer(site)
        self.groups = Groups(site)
        self._rendered: dict[tuple[str, str | None, str | None, str, str], Written] = {}

    def write(self, page: Page, laid_out: str | None = None) -> Written:
        """The page's text with every called fact in its place.

        The engine is given the same text as it is `laid_out`; its words are those of the text itself.

        Raises:
            UnknownFactError: an id is called that is not there.
        """
        return _written(page, laid_out, lambda call: self._render(call, page))

    def preview(self, page: Page, laid_out: str | None = None) -> Written:
        """The page's text with those facts in place that can be; the other calls stay as they were typed."""

        def attempt(call: FactCall) -> Written | None:
            try:
                return self._render(call, page)
            except (TemplateError, UnknownFactError):
                return None

        return _written(page, laid_out, attempt)

    def words(self, text: str, page: Page) -> str:
        """A part of a page's text with the words of every called fact in its place.

        Raises:
            UnknownFactError: an id is called that is not there.
        """
        return _with_calls_replaced(text, page, lambda call: self._render(call, page)).words

    def show(self, template: str, **views: object) -> Written:
        """What a template makes of something that no page calls."""
        return render_template(template, self._site, **views)

    def contact_card(self, name: str) -> Written:
        """The card of a contact that no page calls.

        Raises:
            UnknownFactError: there is no such contact.
        """
        contact = self._site.contacts.get(name)
        if contact is None:
            raise UnknownFactError(name)
        view = contact_in(main_language(self._site), name, contact, self._site)
        return self.show("contact", contact=view)

    def _render(self, call: FactCall, page: Page) -> Written:
        key = (call.name, call.argument, call.part, page.language, depends_on(call, page))
        if key not in self._rendered:
            self._rendered[key] = render_call(call, self._site, page)
        return self._rendered[key]


def _written(page: Page, laid_out: str | None, render: Callable[[FactCall], Written | None]) -> Written:
    """The page's text, and the same as it is laid out, with something in the place of each call."""
    text = _with_calls_replaced(page.body, page, render)
    if laid_out is None or laid_out == page.body:
        return text
    return replace(text, markdown=_with_calls_replaced(laid_out, page, render).markdown)


def _with_calls_replaced(text: str, page: Page, render: Callable[[FactCall], Written | None]) -> Written:
    """A text of the page with something in the place of each call; nothing leaves the call as it was typed."""
    body = without_inline_suppressions(text)
    pieces: list[Written] = []
    end = 0
    for span in scan_calls(page.path, body):
        fact = render(span.parsed) if isinstance(span.parsed, FactCall) else None
        if fact is not None:
            pieces += (as_typed(body[end : span.start]), fact)
            end = span.end
    if not pieces:
        return as_typed(body)
    written = joined((*pieces, as_typed(body[end:])))
    return replace(written, markdown=_with_ranked_headings(written.markdown))


def _with_ranked_headings(text: str) -> str:
    """A page whose headings leave out no level, so that those who jump from one to the next miss none."""
    first = _SECOND_LEVEL.search(text)
    end = first.start() if first else len(text)
    return _CARD_NAME.sub(r"<h2 \1>\2</h2>", text[:end]) + text[end:]
