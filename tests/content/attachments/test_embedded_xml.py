"""XML of other programs is read, and believed in nothing."""

import pytest

from commshub.content.attachments.embedded_xml import UnreadableXml, local_name, parse_xml, texts_in

BOMB = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
FETCHES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    "data", [b"", b"words", b"<a>", BOMB, FETCHES, b'<?xml version="1.0" encoding="nothing"?><a/>']
)
def test_what_is_no_xml_or_would_grow_or_fetch_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableXml):
        parse_xml(data)


def test_words_that_cannot_be_read_are_no_words_that_are_not_there() -> None:
    assert texts_in(b"\0 \n") == {}
    with pytest.raises(UnreadableXml):
        texts_in(b"words")


@pytest.mark.parametrize(("name", "local"), [("{http://a.example/}title", "title"), ("title", "title")])
def test_a_name_is_known_without_its_namespace(name: str, local: str) -> None:
    assert local_name(name) == local


def test_the_words_under_a_name_count_the_first_time() -> None:
    data = (
        b'\0 <x xmlns:d="urn:d"><d:creator>\n<li>Alex</li> <li>Sam</li></d:creator>'
        b'<d:creator>No</d:creator><y z="1" v=" "/></x>\n'
    )
    assert texts_in(data) == {"x": "Alex Sam No", "creator": "Alex Sam", "li": "Alex", "z": "1"}
