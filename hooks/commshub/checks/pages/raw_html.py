"""What an editor pastes into a page that a browser would run, load from elsewhere, hide, or refuse.

What a page may hold is a list (`text/document/allowed_html.py`): the HTML that Markdown makes, and little more. It is
held against the page as it is served, so that it does not matter in which way something has got into it. The pages tell
the browser to run nothing but the hub's own scripts; whatever else stands in one would be a hole for the reader.
"""

import re
from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.addresses import SCHEMES, host_of, scheme_of
from commshub.text.document.allowed_html import (
    ELEMENTS,
    RESERVED_IDS,
    is_allowed_attribute,
    is_allowed_class,
    is_plain_id,
)
from commshub.text.document.document import document_of
from commshub.text.document.html_tokens import RAW_TEXT, HtmlTokenKind
from commshub.text.document.nodes import Attribute
from commshub.text.document.served import VOID, ServedTag, served_tags
from commshub.text.formatting import quote
from commshub.text.placeholders import find_placeholders

_OF_TAGS = frozenset({HtmlTokenKind.START, HtmlTokenKind.UNFINISHED})
_LOADING = frozenset({"src", "srcset", "poster"})
_LEADING = frozenset({"href", "cite", *_LOADING})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_OURS = re.compile(r"style|on[a-z]{3,}")
_SCHEME = re.compile(r"[\x00-\x20]*(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)
# One address, or several with the widths for which they are.
_SIZES = re.compile(r"[^\s,]\S*")


@rule()
def active_element(site: Site) -> Iterator[Finding]:
    """No page holds an element that runs something, frames another site, hides words, or asks for input.

    A form that somebody pastes in collects what worried people type, on a page that promises not to. Which elements a
    page may hold is a list: what Markdown makes (headings, paragraphs, lists, tables, links, pictures, code), and
    `abbr`, `audio`, `b`, `bdi`, `bdo`, `caption`, `cite`, `del`, `details`, `dfn`, `div`, `figcaption`, `figure`, `i`,
    `ins`, `kbd`, `mark`, `picture`, `q`, `s`, `samp`, `small`, `source`, `span`, `sub`, `summary`, `sup`, `tfoot`,
    `time`, `track`, `var`, `video` and `wbr`.

    ```diff
      # docs/help.md
    - <iframe src="https://video.example/1"></iframe>
    + Watch [the film of four minutes](https://video.example/1).
    ```
    > '<iframe>' cannot stand in a page
    """
    for page in site.pages:
        for tag in _refused(served_tags(page)):
            if _holds_place(page, tag, site):
                continue
            yield Finding(
                page.location_in_text(tag.start, tag.end),
                f"{quote(f'<{tag.name}>', 40)} cannot stand in a page",
                "Take it out, and link to what it shows. Pages here run nothing and load nothing from elsewhere.",
            )


@rule()
def style_or_handler(site: Site) -> Iterator[Finding]:
    """No page brings its own looks or its own commands in an attribute.

    Browsers block them on this site. Looks are the council's, and are the same on every page.

    ```diff
      # docs/help.md
    - <p style="color: red">Call us.</p>
    + **Call us.**
    ```
    > 'style=' cannot stand in a page: browsers block it here
    """
    for page, tag, attribute in _attributes(site):
        if _NOT_OURS.fullmatch(attribute.name) and not _aligns_column(page, tag):
            yield Finding(
                page.location_in_text(attribute.start, attribute.end),
                f"{quote(f'{_as_typed(page, attribute)}=')} cannot stand in a page: browsers block it here",
                "Take it out. For weight write **two stars** around the words.",
            )


@rule()
def unknown_attribute(site: Site) -> Iterator[Finding]:
    """An element has only the attributes that are listed for it.

    `hidden` and `aria-hidden` keep words from readers, `target` takes the way back from them, `data-…` sets off scripts
    of the hub. Every element may have `class`, `dir`, `id`, `lang` and `title`; a link `href`, `hreflang` and
    `aria-label`; a picture `alt`, `src`, `srcset`, `sizes`, `width`, `height` and `loading`; sound and film `controls`,
    `src`, `poster`, `preload`, `width`, `height`; their parts `kind`, `label`, `srclang`, `default`, `media`; a cell
    `colspan`, `rowspan`, `scope`, `headers`, `abbr`; a list `start`, `reversed`, `type` and `value`; `details` may have
    `open`, a time and a change `datetime`, a quotation `cite`.

    ```diff
      # docs/help.md
    - <p hidden>Call us.</p>
    + Call us.
    ```
    > 'hidden' cannot stand in '<p>' on a page
    """
    for page, tag, attribute in _attributes(site):
        if not (is_allowed_attribute(tag.name, attribute.name) or _NOT_OURS.fullmatch(attribute.name)):
            yield Finding(
                page.location_in_text(attribute.start, attribute.end),
                f"{quote(attribute.name, 25)} cannot stand in '<{tag.name}>' on a page",
                "Take it out. What everybody is to read needs no attribute; what nobody reads does not belong here.",
            )


@rule()
def unknown_class(site: Site) -> Iterator[Finding]:
    """No page borrows the looks of another part of the site.

    With a class of the theme a paragraph looks like an alert, a card or a button of the site, and is none. Looks follow
    from the kind of a page. Only `language-…` stands on code, which Markdown writes itself.

    ```diff
      # docs/help.md
    - <p class="danger-strip">Call 999.</p>
    + **Call 999.**
    ```
    > The class 'danger-strip' cannot stand on a page
    """
    for page, _, attribute in _attributes(site):
        if attribute.name == "class":
            for name in attribute.value.split():
                if not is_allowed_class(name):
                    yield Finding(
                        _location_of_word(page, attribute, name),
                        f"The class {quote(name, 40)} cannot stand on a page",
                        "Take it out: how a page looks follows from its kind.",
                    )


@rule()
def shadowed_id(site: Site) -> Iterator[Finding]:
    """No id on a page is one that the site around it has, one that stands there twice, or one that no link can name.

    "Skip to main content" leads to `main`, and the menu opens by its id. A second of the same name takes their place.

    ```diff
      # docs/help.md
    - ## What we do {#main}
    + ## What we do {#what-we-do}
    ```
    > The id 'main' is already one of the page's own
    """
    for page in site.pages:
        seen: set[str] = set()
        for place, name, is_typed in _ids(page):
            if _is_reserved(name):
                what = "is already one of the page's own"
            elif is_typed and not is_plain_id(name):
                what = "holds signs that no link can name"
            elif is_typed and name in seen:
                what = "stands on this page a second time"
            else:
                seen.add(name)
                continue
            yield Finding(
                page.location_in_text(*place),
                f"The id {quote(name, 40)} {what}",
                "Give it another, of small letters and dashes, behind the heading: '{#what-we-do}'.",
            )


@rule()
def not_closed(site: Site) -> Iterator[Finding]:
    """Every tag that opens is closed, in the order in which they opened.

    One that stays open takes in the rest of the page, with its numbers to call; one too many ends the page there.

    ```diff
      # docs/help.md
    - <details><summary>More</summary>
    + <details><summary>More</summary></details>
    ```
    > Nothing closes '<details>'
    """
    for page in site.pages:
        tags = served_tags(page)
        unfinished = {tag.name for tag in tags if tag.kind is HtmlTokenKind.UNFINISHED}
        # What holds all else as words leaves it open too.
        holds_words = any(tag.name in RAW_TEXT for tag in tags)
        for tag in tags:
            is_told = holds_words or (tag.kind is HtmlTokenKind.END and tag.name in unfinished)
            is_element = tag.name in ELEMENTS or tag.kind is HtmlTokenKind.END or not tag.name[:1].isalpha()
            if not tag.is_balanced and not is_told and is_element:
                yield _not_closed(page, tag)


def _not_closed(page: Page, tag: ServedTag) -> Finding:
    place = page.location_in_text(tag.start, tag.end)
    match tag.kind:
        case HtmlTokenKind.END:
            return Finding(place, f"{quote(f'</{tag.name}>', 40)} closes nothing", "Take it out.")
        case HtmlTokenKind.START:
            hint = f"Write '</{tag.name}>' where it ends, or take it out."
            return Finding(place, f"Nothing closes {quote(f'<{tag.name}>', 40)}", hint)
        case _:
            what = f"{quote(f'<{tag.name}', 40)} begins a tag that does not end"
            return Finding(place, what, "Write '>' where the tag ends. The sign itself is written '&lt;'.")


@rule()
def instruction(site: Site) -> Iterator[Finding]:
    """No page holds an instruction for a program.

    Readers do not see it, and everybody can read it in the source of the page.

    ```diff
      # docs/help.md
    - <?php include "menu.php" ?>
      We help people who are worried about somebody.
    ```
    > An instruction for a program cannot stand in a page
    """
    for page in site.pages:
        # Of comments that look like some, the rules on protective markings tell.
        known = {each.start for each in document_of(page).comments}
        for tag in served_tags(page):
            if tag.kind in {HtmlTokenKind.COMMENT, HtmlTokenKind.BOGUS} and tag.start not in known:
                yield Finding(
                    page.location_in_text(tag.start, tag.end),
                    "An instruction for a program cannot stand in a page",
                    "Take it out. Words that begin with '<' are written with '&lt;'.",
                )


@rule()
def link_that_runs(site: Site) -> Iterator[Finding]:
    """Every link leads to a page, a file, a telephone or a mailbox: it starts with https, tel or mailto, if at all.

    A link that runs a script, carries a whole file in its address or opens an app leads somewhere else than it says.

    ```diff
      # docs/help.md
    - Go [back](javascript:history.back()).
    + Go [to the start](index.md).
    ```
    > A link that starts with 'javascript:' leads nowhere here
    """
    for page, tag, attribute in _attributes(site):
        scheme = scheme_of(attribute.value) if attribute.name in _LEADING and "{{" not in attribute.value[:2] else ""
        if scheme and scheme not in SCHEMES and tag.name in ELEMENTS:
            found = _SCHEME.match(page.body, attribute.value_at)
            span = found.span("scheme") if found else (attribute.value_at, attribute.value_at)
            yield Finding(
                page.location_in_text(span[0], span[1] + bool(found)),
                f"A link that starts with {quote(f'{scheme}:', 30)} leads nowhere here",
                "Link to a page, or to a file below docs/.",
            )


@rule()
def picture_from_elsewhere(site: Site) -> Iterator[Finding]:
    """Pictures, sound and film stand on this site, never on another.

    The other site would learn who reads which page, and when. That is what a worried reader fears most.

    ```diff
      # docs/help.md
    - ![A library](https://pictures.example/library.jpg)
    + See [pictures of the library](https://pictures.example/library.html).
    ```
    > 'https://pictures.example/library.jpg' would be loaded from another site
    """
    for page, tag, attribute in _attributes(site):
        if attribute.name not in _LOADING or tag.name not in ELEMENTS:
            continue
        several = _SIZES.finditer(attribute.value) if attribute.name == "srcset" else ()
        for address in [each.group().rstrip(",") for each in several] or [attribute.value.strip()]:
            if host_of(address):
                yield Finding(
                    _location_of_word(page, attribute, address),
                    f"{quote(address, 40)} would be loaded from another site",
                    "Put the file below docs/ and name it there, or write a link to it.",
                )


@rule()
def aligned_table(site: Site) -> Iterator[Finding]:
    """A table does not say how its columns are aligned.

    The colons become looks in an attribute, which browsers block here. Columns of numbers are set right by themselves.

    ```diff
      # docs/help.md
      | Year | People |
    - |------|-------:|
    + |------|--------|
      | 2026 | 831 |
    ```
    > The table says how a column is aligned
    """
    for page in site.pages:
        for table in document_of(page).tables:
            if table.aligned_at is not None:
                start, end = table.aligned_at, page.body.find("\n", table.aligned_at)
                line = page.body[start : None if end < 0 else end]
                yield Finding(
                    page.location_in_text(start, start + len(line)),
                    "The table says how a column is aligned",
                    "Take the colons out of this line: '|---|---|'.",
                    fix=page.fix_in_text(start, start + len(line), line.replace(":", "-")),
                )


def _refused(tags: Sequence[ServedTag]) -> Iterator[ServedTag]:
    """The tags of elements that no page may hold; what stands within such an element goes with it."""
    within = ""
    for tag in tags:
        if within:
            within = "" if tag.kind is HtmlTokenKind.END and tag.name == within else within
        elif tag.kind in _OF_TAGS and tag.name not in ELEMENTS and tag.name[:1].isalpha():
            yield tag
            within = tag.name if tag.is_balanced and tag.kind is HtmlTokenKind.START and tag.name not in VOID else ""


def _holds_place(page: Page, tag: ServedTag, site: Site) -> bool:
    """Whether a tag is a gap that somebody meant to fill, such as `<your number>`, of which another rule tells."""
    gaps = find_placeholders(page.body, site.kinds.placeholders)
    return any(found.start() <= tag.start < found.end() for found in gaps)


def _start_tags(site: Site) -> Iterator[tuple[Page, ServedTag]]:
    for page in site.pages:
        for tag in served_tags(page):
            if tag.kind in _OF_TAGS:
                yield page, tag


def _attributes(site: Site) -> Iterator[tuple[Page, ServedTag, Attribute]]:
    """The attributes of the elements that a page may hold; one that it may not is told of as a whole."""
    for page, tag in _start_tags(site):
        for attribute in tag.attributes if tag.name in ELEMENTS else ():
            yield page, tag, attribute


def _as_typed(page: Page, attribute: Attribute) -> str:
    """The name of an attribute as it stands in the page."""
    typed = page.body[attribute.start : attribute.start + len(attribute.name)]
    return typed if typed.lower() == attribute.name else attribute.name


def _location_of_word(page: Page, attribute: Attribute, word: str) -> Location:
    """Where a word of an attribute's value stands, or else the attribute."""
    at = page.body.find(word, min(attribute.start, attribute.value_at))
    is_near = 0 <= at <= attribute.value_at + len(attribute.value)
    return (
        page.location_in_text(at, at + len(word)) if is_near else page.location_in_text(attribute.start, attribute.end)
    )


def _aligns_column(page: Page, tag: ServedTag) -> bool:
    """Whether looks come from the colons of a table, of which another rule tells."""
    return (
        tag.name in {"td", "th"}
        and not tag.by_hand
        and any(table.aligned_at is not None for table in document_of(page).tables)
    )


def _is_reserved(name: str) -> bool:
    """Whether an id is one of the site around each page."""
    return name in RESERVED_IDS or name.startswith("alert-")


def _ids(page: Page) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """The ids on a page, each with its span in the text, and whether somebody typed it: headings are given one."""
    for heading in page.headings:
        if not (heading.id or _is_reserved(heading.anchor)):
            continue
        start, end = page.span_in_text(page.location_of_heading(heading))
        at = page.body.find(heading.id, start) if heading.id else -1
        span = (at, at + len(heading.id)) if at >= 0 else (start, end)
        yield span, heading.anchor, bool(heading.id)
    known = {heading.id for heading in page.headings}
    for tag in served_tags(page):
        attribute = tag.attribute("id") if tag.kind is HtmlTokenKind.START and tag.name in ELEMENTS else None
        is_known = tag.name in _HEADINGS and (not tag.by_hand or (attribute and attribute.value in known))
        if attribute and not is_known:
            yield (attribute.start, attribute.end), attribute.value, True
