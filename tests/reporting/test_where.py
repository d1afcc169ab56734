"""Where a fact is used, in words and for programs."""

import json

from commshub.model.findings import Location
from commshub.references.where_used import Use, Used
from commshub.reporting.where import where_json, where_text

HERE = Location("content_data/contacts.yml", 3)
USES = (Use(Location("docs/a.md", 12), "shows it"), Use(Location("docs/longer.md", 2), "an event has it", "talk"))


def _used(**more: object) -> Used:
    return Used(
        **{"noun": "contact", "id": "team", "says": "Our team", "location": HERE, "uses": (), "made": (), **more}
    )  # type: ignore[arg-type]


def test_uses_stand_one_below_the_other() -> None:
    assert where_text([_used(uses=USES, made=("contacts/team.vcf", "for-you/a.md"))]) == (
        "The contact 'team' (Our team) in content_data/contacts.yml:3 is used in 2 places:\n\n"
        "  docs/a.md:12      shows it\n"
        "  docs/longer.md:2  an event has it: talk\n\n"
        "The hub makes from it: contacts/team.vcf, for-you/a.md\n"
    )


def test_what_nobody_uses_is_said_to_be_so() -> None:
    assert where_text([_used(says="")]) == "The contact 'team' in content_data/contacts.yml:3 is used nowhere.\n"
    assert "is named nowhere else.\n" in where_text([_used(made=("a.vcf",))])


def test_a_program_gets_the_same() -> None:
    report = json.loads(where_json("team", [_used(uses=USES, made=("a.vcf",))]))
    assert report == {
        "version": 1,
        "id": "team",
        "facts": [
            {
                "sort": "contact",
                "says": "Our team",
                "path": HERE.path,
                "line": 3,
                "uses": [
                    {"path": "docs/a.md", "line": 12, "how": "shows it"},
                    {"path": "docs/longer.md", "line": 2, "how": "an event has it: talk"},
                ],
                "makes": ["a.vcf"],
            }
        ],
    }


def test_what_is_not_there_is_said_to_be_so() -> None:
    (use, _) = USES
    assert where_text([_used(location=None, says="", uses=(use,))]) == (
        "There is no contact 'team', and 1 place names it:\n\n  docs/a.md:12  shows it\n"
    )
    assert "and 2 places name it:" in where_text([_used(location=None, uses=USES)])
    (fact,) = json.loads(where_json("team", [_used(location=None, uses=USES)]))["facts"]
    assert (fact["path"], fact["line"]) == (None, None)
