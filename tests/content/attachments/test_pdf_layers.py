"""Layers of a PDF that are not shown."""

from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import LIT

from commshub.content.attachments.pdf_layers import is_off, layers_off


def _layer(number: int) -> PDFObjRef:
    return PDFObjRef(None, number)


def test_the_layers_that_are_switched_off_are_known() -> None:
    assert layers_off({}) == frozenset()
    assert layers_off({"OCProperties": {"D": {"OFF": [_layer(4)]}}}) == {4}


def test_where_all_are_off_those_that_are_on_are_named() -> None:
    shown = {"BaseState": LIT("OFF"), "ON": [_layer(4)]}
    assert layers_off({"OCProperties": {"OCGs": [_layer(4), _layer(5)], "D": shown}}) == {5}


def test_a_group_is_off_if_all_in_it_are() -> None:
    off = frozenset({4, 5})
    assert is_off(_layer(4), off)
    assert is_off({"OCGs": [_layer(4), _layer(5)]}, off)
    assert not is_off({"OCGs": [_layer(4), _layer(6)]}, off)
    assert not is_off({"Type": "OCG"}, off)
    assert not is_off(None, off)
