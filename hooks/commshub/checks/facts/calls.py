"""Where called facts stand in a page, and what stands around them.

The engine puts a fact wherever it is called. That a card tears a sentence apart, nobody is told before readers see it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.contact import Contact
from commshub.model.fact_kinds import CONTACT_DETAILS, template_of
from commshub.model.findings import Finding, Level
from commshub.model.page import FactCall, Page
from commshub.model.site import Site
from commshub.model.translations import ENGLISH, language_of
from commshub.text.document.document import Document, Part, document_of
from commshub.text.document.inlines import leaves
from commshub.text.document.nodes import CodeKind, Image, Link, Node
from commshub.text.document.syntax import cover, holds_link, is_block_template
from commshub.text.formatting import quote
from commshub.text.phone_numbers import is_short

# A line that is set in so far is code, or a part of a point in a list.
_CODE_INDENT = 4
# What may part a name from a call: spaces, signs of emphasis and punctuation.
_GAP = r"[\s*_:,;(–—-]*"
# Where a fact may lead to, if it is an address.
_ADDRESSES = frozenset({"href", "src"})
_ENGLISH_LEADS = ("on", "at")


@dataclass(frozen=True, slots=True)
class _PlacedCall:
    """A called fact with its page and its template; it goes from `start` to `end` of the page's text."""

    page: Page
    call: FactCall
    template: str
    start: int
    end: int

    @property
    def typed(self) -> str:
        """The call as it stands in the page."""
        return self.page.body[self.start : self.end]

    @property
    def is_block(self) -> bool:
        """Whether a card, a list or a table is drawn in its place."""
        return is_block_template(self.template)

    def is_within(self, node: Node) -> bool:
        """Whether it stands in a piece of the page."""
        return node.start <= self.start and self.end <= node.end

    @property
    def is_code(self) -> bool:
        """Whether it stands in lines that are code because they are set in."""
        code = document_of(self.page).code
        return any(each.kind is CodeKind.INDENTED and self.is_within(each) for each in code)


def _calls_by_page(site: Site) -> Iterator[tuple[Page, tuple[_PlacedCall, ...]]]:
    """The calls of each page in order; one that is written without a template has an empty one."""
    templates = dict(site.theme.fact_templates)
    for page in site.pages:
        yield (
            page,
            tuple(
                _PlacedCall(page, call, templates.get(_template_path(call), ""), *page.span_in_text(call.location))
                for call in page.calls
            ),
        )


def _template_path(call: FactCall) -> str:
    return f"overrides/facts/{template_of(call.name, call.argument, call.part)}.html"


def _calls(site: Site) -> Iterator[_PlacedCall]:
    return (call for _, calls in _calls_by_page(site) for call in calls)


@rule()
def set_in_as_code(site: Site) -> Iterator[Finding]:
    """No call stands in a line that is set in so far that it becomes code.

    Four spaces or a tab below an empty line make code of it: readers would see the HTML of the fact.

    ```diff
      # docs/help.md
    -     {{ contact("prevent-team").phone }}
    + {{ contact("prevent-team").phone }}
    ```
    > '{{ contact("prevent-team").phone }}' is set in, which makes it code
    """
    for placed in _calls(site):
        if placed.is_code:
            yield Finding(
                placed.call.location,
                f"{quote(placed.typed, 44)} is set in, which makes it code",
                "Take out the spaces in front of it. An example of a call stands between backticks.",
            )


@rule()
def needs_its_own_line(site: Site) -> Iterator[Finding]:
    """A call that draws a card, a list or a table has a line of its own, with an empty line above and below.

    Within a sentence, a list, a quotation, a table, a heading or a link it would tear the page apart.

    ```diff
      # docs/help.md
    - Call {{ contact("prevent-team") }} today.
    + Call the {{ contact("prevent-team").phone }} today.
    ```
    > '{{ contact("prevent-team") }}' needs a line of its own
    """
    for page, calls in _calls_by_page(site):
        blocks = [placed for placed in calls if placed.is_block]
        # A note, a heading or another card may stand right above or below.
        around = cover(document_of(page).without(Part.COMMENTS), (Node(each.start, each.end) for each in blocks))
        for placed in blocks:
            if not placed.is_code and not (_is_alone(placed) and _is_apart(placed, around)):
                in_sentence = " In a sentence write .phone." if placed.call.name == "contact" else ""
                yield Finding(
                    placed.call.location,
                    f"{quote(placed.typed, 50)} needs a line of its own",
                    f"Put it on a line of its own, with an empty line before and after.{in_sentence}",
                )


def _is_alone(placed: _PlacedCall) -> bool:
    """Whether a call has the whole of its line, which is not set in."""
    before = placed.page.body[: placed.start].rpartition("\n")[2]
    after = placed.page.body[placed.end :].partition("\n")[0]
    return not before.strip(" ") and len(before) < _CODE_INDENT and not after.strip()


def _is_apart(placed: _PlacedCall, around: str) -> bool:
    """Whether no text stands right above or below the line of a call; `around` is the page without cards and notes."""
    above = around[: placed.start].rpartition("\n")[0].rpartition("\n")[2]
    below = around[placed.end :].partition("\n")[2].partition("\n")[0]
    return all(not line.strip() or line.startswith("#") for line in (above, below))


