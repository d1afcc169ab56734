"""The page on which all pages of a kind stand together."""

from collections.abc import Mapping

from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.generated.combined_page import combined_pages
from commshub.render.pages import StagedPage
from fact_templates import TEMPLATES
from tiny_files import KINDS, guide, tiny_file
from tiny_hub import MakeSite

FAQ = """\
  faq:
    name: Question
    folder: questions
    grouped_by: theme
    together: All questions
    sections:
      - {id: short, heading: {en: Short answer}, shown_as: lead}
      - {id: more, heading: {en: More}}
      - {id: sources, heading: {en: Sources}, needs: [source]}
"""
DECLARED = {
    **TEMPLATES,
    KINDS: tiny_file(
        KINDS,
        ("kinds:\n", f"kinds:\n{FAQ}"),
        ("every_page:", "  theme: {holds: choice, options: [Trust, Help], label: theme}\nevery_page:"),
    ),
}


def _question(title: str, theme: str) -> str:
    text = '## Short answer\n\nNo.\n\n## More\n\nCall {{ contact("emergency").phone }}.\n\n## Sources\n\nA book.\n'
    top = guide(text, ("kind: guide", "kind: faq"), ("Get help", title))
    return top.replace("\n---\n", f"\ntheme: {theme}\n---\n", 1)


def _made(tiny: MakeSite, files: Mapping[str, str]) -> tuple[StagedPage, ...]:
    site = tiny({**DECLARED, **files})
    return tuple(combined_pages(site, FactWriter(site)))


def test_all_pages_of_the_kind_stand_open_on_it_in_the_order_of_their_groups(tiny: MakeSite) -> None:
    (page,) = _made(
        tiny,
        {
            "docs/questions/index.md": guide("Ask.\n", ("Get help", "Questions")),
            "docs/questions/a.md": _question("Can *I* ask?", "Help"),
            "docs/questions/b.md": _question("Who checks?", "Trust"),
        },
    )
    assert (page.path, page.frame.title) == ("questions/all.md", "All questions")
    assert page.frame.description == "Question: all 2 on one page, to read, to search in or to print."
    assert page.frame.section == Link("Questions", "questions/")
    assert page.markdown.partition("</nav>")[2].strip() == (
        "## Who checks? {#b}\n\n"
        '<div class="lead" markdown="1">\n\nNo.\n\n</div>\n\n'
        'Call <a class="number-small" href="tel:999">999</a>.\n\n\n'
        "[Where this comes from: Who checks?](b.md)\n\n\n"
        "## Can \\*I\\* ask? {#a}\n\n"
        '<div class="lead" markdown="1">\n\nNo.\n\n</div>\n\n'
        'Call <a class="number-small" href="tel:999">999</a>.\n\n\n'
        "[Where this comes from: Can \\*I\\* ask?](a.md)"
    )
    assert '<h2>Trust</h2>\n<ul>\n<li><a href="#b">Who checks?</a></li>' in page.markdown


def test_a_kind_without_pages_has_no_such_page_and_nobody_may_link_to_it(tiny: MakeSite) -> None:
    assert _made(tiny, {}) == ()
    assert "questions/all.md" not in tiny(DECLARED).generated_pages


def test_links_to_it_arrive(tiny: MakeSite) -> None:
    assert (
        "questions/all.md" in tiny({**DECLARED, "docs/questions/a.md": _question("Can I ask?", "Help")}).generated_pages
    )
