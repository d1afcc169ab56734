"""JSON Schemas of the files that editors write, made from the models by which the checks read them.

They are for the programs in which editors type: these offer names and choices, show what a field is for, and underline
what the checks would refuse. They describe a file as YAML 1.2 reads it, where a bare `0300` or `yes` is a text or not
as each program likes; what the hub reads differently from such a program, `hub check` says.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from commshub.authoring.fact_files import FACT_FILES, FactFile
from commshub.authoring.field_help import field_help, field_title
from commshub.model.page_kinds import FieldRule, Holds, Kind, PageKinds

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
ENDING = ".schema.json"
FOLDER = "content_data/"
FRONT_MATTER = "front-matter/"
ENTRY = "-entry"
# A single word or number: what a bare number means is decided by the field.
_TEXT = {"type": ["string", "number"], "pattern": r"\S"}
_TEXTS = {"type": "array", "items": _TEXT, "minItems": 1}
_DAY = {"type": "string", "format": "date"}
_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$"}
_NOTHING = {"type": "null"}
# What an entry of a register, and a page, says of what it replaces in a lower layer.
_REPLACES = {
    "instead_of": {"const": "national", "title": "Instead of", "description": "It takes the place of a national one."},
    "reason": {**_TEXT, "title": "Reason", "description": "Why the national one does not fit here."},
}


class _SchemaOfYaml(GenerateJsonSchema):
    """What a model takes of values as they are typed into YAML."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": r"^-?\d+$"}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return {**super().float_schema(schema), "type": ["number", "string"], "pattern": r"^-?\d+(\.\d+)?$"}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        found = super().dict_schema(schema)
        keys = schema.get("keys_schema", {})
        return {**found, "propertyNames": {"pattern": r"^-?\d+$"}} if keys.get("type") == "int" else found

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        model = schema["cls"]
        found["title"] = field_title(model.__name__.removeprefix("_"))
        found["description"] = (model.__doc__ or "").partition("\n\n")[0]
        for name, field in model.model_fields.items():
            written = field.alias or name
            if written in found.get("properties", {}):
                found["properties"][written] = _titled(
                    found["properties"][written], written, field_help(model).get(name, ""), needed=field.is_required()
                )
        return found


def _titled(shape: JsonSchemaValue, name: str, text: str, *, needed: bool) -> JsonSchemaValue:
    """What a field takes, with what it is called and what it is for; nothing after the colon is as good as no field."""
    taken = shape if needed or _NOTHING in shape.get("anyOf", ()) else {"anyOf": [shape, _NOTHING]}
    return {**taken, "title": field_title(name), **({"description": text} if text else {})}


def content_schemas(kinds: PageKinds) -> Mapping[str, JsonSchemaValue]:
    """The schema of every file of facts, and of the top of every kind of page, by the name of its file."""
    return {f"{name}{ENDING}": schema for name, schema in _schemas(kinds)}


