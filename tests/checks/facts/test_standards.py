"""What the rules on service standards say, and when they keep quiet."""

import pytest

from commshub.checks.facts import standards
from commshub.model.findings import Finding
from tiny_files import HELP, guide
from tiny_hub import MakeSite

PATH = "content_data/standards.yml"
ENTRY = "{id}: {{time: two working days, promise: {promise}}}\n"


def _said(findings: list[Finding]) -> list[tuple[str, int, int, str, str]]:
    return [
        (each.location.path, each.location.line, each.location.column, each.message, each.hint) for each in findings
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We reply within two working days.", "within two working days"),
        ("We reply within\n24 hours.", "within 24 hours"),
        ("We reply in 5 working days.", "in 5 working days"),
        ("We reply Within a week.", "Within a week"),
    ],
)
def test_a_standard_that_is_typed_is_reported(tiny: MakeSite, text: str, words: str) -> None:
    assert _said(list(standards.typed(tiny({HELP: guide(f"{text}\n")})))) == [
        (
            HELP,
            9,
            10,
            f"'{words}' is a service standard typed by hand",
            f'Write {{{{ standard("…") }}}} with an id of {PATH}, and add an entry there if it is new.',
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We reply in two days.",
        "We reply within reason.",
        "`within two working days`",
        'We reply {{ standard("within two days") }}.',
    ],
)
def test_other_words_on_time_are_fine(tiny: MakeSite, text: str) -> None:
    assert list(standards.typed(tiny({HELP: guide(f"{text}\n")}))) == []


def test_the_editors_guide_may_show_how_not_to(tiny: MakeSite) -> None:
    assert list(standards.typed(tiny({"docs/editors/help.md": guide("We reply within two days.\n")}))) == []


def test_the_second_entry_with_the_same_promise_is_reported(tiny: MakeSite) -> None:
    text = (
        ENTRY.format(id="first", promise="We reply")
        + ENTRY.format(id="other", promise="We ring")
        + ENTRY.format(id="again", promise="WE  reply.")
    )
    (found,) = standards.same_promise(tiny({PATH: text}))
    assert (found.location.path, found.location.line) == (PATH, 3)
    assert found.message == "'again' makes the same promise as 'first'"
    assert found.hint == "Keep one of the two, and call it wherever the promise is made."
