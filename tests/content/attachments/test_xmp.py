"""What XMP says, whatever its names."""

import pytest

from commshub.content.attachments.embedded_xml import UnreadableXml
from commshub.content.attachments.xmp import xmp_properties
from made_pictures import XMP


def test_what_is_said_is_told_by_name_with_all_that_stands_within_it() -> None:
    inside = "<dc:creator><rdf:Seq><rdf:li>Alex</rdf:li><rdf:li>Sam</rdf:li></rdf:Seq></dc:creator>"
    said = xmp_properties(XMP.format('xmp:City="Littleton"', inside).encode() + b"\0\n")
    assert said == {"City": "Littleton", "creator": "Alex Sam"}


@pytest.mark.parametrize("data", [b"", b" \0\n"])
def test_nothing_says_nothing(data: bytes) -> None:
    assert xmp_properties(data) == {}


@pytest.mark.parametrize("data", [b"words", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_what_cannot_be_read_is_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableXml):
        xmp_properties(data)
