"""What the rules on the form of events say, and when they keep quiet."""

import pytest

import sample_hub
from commshub.checks.events import feedback_form
from commshub.checks.registry import all_rules
from commshub.model.findings import Finding, Level, Location
from commshub.model.suppressions import is_suppressible
from tiny_files import FindAll
from tiny_hub import MakeSite

FORM = "content_data/feedback_form.yml"
EVENTS = "content_data/events.yml"
WHOLE = sample_hub.sample_text(FORM)
TALK = "talk:\n  title: Talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 19:00\n"


def _form(*changes: tuple[str, str]) -> dict[str, str]:
    text = WHOLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {FORM: text}


def _line(words: str) -> int:
    return WHOLE[: WHOLE.index(words)].count("\n") + 1


def test_the_form_of_the_sample_is_whole(find_all: FindAll) -> None:
    assert find_all(_form()) == ()


def test_a_hub_without_a_form_is_left_alone(find_all: FindAll) -> None:
    assert find_all({}) == ()


def test_a_question_that_is_left_out_is_missed_and_one_with_a_wrong_name_is_no_question(tiny: MakeSite) -> None:
    site = tiny(_form(("  interest:\n", "  intrest:\n")))
    assert list(feedback_form.missing_question(site)) == [
        Finding(
            Location(FORM, _line("questions:"), 1),
            "The form does not ask 'interest'",
            "Add 'interest:' under 'questions:', with what it asks and the answers to choose from.",
            source="Home Office, community events handbook, annex A",
        )
    ]
    assert list(feedback_form.extra_question(site)) == [
        Finding(
            Location(FORM, _line("  interest:"), 3),
            "'intrest' is not one of the form's ten questions",
            "Take the question out, or give it its right name. Did you mean 'interest'?",
        )
    ]


def test_a_form_says_that_it_is_anonymous(tiny: MakeSite) -> None:
    assert list(feedback_form.not_anonymous(tiny(_form(("This form is anonymous: leave", "You may leave"))))) == [
        Finding(
            Location(FORM, _line("preamble:"), 1),
            "The form does not say that it is anonymous",
            "Write under 'preamble:' that the form is anonymous, and that guests leave out their names.",
            source="Home Office, community events handbook, annex A",
        )
    ]


def test_an_answer_of_the_handbook_is_missed_and_one_more_is_no_harm(tiny: MakeSite) -> None:
    site = tiny(_form(("      neutral: Neutral", "      mixed: Mixed")))
    assert list(feedback_form.missing_answer(site)) == [
        Finding(
            Location(FORM, _line("    answers:\n      very-negative"), 5),
            "The question 'opinion' does not offer the answer 'neutral'",
            "Add 'neutral:' to its answers, and behind it words of your own.",
            source="Home Office, community events handbook, annex A",
        )
    ]


def test_a_scale_that_is_turned_round_is_reported(tiny: MakeSite) -> None:
    turned = ("      poor: Poorly\n      good: Well\n", "      good: Well\n      poor: Poorly\n")
    assert list(feedback_form.scale_turned(tiny(_form(turned)))) == [
        Finding(
            Location(FORM, _line("    answers:\n      very-poor"), 5),
            "The answers to 'knowledge' do not stand from the worst to the best",
            "Put them into this order: 'very-poor', 'poor', 'good' and 'very-good'.",
        )
    ]


def test_a_scale_may_have_a_step_of_its_own(tiny: MakeSite) -> None:
    more = ("      poor: Poorly\n", "      poor: Poorly\n      fair: Fairly well\n")
    assert list(feedback_form.scale_turned(tiny(_form(more)))) == []


