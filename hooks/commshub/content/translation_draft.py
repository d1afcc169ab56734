"""A draft of a translation: the text to be translated, at its place, with links that arrive from there."""

import posixpath
from collections.abc import Iterator

import yaml

from commshub.content.front_matter import split_front_matter
from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import to_plain
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.page_links import links_within

_DOCS = "docs/"
# What is said of the original alone, or anew of the translation.
_OF_ORIGINAL = frozenset(
    {
        *("state", "fact_checked_by", "approved_by", "change_note", "publish_on", "unpublish_on", "release"),
        *("language", "translation_of", "translated_from", "translation_checked", "last_reviewed"),
    }
)


def translation_path(page: Page, language: str) -> str:
    """Where the translation of a page stands, from the top of the hub."""
    return f"{_DOCS}{language}/{page.source_path}"


def translation_draft(site: Site, page: Page, language: str, text: SourceText) -> str:
    """The draft: the original's text with its own headings in the language where they are laid down.

    It says that it is a draft, so that nothing of it is published before it is whole.
    """
    words = site.words.get(language)
    table = split_front_matter(text).table
    kept = to_plain(table) if table else {}
    of_original = kept.items() if isinstance(kept, dict) else ()
    values: dict[str, object] = {str(name): value for name, value in of_original if name not in _OF_ORIGINAL}
    values |= {"last_reviewed": site.today, "language": language, "translation_of": page.source_path}
    values |= {"translated_from": page.last_reviewed or site.today, "state": "draft"}
    front = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, default_flow_style=None, width=1000)
    name = words.english if words else language
    note = (
        f"# To the translator: put the title, the description and the text below into {name}. Leave as they are what\n"
        "# stands between {{ }}, the addresses behind ]( and the ids in {# }. Then take out this note and the line\n"
        "# 'state: draft', and have somebody else read it: 'translation_checked:' with the day says that they have.\n"
    )
    return f"---\n{note}{front}---\n{_with_headings(page, language, _with_links(site, page, language))}"


def _with_links(site: Site, page: Page, language: str) -> str:
    """The text of a page whose links are written from the folder of its translation, to translations that are there."""
    body = page.body
    for link in sorted(links_within(page), key=lambda each: -each.offset):
        if link.typed and not link.as_html and body.startswith(link.typed, link.offset):
            target = link.path.removeprefix(_DOCS)
            own = f"{language}/{target}"
            there = own if site.page_at(own) or own in site.generated_pages else target
            new = posixpath.relpath(there, posixpath.dirname(f"{language}/{page.source_path}"))
            body = f"{body[: link.offset]}{new}{body[link.offset + len(link.typed) :]}"
    return body


def _with_headings(page: Page, language: str, body: str) -> str:
    """A text whose laid-down headings are those of the language."""
    lines = body.split("\n")
    for number, heading in _laid_down(page, language):
        lines[number] = heading
    return "\n".join(lines)


def _laid_down(page: Page, language: str) -> Iterator[tuple[int, str]]:
    """The headings that the kind of a page lays down in a language, each with its line in the text."""
    for rule in page.kind.asked_sections(page.fields) if page.kind else ():
        section = page.section(rule)
        if section and language in rule.heading and not section.heading.id:
            yield section.heading.line - page.body_line, f"## {rule.heading[language]}"
