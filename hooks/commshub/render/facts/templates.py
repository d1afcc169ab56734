"""The templates of `overrides/facts/`, which turn facts that are ready to be shown into HTML, and into words.

The words come from the same template without its tags, so that both say the same. The tags are taken out of the
template when it is loaded, before anything is put into it: no HTML that holds an editor's words is ever taken apart.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from commshub.model.site import Site
from commshub.render.written import Written
from commshub.text.document.syntax import words_of_template

_FOLDER = "overrides/facts/"
# What Markdown would make something of. A fact that stands in a sentence is read as a part of it.
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_{}[]|"})


class EnglishText(Markup):
    """Words on a page in another language that nobody has translated, marked as English for screen readers."""

    words: str

    @classmethod
    def of(cls, words: str) -> "EnglishText":
        """The words with the mark around them."""
        marked = cls(Markup('<span lang="en" dir="ltr">{}</span>').format(as_html(words)))
        marked.words = words
        return marked

    @classmethod
    def after(cls, translated: str, words: str) -> "EnglishText":
        """Words that follow others of the page's own language."""
        whole = cls(Markup("{} {}").format(as_html(translated), cls.of(words)))
        whole.words = f"{translated} {words}"
        return whole


class FactTemplates:
    """The templates of one site. They are written by engineers; what an editor writes is only ever put into them."""

    def __init__(self, templates: Iterable[tuple[str, str]]) -> None:
        """Take the templates as pairs of path and text."""
        sources = dict(templates)
        self._html = _environment(sources.get, as_html)
        self._words = _environment(lambda path: _without_tags(sources.get(path)), plain_words)

    def render(self, name: str, **views: object) -> Written:
        """One fact as HTML, without empty lines: they would end a block of HTML in Markdown. And as words."""
        html = self._html.get_template(f"{name}.html").render(**views)
        words = self._words.get_template(f"{name}.html").render(**views)
        return Written("\n".join(line for line in html.splitlines() if line.strip()), words)


def as_html(value: object) -> object:
    """A text as HTML that says it letter by letter, also where Markdown is read around it; HTML of ours as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return Markup(str(escape(value)).translate(_SIGNS))  # noqa: S704 - no sign of HTML or Markdown is left in it


def plain_words(value: object) -> object:
    """A value as words: without the mark of its language, and nothing of a drawing."""
    if isinstance(value, EnglishText):
        return value.words
    return "" if isinstance(value, Markup) else value


def as_words(value: object) -> Written:
    """Words of a fact, never as code; what is marked as English already stays so."""
    return Written(str(escape(as_html(value))), escape(plain_words(value)))


def _environment(text_of: Callable[[str], str | None], finalize: Callable[[object], object]) -> SandboxedEnvironment:
    def load(name: str) -> tuple[str, str, None] | None:
        """The text and, for a fault in it, the path of a template."""
        path = f"{_FOLDER}{name}"
        text = text_of(path)
        return None if text is None else (text, path, None)

    return SandboxedEnvironment(
        loader=FunctionLoader(load),
        finalize=finalize,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _without_tags(template: str | None) -> str | None:
    return None if template is None else words_of_template(template)


# A preview has the site of before and after a change; a test run has one after the other.
@lru_cache(maxsize=4)
def _compiled(templates: tuple[tuple[str, str], ...]) -> FactTemplates:
    return FactTemplates(templates)


def render_template(name: str, site: Site, **views: object) -> Written:
    """What a template of a site makes of some facts.

    Raises:
        TemplateError: there is no such template, or it asks for what is not there.
    """
    return _compiled(site.theme.fact_templates).render(name, **views)
