"""Forms in a browser: the configuration of Sveltia CMS, made from the same schemas as the checks.

Every register is a folder of one file a fact, and each kind of page a form of its own. What names something is chosen
from what there is, national entries included. Sveltia reads what Decap CMS reads.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from commshub.authoring.fact_files import FACT_FILES, FactFile
from commshub.authoring.schemas import FOLDER, schema_of
from commshub.model.facts import Message
from commshub.model.page_kinds import FieldRule, Holds, Kind, PageKinds
from commshub.model.references import NAMES, Target

_Shape = Mapping[str, Any]
_Field = dict[str, Any]

# The registers that editors add to, with the field by which an entry is known in lists and gets its id.
_KNOWN_BY = {
    "contacts": "role",
    "events": "title",
    "alerts": "title",
    "sources": "title",
    "statistics": "unit",
    "standards": "promise",
    "glossary": "term",
    "messages": "name",
}
_MESSAGES = FactFile("messages", "Key messages", Message, is_register=True)
# Texts of more than a line.
_LONG = {"description", "summary", "text", "for_whom", "not_for", "what_to_say", "meaning", "promise", "invitation"}
_DAY = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
_MOMENT = {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}
_CHOSEN = {
    Holds.CONTACT: Target.CONTACT,
    Holds.CONTACTS: Target.CONTACT,
    Holds.AUDIENCES: Target.AUDIENCE,
    Holds.SOURCE: Target.SOURCE,
    Holds.LANGUAGE: Target.LANGUAGE,
    Holds.PAGE: Target.PAGE,
}
# What every page may be: a translation of another.
_TRANSLATION = ("language", "translation_of", "translated_from", "translation_checked")
_SEVERAL = {Holds.CONTACTS, Holds.AUDIENCES}


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be named, by sort: the id of each and what editors call it.

    For each kind of page, `folders` are those that hold such pages, and `lines` those that stand at their tops.
    """

    named: Mapping[str, Mapping[str, str]]
    folders: Mapping[str, Sequence[str]]
    lines: Mapping[str, frozenset[str]]


def forms_config(kinds: PageKinds, choices: Choices) -> Mapping[str, object]:
    """The configuration of the forms of a hub."""
    return {
        # Whoever works on a copy of the repository needs none of it; a council's engineer writes its own here.
        "backend": {"name": "github", "repo": "council/hub", "branch": "main"},
        "app_title": "Prevent communications hub",
        "media_folder": "docs/images",
        "public_folder": "/images",
        "show_preview_links": False,
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [*_registers(choices), *_pages(kinds, choices)],
    }


def _registers(choices: Choices) -> Iterator[_Field]:
    for each in (*FACT_FILES, _MESSAGES):
        if each.name not in _KNOWN_BY:
            continue
        schema = schema_of(each.model)
        yield {
            "name": each.name,
            "label": each.title,
            "folder": f"{FOLDER}{each.name}",
            "extension": "yml",
            "format": "yaml",
            "create": True,
            "identifier_field": _KNOWN_BY[each.name],
            "fields": [*_fields(schema, schema.get("$defs", {}), choices)],
        }


def _fields(shape: _Shape, definitions: _Shape, choices: Choices) -> Iterator[_Field]:
    """The fields of a record."""
    for name, each in shape["properties"].items():
        widget = _widget(name, each, definitions, choices)
        hint = {"hint": each["description"]} if each.get("description") else {}
        yield {
            "name": name,
            "label": each["title"],
            "required": name in shape.get("required", ()),
            **hint,
            **widget,
        }


def _widget(name: str, shape: _Shape, definitions: _Shape, choices: Choices) -> _Field:
    """How a value is asked for."""
    shape = _resolved(shape, definitions)
    if names := choices.named.get(shape.get(NAMES, "")):
        return _select(names)
    if "enum" in shape:
        return {"widget": "boolean"} if True in shape["enum"] else _select(dict.fromkeys(shape["enum"], ""))
    if shape.get("type") == "object":
        return {"widget": "object", "collapsed": True, "fields": [*_fields(shape, definitions, choices)]}
    if shape.get("type") == "array":
        return _several(name, shape["items"], definitions, choices)
    return _one_value(name, shape)


