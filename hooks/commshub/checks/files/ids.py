"""Names that become addresses: of entries, such as an event's page or a contact's card, and of the files of pages."""

import re
import unicodedata
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.event_lists import (
    audience_list,
    audiences_of,
    location_list,
    locations_of,
    month_list,
    months_of,
)
from commshub.model.findings import Finding, Location
from commshub.model.generated_pages import URGENT_CARDS, contact_file, event_page
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.registers import REGISTERS
from commshub.text.formatting import quote
from commshub.text.odd_characters import odd_characters

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# A page may begin with an underscore where other programs want it so.
_PAGE_NAME = re.compile(r"_?[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_LONGEST = 80
# Paths and codes, which have forms of their own, and names that are lines in a file of Python or YAML.
_OTHER_FORMS = frozenset(
    {
        *(Target.PAGE, Target.PLACE, Target.PICTURE, Target.DOCUMENT, Target.FILE, Target.REDIRECT),
        *(Target.LANGUAGE, Target.FIELD, Target.WAIVER),
    }
)
# At the address of a folder stands its first page, whatever else has that name.
_FIRST_PAGE = "index"


@rule()
def wrong_form(site: Site) -> Iterator[Finding]:
    """The name of every entry is made of small letters, digits and hyphens.

    It becomes a part of addresses. With capitals or spaces a link breaks when somebody types it; a slash or a dot leads
    to another folder, and the page is lost.

    ```diff
      # content_data/glossary.yml
    - Channel Panel:
    + channel-panel:
        term: Channel panel
        meaning: the services that decide together
    ```
    > The name 'Channel Panel' cannot be a part of an address
    """
    for _, id_, location in _ids(site):
        # A letter of another alphabet is told of as that.
        if (not _ID.fullmatch(id_) or len(id_) > _LONGEST) and not any(odd_characters(id_)):
            yield Finding(
                location,
                f"The name {quote(id_)} cannot be a part of an address",
                f"Write it in small letters, digits and hyphens, at most {_LONGEST}: '{_better(id_)}'.",
            )


@rule()
def page_name(site: Site) -> Iterator[Finding]:
    """The names of pages and their folders are made of small letters, digits and hyphens.

    A page has the address of its file. One with capitals or spaces cannot be read out on the telephone, breaks in a
    mail, and is another address on one server and the same on the next.

    ```diff
    - # docs/help/Our_Team.md
    + # docs/help/our-team.md
    ```
    > The file name 'Our_Team.md' cannot be a part of an address
    """
    told: set[str] = set()
    for page in site.pages:
        folder = ""
        for part in page.source_path.split("/"):
            name, is_file = part.removesuffix(".md"), part.endswith(".md")
            folder, before = f"{folder}{part}/", folder
            if not _PAGE_NAME.fullmatch(name) and folder not in told and not any(odd_characters(name)):
                told.add(folder)
                better = f"{before}{_better(name)}{'.md' if is_file else '/'}"
                yield Finding(
                    Location(page.path),
                    f"The {'file' if is_file else 'folder'} name {quote(part)} cannot be a part of an address",
                    f"Name it 'docs/{better}': small letters, digits and hyphens.",
                )


@rule()
def taken(site: Site) -> Iterator[Finding]:
    """No entry has the name of a page or file that the hub makes, such as the list of all events.

    Only one of the two can have the address, and the other would not be on the site.

    ```diff
      # content_data/glossary.yml
    - index:
    + contents:
        term: Contents
        meaning: what a book says of itself
    ```
    > The name 'index' is that of a page that the hub makes
    """
    lists = _event_lists(site)
    for target, id_, location in _ids(site):
        is_list = target is Target.EVENT and event_page(id_) in lists
        is_card = target is Target.CONTACT and contact_file(id_) == URGENT_CARDS
        if id_ == _FIRST_PAGE or is_list or is_card:
            yield Finding(
                location,
                f"The name {quote(id_)} is that of a page that the hub makes",
                "Give the entry another name, and change it wherever it is used.",
            )


def _ids(site: Site) -> Iterator[tuple[Target, str, Location]]:
    for target, register in REGISTERS.items():
        if target not in _OTHER_FORMS:
            yield from ((target, id_, location) for id_, location in (register.ids(site) or {}).items())


def _event_lists(site: Site) -> frozenset[str]:
    events = site.announced_events
    return frozenset(
        (
            *map(audience_list, audiences_of(events, site.kinds.audiences)),
            *map(month_list, months_of(events)),
            *map(location_list, locations_of(events)),
        )
    )


def _better(id_: str) -> str:
    """The nearest name that can be a part of an address."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", id_) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", bare.lower()))[:_LONGEST].strip("-") or "new-name"
