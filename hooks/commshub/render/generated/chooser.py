"""The pages of the chooser: a question each, with answers that are plain links, so that they work everywhere."""

from collections.abc import Iterator

from commshub.model.chooser import FOLDER, Chooser, ChooserAnswer, question_page
from commshub.model.site import Site
from commshub.render.facts.views import View
from commshub.render.facts.writer import FactWriter
from commshub.render.frame import Link
from commshub.render.pages import StagedPage, generated_page
from commshub.render.urls import relative_url, url_of


def chooser_pages(site: Site, writer: FactWriter) -> Iterator[StagedPage]:
    """A page for each question, in their order."""
    chooser = site.chooser
    if chooser is None:
        return
    for name, question in chooser.questions.items():
        path = question_page(name)
        answers = [_answer(answer, path) for answer in question.answers]
        yield generated_page(
            path,
            writer.show("answers", answers=answers),
            site,
            title=question.question,
            description=question.description,
            section=_before(name, chooser, site),
        )


def _answer(answer: ChooserAnswer, path: str) -> View:
    target = answer.page or question_page(answer.next or "")
    return {"text": answer.text, "hint": answer.hint, "url": relative_url(path, target)}


def _before(name: str, chooser: Chooser, site: Site) -> Link:
    """The question that leads to this one; for the first, the page that lists all ways to get help."""
    for other, question in chooser.questions.items():
        if any(answer.next == name for answer in question.answers):
            return Link(question.question, url_of(question_page(other)))
    index = site.page_at(f"{FOLDER}/index.md")
    return Link(index.title, url_of(f"{FOLDER}/index.md")) if index else Link("Get help", "")
