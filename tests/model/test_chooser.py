"""Questions that lead a reader to a page."""

from commshub.model.chooser import Chooser, question_page


def _chooser(leads: dict[str, tuple[str | None, ...]]) -> Chooser:
    questions = {
        name: {
            "question": "What is it?",
            "description": "A question.",
            "answers": [{"text": "This", "next": each} if each else {"text": "That", "page": "help.md"} for each in to],
        }
        for name, to in leads.items()
    }
    return Chooser.model_validate({"questions": questions})


def test_each_question_has_a_page_among_those_for_help() -> None:
    assert question_page("who") == "get-help/who.md"
    assert _chooser({"who": (), "where": ()}).pages == ("get-help/who.md", "get-help/where.md")


def test_questions_are_reached_from_the_first_one_only() -> None:
    chooser = _chooser({"who": ("where", None), "where": ("when", "who"), "when": ("nowhere",), "alone": ("who",)})
    assert chooser.reached == {"who", "where", "when"}


def test_without_questions_nothing_is_reached() -> None:
    assert Chooser().reached == frozenset()
    assert Chooser().pages == ()
