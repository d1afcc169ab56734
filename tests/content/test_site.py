"""From files to a site: what must be there, what may be, and which day it is."""

from datetime import date

import pytest

from commshub.content.fact_files import NEEDED
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Location
from commshub.model.parse_errors import ErrorKind
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import TODAY, MakeSite, changed

CLOCK = date(2030, 1, 2)
REAL = tiny_file(COUNCIL, ("sample: yes\nas_of: 2026-11-20\n", "sample: no\n"))


@pytest.mark.parametrize(
    ("council", "as_of", "today"),
    [
        (tiny_file(COUNCIL), None, TODAY),
        (tiny_file(COUNCIL), date(2027, 5, 6), date(2027, 5, 6)),
        (REAL, None, CLOCK),
        (None, None, CLOCK),
    ],
)
def test_the_day_is_given_or_the_samples_own_or_the_clocks(
    tiny_tree: SourceTree, council: str | None, as_of: date | None, today: date
) -> None:
    assert parse_site(changed(tiny_tree, {COUNCIL: council}), CLOCK, as_of=as_of).today == today


@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_every_hub_needs_is_missed(tiny: MakeSite, name: str) -> None:
    path = f"content_data/{name}.yml"
    found = [(error.kind, error.location) for error in tiny({path: None}).parse_errors if error.found == path]
    assert found == [(ErrorKind.MISSING_FILE, Location(path))]


@pytest.mark.parametrize(("name", "choices"), [("contact", ("contacts",)), ("zzzz", ())])
def test_a_file_that_nobody_reads_is_told_with_the_nearest(tiny: MakeSite, name: str, choices: tuple[str, ...]) -> None:
    path = f"content_data/{name}.yml"
    (error,) = tiny({path: "a: b\n"}).parse_errors
    assert (error.kind, error.found, error.choices) == (ErrorKind.UNKNOWN_FILE, path, choices)


def test_an_entry_is_located_in_its_file(tiny: MakeSite) -> None:
    site = tiny()
    assert site.location(CONTACTS, "emergency", "role") == Location(CONTACTS, 15, 3)
    assert site.location("content_data/events.yml", "talk") == Location("content_data/events.yml")


def test_pages_are_in_the_order_of_their_paths(tiny: MakeSite) -> None:
    assert [page.path for page in tiny().pages] == ["docs/get-help/worried.md", "docs/index.md"]


def test_a_file_that_cannot_be_read_hides_its_entries_and_no_others(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: "a: [\n"})
    assert not site.contacts.readable
    assert site.sources.readable
    assert [error.location.path for error in site.parse_errors] == [CONTACTS]


EVENT = "talk:\n  title: Talk\n  starts: 2026-11-24 18:00\n  ends: 2026-11-24 19:30\n"
FORM = "preamble: Thank you.\nquestions:\n  film:\n    asks: Did you like it?\n    answers: {yes: Yes, no: No}\n"


@pytest.mark.parametrize(
    ("own", "preamble", "questions"),
    [
        ("", "Thank you.", ("Did you like it?",)),
        ("  feedback: {preamble: Hello.}\n", "Hello.", ("Did you like it?",)),
        ("  feedback: {questions: [Was it good?]}\n", "Thank you.", ("Was it good?",)),
    ],
)
def test_an_event_takes_from_the_form_what_it_does_not_say_itself(
    tiny: MakeSite, own: str, preamble: str, questions: tuple[str, ...]
) -> None:
    site = tiny({"content_data/events.yml": EVENT + own, "content_data/feedback_form.yml": FORM})
    event = site.events.get("talk")
    assert event
    assert (event.feedback.preamble, event.feedback.questions) == (preamble, questions)


def test_an_event_has_no_form_where_the_hub_has_none(tiny: MakeSite) -> None:
    event = tiny({"content_data/events.yml": EVENT}).events.get("talk")
    assert event
    assert (event.feedback.preamble, event.feedback.questions) == (None, ())
