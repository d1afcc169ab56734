"""The templates of `overrides/facts/`, which turn facts that are ready to be shown into HTML."""

from collections.abc import Iterable
from functools import lru_cache

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from commshub.model.site import Site

_FOLDER = "overrides/facts/"


class FactTemplates:
    """The templates of one site. They are written by engineers; what an editor writes is only ever put into them."""

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


# A preview has the site of before and after a change; a test run has one after the other.
@lru_cache(maxsize=4)
def _compiled(templates: tuple[tuple[str, str], ...]) -> FactTemplates:
    return FactTemplates(templates)


def render_template(name: str, site: Site, **views: object) -> Markup:
    """What a template of a site makes of some facts.

    Raises:
        TemplateError: there is no such template, or it asks for what is not there.
    """
    return _compiled(site.fact_templates).render(name, **views)
