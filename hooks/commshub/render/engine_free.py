"""The site as a tree that any engine of the MkDocs family builds by itself, with nothing of this package installed.

Facts are written into the pages, and so is what the templates of the hub put around them for a reader's safety: the
number for an emergency, the way out, alerts that hold, and the day of the review. Looks, search and the menu on a phone
are those of the engine's own theme.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from commshub.model.page_kinds import MenuEntry
from commshub.render.exports.search_index import SEARCH_INDEX
from commshub.render.exports.styles import STYLE_SHEET
from commshub.render.frame import AlertFrame, PageFrame, SiteFrame
from commshub.render.pages import StagedPage
from commshub.render.site import StagedSite
from commshub.text.document.headings import EXTENSIONS
from commshub.text.document.syntax import literal

DOCS = "docs/"
MKDOCS, PROPERDOCS, ZENSICAL = "mkdocs.yml", "properdocs.yml", "zensical.toml"
# What only the templates of the hub ask for.
_OF_TEMPLATES = frozenset({SEARCH_INDEX, STYLE_SHEET})


def engine_free_tree(
    staged: StagedSite, menu: Iterable[MenuEntry], *, name: str, address: str
) -> Mapping[str, str | bytes]:
    """Every page and file by its path in the tree, and a file of settings for each engine.

    `name` is what the site is called, and `address` where it will be.
    """
    pages = {f"{DOCS}{page.path}": _page(page, staged.frame) for page in staged.pages}
    files = {f"{DOCS}{path}": content for path, content in staged.files.items() if path not in _OF_TEMPLATES}
    return {**files, **pages, **_settings(menu, name, address)}


def _page(page: StagedPage, site: SiteFrame) -> str:
    frame = page.frame
    inside = site.in_language[frame.language] if frame.language and site.in_language else site
    top = {"title": frame.title, "description": frame.description}
    parts = (
        f"---\n{json.dumps(top, ensure_ascii=False)}\n---",
        f"# {literal(frame.title)}",
        *_above(frame, inside),
        page.markdown.strip("\n"),
        *_below(frame, inside),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _above(frame: PageFrame, site: SiteFrame) -> Iterator[str]:
    """What stands above the content of a page: the way out, the emergency, and alerts that hold today."""
    words, phone = site.words, frame.emergency_phone
    if frame.has_exit:
        yield f'<p><a href="{escape(site.exit_to)}" rel="nofollow noreferrer">{escape(words["exit"])}</a></p>'
    if phone:
        call = f'{escape(words["call"])} <a href="tel:{escape(phone.tel)}">{escape(phone.number)}</a>'
        yield f"<p><strong>{escape(words['danger'])}</strong> {call}</p>"
    yield from (_alert(each) for each in frame.alerts if each.shown)
    if frame.published:
        yield f"<p>{escape(frame.published)}</p>"
    yield str(frame.opening).strip("\n")


def _alert(alert: AlertFrame) -> str:
    return f"<div><p><strong>{escape(alert.name)}: {escape(alert.title)}</strong></p>\n<p>{alert.text}</p></div>"


def _below(frame: PageFrame, site: SiteFrame) -> Iterator[str]:
    """The days of the review, and who answers for the page."""
    words, review = site.words, frame.review
    if review:
        lines = [(words["last_reviewed"], review.reviewed), (words["review_due"], review.due)]
        lines += [(words["owner"], review.owner)] if review.owner else []
        yield "<p>" + "<br>\n".join(f"{escape(label)}: {escape(value)}" for label, value in lines) + "</p>"


def _settings(menu: Iterable[MenuEntry], name: str, address: str) -> Mapping[str, str]:
    """The settings of each engine: the same name, address, menu and way to read Markdown."""
    entries = [(each.title, each.page) for each in menu]
    lines = [
        f"site_name: {_quoted(name)}",
        *([f"site_url: {_quoted(address)}"] if address else []),
        "theme: {name: material, font: false}",
        f"markdown_extensions: [{', '.join(EXTENSIONS)}]",
        "plugins: [search]",
        "exclude_docs: |\n  !/.well-known/",
        "nav:",
        *(f"  - {_quoted(title)}: {_quoted(page)}" for title, page in entries),
    ]
    yaml = "\n".join(lines) + "\n"
    # ProperDocs brings a theme of its own; the one of Material belongs to MkDocs.
    proper = yaml.replace("theme: {name: material, font: false}", "theme: {name: mkdocs}")
    return {MKDOCS: yaml, PROPERDOCS: proper, ZENSICAL: _toml(entries, name, address)}


def _toml(entries: Iterable[tuple[str, str]], name: str, address: str) -> str:
    nav = ",\n".join(f"  {{{_quoted(title)} = {_quoted(page)}}}" for title, page in entries)
    lines = [
        "[project]",
        f"site_name = {_quoted(name)}",
        *([f"site_url = {_quoted(address)}"] if address else []),
        f"nav = [\n{nav},\n]",
        "",
        "[project.theme]",
        "font = false",
        *(f"\n[project.markdown_extensions.{extension}]" for extension in EXTENSIONS),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as YAML and TOML both read it."""
    return json.dumps(text, ensure_ascii=False)
