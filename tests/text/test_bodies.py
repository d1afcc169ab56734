"""National bodies are told by their names; local offices and small words are none."""

import pytest

from commshub.text.bodies import bodies_in


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Complain to the Charity Commission.", "Charity Commission"),
        ("The Independent Office for Police Conduct looks into it.", "Independent Office for Police Conduct"),
        ("Ofsted inspects schools.", "Ofsted"),
        ("Ask the Local Government and Social Care Ombudsman.", "Local Government and Social Care Ombudsman"),
        ("Ask the Department for Education.", "Department for Education"),
        ("The Ministry of Justice says so.", "Ministry of Justice"),
        ("The Commission for Racial Equality.", "Commission for Racial Equality"),
        ("The National Crime Agency leads.", "National Crime Agency"),
        ("Appeal to the First-tier Tribunal.", "First-tier Tribunal"),
    ],
)
def test_a_body_is_found(text: str, body: str) -> None:
    assert list(bodies_in(text)) == [(text.index(body), body)]


@pytest.mark.parametrize(
    "text",
    [
        "The commission was paid.",
        "Areas get no money from the Home Office for Prevent.",
        "The Police and Crime Commissioner for Exampleshire.",
        "The agency sends staff.",
        "The office of the council.",
        "Often it is Offered.",
    ],
)
def test_what_is_none_is_not(text: str) -> None:
    assert list(bodies_in(text)) == []
