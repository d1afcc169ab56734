"""What the rules on the chooser say, and when they keep quiet."""

from commshub.checks.contacts import chooser
from commshub.model.findings import Finding, Level, Location
from tiny_files import HELP, KINDS, FindAll, guide, tiny_file
from tiny_hub import MakeSite

FILE = "content_data/chooser.yml"
CHOOSER = """\
questions:
  what-is-happening:
    question: What is happening?
    description: Choose what is closest.
    answers:
      - {text: Someone I know worries me, page: get-help/worried.md}
      - {text: It is about my work, next: who-are-you}
  who-are-you:
    question: Who are you?
    description: Choose who you are.
    answers:
      - {text: A teacher, page: index.md}
      - {text: A nurse, page: index.md}
"""


def _changed(*changes: tuple[str, str]) -> dict[str, str]:
    text = CHOOSER
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return {FILE: text}


def test_a_chooser_that_leads_everybody_to_a_page_is_fine(find_all: FindAll) -> None:
    assert find_all(_changed()) == ()


def test_a_hub_can_do_without_a_chooser(tiny: MakeSite) -> None:
    site = tiny()
    assert site.chooser is None
    for rule in (chooser.leads_nowhere, chooser.too_few_answers, chooser.never_asked, chooser.goes_back):
        assert not list(rule(site))
    assert not list(chooser.audience_left_out(site))
    assert not list(chooser.unknown_question(site))


def test_an_answer_to_a_page_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.leads_nowhere(tiny(_changed(("get-help/worried.md", "get-help/worryed.md"))))) == [
        Finding(
            Location(FILE, 6, 43),
            "The answer 'Someone I know worries me' leads to no page",
            "There is no docs/get-help/worryed.md: name a page that is there. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_an_answer_may_lead_to_a_page_that_the_hub_makes(tiny: MakeSite) -> None:
    made = _changed(("{text: A nurse, page: index.md}", "{text: An editor, page: editors/rules.md}"))
    assert not list(chooser.leads_nowhere(tiny(made)))


def test_an_answer_to_a_question_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.unknown_question(tiny(_changed(("next: who-are-you", "next: who-are-yu"))))) == [
        Finding(
            Location(FILE, 7, 37),
            "There is no question called 'who-are-yu'",
            "Write it under 'questions:', or name one that is there. Did you mean 'who-are-you'?",
        )
    ]


def test_an_answer_without_an_end_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.open_end(tiny(_changed((", page: get-help/worried.md", ""))))) == [
        Finding(
            Location(FILE, 6, 9),
            "The answer 'Someone I know worries me' leads nowhere",
            "Add 'page:' with the page that helps, or 'next:' with the id of the next question.",
        )
    ]


def test_an_answer_with_two_ends_is_reported(tiny: MakeSite) -> None:
    both = ("next: who-are-you", "page: index.md, next: who-are-you")
    assert list(chooser.two_ends(tiny(_changed(both)))) == [
        Finding(
            Location(FILE, 7, 53),
            "The answer 'It is about my work' leads to two places",
            "Keep 'page:' or 'next:', and delete the other.",
        )
    ]


def test_a_question_with_nothing_to_choose_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.too_few_answers(tiny(_changed(("      - {text: A nurse, page: index.md}\n", ""))))) == [
        Finding(
            Location(FILE, 8, 3),
            "The question 'Who are you?' leaves nothing to choose",
            "Give it at least two answers, or delete it and lead its readers to the page itself.",
        )
    ]


def test_a_question_that_nobody_comes_to_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.never_asked(tiny(_changed(("next: who-are-you", "page: index.md"))))) == [
        Finding(
            Location(FILE, 8, 3),
            "No answer leads to the question 'Who are you?'",
            "Let an answer of another question say 'next: who-are-you', or delete this one.",
        )
    ]


def test_questions_that_only_lead_to_each_other_are_never_asked(tiny: MakeSite) -> None:
    apart = _changed(("next: who-are-you", "page: index.md"), ("A nurse, page: index.md", "A nurse, next: who-are-you"))
    assert len(list(chooser.never_asked(tiny(apart)))) == 1


def test_an_answer_that_leads_back_is_reported(tiny: MakeSite) -> None:
    assert list(chooser.goes_back(tiny(_changed(("A nurse, page: index.md", "A nurse, next: what-is-happening"))))) == [
        Finding(
            Location(FILE, 13, 25),
            "The answer 'A nurse' leads back in the chooser",
            "Questions follow each other in their order in the file: lead on to a later one, or to a page.",
        )
    ]


VENUES = {KINDS: tiny_file(KINDS, ("  residents: Everyone who lives here\n", "  residents: All\n  venues: Venues\n"))}


def test_an_audience_without_a_page_of_its_own_is_reported(find_all: FindAll) -> None:
    assert find_all({**VENUES, **_changed()}) == (
        Finding(
            Location(FILE, 1, 1),
            "No answer of the chooser leads to a page for 'venues'",
            "Add an answer that does, or name the audience under 'leaves_out:'.",
            id="chooser.audience-left-out",
            level=Level.WARNING,
        ),
    )


def test_an_audience_with_a_page_or_that_is_left_out_on_purpose_is_fine(tiny: MakeSite) -> None:
    page = {HELP: guide("Rooms.\n", ("[residents]", "[residents, venues]"))}
    answered = _changed(("{text: A nurse, page: index.md}", "{text: A venue, page: help.md}"))
    assert not list(chooser.audience_left_out(tiny({**VENUES, **page, **answered})))
    assert not list(chooser.audience_left_out(tiny({**VENUES, FILE: f"leaves_out: [venues]\n{CHOOSER}"})))


def test_nobody_is_left_out_while_a_page_does_not_say_whom_it_is_for(tiny: MakeSite) -> None:
    page = {HELP: guide("Rooms.\n", ("audiences: [residents]\n", ""))}
    answered = _changed(("{text: A nurse, page: index.md}", "{text: A venue, page: help.md}"))
    assert not list(chooser.audience_left_out(tiny({**VENUES, **page, **answered})))


def test_an_editors_page_cannot_stand_where_a_question_does(find_all: FindAll) -> None:
    path = "docs/get-help/who-are-you.md"
    assert [(each.id, each.location.path) for each in find_all({**_changed(), path: guide("Who?\n")})] == [
        ("pages.made-by-the-hub", path)
    ]


def test_pages_may_link_to_questions(find_all: FindAll) -> None:
    assert find_all({**_changed(), HELP: guide("[Choose](get-help/what-is-happening.md).\n")}) == ()
