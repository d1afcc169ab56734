"""The schemas take every file that the checks take, and refuse what they refuse."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from breakages import Breakage, broken, of_entries, of_pages, of_sections
from commshub.authoring.fact_files import FACT_FILES
from commshub.authoring.schemas import FRONT_MATTER, content_schemas, schema_files, schema_of_file
from commshub.content.fact_files import NEEDED
from commshub.content.pages import parse_page
from commshub.content.records import parse_collection, parse_record
from commshub.content.site import parse_site
from commshub.content.source_text import SourceText
from commshub.content.yaml_tree import parse_yaml
from commshub.model.page_kinds import PageKinds
from commshub.model.parse_errors import ErrorKind
from sample_hub import national_files, sample_tree
from tiny_hub import ROOT, TODAY

FACTS = "content_data/"
SHARE = 12
# What is wrong with a value by itself. What only another file tells, or a rule, a schema cannot know.
ACROSS_FIELDS = {"evidence", "condition", "hour left out", "hour twice", "year"}
TOLD_BY_MODELS = {ErrorKind.MISSING_FIELD, ErrorKind.UNKNOWN_FIELD, ErrorKind.WRONG_VALUE}


class Yaml12(yaml.CSafeLoader):
    """YAML as the programs read it in which editors type: a day and `yes` are texts."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML declares it


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?\d+", [*"-+0123456789"]),
    ("float", r"[-+]?\d+\.\d+", [*"-+0123456789"]),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), first)


def as_json(text: str) -> object:
    """A file as programs see it: every name is a text."""
    return json.loads(json.dumps(yaml.load(text, Yaml12)))  # noqa: S506 - a safe loader


@cache
def kinds() -> PageKinds:
    return parse_site(sample_tree(), TODAY).kinds


@cache
def validators() -> Mapping[str, Draft202012Validator]:
    schemas = content_schemas(kinds())
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(each, format_checker=FormatChecker()) for name, each in schemas.items()}


def values_and_schemas(path: str, text: str) -> Iterator[tuple[object, Draft202012Validator]]:
    """What a file holds that a schema describes."""
    if path.startswith(FACTS):
        yield as_json(text), validators()[schema_of_file(path)]
    elif path.endswith(".md") and (top := re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)):
        values = as_json(top[1])
        assert isinstance(values, dict)
        schema = validators().get(f"{FRONT_MATTER}{values.get('kind')}.schema.json")
        if schema:
            yield values, schema


def errors(path: str, text: str) -> list[str]:
    return [
        f"{path}: {error.json_path}: {error.message[:200]}"
        for values, schema in values_and_schemas(path, text)
        for error in schema.iter_errors(values)
    ]


def texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in files.items() if path.endswith((".yml", ".md"))}


def own_files() -> dict[str, bytes]:
    """The files of the sample as they lie."""
    folders = ("content_data", "docs")
    paths = (path for folder in folders for path in (ROOT / folder).rglob("*.*") if path.suffix in {".yml", ".md"})
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}


def test_those_that_are_kept_are_fresh() -> None:
    """`hub schema schemas` writes them."""
    kept = {name: (ROOT / "schemas" / name).read_text(encoding="utf-8") for name in validators()}
    assert kept == schema_files(kinds())


@pytest.mark.parametrize("files", [own_files, national_files])
def test_every_file_is_taken(files: Callable[[], Mapping[str, bytes]]) -> None:
    assert [each for path, text in texts(files()).items() for each in errors(path, text)] == []


def test_every_file_of_facts_has_a_schema() -> None:
    assert {each.name for each in FACT_FILES} >= {*NEEDED}
    assert [path for path in texts(own_files()) if path.startswith(FACTS) and not schema_of_file(path)] == []


def test_what_the_models_refuse_is_refused(pytestconfig: pytest.Config) -> None:
    """Every value of the sample is broken, and every name misspelt, once for each field of each sort of record.

    One in so many on every run, and all at night.
    """
    share = 1 if pytestconfig.getoption("--all-pages") else SHARE
    files = texts(sample_tree().files)
    groups = {**of_entries(files), **of_pages(files), **of_sections(files)}
    # The schema of a page is chosen by its kind.
    known = [each for group in groups.values() for each in group if each.steps != ("kind",)]
    fields = {_field(each, files[each.path]): each for each in known}
    changed = {str(each): (each.path, broken(files, [each])[each.path]) for each in [*fields.values()][::share]}
    tried = {name: file for name, file in changed.items() if _is_refused(*file)}
    assert len(tried) > 500 // share
    assert "\n".join(name for name, file in tried.items() if not errors(*file)) == ""


def _field(breakage: Breakage, text: str) -> object:
    """What is broken, whichever entry, page or place in a list it stands in."""
    kind = re.search(r"^kind: (\S+)", text, re.MULTILINE)
    steps = tuple(each for number, each in enumerate(breakage.steps) if isinstance(each, str) and number != 0)
    part = breakage.steps[0] if len(breakage.steps) == 1 or not is_collection(breakage.path) else ""
    return kind[1] if kind else breakage.path, part, steps, breakage.text == "zzz"


def is_collection(path: str) -> bool:
    return any(each.is_register and path == f"{FACTS}{each.name}.yml" for each in FACT_FILES)


def _is_refused(path: str, text: str) -> bool:
    """Whether the reader refuses a value or a name for what it is."""
    if path.endswith(".md"):
        _, found = parse_page(SourceText(path, text), kinds())
    else:
        table, found = parse_yaml(path, text)
        file = next(each for each in FACT_FILES if schema_of_file(path) == f"{each.schema_name}.schema.json")
        if table and file.is_register:
            found = parse_collection(file.model, path, table)[1]
        elif table:
            found = parse_record(file.model, table)[1]
    return any(each.kind in TOLD_BY_MODELS and each.wanted not in ACROSS_FIELDS for each in found)
