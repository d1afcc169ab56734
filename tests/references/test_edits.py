"""Edits of files: what is asked for is changed, and every other byte stays."""

import pytest

from commshub.model.findings import Location
from commshub.model.references import Target
from commshub.references.edits import Edit, LostPlaceError, apply_edits, edit_of_definition, edits_of_references
from commshub.references.site_references import Reference

PATH = "content_data/a.yml"


def _edits(text: str, reference: Reference, new: str = "new") -> list[Edit]:
    return list(edits_of_references([reference], new, {PATH: text}))


def _field(id_: str, *, line: int = 1, column: int = 1, name: str | int = "owner", is_name: bool = False) -> Reference:
    return Reference(Target.CONTACT, id_, Location(PATH, line, column), "", steps=(name,), is_name=is_name)


def test_line_ends_a_byte_order_mark_and_all_else_stay() -> None:
    files = {PATH: b"\xef\xbb\xbfa: old # old\r\nb: [old, 'old']\n"}
    edits = [Edit(Location(PATH, 1, 4), "old", "newer"), Edit(Location(PATH, 2, 5), "old", "x")]
    assert apply_edits(files, [*edits, edits[0]]) == {PATH: b"\xef\xbb\xbfa: newer # old\r\nb: [x, 'old']\n"}


def test_what_does_not_stand_there_is_not_changed() -> None:
    with pytest.raises(LostPlaceError, match=r"'old' cannot be found in content_data/a.yml, line 1\."):
        apply_edits({PATH: b"a: other\n"}, [Edit(Location(PATH, 1, 4), "old", "new")])


@pytest.mark.parametrize(
    ("text", "column"),
    [("owner: old", 8), ('owner: "old"', 9), ("owner: [older, old]", 16), ("owner: [x/old, old.md, old]", 24)],
)
def test_a_value_is_found_behind_its_name_and_whole(text: str, column: int) -> None:
    assert _edits(text, _field("old")) == [Edit(Location(PATH, 1, column), "old", "new")]


def test_a_name_that_is_called_like_its_value_stays() -> None:
    assert _edits("contact: contact", _field("contact", name="contact")) == [
        Edit(Location(PATH, 1, 10), "contact", "new")
    ]


def test_an_entry_is_found_where_it_stands() -> None:
    named = _field("old", line=2, column=3, name="old", is_name=True)
    assert _edits("a:\n  old: {is: old}\n", named) == [Edit(Location(PATH, 2, 3), "old", "new")]
    assert edit_of_definition(Location(PATH, 1, 1), "old", "new", '"old": x') == Edit(
        Location(PATH, 1, 2), "old", "new"
    )


def test_a_call_is_found_by_its_quotes() -> None:
    call = Reference(Target.CONTACT, "contact", Location(PATH, 1, 5), "")
    assert _edits("See {{ contact('contact') }}", call) == [Edit(Location(PATH, 1, 17), "contact", "new")]


def test_what_is_lost_is_told() -> None:
    with pytest.raises(LostPlaceError):
        _edits("owner: other", _field("old"))
    with pytest.raises(LostPlaceError):
        edit_of_definition(Location(PATH), "old", "new", "other: x")
