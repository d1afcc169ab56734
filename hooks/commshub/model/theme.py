"""What a hub looks like, apart from what it says: its templates, its styles and the font of share cards."""

from dataclasses import dataclass


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
