"""XML that other programs made, read without believing it: nothing is fetched, and nothing grows without end."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

XmlTexts = Mapping[str, str]


class UnreadableXml(Exception):  # noqa: N818 - it names a state of the file
    """The text is no XML, or defines parts that would be put in again and again."""


def parse_xml(data: bytes) -> "Element":
    """The root of a text of XML.

    Raises:
        UnreadableXml: it cannot be read, or not without danger.
    """
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - the error alone, and as below

    from defusedxml import DefusedXmlException  # noqa: PLC0415 - many hubs have no such file
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - as above

    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        raise UnreadableXml from error
    return root


def local_name(name: object) -> str:
    """The name of an element or attribute without the address of its namespace."""
    return str(name).rpartition("}")[2]


def texts_in(data: bytes) -> XmlTexts:
    """What stands under each name, the first time that it stands there.

    Raises:
        UnreadableXml: it cannot be read, so that nobody knows what it says.
    """
    if not data.strip(b"\0 \t\r\n"):
        return {}
    root = parse_xml(data.strip(b"\0 \t\r\n"))
    found: dict[str, str] = {}
    for name, words in _named_words(root):
        found.setdefault(name, words)
    return found


def _named_words(root: "Element") -> Iterator[tuple[str, str]]:
    for element in root.iter():
        # Lists of XMP hold their words two steps further down.
        words = " ".join(" ".join(element.itertext()).split())
        if words:
            yield local_name(element.tag), words
        yield from ((local_name(name), value) for name, value in element.attrib.items() if value.strip())
