"""A sheet for the wall: who to call, on one page of paper, with a code that leads a phone to the hub.

There is one for everybody, and one for each audience that has somebody to ask first.
"""

from collections.abc import Iterator

import segno
from markupsafe import Markup

from commshub.expanding.addresses import address_of
from commshub.expanding.care import care_view
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, made_page
from commshub.expanding.views import contact_view
from commshub.site.council import Council
from commshub.site.made_pages import CALL_SHEET, audience_sheet
from commshub.site.site import Site

TITLE = "Who to call"
# Empty squares around a code, as ISO/IEC 18004 asks for.
QUIET = 4


def call_sheets(site: Site, writer: FactWriter) -> Iterator[PlainPage]:
    """The sheets of a hub that has care cards."""
    council = site.council
    if council is None or not site.care_cards.ids:
        return
    yield _sheet(site, council, writer, path=CALL_SHEET, title=TITLE, first=None)
    for audience, each in site.kinds.for_you.items():
        if each.contact:
            who = site.kinds.audiences.get(audience, audience)
            path = audience_sheet(audience)
            yield _sheet(site, council, writer, path=path, title=f"{TITLE}: {who}", first=each.contact)


def _sheet(  # noqa: PLR0913 - each part of a sheet is one thing that its maker knows
    site: Site, council: Council, writer: FactWriter, *, path: str, title: str, first: str | None
) -> PlainPage:
    contact = site.contacts.get(first) if first else None
    text = writer.show(
        "call_sheet",
        cards=care_view(site)["cards"],
        first=contact_view(first, contact, site) if first and contact else None,
        address=council.hub_address,
        code=qr_code(council.hub_address),
    )
    return made_page(
        path,
        text,
        site,
        title=title,
        description="One page to print and put on a wall: who to call, with a code that leads a phone to this site.",
        section={"title": "Contacts", "url": address_of("contacts.md")},
    )


def qr_code(address: str) -> Markup:
    """A code that a phone's camera reads, as a drawing of any size; black on white in light and in dark."""
    code = segno.make(address, error="m", micro=False)
    drawing = code.svg_inline(border=QUIET, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return Markup(drawing)  # noqa: S704 - the library drew it of an address that is one
