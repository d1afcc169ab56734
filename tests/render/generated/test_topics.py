"""The A to Z."""

from commshub.model.site import Site
from commshub.render.facts.writer import FactWriter
from commshub.render.generated.topics import letters, topics_page, topics_view
from commshub.render.pages import generated_page
from commshub.render.site import stage_site
from commshub.render.written import as_typed
from fact_templates import TEMPLATES
from tiny_files import GLOSSARY, HELP, guide, tiny_file
from tiny_hub import MakeSite

SEARCH = "content_data/search.yml"


def _view(site: Site) -> dict[str, list[str]]:
    """The lines below each letter."""
    pages = stage_site(site).pages
    groups = topics_view(pages, site)["groups"]
    assert isinstance(groups, list)
    return {
        group["letter"]: [f"{each['name']} {each['url']}{' *' * each['explained']}" for each in group["topics"]]
        for group in groups
    }


def test_every_page_that_is_listed_stands_under_the_first_letter_of_its_title(tiny: MakeSite) -> None:
    assert _view(tiny(TEMPLATES)) == {
        "E": ["Events ../events/"],
        "H": ["Home ../", "How we meet the benchmark ../local/how-we-meet-the-benchmark/"],
        "I": ["I am worried about someone ../get-help/worried/"],
        "T": ["Topics from A to Z ./"],
    }


def test_a_page_stands_under_its_other_names_too_and_under_each_once(tiny: MakeSite) -> None:
    names = "names:\n  get-help/worried.md: [Concern about someone, Zeal, i am worried about someone]\n"
    found = _view(tiny({**TEMPLATES, SEARCH: names}))
    assert found["C"] == ["Concern about someone ../get-help/worried/"]
    assert found["Z"] == ["Zeal ../get-help/worried/"]
    assert found["I"] == ["I am worried about someone ../get-help/worried/"]


def test_an_article_an_accent_and_a_quote_do_not_count(tiny: MakeSite) -> None:
    found = {
        title: guide("Talk.\n", ("title: Get help", f"title: {title}")) for title in ("The duty", "Élan", "“Best”")
    }
    files = {f"docs/page-{number}.md": text for number, text in enumerate(found.values())}
    view = _view(tiny({**TEMPLATES, **files}))
    assert (view["D"], view["E"], view["B"]) == (
        ["The duty ../page-0/"],
        ["Élan ../page-1/", "Events ../events/"],
        ["“Best” ../page-2/"],
    )


def test_digits_come_first_and_other_alphabets_last(tiny: MakeSite) -> None:
    titles = ("2026 in brief", "সাহায্য পান", "A")
    files = {
        f"docs/page-{number}.md": guide("Talk.\n", ("title: Get help", f'title: "{title}"'))
        for number, title in enumerate(titles)
    }
    site = tiny({**TEMPLATES, **files})
    view = _view(site)
    assert list(view) == ["0 to 9", "A", "E", "H", "I", "T", "Other alphabets"]
    assert [each["letter"] for each in letters(stage_site(site).pages, site)][::27] == ["0 to 9", "Other alphabets"]


def test_the_words_of_the_glossary_lead_to_the_page_that_lists_them(tiny: MakeSite) -> None:
    glossary = tiny_file(GLOSSARY) + "lasi:\n  term: left-wing and anarchist\n  short: LASI\n  meaning: some causes\n"
    files = {HELP: guide("{{ terms() }}\n"), GLOSSARY: glossary}
    assert _view(tiny({**TEMPLATES, **files}))["L"] == ["LASI ../help/ *", "Left-wing and anarchist ../help/ *"]
    assert "L" not in _view(tiny({**TEMPLATES, GLOSSARY: glossary}))


def test_pages_for_editors_are_left_out(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, "docs/editors/index.md": guide("Write.\n", ("Get help", "Zebra"))})
    assert "Z" not in _view(site)


def test_letters_without_a_topic_lead_nowhere(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    pages = (generated_page("a.md", as_typed(""), site, title="Ask", description="", section=None),)
    assert letters(pages, site)[:2] == [{"letter": "A", "id": "letter-a"}, {"letter": "B", "id": None}]
    text = topics_page(pages, site, FactWriter(site)).markdown
    assert '<a href="#letter-a">A</a>' in text
    assert "<span>B</span>" in text
    assert '<h2 class="letter" id="letter-a">A</h2>' in text
    assert '<li><a href="../a/">Ask</a></li>' in text
