"""The pages of the chooser: a question each, with answers that are plain links, so that they work everywhere."""

from collections.abc import Iterator

from commshub.expanding.addresses import address_of, way
from commshub.expanding.facts import FactWriter
from commshub.expanding.pages import PlainPage, made_page
from commshub.expanding.views import View
from commshub.site.chooser import FOLDER, Answer, Chooser, question_page
from commshub.site.site import Site


def chooser_pages(site: Site, writer: FactWriter) -> Iterator[PlainPage]:
    """A page for each question, in their order."""
    chooser = site.chooser
    if chooser is None:
        return
    for name, question in chooser.questions.items():
        path = question_page(name)
        answers = [_answer(answer, path) for answer in question.answers]
        yield made_page(
            path,
            writer.show("answers", answers=answers),
            site,
            title=question.question,
            description=question.description,
            section=_before(name, chooser, site),
        )


def _answer(answer: Answer, path: str) -> View:
    target = answer.page or question_page(answer.next or "")
    return {"text": answer.text, "hint": answer.hint, "url": way(path, target)}


def _before(name: str, chooser: Chooser, site: Site) -> dict[str, str]:
    """The question that leads to this one; for the first, the page that lists all ways to get help."""
    for other, question in chooser.questions.items():
        if any(answer.next == name for answer in question.answers):
            return {"title": question.question, "url": address_of(question_page(other))}
    index = site.page_at(f"{FOLDER}/index.md")
    return {"title": index.title if index else "Get help", "url": address_of(f"{FOLDER}/index.md") if index else ""}
