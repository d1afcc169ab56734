"""New entries of files of facts: each line that it must have is there, said or left as a gap."""

from datetime import date

import pytest
import yaml

from commshub.content.new_facts import FACTS, fact_lines, question_for, reader_of, with_fact
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.parse_errors import ErrorKind
from tiny_hub import TODAY, changed


@pytest.mark.parametrize("name", FACTS)
def test_a_new_entry_has_a_gap_for_all_that_it_must_have(name: str, tiny_tree: SourceTree) -> None:
    kind = FACTS[name]
    text = tiny_tree.files.get(kind.path, b"").decode()
    made = with_fact(kind, text, tuple(fact_lines(kind, "a-new-one", "A new one: what?", {})))
    assert [line for line in made.splitlines() if line in text.splitlines()] == text.splitlines()
    site = parse_site(changed(tiny_tree, {kind.path: made}), TODAY)
    faults = [each for each in site.parse_errors if each.kind is not ErrorKind.UNFILLED]
    assert faults == []
    assert len(site.parse_errors) == len(kind.fields)


def test_what_was_said_stands_there_and_is_read_back() -> None:
    kind = FACTS["event"]
    said = {"starts": "2026-12-03 19:00", "audiences": ["residents", "families"], "announced_on": "2026-11-03"}
    text = "\n".join(fact_lines(kind, "talk", "Yes: a talk", said))
    assert text.splitlines()[:3] == ["talk:", "  title: 'Yes: a talk'", "  starts: 2026-12-03 19:00"]
    entry = yaml.safe_load(text)["talk"]
    assert (entry["audiences"], entry["announced_on"]) == (["residents", "families"], date(2026, 11, 3))


@pytest.mark.parametrize(
    ("kind", "field", "typed", "value"),
    [
        ("event", "audiences", "residents, families,", ["residents", "families"]),
        ("contact", "recheck_after_days", " 90 ", "90"),
        ("contact", "hours", "Every day, 24 hours", "Every day, 24 hours"),
        ("alert", "pages", "all", ["all"]),
    ],
)
def test_what_somebody_typed_is_taken_as_its_field_wants_it(kind: str, field: str, typed: str, value: object) -> None:
    assert reader_of(FACTS[kind], field)(typed) == value


@pytest.mark.parametrize(
    ("kind", "field", "typed"),
    [("event", "starts", "tomorrow"), ("contact", "checked_on", "20/11/2026"), ("alert", "level", "loud")],
)
def test_what_cannot_stand_there_is_refused(kind: str, field: str, typed: str) -> None:
    with pytest.raises(ValueError, match=typed):
        reader_of(FACTS[kind], field)(typed)


def test_a_message_stands_among_the_messages_of_the_plan() -> None:
    kind = FACTS["message"]
    lines = tuple(fact_lines(kind, "new", "New", {"text": "Words.", "audiences": ["residents"]}))
    entry = "  new:\n    name: New\n    text: Words.\n    audiences: [residents]\n"
    assert with_fact(kind, "messages:\n  old:\n    name: Old\nowner: x\n", lines) == (
        f"messages:\n  old:\n    name: Old\n{entry}owner: x\n"
    )
    assert with_fact(kind, "owner: x\n", lines) == f"owner: x\nmessages:\n{entry}"


def test_what_is_asked_is_said_in_words() -> None:
    assert question_for("hours").startswith("when it answers")
    assert question_for("in_force") == "in force"