def schema_files(kinds: PageKinds) -> Mapping[str, str]:
    """The files that hold the schemas, by name."""
    schemas = content_schemas(kinds).items()
    return {name: f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n" for name, schema in schemas}


def editor_settings(folder: str) -> str:
    """The settings by which VS Code knows what each file is to hold; the schemas lie in a folder of the repository."""
    known = {f"./{folder}/{file}": patterns for file, patterns in _patterns()}
    settings = {"yaml.schemas": known, "yaml.yamlVersion": "1.2", "files.eol": "\n", "files.insertFinalNewline": True}
    return f"{json.dumps(settings, indent=2)}\n"


def _patterns() -> Iterator[tuple[str, str]]:
    for file in FACT_FILES:
        yield f"{file.schema_name}{ENDING}", f"{FOLDER}{file.name}.yml"
        if file.is_register:
            yield f"{file.schema_name}{ENTRY}{ENDING}", f"{FOLDER}{file.name}/*.yml"


def with_schema_line(path: str, text: str, folder: str) -> str:
    """A file of facts whose first line names its schema, which lies in a folder of the repository."""
    schema = schema_of_file(path)
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{folder}/{schema}\n{text}" if schema else text


def schema_of_file(path: str) -> str:
    """The name of the schema of a file of facts, by its path in the hub; none of others."""
    name = path.removeprefix(FOLDER).removesuffix(".yml")
    for each in FACT_FILES:
        if name == each.name or (each.name.endswith("/*") and name.startswith(f"{each.schema_name}/")):
            return f"{each.schema_name}{ENDING}"
        if each.is_register and name.startswith(f"{each.name}/"):
            return f"{each.name}{ENTRY}{ENDING}"
    return ""


def _schemas(kinds: PageKinds) -> Iterator[tuple[str, JsonSchemaValue]]:
    for file in FACT_FILES:
        if file.is_register:
            entry = _entry_schema(file)
            yield f"{file.schema_name}{ENTRY}", entry
            yield file.schema_name, _register_schema(file, entry)
        else:
            found = _model_schema(file.model, file.title)
            yield file.schema_name, _in_part(found) if file.layered else found
    for id_, kind in kinds.kinds.items():
        yield f"{FRONT_MATTER}{id_}", _front_matter_schema(id_, kind, kinds)


def _model_schema(model: type[BaseModel], title: str) -> JsonSchemaValue:
    return {"$schema": _DIALECT, **schema_of(model), "title": title}


def schema_of(model: type[BaseModel]) -> JsonSchemaValue:
    """The schema of what a model takes of YAML."""
    return TypeAdapter(model).json_schema(schema_generator=_SchemaOfYaml)


def _entry_schema(file: FactFile) -> JsonSchemaValue:
    """One entry of a register, which says of itself what it takes the place of."""
    found = _model_schema(file.model, f"{file.title}: one entry")
    return {**found, "properties": {**found["properties"], **_REPLACES}}


def _register_schema(file: FactFile, entry: JsonSchemaValue) -> JsonSchemaValue:
    definitions = {**entry.get("$defs", {})}
    definitions["Entry"] = {name: part for name, part in entry.items() if name not in {"$defs", "$schema"}}
    return {
        "$schema": _DIALECT,
        "title": file.title,
        "description": f"{definitions['Entry']['description']} Each stands under an id of its own.",
        "type": "object",
        "additionalProperties": {"$ref": "#/$defs/Entry"},
        "$defs": definitions,
    }


def _in_part(schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of settings of which a file may leave out any, down to the lists in them, each of which is one value.

    What stands in lists keeps its own definitions; those of settings are copied without what must be there.
    """
    definitions = schema.get("$defs", {})
    loose: dict[str, Any] = {}

    def part(shape: Any) -> Any:  # noqa: ANN401 - a JSON Schema is any JSON
        if not isinstance(shape, dict) or shape.get("type") == "array":
            return shape
        if "$ref" in shape:
            name = str(shape["$ref"]).rpartition("/")[2]
            if f"{name}InPart" not in loose:
                loose[f"{name}InPart"] = {}
                loose[f"{name}InPart"] = part(definitions[name])
            return {**shape, "$ref": f"#/$defs/{name}InPart"}
        shape = {name: value for name, value in shape.items() if name != "required"}
        for name in ("anyOf", "additionalProperties"):
            if name in shape:
                inner = shape[name]
                shape[name] = [part(each) for each in inner] if isinstance(inner, list) else part(inner)
        if "properties" in shape:
            shape["properties"] = {name: part(value) for name, value in shape["properties"].items()}
        return shape

    found = part({name: value for name, value in schema.items() if name != "$defs"})
    return {**found, "$defs": {**definitions, **loose}} if definitions else found


def _front_matter_schema(id_: str, kind: Kind, kinds: PageKinds) -> JsonSchemaValue:
    """The top of a page of one kind."""
    required = dict.fromkeys((*kinds.every_page, *kind.front_matter))
    fields = {name: _titled_line(rule, kinds, needed=name in required) for name, rule in kinds.fields.items()}
    schema: JsonSchemaValue = {
        "$schema": _DIALECT,
        "title": f"Top of a page: {kind.name}",
        "type": "object",
        "additionalProperties": False,
        "properties": {**fields, "kind": {**fields["kind"], "const": id_}, **_REPLACES},
        "required": [*required],
    }
    conditions = [
        {
            "if": {"properties": {each.field: {"const": each.equals}}, "required": [each.field]},
            "then": {"required": [*each.front_matter]},
        }
        for each in kind.when
        if each.front_matter
    ]
    return {**schema, "allOf": conditions} if conditions else schema


def _titled_line(rule: FieldRule, kinds: PageKinds, *, needed: bool) -> JsonSchemaValue:
    shape = _line_shape(rule, kinds)
    label = rule.label[:1].upper() + rule.label[1:]
    taken = shape if needed else {"anyOf": [shape, _NOTHING]}
    return {**taken, "title": label, **({"description": rule.help} if rule.help else {})}


def _line_shape(rule: FieldRule, kinds: PageKinds) -> JsonSchemaValue:
    if rule.holds is Holds.CHOICE:
        return {"enum": [*rule.options]}
    if rule.holds in {Holds.DATE, Holds.EXPIRY}:
        return dict(_DAY)
    if rule.holds is Holds.MOMENT:
        return dict(_MOMENT)
    if rule.holds is Holds.CONTACTS:
        return dict(_TEXTS)
    if rule.holds is Holds.AUDIENCES:
        return {**_TEXTS, "items": {"enum": [*kinds.audiences]}} if kinds.audiences else dict(_TEXTS)
    return dict(_TEXT)
