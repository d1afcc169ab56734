"""A sheet for the wall: who to call, on one page of paper, with a code that leads a phone to the hub.

There is one for everybody, and one for each audience that has somebody to ask first.
"""

from collections.abc import Iterator

import segno
from markupsafe import Markup

from commshub.model.generated_pages import CALL_SHEET, audience_sheet
from commshub.model.site import Site
from commshub.render.facts.care import care_view
from commshub.render.facts.views import contact_view
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of
from commshub.render.written import Written

TITLE = "Who to call"
# Empty squares around a code, as ISO/IEC 18004 asks for.
_QUIET = 4


def call_sheets(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The sheets of a hub that has care cards. That for everybody leads to the others, which no list repeats."""
    council = site.council
    if council is None or not site.care_cards.ids:
        return
    asked_first = {audience: each.contact for audience, each in site.kinds.for_you.items() if each.contact}
    others = [
        {
            "title": site.kinds.audiences.get(audience, audience),
            "url": relative_url(CALL_SHEET, audience_sheet(audience)),
        }
        for audience in asked_first
    ]
    shown = {"cards": care_view(site)["cards"], "address": council.hub_address, "code": _qr_code(council.hub_address)}
    yield _page(CALL_SHEET, TITLE, writer.show("call_sheet", first=None, others=others, **shown), site)
    for audience, name in asked_first.items():
        contact = site.contacts.get(name)
        first = contact_view(name, contact, site) if contact else None
        text = writer.show("call_sheet", first=first, others=(), **shown)
        title = f"{TITLE}: {site.kinds.audiences.get(audience, audience)}"
        yield _page(audience_sheet(audience), title, text, site, listed=False)


def _page(path: str, title: str, text: Written, site: Site, *, listed: bool = True) -> StagedPage:
    return generated_page(
        path,
        text,
        site,
        title=title,
        description="One page to print and put on a wall: who to call, with a code that leads a phone to this site.",
        section=Link("Contacts", url_of("contacts.md")),
        listed=listed,
    )


def _qr_code(address: str) -> Markup:
    """A code that a phone's camera reads, as a drawing of any size; black on white in light and in dark."""
    code = segno.make(address, error="m", micro=False)
    drawing = code.svg_inline(border=_QUIET, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return Markup(drawing)  # noqa: S704 - the library drew it of an address that is one