def _one_value(name: str, shape: _Shape) -> _Field:
    if shape.get("format") == "date":
        return dict(_DAY)
    if str(shape.get("pattern", "")).endswith(r"\d{2}:\d{2})$"):
        return dict(_MOMENT)
    if "integer" in shape.get("type", ()):
        return {"widget": "number", "value_type": "int"}
    return {"widget": "text" if name in _LONG else "string"}


def _resolved(shape: _Shape, definitions: _Shape) -> _Shape:
    """What is asked for where something may stand or nothing."""
    while "$ref" in shape or "anyOf" in shape:
        if "$ref" in shape:
            shape = definitions[str(shape["$ref"]).rpartition("/")[2]]
        else:
            # `all` may stand for a list of places: a list of one says the same.
            shape = next(each for each in reversed(shape["anyOf"]) if each != {"type": "null"})
    return shape


def _several(name: str, item: _Shape, definitions: _Shape, choices: Choices) -> _Field:
    widget = _widget(name, item, definitions, choices)
    if widget["widget"] == "select":
        return {**widget, "multiple": True}
    if widget["widget"] == "object":
        return {"widget": "list", "fields": widget["fields"]}
    return {"widget": "list", "field": {"name": "item", "label": "One", **widget}}


def _select(names: Mapping[str, str]) -> _Field:
    options = [{"value": id_, "label": f"{said} ({id_})" if said else id_} for id_, said in names.items()]
    return {"widget": "select", "options": options}


def _pages(kinds: PageKinds, choices: Choices) -> Iterator[_Field]:
    """A form for each kind of page, in each folder that has such pages."""
    for id_, kind in kinds.kinds.items():
        for folder in choices.folders.get(id_, (kind.folder,)):
            yield {
                "name": "-".join(("pages", id_, *filter(None, folder.split("/")))),
                "label": f"{kind.name}: {folder}" if folder else kind.name,
                "folder": f"docs/{folder}".rstrip("/"),
                "filter": {"field": "kind", "value": id_},
                "create": True,
                "extension": "md",
                "format": "yaml-frontmatter",
                "identifier_field": "title",
                "fields": [*_lines(id_, kind, kinds, choices)],
            }


def _lines(id_: str, kind: Kind, kinds: PageKinds, choices: Choices) -> Iterator[_Field]:
    """What is asked for at the top of a page, and its text, which begins with the sections that it must have."""
    needed = (*kinds.every_page, *kind.front_matter)
    later = (name for each in kind.when for name in each.front_matter)
    optional = {*later, *kind.facts, *kind.in_lists, *_TRANSLATION, *choices.lines.get(id_, ())}
    yield {"name": "kind", "label": "Kind", "widget": "hidden", "default": id_}
    yield from (_line(name, kinds.fields[name], choices, needed=True) for name in needed if name != "kind")
    headings = "\n\n".join(f"## {section.title}\n\n{section.draft}".rstrip() for section in kind.sections)
    yield {"name": "body", "label": "Text", "widget": "markdown", "default": headings}
    for name, rule in kinds.fields.items():
        if name in optional and name not in needed:
            yield _line(name, rule, choices, needed=False)


def _line(name: str, rule: FieldRule, choices: Choices, *, needed: bool) -> _Field:
    label = rule.label[:1].upper() + rule.label[1:]
    hint = {"hint": rule.help} if rule.help else {}
    return {"name": name, "label": label, "required": needed, **hint, **_line_widget(name, rule, choices)}


def _line_widget(name: str, rule: FieldRule, choices: Choices) -> _Field:
    if rule.holds in _CHOSEN and (names := choices.named.get(_CHOSEN[rule.holds])):
        chosen = _select(names)
        return {**chosen, "multiple": True} if rule.holds in _SEVERAL else chosen
    if rule.holds is Holds.CHOICE:
        return _select(dict.fromkeys(rule.options, ""))
    if rule.holds in {Holds.DATE, Holds.EXPIRY}:
        return dict(_DAY)
    if rule.holds is Holds.MOMENT:
        return dict(_MOMENT)
    return {"widget": "text" if name in _LONG else "string"}
