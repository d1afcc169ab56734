"""The pages that are made of the chooser."""

from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link, Phone
from commshub.render.generated.chooser import chooser_pages
from commshub.render.site import stage_site
from fact_templates import TEMPLATES
from tiny_files import guide
from tiny_hub import MakeSite

CHOOSER = """\
questions:
  what-is-happening:
    question: What is happening?
    description: Choose what is closest.
    answers:
      - {text: Someone <I know> worries me, page: get-help/worried.md}
      - {text: It is about my work, hint: Tell us who you are., next: who-are-you}
  who-are-you:
    question: Who are you?
    description: Choose who you are.
    answers:
      - {text: A teacher, page: index.md}
      - {text: A GP, page: editors/rules.md}
"""
FILES = {**TEMPLATES, "content_data/chooser.yml": CHOOSER}


def test_every_question_is_a_page_with_its_answers_as_links(tiny: MakeSite) -> None:
    site = tiny(FILES)
    first, second = chooser_pages(site, FactWriter(site))
    assert (first.path, first.frame.title, first.frame.description) == (
        "get-help/what-is-happening.md",
        "What is happening?",
        "Choose what is closest.",
    )
    assert first.markdown == (
        "<p>Choose what is closest. Each answer is a link: nothing that you choose is stored or sent to anybody.</p>\n"
        '<ul class="answers">\n'
        '<li><a href="../worried/">Someone &lt;I know&gt; worries me</a></li>\n'
        '<li><a href="../who-are-you/">It is about my work</a><br>\nTell us who you are.</li>\n'
        "</ul>\n"
    )
    assert '<a href="../../">A teacher</a>' in second.markdown
    assert '<a href="../../editors/rules/">A GP</a>' in second.markdown


def test_the_way_back_leads_to_the_question_before(tiny: MakeSite) -> None:
    site = tiny({**FILES, "docs/get-help/index.md": guide("Choose.\n")})
    sections = [page.frame.section for page in chooser_pages(site, FactWriter(site))]
    assert sections == [
        Link("Get help", "get-help/"),
        Link("What is happening?", "get-help/what-is-happening/"),
    ]


def test_questions_are_help_pages_with_an_exit_and_the_emergency_number(tiny: MakeSite) -> None:
    site = tiny(FILES)
    for page in chooser_pages(site, FactWriter(site)):
        assert (page.frame.has_exit, page.frame.emergency_phone) == (True, Phone("999", "999"))


def test_the_questions_are_pages_of_the_site(tiny: MakeSite) -> None:
    paths = {page.path for page in stage_site(tiny(FILES)).pages}
    assert {"get-help/what-is-happening.md", "get-help/who-are-you.md"} <= paths


def test_a_hub_without_a_chooser_has_no_such_pages(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert list(chooser_pages(site, FactWriter(site))) == []
