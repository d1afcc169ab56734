"""The walk over records: each mark is found, however deep it stands."""

from collections.abc import Mapping
from typing import Annotated

from commshub.model.page_kinds import Model
from commshub.model.references import Ref, Target
from commshub.references.record_walk import mark_of_field, record_references

_Contact = Annotated[str, Ref(Target.CONTACT, "names it")]
_Audience = Annotated[str, Ref(Target.AUDIENCE, "is for them")]


class _Inner(Model):
    who: _Contact | None = None
    plain: str = "nobody"


class _Outer(Model):
    one: _Contact
    many: tuple[_Contact, ...] = ()
    inner: _Inner = _Inner()
    list_of: tuple[_Inner, ...] = ()
    by_name: Mapping[_Audience, _Inner] = {}
    names_only: Mapping[_Audience, int] = {}
    plain: tuple[str, ...] = ("nobody",)


def _found(value: _Outer) -> list[tuple[str, tuple[str | int, ...], str, bool]]:
    return [(each.id, each.steps, each.entry, each.is_name) for each in record_references(_Outer, value, ("x",), "x")]


def test_every_mark_is_found_with_the_steps_to_it() -> None:
    value = _Outer(
        one="a",
        many=("b", "c"),
        inner=_Inner(who="d"),
        list_of=(_Inner(), _Inner(who="e")),
        by_name={"f": _Inner(who="g")},
        names_only={"h": 1},
    )
    assert _found(value) == [
        ("a", ("x", "one"), "x", False),
        ("b", ("x", "many", 0), "x", False),
        ("c", ("x", "many", 1), "x", False),
        ("d", ("x", "inner", "who"), "x", False),
        ("e", ("x", "list_of", 1, "who"), "x", False),
        ("f", ("x", "by_name", "f"), "f", True),
        ("g", ("x", "by_name", "f", "who"), "f", False),
        ("h", ("x", "names_only", "h"), "h", True),
    ]


def test_what_is_left_out_names_nothing() -> None:
    assert _found(_Outer(one="a")) == [("a", ("x", "one"), "x", False)]


def test_the_mark_of_a_field_is_that_of_its_entries() -> None:
    assert mark_of_field(_Outer, "many") == mark_of_field(_Outer, "one") == Ref(Target.CONTACT, "names it")
    assert mark_of_field(_Outer, "plain") is None
