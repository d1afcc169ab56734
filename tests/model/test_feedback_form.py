"""Questions that are asked twice, and the answers that say something."""

import pytest

from commshub.model.feedback_form import FeedbackForm, FormQuestion

ANSWERS = {"poor": "Poor", "good": "Good", "very-good": "Very good", "dont-know": "I don't know", "not-said": "-"}
TWICE = {"before": "Before", "after": "Now"}


@pytest.mark.parametrize(
    ("more", "times"),
    [({}, {}), ({"before": "Before"}, {}), ({"after": "Now"}, {}), (TWICE, {"before": "Before", "after": "Now"})],
)
def test_a_question_is_asked_twice_if_it_has_words_for_both_times(more: dict[str, str], times: dict[str, str]) -> None:
    question = FormQuestion.model_validate({"asks": "How is it?", "answers": ANSWERS, **more})
    assert question.times == times


@pytest.mark.parametrize(
    ("good_from", "good"),
    [(None, ()), ("good", ("good", "very-good")), ("very-good", ("very-good",)), ("dont-know", ())],
)
def test_what_is_good_starts_at_one_of_the_steps(good_from: str | None, good: tuple[str, ...]) -> None:
    question = FormQuestion.model_validate({"asks": "How is it?", "answers": ANSWERS, "good_from": good_from})
    assert question.steps == ("poor", "good", "very-good")
    assert question.good == good


def test_a_spreadsheet_has_two_columns_for_what_is_asked_twice() -> None:
    asked = {"asks": "How is it?", "answers": ANSWERS}
    form = FeedbackForm.model_validate({"preamble": "Hello.", "questions": {"a": asked, "b": {**asked, **TWICE}}})
    assert list(form.columns) == ["a", "b-before", "b-after"]
    assert form.columns["b-after"] is form.questions["b"]
