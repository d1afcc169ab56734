"""Links from page to page that arrive."""

import posixpath
import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.addresses import is_unfilled
from commshub.text.anchors import anchors_of, is_anchor
from commshub.text.document.document import document_of
from commshub.text.formatting import quote
from commshub.text.page_links import PageLink, links_within

# Names that tell nothing of which page is meant.
_EVERYWHERE = frozenset({"", "index", "docs"})

_PAGE_NUMBER = re.compile(r"\b(?:on|see|at|go to|turn to) page \d+\b", re.IGNORECASE)


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every link from one page to another arrives.

    Someone who has plucked up the courage to press "Who to contact" must not meet "Page not found".

    ```diff
      # docs/help.md
    - See [who to contact](contact.md).
    + See [the home page](index.md).
    ```
    > The link to 'contact.md' leads to no page
    """
    there = _there(site)
    urls = frozenset(map(_url, there))
    for page in site.pages:
        folder = posixpath.dirname(page.path)
        for link in links_within(page):
            # Of what is not published another rule tells.
            if not link.typed or link.path in site.unpublished:
                continue
            if link.as_html:
                arrives = posixpath.normpath(posixpath.join(_url(page.path), link.target)) in urls
                hint = "Write it in Markdown, '[words](page.md)': an address in HTML stays as it was typed."
            else:
                # What a small hub does without is left out of its pages, with the links to it.
                arrives = link.path in there or site.does_without(link.path.removeprefix("docs/"))
                hint = "Link to a file that is there, written from this page's folder."
            if not arrives:
                near = nearest(
                    link.target, tuple(posixpath.relpath(name, folder) for name in _alike(page, there, site))
                )
                meant = None if link.as_html else _only_one_meant(link.target, folder, there)
                as_typed = page.body.startswith(link.typed, link.offset)
                is_picture = not link.typed.endswith(".md") and any(
                    image.src_at == link.offset for image in document_of(page).images
                )
                yield Finding(
                    page.location_in_text(link.offset, link.end),
                    f"There is no picture {quote(link.target, 45)}"
                    if is_picture
                    else f"The link to {quote(link.target, 45)} leads to no page",
                    f"{hint}{near}",
                    fix=page.fix_in_text(link.offset, link.offset + len(link.typed), meant)
                    if meant and as_typed
                    else None,
                )


@rule()
def no_such_part(site: Site) -> Iterator[Finding]:
    """A link to a part of a page leads to a heading that is there, or to another part that has an id.

    Whoever presses "talk to someone now" and lands at the top of a long page has to look for it again. What the hub
    makes itself is looked at when it is made.

    ```diff
      # docs/help.md
    - Read [what happens next](#next).
    + Read [what happens next](#what-happens-next).

      ## What happens next
    ```
    > There is no part '#next' on this page
    """
    for page in site.pages:
        for link in links_within(page) if "#" in page.body else ():
            other = _page_at(site, page, link)
            # What stands on a page is not known while its top cannot be read.
            if not (link.anchor and other and other.readable) or is_anchor(
                other, link.anchor, site.theme.fact_templates
            ):
                continue
            where = "this page" if other is page else quote(other.source_path, 30)
            yield Finding(
                page.location_in_text(link.offset, link.end),
                f"There is no part {quote(f'#{link.anchor}', 30)} on {where}",
                f"Write the id of a heading that is there.{nearest(link.anchor, anchors_of(other))}",
            )


@rule()
def no_address(site: Site) -> Iterator[Finding]:
    """A link has an address.

    A link that somebody meant to fill in later does nothing when it is pressed.

    ```diff
      # docs/help.md
    - Read [our guidance](#).
    + Read [our guidance](index.md).
    ```
    > The link 'our guidance' leads nowhere
    """
    for page in site.pages:
        for link in document_of(page).links:
            if is_unfilled(link.target):
                yield Finding(
                    page.location_in_text(link.start, link.end),
                    f"The link {quote(link.text)} leads nowhere",
                    "Write the address of a page or a site into it, or take the link off the words.",
                )


@rule()
def no_such_name(site: Site) -> Iterator[Finding]:
    """A link with a name has a line that says where the name leads.

    Without one there is no link: readers see the brackets.

    ```diff
      # docs/help.md
      Read [what we do][about].

    - [abuot]: index.md
    + [about]: index.md
    ```
    > No line says where the link name 'about' leads
    """
    for page in site.pages:
        document = document_of(page) if "][" in page.body else None
        for name in document.undefined_names if document else ():
            near = nearest(name.name, tuple(each.name for each in document.definitions)) if document else ""
            yield Finding(
                page.location_in_text(name.start, name.end),
                f"No line says where the link name {quote(name.name)} leads",
                f"Write '[words](address)', or add a line '[{name.name}]: address' below.{near}",
            )


def _there(site: Site) -> frozenset[str]:
    """The files below `docs/` that a page may link to."""
    made = (f"docs/{path}" for path in (*site.generated_pages, *site.generated_files))
    return frozenset((*(name for name in site.file_names if name.startswith("docs/")), *made))


def _alike(page: Page, there: frozenset[str], site: Site) -> Iterator[str]:
    """The files that a page is likely to link to: those of its own language, and what is in none."""
    others = tuple(f"docs/{each}/" for each in site.languages if each not in {page.language, "en"})
    return (name for name in there if not name.startswith(others))


def _only_one_meant(target: str, folder: str, there: frozenset[str]) -> str | None:
    """The one file that a link can mean if only its form is wrong, or if the file stands in another folder.

    A name that is merely similar is no proof: a page of the year before would be linked to without anybody noticing.
    """
    start = "docs" if target.startswith("/") else folder
    address = _form(posixpath.normpath(posixpath.join(start, target.lstrip("/"))))
    # A page whose name is in a wrong form is to get another one.
    named = [name for name in there if not name.endswith(".md") or _plain(name) == name]
    same = [name for name in named if _form(name) == address]
    if not same and posixpath.basename(address) not in _EVERYWHERE:
        same = [name for name in named if posixpath.basename(_form(name)) == posixpath.basename(address)]
    return posixpath.relpath(same[0], folder) if len(same) == 1 else None


def _form(path: str) -> str:
    """A path without what differs between the ways to write it: capitals, spaces and how it ends."""
    return re.sub(r"(?:(?:/|^)index)?(?:\.md|\.html?)?/?$", "", _plain(path))


def _plain(path: str) -> str:
    return re.sub(r"[\s_]+", "-", path.lower())


def _url(path: str) -> str:
    """Where a file is served: of a page its own folder, without the `/` at its end."""
    folder, name = posixpath.split(path)
    return folder if name == "index.md" else path.removesuffix(".md")


def _page_at(site: Site, page: Page, link: PageLink) -> Page | None:
    """The page that an editor wrote and that a link of a page leads to."""
    if not link.typed:
        return page
    if link.as_html:
        url = posixpath.normpath(posixpath.join(_url(page.path), link.target))
        return next((each for each in site.pages if _url(each.path) == url), None)
    return site.page_at(link.path.removeprefix("docs/"))


@rule(Level.WARNING)
def page_number(site: Site) -> Iterator[Finding]:
    """No page sends readers to a numbered page, as paper does.

    A site has no page 35. What is copied from a report keeps such words, and they lead nowhere.

    ```diff
      # docs/help.md
    - The tool is on page 35.
    + The tool is on [the home page](index.md).
    ```
    > 'on page 35' leads nowhere: this is no paper
    """
    for page in site.pages:
        for match in _PAGE_NUMBER.finditer(page.body) if "page " in page.body else ():
            yield Finding(
                page.location_in_text(*match.span()),
                f"{quote(match.group())} leads nowhere: this is no paper",
                "Link to the page or the heading that is meant.",
            )
