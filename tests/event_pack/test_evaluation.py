"""What is told of the answers, and what is not."""

from commshub.event_pack.evaluation import evaluation_view
from commshub.model.events import Event
from commshub.model.feedback_form import FeedbackForm, FormQuestion

FORM = FeedbackForm(
    preamble="This form is anonymous.",
    questions={
        "heard": FormQuestion(asks="How did you hear of it?", answers={"leaflet": "Leaflet", "email": "Email"}),
        "recommend": FormQuestion(
            asks="Would you recommend it?", answers={"yes": "Yes", "no": "No", "dont-know": "Don't know"}
        ),
        "knowledge": FormQuestion(
            asks="How well did you know it?",
            before="Before",
            after="After",
            good_from="good",
            answers={"poor": "Poorly", "good": "Well", "very-good": "Very well", "dont-know": "Don't know"},
        ),
    },
)
UP = {"heard": "leaflet", "recommend": "yes", "knowledge-before": "poor", "knowledge-after": "good"}
SAME = {"heard": "email", "recommend": "no", "knowledge-before": "good", "knowledge-after": "good"}
DOWN = {"heard": "email", "knowledge-before": "very-good", "knowledge-after": "good"}
SILENT = {"heard": "email", "recommend": "dont-know", "knowledge-before": "dont-know", "knowledge-after": "good"}


def _event(**fields: object) -> Event:
    return Event.model_validate({"title": "Talk", "starts": "2026-12-08 18:00", "ends": "2026-12-08 20:00", **fields})


def test_guests_move_up_down_or_not_at_all() -> None:
    forms = [UP] * 9 + [SAME] * 8 + [DOWN] * 7 + [SILENT] * 6
    (change,) = evaluation_view(_event(), FORM, forms)["changes"]  # type: ignore[misc]
    assert [(row["name"], row["count"]) for row in change["rows"]] == [
        ("Moved up", 9),
        ("Stayed the same", 8),
        ("Moved down", 7),
        ("Cannot be compared", 6),
    ]
    # Before the event 15 of 30 knew it well or very well; afterwards all do, which is too many to tell of.
    assert (change["good"], change["before"], change["after"]) == (["Well", "Very well"], "about 5 in 10", None)


def test_who_said_nothing_is_counted_with_those_who_did_not_know() -> None:
    view = evaluation_view(_event(), FORM, [UP] * 9 + [SAME] * 8 + [DOWN] * 4 + [SILENT] * 3)
    tables = {table["asks"]: table for table in view["tables"]}  # type: ignore[attr-defined]
    rows = tables["Would you recommend it?"]["rows"]
    assert [(row["name"], row["count"], row["share"]) for row in rows] == [
        ("Yes", 9, "38%"),
        ("No", 8, "33%"),
        ("Don't know, or no answer", 7, "29%"),
    ]


def test_a_question_without_such_an_answer_has_a_row_for_those_who_left_it_out() -> None:
    unheard = {"recommend": "yes"}
    view = evaluation_view(_event(), FORM, [UP] * 9 + [SAME] * 8 + [unheard] * 6)
    assert [row["name"] for row in view["tables"][0]["rows"]] == ["Leaflet", "Email", "No answer"]  # type: ignore[index]


def test_small_counts_are_added_up() -> None:
    view = evaluation_view(_event(), FORM, [UP] * 20 + [SAME] * 3 + [SILENT] * 4)
    recommend = view["tables"][1]  # type: ignore[index]
    assert [(row["name"], row["count"]) for row in recommend["rows"]] == [("Yes", 20), ("These answers, added up", 7)]
    assert recommend["together"] == ("No", "Don't know, or no answer")


def test_with_fewer_than_five_forms_nothing_is_shown() -> None:
    view = evaluation_view(_event(attendance=30, objectives=["30 guests come and know more"]), FORM, [UP] * 4)
    assert (view["few"], view["forms"], view["share"]) == (True, "fewer than 5", None)
    assert (view["tables"], view["changes"]) == ([], [])
    assert view["objectives"] == [{"text": "30 guests come and know more", "figures": ["30 guests came."]}]


def test_few_guests_are_not_counted_either() -> None:
    view = evaluation_view(_event(attendance=4), FORM, [UP] * 4)
    assert view["came"] == "fewer than 5"


def test_figures_stand_beside_the_objectives_that_they_bear_on() -> None:
    objectives = ["Guests understand what happens next", "Most would recommend it", "Every question has an answer"]
    forms = [UP] * 9 + [SAME] * 8 + [DOWN] * 7 + [SILENT] * 6
    view = evaluation_view(_event(attendance=40, objectives=objectives), FORM, forms)
    assert [each["figures"] for each in view["objectives"]] == [  # type: ignore[attr-defined]
        ["40 guests came.", "How well did you know it? 9 of 30 moved up."],
        ["Would you recommend it? Yes: 9 of 30."],
        [],
    ]
    assert view["share"] == "75%"
