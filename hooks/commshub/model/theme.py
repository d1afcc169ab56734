"""What a hub looks like, apart from what it says: its templates, its styles and the font of share cards."""

from dataclasses import dataclass

# The files of the theme that leave the hub as they lie there, below `overrides/`. No other file of that folder does:
# templates and styles go into what is made of them. Whatever a template asks for is named here.
PUBLISHED_THEME_FILES = (
    "images/icon.svg",
    *(f"javascripts/{name}.js" for name in ("alerts", "events", "exit", "hours", "menu", "search", "stamp")),
)


@dataclass(frozen=True, slots=True)
class Theme:
    """The files of the theme by path and text; no rule on content and no search for words ever reads them.

    `kind_templates` names the kinds of pages that have a template of their own.
    """

    fact_templates: tuple[tuple[str, str], ...] = ()
    pack_templates: tuple[tuple[str, str], ...] = ()
    styles: tuple[tuple[str, str], ...] = ()
    kind_templates: frozenset[str] = frozenset()
    font: bytes = b""
