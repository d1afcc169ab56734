"""Orders to colleagues are told from what readers are told to do."""

import re

import pytest

from commshub.text.staff_procedures import PROCEDURES, STAFF_PROCEDURE, orders, staff_procedures
from pattern_words import ways_without


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Ring the duty press officer.", "Ring the duty press officer"),
        ("We are here. Ring the duty press officer, and note the time.", "Ring the duty press officer"),
        ("Log the call.", "Log the call"),
        ("If a journalist rings, take the journalist's name and deadline.", "take the journalist's"),
        ("Take the reporter's number and pass it to the press office.", "Take the reporter's"),
        ("Do not confirm or deny that anyone was referred.", "Do not confirm or deny"),
        ("Refer all media enquiries to the press office.", "Refer all media enquiries to the press office"),
        ("Use the holding line for the situation.", "Use the holding line"),
        ("Brief the lead member before noon.", "Brief the lead member"),
        ("1. Alert the comms lead", "Alert the comms lead"),
        ("- Get sign-off from the director", "Get sign-off"),
        ("**Step 1:** Forward the email to the press desk.", "Forward the email to the press desk"),
        ("When the office is closed, ring the duty officer.", "ring the duty officer"),
        (
            "Please pass press enquiries to the communications team.",
            "Please pass press enquiries to the communications team",
        ),
        ("Tell the caller that you will ring back.", "Tell the caller"),
        ("Escalate to the head of communications within an hour.", "Escalate to the head of communications"),
        ("Don't comment on a case to the press.", "Don't comment on a case to the press"),
        ("Record the enquiry in the media log.", "Record the enquiry"),
        ("Clear the statement with legal services.", "Clear the statement with legal services"),
    ],
)
def test_an_order_to_a_colleague_is_found(text: str, order: str) -> None:
    assert [each["order"] for each in staff_procedures(text)][:1] == [order]


@pytest.mark.parametrize(
    "text",
    [
        "Call 999 if someone is in danger.",
        "Ask our press office for an interview.",
        "We ask the Prevent lead for the facts.",
        "The duty press officer answers at night.",
        "Contact us if you are a journalist.",
        "Journalists can ask for a project.",
        "Tell your manager first.",
        "Note the address, the name and the time.",
        "Write down what you saw.",
        "The lead member speaks for the council.",
        "Call the police, and ask for the officer on duty.",
        "Report it to the platform, then to Ofcom.",
        "Send those to the Prevent team.",
    ],
)
def test_what_a_reader_does_is_none(text: str) -> None:
    assert not list(staff_procedures(text))


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Ring the Prevent lead for the facts", "Ring"),
        ("If the lead is away, ask the deputy", "ask"),
        ("We pass it on. Then log it", "Then log"),
    ],
)
def test_a_step_that_begins_with_an_order_is_found(text: str, order: str) -> None:
    assert [each["order"] for each in orders(text)] == [order]


@pytest.mark.parametrize(
    "text", ["We ask the Prevent lead", "If not, we go on", "The duty press officer takes it", "Your call is noted"]
)
def test_a_step_that_says_what_we_do_is_none(text: str) -> None:
    assert not list(orders(text))


def test_every_order_to_a_colleague_has_a_word_that_leads_to_it() -> None:
    for order in PROCEDURES:
        pattern = re.compile(order, re.IGNORECASE)
        assert not [way for words in STAFF_PROCEDURE.groups for way in ways_without(pattern, words)]
