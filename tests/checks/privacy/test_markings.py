"""What the rules on marks and notes say, and when they keep quiet."""

import pytest

from commshub.checks.privacy import markings
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite


@pytest.mark.parametrize(
    "mark",
    [
        *("OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE", "Official-Sensitive", "RESTRICTED", "CONFIDENTIAL", "SECRET"),
        *("TOP SECRET", "Not protectively marked", "Recipients only", "Handling instructions"),
    ],
)
def test_a_protective_marking_is_reported(tiny: MakeSite, mark: str) -> None:
    assert list(markings.protective(tiny({HELP: guide(f"Now: {mark}.\n")}))) == [
        Finding(
            Location(HELP, 9, 6),
            f"'{mark}' is a protective marking",
            "Find out from where this was copied. Take it out, or have its owner agree and take the mark off.",
            source="Government Security Classifications (2024)",
        )
    ]


def test_a_marking_among_the_facts_is_reported_too(tiny: MakeSite) -> None:
    contacts = tiny_file(CONTACTS) + "# OFFICIAL-SENSITIVE\n"
    (finding,) = markings.protective(tiny({CONTACTS: contacts}))
    assert finding.location == Location(CONTACTS, contacts.count("\n"), 3)


@pytest.mark.parametrize(
    "text",
    [
        "Support is confidential, and the report is restricted.",
        "It is no secret. We protect people.",
        "This is an official page about sensitive things.",
        "`OFFICIAL-SENSITIVE` is a mark.",
    ],
)
def test_the_same_words_as_plain_english_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(markings.protective(tiny({HELP: guide(f"{text}\n")})))


@pytest.mark.parametrize("words", ["Not for publication", "exempt information", "Schedule 12A", "closed session"])
def test_a_paper_that_stays_private_is_reported(tiny: MakeSite, words: str) -> None:
    (finding,) = markings.private_paper(tiny({HELP: guide(f"See: {words}.\n")}))
    assert (finding.message, finding.hint) == (
        f"'{words}' is said of papers that stay private",
        "Ask democratic services whether this may be here. If it may, say so without these words.",
    )


@pytest.mark.parametrize("words", ["DRAFT", "draft v2", "note to editor", "editor's note", "comment from the author"])
def test_a_note_to_ourselves_is_reported(tiny: MakeSite, words: str) -> None:
    (finding,) = markings.note_to_ourselves(tiny({HELP: guide(f"See: {words}.\n")}))
    assert finding == Finding(
        Location(HELP, 9, 6), f"'{words}' is a note to ourselves", "Finish what it asks for, and take it out."
    )


def test_a_draft_that_residents_read_is_fine(tiny: MakeSite) -> None:
    assert not list(markings.note_to_ourselves(tiny({HELP: guide("Residents read a draft of the plan.\n")})))


def test_a_comment_is_reported_unless_it_is_a_note_of_the_house_style(tiny: MakeSite) -> None:
    (finding,) = markings.hidden_comment(tiny({HELP: guide("We help.\n\n<!-- Ask the lead. -->\n")}))
    assert finding == Finding(
        Location(HELP, 11, 1),
        "'<!-- Ask the lead. -->' can be read by everybody",
        "Take it out. Notes for colleagues belong into the message of a change.",
    )
    for text in ("<!-- house-style: radical — the Act's own word -->\nRadical.", "`<!-- a -->`", "We help."):
        assert not list(markings.hidden_comment(tiny({HELP: guide(f"{text}\n")})))


def test_the_name_of_a_file_is_looked_at(tiny: MakeSite) -> None:
    (finding,) = markings.file_name(tiny({"docs/action-plan-official-sensitive.md": guide("We help.\n")}))
    assert finding == Finding(
        Location("docs/action-plan-official-sensitive.md"),
        "The name of the file says 'official-sensitive'",
        "See that it may be published, and give it another name.",
    )


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("our-promise-of-confidentiality", None),
        ("how-plans-are-drafted", None),
        ("unrestricted", None),
        ("plan-draft", "draft"),
        ("draft2", "draft"),
        ("confidential_plan", "confidential"),
    ],
)
def test_a_mark_is_a_word_of_its_own_in_the_name_of_a_file(tiny: MakeSite, name: str, mark: str | None) -> None:
    found = [each.message for each in markings.file_name(tiny({f"docs/{name}.md": guide("We help.\n")}))]
    assert found == ([f"The name of the file says '{mark}'"] if mark else [])
