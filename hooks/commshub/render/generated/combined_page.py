"""A page on which all pages of a kind stand together, open and in full but for where they come from."""

from collections.abc import Iterator

from commshub.model.generated_pages import combined_page
from commshub.model.page import Page
from commshub.model.page_kinds import Kind, Look
from commshub.model.site import Site
from commshub.render.facts.page_lists import grouped
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import StagedPage, generated_page
from commshub.render.sections import framed
from commshub.render.urls import url_of
from commshub.render.written import Written, joined
from commshub.text.document.syntax import literal


def combined_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """The page of each kind that asks for one and that has pages."""
    for id_, kind in site.kinds.kinds.items():
        path = combined_page(kind)
        pages = [page for page in site.pages_of(id_) if not page.text("language")]
        if path and pages:
            groups = [
                (name, sorted(group, key=lambda page: page.title.casefold()))
                for name, group in grouped(id_, pages, site)
            ]
            index = site.page_at(f"{kind.folder}/index.md")
            yield generated_page(
                path,
                _written(path, groups, writer),
                site,
                title=kind.together,
                description=f"{kind.name}: all {len(pages)} on one page, to read, to search in or to print.",
                section=Link(index.title, url_of(index.source_path)) if index else None,
            )


def _written(path: str, groups: list[tuple[str, list[Page]]], writer: FactWriter) -> Written:
    """The list of what is on the page, and all of it, written as the one page that it is."""
    views = [
        {"name": name, "pages": [{"title": page.title, "anchor": _anchor(page)} for page in group]}
        for name, group in groups
    ]
    body = "\n".join(line for _, group in groups for page in group for line in _part(page))
    page = Page(f"docs/{path}", None, {}, {}, body, body_line=1, last_line=1)
    return joined((writer.show("together", groups=views), writer.write(page)), "\n")


def _part(page: Page) -> Iterator[str]:
    """A page as a part of this one."""
    title = literal(page.title)
    yield f"\n## {title} {{#{_anchor(page)}}}\n"
    yield "\n".join(_parts(page, page.kind))
    yield f"\n[Where this comes from: {title}]({_anchor(page)}.md)\n"


def _parts(page: Page, kind: Kind | None) -> Iterator[str]:
    """The sections in their order, without their headings and without those that name sources."""
    for rule in kind.asked_sections(page.fields) if kind else ():
        section = page.section(rule)
        if section and "source" not in rule.needs:
            text = section.text.strip()
            yield framed("lead", text) if rule.shown_as is Look.LEAD else f"{text}\n"


def _anchor(page: Page) -> str:
    """What leads to a page's part: the name of its file."""
    return page.source_path.rpartition("/")[2].removesuffix(".md")
