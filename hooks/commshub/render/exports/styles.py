"""The one style sheet of the site: every part in `overrides/styles/`, and the council's colour."""

from commshub.model.site import Site
from commshub.render.exports.brand import brand_style

STYLE_SHEET = "stylesheets/hub.css"
# The colours and letters that all parts build on come first, and what holds on paper overrules them all.
FIRST, LAST = "base.css", "print.css"


def style_sheet(site: Site) -> str:
    """All parts in one file, so that a phone asks once; between the first and the last, their order does not count."""
    parts = {path.rpartition("/")[2]: text for path, text in site.theme.styles}
    brand = brand_style(site.council.brand) if site.council else ""
    middle = (text for name, text in sorted(parts.items()) if name not in {FIRST, LAST})
    return "\n".join(part for part in (parts.get(FIRST, ""), brand, *middle, parts.get(LAST, "")) if part)
