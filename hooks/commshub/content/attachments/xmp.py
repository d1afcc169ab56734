"""What a picture or document says of itself in XMP: everything but what is known to be harmless."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commshub.content.attachments.embedded_xml import local_name, parse_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WRAPPERS = frozenset({"xmpmeta", "xapmeta", "RDF"})
# The parts of RDF, and marks of language, around the words.
_AROUND = frozenset({"about", "lang", "parseType", "resource", "xmptk", "ID", "nodeID", "datatype"})
# How a picture is to be shown, where a licence is, and numbers that a program gives to each version of a file.
HARMLESS = frozenset(
    {
        *("format", "Orientation", "ColorSpace", "ColorMode", "ICCProfile", "PixelXDimension", "PixelYDimension"),
        *("XResolution", "YResolution", "ResolutionUnit", "ImageWidth", "ImageLength", "BitsPerSample"),
        *("PhotometricInterpretation", "SamplesPerPixel", "PlanarConfiguration", "YCbCrPositioning", "Compression"),
        *("Rating", "Marked", "WebStatement", "UsageTerms", "rights", "Credit", "Source", "license", "LicensorURL"),
        *("DocumentID", "InstanceID", "OriginalDocumentID", "RenditionClass", "VersionID", "History", "DerivedFrom"),
        *("ExifVersion", "FlashpixVersion", "NativeDigest", "ToolkitVersion", "hasExtendedXMP", "language", "type"),
        *("ExposureTime", "FNumber", "FocalLength", "ISOSpeedRatings", "Flash", "MeteringMode", "WhiteBalance"),
    }
)


def xmp_properties(data: bytes) -> Mapping[str, str]:
    """What is said under each name, with all that stands within it.

    Raises:
        UnreadableXml: it cannot be read, so that nobody knows what it says.
    """
    data = data.strip(b"\0 \t\r\n")
    if not data:
        return {}
    said: dict[str, str] = {}
    for description in _descriptions(parse_xml(data)):
        for name, words in _properties(description):
            said.setdefault(name, words)
    return said


def _descriptions(element: "Element") -> Iterator["Element"]:
    """The descriptions that are part of no other."""
    if local_name(element.tag) == "Description":
        yield element
    elif local_name(element.tag) in _WRAPPERS:
        for each in element:
            yield from _descriptions(each)


def _properties(description: "Element") -> Iterator[tuple[str, str]]:
    for name, value in description.attrib.items():
        if local_name(name) not in _AROUND and value.strip():
            yield local_name(name), value.strip()
    for element in description:
        words = " ".join(" ".join(_words(element)).split())
        if words:
            yield local_name(element.tag), words


def _words(element: "Element") -> Iterator[str]:
    """The words of an element, those of its attributes too."""
    for each in element.iter():
        yield from (value for name, value in each.attrib.items() if local_name(name) not in _AROUND)
        yield each.text or ""
        yield each.tail or "" if each is not element else ""