@rule()
def link_in_link(site: Site) -> Iterator[Finding]:
    """No call that writes a link stands within another link, or in the words of a picture.

    Browsers end the first link where the second begins, so neither leads where its words say.

    ```diff
      # docs/help.md
    - [Ring the {{ contact("prevent-team").phone }}](help.md)
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > '{{ contact("prevent-team").…' is a link itself: no link or picture can hold it
    """
    for placed in _calls(site):
        if placed.is_block or not holds_link(placed.template):
            continue
        document = document_of(placed.page)
        if any(placed.is_within(each) for each in (*document.links, *document.images)):
            yield Finding(
                placed.call.location,
                f"{quote(placed.typed, 28)} is a link itself: no link or picture can hold it",
                "Put the call in front of the square brackets or behind the round ones.",
            )


@rule()
def out_of_sight(site: Site) -> Iterator[Finding]:
    """No call stands where nobody reads it: in an attribute of a tag, or in the title of a link.

    A page would count as showing a number that only a mouse, or nothing at all, brings out.

    ```diff
      # docs/help.md
    - [Our team](index.md "{{ contact('prevent-team').hours }}")
    + [Our team](index.md): {{ contact("prevent-team").hours }}
    ```
    > '{{ contact('prevent-team').…' stands where nobody reads it
    """
    for page, calls in _calls_by_page(site):
        document = document_of(page)
        places = tuple(_out_of_sight(document)) if calls else ()
        for placed in calls if places else ():
            is_told = not placed.is_block and holds_link(placed.template) and any(map(placed.is_within, document.links))
            if not is_told and any(map(placed.is_within, places)):
                yield Finding(
                    placed.call.location,
                    f"{quote(placed.typed, 28)} stands where nobody reads it",
                    "Put the call into the text of the page.",
                )


def _out_of_sight(document: Document) -> Iterator[Node]:
    """The titles of links and pictures that hold calls, and the values of attributes."""
    shown: tuple[Link | Image, ...] = (*document.links, *document.images)
    yield from (_title(each, document) for each in shown if "{{" in each.title)
    for tag in document.elements:
        yield from (Node(each.value_at, each.end) for each in tag.attributes if each.name not in _ADDRESSES)


def _title(node: Link | Image, document: Document) -> Node:
    """The title of a link or a picture."""
    at = document.body.find(node.title, node.start, node.end)
    return Node(at, at + len(node.title)) if at >= 0 else Node(0, 0)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What readers see of a contact in a sentence. `leads` are words that need not stand before it."""

    name: str
    text: str
    written: str
    leads: tuple[str, ...] = ()


@rule(Level.WARNING)
def name_twice(site: Site) -> Iterator[Finding]:
    """No name and no 'on' stands before a call that writes them itself.

    `.phone` writes "Childline on 0800 1111"; only a short number such as 999 stands by itself. `.email`, `.form` and
    `.website` write the name as a link.

    ```diff
      # docs/help.md
    - Call us on {{ contact("act-early-line").phone }}.
    + Call the {{ contact("act-early-line").phone }}.
    ```
    > Readers would see 'on ACT Early Support Line on 0800 011 3764'
    """
    for placed in _calls(site):
        contact = site.contacts.get(placed.call.argument or "") if placed.call.name == "contact" else None
        shown = _shown(placed, contact, site) if contact else None
        start = _start_of_repeat(placed, shown) if shown else None
        if shown and start is not None:
            repeated = " ".join(placed.page.body[start : placed.start].split())
            yield Finding(
                placed.page.location_in_text(start, placed.end),
                f"Readers would see {quote(f'{repeated} {shown.text}', 58)}",
                f"Leave out {quote(repeated)}: .{placed.call.part} writes {shown.written}.",
            )


def _shown(placed: _PlacedCall, contact: Contact, site: Site) -> _Shown | None:
    """What readers see in the place of a call, if that begins with the name of the contact."""
    part, language = placed.call.part, language_of(placed.page, site)
    words = site.words.get(language)
    name = (words.contact_text(placed.call.argument, "role") if words else None) or contact.role
    if part in CONTACT_DETAILS and part != "phone":
        return _Shown(name, name, "the name as a link")
    if part != "phone" or words is None or not contact.phones or is_short(contact.phones[0].number):
        return None
    on = words.labels.on_number
    leads = (on, *_ENGLISH_LEADS) if language == ENGLISH else (on,)
    return _Shown(name, f"{name} {on} {contact.phones[0].number}", f"the name, '{on}' and the number", leads)


def _start_of_repeat(placed: _PlacedCall, shown: _Shown) -> int | None:
    """Where the name, or a word that leads to a number, begins that stands right before a call."""
    body = placed.page.body
    first = next((start for start, end in leaves(body) if start <= placed.start < end), placed.start)
    lead = "|".join(map(re.escape, shown.leads)) or "(?!)"
    name = r"\s+".join(map(re.escape, shown.name.split()))
    repeat = re.compile(rf"(?<!\w)(?:{name}{_GAP}(?:(?<!\w)(?:{lead}){_GAP})?|(?:{lead}){_GAP})\Z", re.IGNORECASE)
    found = repeat.search(body[first : placed.start])
    return first + found.start() if found else None