def test_an_answer_that_is_there_twice_is_said_once(tiny: MakeSite) -> None:
    site = tiny(_form(("phone-call: Phone call", "phone-call: EMAIL"), ("noticeboard: Noticeboard", "board: email")))
    assert list(feedback_form.answer_twice(site)) == [
        Finding(
            Location(FORM, _line("      noticeboard:"), 7),
            "The question 'heard' has the answer 'email' twice",
            "Delete one of the two, or say how they differ.",
        )
    ]


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ((("    after: After the event\n    good_from: good\n", "    good_from: good\n"),), "'after'"),
        (
            (("    before: Before the event\n    after: After the event\n    good_from: good\n", ""),),
            "'before' and 'after'",
        ),
    ],
)
def test_what_changes_is_asked_for_before_and_after(
    tiny: MakeSite, changes: tuple[tuple[str, str], ...], lacks: str
) -> None:
    site = tiny(_form(*changes))
    assert list(feedback_form.before_or_after_lacks(site)) == [
        Finding(
            Location(FORM, _line("  knowledge:"), 3),
            f"The question 'knowledge' has no {lacks}",
            "Write 'before: Before the event' and 'after: After the event' for it.",
        )
    ]
    assert list(feedback_form.good_unknown(site)) == []


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("good_from: great", "'great' of 'knowledge' is no answer that can be good"),
        ("good_from: dont-know", "'dont-know' of 'knowledge' is no answer that can be good"),
    ],
)
def test_the_good_answers_are_some_of_the_answers(tiny: MakeSite, new: str, message: str) -> None:
    assert list(feedback_form.good_unknown(tiny(_form(("good_from: good", new))))) == [
        Finding(
            Location(FORM, _line("    good_from: good"), 5),
            message,
            "Write after 'good_from:' the first answer that is good: 'very-poor', 'poor', 'good' or 'very-good'.",
        )
    ]


def test_a_question_that_is_asked_twice_says_what_is_good(tiny: MakeSite) -> None:
    assert [each.message for each in feedback_form.good_unknown(tiny(_form(("    good_from: good\n", ""))))] == [
        "'knowledge' says not which answers are good"
    ]


def test_nobody_has_to_say_who_they_are(tiny: MakeSite) -> None:
    site = tiny(
        _form(("      65-or-over: 65 or over\n      not-said: Prefer not to say\n", "      65-or-over: 65 or over\n"))
    )
    assert list(feedback_form.cannot_decline(site)) == [
        Finding(
            Location(FORM, _line("  age:"), 3),
            "Guests cannot decline to answer 'age'",
            "Add 'not-said: Prefer not to say' to its answers.",
        )
    ]


def test_gender_has_more_than_two_answers(tiny: MakeSite) -> None:
    cut = "      non-binary: Non-binary\n      other: In another way\n      not-said"
    assert list(feedback_form.two_genders(tiny(_form((cut, "      not-said"))))) == [
        Finding(
            Location(FORM, _line("    answers:\n      woman"), 5),
            "The question about gender has two answers, and some guests have neither",
            "Add 'other: In another way' to its answers.",
        )
    ]
    assert list(feedback_form.two_genders(tiny(_form(("      non-binary: Non-binary\n", ""))))) == []


def test_an_event_with_a_list_of_its_own_is_told_of_the_form(tiny: MakeSite) -> None:
    events = f'{TALK}  feedback:\n    questions: ["How was it?"]\n'
    assert list(feedback_form.other_questions(tiny({**_form(), EVENTS: events}))) == [
        Finding(
            Location(EVENTS, 6, 5),
            "'talk' lists other questions than the form that is handed out",
            "Delete 'questions:' here: every event takes them from content_data/feedback_form.yml.",
        )
    ]
    assert list(feedback_form.other_questions(tiny({EVENTS: events}))) == []


def test_an_event_takes_the_words_of_the_form(tiny: MakeSite) -> None:
    site = tiny({**_form(), EVENTS: TALK})
    talk = site.events.get("talk")
    assert talk
    assert len(talk.feedback.questions) == 10
    assert talk.feedback.preamble
    assert talk.feedback.preamble.startswith("Thank you for coming. This form is anonymous")


def test_a_form_that_cannot_be_read_is_reported_once(find_all: FindAll) -> None:
    assert [each.id for each in find_all(_form(("    asks: How old are you?\n", "")))] == ["fields.missing"]


def test_only_the_second_list_is_a_warning_and_no_finding_can_be_set_aside() -> None:
    rules = [rule for rule in all_rules() if rule.concern == "feedback-form"]
    assert [rule.id for rule in rules if rule.level is Level.WARNING] == ["feedback-form.other-questions"]
    assert not any(is_suppressible(rule.id) for rule in rules)
