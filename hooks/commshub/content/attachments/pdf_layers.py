"""Layers of a PDF: those that are not shown when it is opened, and what stands in one."""

from collections.abc import Mapping

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral


def layers_off(catalog: Mapping[str, object]) -> frozenset[int]:
    """The layers that are not shown when a document is opened, by the numbers of their objects."""
    properties = resolve1(catalog.get("OCProperties")) or {}
    shown = resolve1(properties.get("D")) or {}
    base = resolve1(shown.get("BaseState"))
    all_off = isinstance(base, PSLiteral) and base.name == "OFF"
    off = _ids(properties.get("OCGs")) - _ids(shown.get("ON")) if all_off else frozenset()
    return off | _ids(shown.get("OFF"))


def is_off(layer: object, off: frozenset[int]) -> bool:
    """Whether nothing of a layer, or of a group of layers, is shown."""
    if isinstance(layer, PDFObjRef) and layer.objid in off:
        return True
    group = resolve1(layer)
    members = group.get("OCGs") if isinstance(group, dict) else None
    ids = frozenset({members.objid}) if isinstance(members, PDFObjRef) else frozenset()
    inside = _ids(members) or ids
    return bool(inside) and inside <= off


def _ids(references: object) -> frozenset[int]:
    items = resolve1(references)
    members = items if isinstance(items, list) else []
    return frozenset(each.objid for each in members if isinstance(each, PDFObjRef))
