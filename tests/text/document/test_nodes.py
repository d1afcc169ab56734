"""A tag knows its attributes by their names."""

from commshub.text.document.nodes import Attribute, Element


def test_the_first_attribute_of_a_name_counts() -> None:
    first, second = Attribute(3, 9, "href", "a", 9), Attribute(10, 16, "href", "b", 16)
    tag = Element(0, 17, "a", (first, second))
    assert tag.attribute("href") is first
    assert tag.attribute("title") is None
