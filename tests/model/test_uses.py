"""The files that may hold a use of a fact."""

from commshub.model.findings import Location
from commshub.model.uses import Use, ui_strings_file


def test_each_language_has_its_file_of_words() -> None:
    assert ui_strings_file("cy") == "content_data/words/cy.yml"


def test_uses_are_in_the_order_of_their_places() -> None:
    late, early = Use(Location("b", 1), "a"), Use(Location("a", 2), "b")
    assert sorted([late, early]) == [early, late]
