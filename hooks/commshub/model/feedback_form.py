"""The form that guests of events fill in, `content_data/feedback_form.yml`, typed."""

from collections.abc import Mapping

from pydantic import Field

from commshub.model.marks import Private
from commshub.model.page_kinds import Model
from commshub.model.values import NonEmptyStr

FORM = "content_data/feedback_form.yml"

# The questions of the community events handbook, annex A, with the answers that it offers, all in its order.
ASKED: Mapping[str, tuple[str, ...]] = {
    "gender": ("woman", "man", "not-said"),
    "age": ("under-15", "15-to-24", "25-to-34", "35-to-44", "45-to-54", "55-to-64", "65-or-over", "not-said"),
    "sector": (
        *("charity", "school", "university", "social-care", "government", "health", "police", "faith", "business"),
        *("student", "homemaker", "retired", "unemployed", "other", "not-said"),
    ),
    "heard": (*("website", "social-media", "noticeboard", "leaflet", "email", "phone-call", "word-of-mouth", "other"),),
    "interest": ("very-interesting", "interesting", "uninteresting", "very-uninteresting", "dont-know"),
    "recommend": ("yes", "no", "dont-know"),
    "film": ("yes", "no", "dont-know"),
    "knowledge": ("very-poor", "poor", "good", "very-good", "dont-know"),
    "opinion": ("very-negative", "negative", "neutral", "positive", "very-positive", "dont-know"),
    "best-part": ("presentation", "networking", "local-team", "home-office", "film", "discussion"),
}
# Those that say something of the guest, which nobody has to.
PERSONAL = ("gender", "age", "sector")
# Those that are asked for before and for after the event, so that a change can be seen.
TWICE = ("knowledge", "opinion")

# Answers that say nothing, and one beside which guests may write words of their own.
NOT_SAID = "not-said"
DONT_KNOW = "dont-know"
SILENT = (NOT_SAID, DONT_KNOW)
OTHER = "other"


class FormQuestion(Model):
    """A question with the answers that can be ticked, by id; where it is asked twice, from the worst to the best."""

    asks: Private[NonEmptyStr]
    only_if: Private[NonEmptyStr | None] = None
    before: Private[NonEmptyStr | None] = None
    after: Private[NonEmptyStr | None] = None
    good_from: NonEmptyStr | None = None
    answers: Private[Mapping[NonEmptyStr, NonEmptyStr]] = Field(min_length=2)

    @property
    def times(self) -> Mapping[str, str]:
        """The times that it is asked about, if it is asked twice: what is added to its id, and the words for guests."""
        return {"before": self.before, "after": self.after} if self.before and self.after else {}

    @property
    def steps(self) -> tuple[str, ...]:
        """The answers that say something, from the worst to the best."""
        return tuple(answer for answer in self.answers if answer not in SILENT)

    @property
    def good(self) -> tuple[str, ...]:
        """The answers that count as good."""
        steps = self.steps
        return steps[steps.index(self.good_from) :] if self.good_from in steps else ()


class FeedbackForm(Model):
    """What stands above the questions, and the questions by id."""

    preamble: Private[NonEmptyStr]
    questions: Mapping[NonEmptyStr, FormQuestion]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the form itself."""
        return (self.preamble, *(each.asks for each in self.questions.values()))

    @property
    def columns(self) -> Mapping[str, FormQuestion]:
        """The columns of a spreadsheet with the answers: one for a question, two for one that is asked twice."""
        return {
            f"{id_}-{time}" if time else id_: question
            for id_, question in self.questions.items()
            for time in question.times or ("",)
        }
