"""The reference of rules: a page for each theme, and the list that leads to them."""

import re
from collections import Counter

import pytest
from markdown import markdown

from commshub.checks.registry import all_rules, concerns, themes
from commshub.checks.rule import Rule
from commshub.model.findings import Level
from commshub.model.generated_pages import RULES_PAGE, RULES_PAGES
from commshub.model.site import Site
from commshub.render.frame import Link
from commshub.render.generated.rule_pages import rule_pages, rule_section
from commshub.render.pages import StagedPage
from commshub.text.document.headings import EXTENSIONS, find_headings
from tiny_files import guide
from tiny_hub import MakeSite

# Bytes of HTML as it stands; packed, and with the style sheet and the script, a page is held to its weight in
# tests/browser/test_weight.py. Of these bytes the frame of a page takes less than 6,000.
HEAVIEST = 30_000
FRAME = 6_000


def _only_loud_words(_: Site) -> tuple[()]:
    """Headings are not in capitals.

    They read as shouting.

    ```diff
      # docs/help.md
    - ## HELP <b>
    + ## Help

      {{ contact("a") }}
    + # docs/more.md
    ```
    > 'HELP <b>' is in capitals
    """
    return ()


@pytest.fixture
def pages(tiny: MakeSite) -> dict[str, StagedPage]:
    """The pages of rules by path."""
    return {page.path: page for page in rule_pages(tiny({"docs/editors/index.md": guide("How to edit.\n")}))}


def _as_html(page: StagedPage) -> str:
    return markdown(page.markdown, extensions=EXTENSIONS)


def test_a_rule_is_shown_with_its_level_its_reason_its_example_and_its_message() -> None:
    assert rule_section(Rule("headings.only-loud-words", Level.WARNING, _only_loud_words)) == (
        "### headings.only-loud-words {#headings-only-loud-words}\n"
        "\n"
        "Level: warning\n"
        "\n"
        "Headings are not in capitals.\n"
        "\n"
        "They read as shouting.\n"
        "\n"
        "`docs/help.md`:\n"
        "\n"
        '<pre class="change"><code><del>- ## HELP &lt;b&gt;\n'
        "</del><ins>+ ## Help\n"
        "</ins>\n"
        '  {{ contact("a") }}\n'
        "</code></pre>\n"
        "\n"
        "`docs/more.md, added`\n"
        "\n"
        "<p>The message: <code>'HELP &lt;b&gt;' is in capitals</code></p>\n"
    )


def test_a_rule_without_an_example_is_shown_in_words() -> None:
    rule = next(each for each in all_rules() if each.id == "files.not-utf8")
    assert "<pre" not in rule_section(rule)
    assert rule_section(rule).endswith(f"{rule.page}\n")


def test_every_page_of_rules_is_one_that_pages_may_link_to(pages: dict[str, StagedPage]) -> None:
    assert tuple(sorted(pages)) == tuple(sorted(RULES_PAGES))


def test_every_rule_stands_on_one_page_under_its_concern(pages: dict[str, StagedPage]) -> None:
    shown = []
    for path, page in pages.items():
        if path == RULES_PAGE:
            continue
        concern = ""
        for heading in find_headings(page.markdown):
            if heading.level == 2:
                concern = heading.id
                assert heading.text == concern.replace("-", " ").capitalize()
            else:
                shown.append((concern, heading.text, heading.id))
    assert sorted(shown) == sorted((rule.concern, rule.id, rule.id.replace(".", "-")) for rule in all_rules())


def test_every_concern_is_introduced_once(pages: dict[str, StagedPage]) -> None:
    text = "\n".join(page.markdown for path, page in pages.items() if path != RULES_PAGE)
    for concern, introduction in concerns():
        assert introduction
        assert text.count(f"\n## {concern.replace('-', ' ').capitalize()} {{#{concern}}}\n\n{introduction}\n") == 1


def test_the_list_leads_to_every_theme_and_every_concern_with_its_number_of_rules(
    pages: dict[str, StagedPage],
) -> None:
    html = _as_html(pages[RULES_PAGE])
    listed = re.findall(r'<h2 id="all-[^"]+"><a href="([^"]+)">([^<]+)</a></h2>\n<p>(.+)</p>', html)
    assert listed == [
        (path.removeprefix("editors/"), page.frame.title.partition(": ")[2].capitalize(), page.frame.description)
        for path, page in pages.items()
        if path != RULES_PAGE
    ]
    assert {(name.capitalize(), about) for name, about in themes()} <= {each[1:] for each in listed}
    links = re.findall(r'<li><a href="([^"]+)#([^"]+)" id="([^"]+)">([^<]+)</a>: (\d+) rules?</li>', html)
    rules = Counter(rule.concern for rule in all_rules())
    assert sorted(links) == sorted(
        (path.removeprefix("editors/"), heading.id, heading.id, heading.text, str(rules[heading.id]))
        for path, page in pages.items()
        if path != RULES_PAGE
        for heading in find_headings(page.markdown)
        if heading.level == 2
    )
    assert len(links) == len(rules)


def test_a_page_of_rules_loads_on_a_phone(pages: dict[str, StagedPage]) -> None:
    heavy = {
        path: weight for path, page in pages.items() if (weight := len(_as_html(page).encode())) > HEAVIEST - FRAME
    }
    assert heavy == {}, "give some files of rules a page of their own, in `_PARTS` of render/generated/rule_pages.py"


def test_examples_show_calls_and_markup_as_they_are_typed(pages: dict[str, StagedPage]) -> None:
    contacts = _as_html(pages["editors/rules/contacts.md"])
    assert '<del>- {{ contact("prevent-taem") }}\n</del><ins>+ {{ contact("prevent-team") }}\n</ins>' in contacts
    words = _as_html(pages["editors/rules/markup.md"])
    assert '<del>- &lt;iframe src="https://video.example/1"&gt;&lt;/iframe&gt;\n</del>' in words


def test_the_pages_are_below_the_list_and_the_list_is_in_the_editors_guide(pages: dict[str, StagedPage]) -> None:
    assert pages[RULES_PAGE].frame.title == "What the checks look for"
    assert pages[RULES_PAGE].frame.section == Link("Editors' guide", "editors/")
    law = pages["editors/rules/law.md"]
    assert law.frame.title == "What the checks look for: law"
    assert law.frame.description.startswith("Rules that come from the law: ")
    assert law.frame.section == Link("What the checks look for", "editors/rules/")
    assert pages["editors/rules/translations.md"].frame.description.startswith("Pages in other languages")
    assert not any(page.frame.is_listed for page in pages.values())
