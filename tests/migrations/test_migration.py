"""Files are carried through migrations one after the other."""

from commshub.migrations.migration import Migration, Package, Step, carried
from commshub.model.versions import Version


def test_each_sees_what_the_one_before_has_made() -> None:
    version = Version(0, 1, 0)
    first = Migration("m01_a", "A goes.", version, lambda files, _: {"a": None, "b": files["a"], "same": b"1"})
    second = Migration("m02_b", "B doubles.", version, lambda files, _: {"b": files["b"] * 2} if "b" in files else {})
    third = Migration("m03_c", "Nothing.", version, lambda _files, _: {"b": b"xx"})
    after, steps = carried({"a": b"x", "same": b"1"}, iter((first, second, third)), Package())
    assert after == {"b": b"xx", "same": b"1"}
    assert steps == (Step("A goes.", {"a": None, "b": b"x"}), Step("B doubles.", {"b": b"xx"}))
