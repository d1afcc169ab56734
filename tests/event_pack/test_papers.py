"""The papers as they are: golden files of the sample's open evening, and what makes each a sheet of its own."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commshub.content.answers import parse_answers
from commshub.event_pack.papers import PAPERS, Printer, as_words, names_of_papers, views_of
from commshub.model.site import Site

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
ID = "open-evening-december-2026"
PRIVATE = ("checklist", "running-order", "chairs-brief")


@pytest.fixture(scope="module")
def papers(sample: Site) -> Mapping[str, str]:
    """Every paper of the open evening as Markdown, and as HTML."""
    event, form = sample.events.get(ID), sample.feedback_form
    assert event
    assert form
    answers, troubles = parse_answers((HERE / "answers.csv").read_bytes(), form)
    assert troubles == ()
    printer = Printer(sample.theme.pack_templates)
    views = views_of(ID, event, form, sample, answers)
    made = {f"{name}.md": printer.paper(name, views[name]) for name in names_of_papers(event, sample, answers)}
    sheets = {
        name.replace(".md", ".html"): printer.sheet(name.removesuffix(".md"), text, event.title, sample.council)
        for name, text in made.items()
    }
    return {**made, **sheets}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_it_said_when_somebody_last_read_it(
    papers: Mapping[str, str], name: str, pytestconfig: pytest.Config
) -> None:
    path = GOLDEN / f"{name}.md"
    if pytestconfig.getoption("--keep-findings"):
        path.write_text(papers[path.name], encoding="utf-8", newline="\n")
    assert papers[path.name] == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_a_sheet_needs_nothing_but_itself(papers: Mapping[str, str], name: str) -> None:
    sheet = papers[f"{name}.html"]
    assert re.findall(r"(?:src|href|url|import|script)\b\s*[=(:]", sheet) == []
    assert "default-src 'none'" in sheet
    assert "--council: #17495c" in sheet
    assert "noindex" in sheet


@pytest.mark.parametrize("name", PAPERS)
def test_a_sheet_closes_all_that_it_opens(papers: Mapping[str, str], name: str) -> None:
    class Balance(HTMLParser):
        """Counts the tags that are open."""

        open: list[str]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            del attrs
            if tag not in {"meta", "br", "hr"}:
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    reader = Balance()
    reader.open = []
    reader.feed(papers[f"{name}.html"])
    assert reader.open == []


@pytest.mark.parametrize("name", PAPERS)
def test_no_sign_of_markdown_is_left_in_a_sheet(papers: Mapping[str, str], name: str) -> None:
    body = papers[f"{name}.html"].partition("<main>")[2]
    assert [sign for sign in ("**", "☐", "☑", "\\", "| ", "{{", "{%") if sign in body] == []


def test_what_is_private_says_so_and_what_guests_get_does_not(papers: Mapping[str, str]) -> None:
    for name in PAPERS:
        assert ("Private: do not publish" in papers[f"{name}.md"]) is (name in PRIVATE), name


def test_the_form_asks_ten_questions_and_has_a_box_for_every_answer(papers: Mapping[str, str], sample: Site) -> None:
    form = sample.feedback_form
    assert form
    sheet = papers["feedback-form.html"]
    assert [int(number) for number in re.findall(r"<h2>(\d+)\.", sheet)] == list(range(1, 11))
    boxes = sum(len(question.answers) for question in form.columns.values())
    assert sheet.count('class="box"') == boxes
    assert "leave out your name" in sheet.casefold()


def test_a_guest_who_has_not_signed_up_is_not_told_the_place(sample: Site) -> None:
    event, form = sample.events.get(ID), sample.feedback_form
    assert event
    assert form
    venue = event.venue.model_copy(
        update={"name": "Mill Hall", "address": "1 Mill Lane", "joining_link": "https://meet.exampleshire.example/x"}
    )
    views = views_of(ID, event.model_copy(update={"venue": venue}), form, sample, None)
    printer = Printer(sample.theme.pack_templates)
    assert "Mill Hall, 1 Mill Lane" in printer.paper("checklist", views["checklist"])
    for name in ("invitation", "feedback-form"):
        paper = printer.paper(name, views[name])
        assert [word for word in ("Mill", "meet.exampleshire") if word in paper] == [], name


def _shown(text: str) -> str:
    class Words(HTMLParser):
        """Gathers what is read."""

        words = ""

        def handle_data(self, data: str) -> None:
            self.words += data

    reader = Words()
    reader.feed(markdown.markdown(text, extensions=["tables", "sane_lists"]))
    return " ".join(reader.words.split())


@pytest.mark.parametrize(
    "words",
    [
        "*not* strong, _nor_ so, `no` code",
        "[no](https://example.org) link",
        "# no heading",
        "- no list",
        "+ no list",
        "> no quotation",
        "1. no list",
        "2026) no list",
        "<b>no</b> HTML",
        "&lt; is as typed",
        "a | b",
        "a \\ b",
    ],
)
def test_what_an_editor_wrote_is_words(words: str) -> None:
    assert _shown(str(as_words(words))) == words
    assert _shown(f"- **Name:** {as_words(words)}") == f"Name: {words}"


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=40))
def test_no_words_become_a_tag(words: str) -> None:
    made = markdown.markdown(f"Say {as_words(words)}", extensions=["tables", "sane_lists"])
    assert re.findall(r"<(?!/?p>)[a-z]", made) == []
