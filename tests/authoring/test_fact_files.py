"""The files of facts that editors write."""

from commshub.authoring.fact_files import FACT_FILES


def test_files_of_a_folder_share_a_schema() -> None:
    names = {each.name: each.schema_name for each in FACT_FILES}
    assert (names["words/*"], names["contacts"]) == ("words", "contacts")
