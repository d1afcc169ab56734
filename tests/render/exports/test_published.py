"""Files for other programs say as of when they hold, and follow the form that is published beside them."""

import json

import jsonschema
import pytest
from pydantic import ValidationError

from commshub.render.exports.published import Published, as_json, schema_of, whole_file
from tiny_hub import MakeSite


class Inner(Published):
    """A part."""

    name: str


class Thing(Published):
    """A thing with a part."""

    id: str
    part: Inner | None = None


def test_what_a_model_does_not_name_is_not_published() -> None:
    with pytest.raises(ValidationError):
        Thing.model_validate({"id": "a", "secret": "b"})


def test_a_file_says_its_day_and_that_it_is_a_sample(tiny: MakeSite) -> None:
    text = whole_file("things", [{"id": "é"}], tiny())
    assert json.loads(text) == {"as_of": "2026-11-20", "sample": True, "things": [{"id": "é"}]}
    assert "é" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize("many", [True, False])
def test_a_file_follows_its_form(tiny: MakeSite, *, many: bool) -> None:
    site = tiny()
    assert site.council
    schema = json.loads(schema_of("things", Thing, site.council, many=many))
    assert schema["$id"] == "https://prevent.littleton.example/data/things.schema.json"
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    thing = Thing(id="a", part=Inner(name="b")).model_dump()
    right, wrong = ([thing], thing) if many else (thing, [thing])
    assert validator.is_valid(json.loads(whole_file("things", right, site)))
    assert not validator.is_valid(json.loads(whole_file("things", wrong, site)))
    assert not validator.is_valid(json.loads(as_json({"things": right})))
