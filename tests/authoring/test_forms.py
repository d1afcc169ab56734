"""The configuration of the forms: what Sveltia takes, with every field of every register and kind of page."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft7Validator

from commshub.authoring.fact_files import FACT_FILES
from commshub.authoring.forms import Choices, forms_config
from commshub.cli.editor import config_of
from commshub.content.file_sorts import sort_of
from commshub.model.site import Site
from tiny_hub import ROOT

SCHEMA = ROOT / ".venv/npm/node_modules/@sveltia/cms/schema/sveltia-cms.json"


@pytest.fixture(scope="module")
def config(sample: Site) -> Mapping[str, Any]:
    return config_of(sample)


@pytest.fixture(scope="module")
def collections(config: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    return {each["name"]: each for each in config["collections"]}


def test_sveltia_takes_it(config: Mapping[str, Any]) -> None:
    schema = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [each.message for each in schema.iter_errors(json.loads(json.dumps(config)))] == []


@pytest.mark.parametrize(
    "name", ["contacts", "events", "alerts", "sources", "statistics", "standards", "glossary", "messages"]
)
def test_every_field_of_a_register_is_asked_for(name: str, collections: Mapping[str, Mapping[str, Any]]) -> None:
    asked = [each["name"] for each in collections[name]["fields"]]
    model = next((each.model for each in FACT_FILES if each.name == name), None)
    assert not model or asked == [field.alias or each for each, field in model.model_fields.items()]
    assert (collections[name]["folder"], collections[name]["create"]) == (f"content_data/{name}", True)


def test_every_kind_of_page_has_a_form_with_its_lines(
    sample: Site, collections: Mapping[str, Mapping[str, Any]]
) -> None:
    for page in sample.pages:
        forms = [
            each
            for each in collections.values()
            if each.get("filter", {}).get("value") == page.text("kind")
            and each["folder"] == f"docs/{page.source_path.rpartition('/')[0]}".rstrip("/")
        ]
        assert len(forms) == 1, page.path
        assert {*page.fields} <= {each["name"] for each in forms[0]["fields"]}, page.path


@pytest.mark.parametrize(
    ("collection", "field", "choice"),
    [
        ("contacts", "fallback", "emergency"),
        ("statistics", "source", "prevent-duty-guidance"),
        ("events", "audiences", "residents"),
        ("alerts", "approver", "prevent-lead"),
        ("pages-myth-myths", "owner", "prevent-lead"),
    ],
)
def test_what_is_named_is_chosen_from_a_list(
    collection: str, field: str, choice: str, collections: Mapping[str, Mapping[str, Any]]
) -> None:
    asked = next(each for each in collections[collection]["fields"] if each["name"] == field)
    assert choice in {each["value"] for each in asked["options"]} or len(asked["options"]) > 5
    assert asked["widget"] == "select"


def test_a_hub_without_pages_has_a_form_for_each_kind(sample: Site) -> None:
    made = forms_config(sample.kinds, Choices({}, {}, {}))
    names = [each["name"] for each in made["collections"]]  # type: ignore[attr-defined]
    assert len([name for name in names if name.startswith("pages-")]) == len(sample.kinds.kinds)


@pytest.mark.parametrize("path", ["docs/admin/index.html", "docs/admin/config.yml", "docs/admin/sveltia-cms.js"])
def test_forms_are_never_published(path: str) -> None:
    assert not sort_of(path).is_published
