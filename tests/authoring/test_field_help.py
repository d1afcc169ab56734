"""What editors are told of each field."""

import pytest

from commshub.authoring.fact_files import FACT_FILES, FactFile
from commshub.authoring.field_help import field_help, field_title
from commshub.model.contact import Phone

# What editors add to. All other files are changed seldom, and by whoever knows the notes at their top.
REGISTERS = ("contacts", "events", "alerts", "sources", "statistics", "standards", "glossary")


def test_title() -> None:
    assert field_title("checked_on") == "Checked on"


def test_text_below_a_field() -> None:
    assert field_help(Phone)["number"] == "The number as readers see it, with spaces, such as 01632 960001."


def test_models_without_source_have_none() -> None:
    model = next(each.model for each in FACT_FILES if each.name == "council")
    assert "use" not in field_help(model)


@pytest.mark.parametrize("file", [each for each in FACT_FILES if each.name in REGISTERS], ids=lambda each: each.name)
def test_every_field_of_what_editors_add_to_is_explained(file: FactFile) -> None:
    assert [name for name in file.model.model_fields if name not in field_help(file.model)] == []
