"""A tag and its attributes."""

from commshub.text.document.nodes import Attribute, Element


def test_an_attribute_is_found_by_its_name() -> None:
    href = Attribute(3, 11, "href", "b", 9)
    link = Element(0, 12, "a", (Attribute(2, 3, "x", "", 3), href))
    assert link.attribute("href") is href
    assert link.attribute("src") is None
