"""The draft of a translation: links that arrive, headings of the language, and nothing of it published."""

import pytest

from commshub.checks.links import links
from commshub.content.site import parse_site
from commshub.content.source_text import decode
from commshub.content.source_tree import SourceTree
from commshub.content.translation_draft import translation_draft, translation_path
from tiny_hub import TODAY, changed


@pytest.mark.parametrize("path", ["index.md", "get-help/worried-about-yourself.md", "professionals/staff.md"])
def test_every_link_of_a_draft_arrives_and_nothing_is_published(path: str, sample_tree: SourceTree) -> None:
    site = parse_site(sample_tree, TODAY)
    page = site.page_at(path)
    assert page
    text = decode(page.path, sample_tree.files[page.path])[0]
    assert text
    draft = translation_draft(site, page, "cy", text)
    tree = changed(sample_tree, {translation_path(page, "cy"): draft})
    assert parse_site(tree, TODAY).page_at(f"cy/{path}") is None
    seen = parse_site(tree, TODAY, drafts=True)
    made = seen.page_at(f"cy/{path}")
    assert made
    assert (made.language, made.text("translation_of"), made.text("state")) == ("cy", path, "draft")
    assert made.day("translated_from") == page.last_reviewed
    assert [each for each in links.leads_nowhere(seen) if each.location.path == made.path] == []
    assert "To the translator" in draft
    assert "To the translator" not in made.body


def test_a_link_leads_to_a_translation_that_is_there(sample_tree: SourceTree) -> None:
    site = parse_site(sample_tree, TODAY)
    page = site.page_at("index.md")
    assert page
    text = decode(page.path, sample_tree.files[page.path])[0]
    assert text
    draft = translation_draft(site, page, "cy", text)
    assert "](get-help/worried-about-someone.md)" in draft
    assert "](../get-help/worried-about-yourself.md)" in draft


def test_headings_that_are_laid_down_are_those_of_the_language(sample_tree: SourceTree) -> None:
    site = parse_site(sample_tree, TODAY)
    page = site.page_at("get-help/worried-about-yourself.md")
    assert page
    assert page.kind
    text = decode(page.path, sample_tree.files[page.path])[0]
    assert text
    draft = translation_draft(site, page, "cy", text)
    headings = [rule.heading["cy"] for rule in page.kind.asked_sections(page.fields) if "cy" in rule.heading]
    assert headings
    assert all(f"\n## {heading}\n" in draft for heading in headings)
