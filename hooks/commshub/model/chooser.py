"""The chooser, `content_data/chooser.yml`, typed: questions whose answers lead a reader to the right page."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from commshub.model.marks import Published
from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.model.values import NonEmptyStr

# Where the hub puts the pages that it makes of the questions.
FOLDER = "get-help"


class ChooserAnswer(Model):
    """An answer in the reader's words; it leads to a `page`, or to the `next` question."""

    text: Published[NonEmptyStr]
    hint: Published[NonEmptyStr | None] = None
    page: Annotated[NonEmptyStr, Ref(Target.PAGE, "the chooser leads to it", "{entry}")] | None = None
    next: Annotated[NonEmptyStr, Ref(Target.QUESTION, "an answer leads to it", "{entry}")] | None = None


class ChooserQuestion(Model):
    """A question on a page of its own; `description` is what search engines say of that page."""

    question: Published[NonEmptyStr]
    description: Published[NonEmptyStr]
    answers: tuple[ChooserAnswer, ...] = ()


class Chooser(Model):
    """All questions by id, the first being where a reader starts; some audiences need no answer of their own."""

    leaves_out: tuple[Annotated[NonEmptyStr, Ref(Target.AUDIENCE, "the chooser leaves them out")], ...] = ()
    questions: Mapping[str, ChooserQuestion] = Field(default_factory=dict)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that are made of the questions, by their paths below `docs/`."""
        return tuple(question_page(name) for name in self.questions)

    @property
    def reached(self) -> frozenset[str]:
        """The questions that a reader can come to from the first one."""
        seen: list[str] = [*self.questions][:1]
        for name in seen:
            following = (answer.next or "" for answer in self.questions[name].answers)
            seen += [each for each in following if each in self.questions and each not in seen]
        return frozenset(seen)


def question_page(name: str) -> str:
    """The path of a question's page."""
    return f"{FOLDER}/{name}.md"
