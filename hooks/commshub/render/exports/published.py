"""How facts are published for other programs: frozen models that name every field, as JSON with a JSON Schema."""

import json
from urllib.parse import urljoin

from pydantic import BaseModel, ConfigDict

from commshub.model.council import Council
from commshub.model.generated_pages import data_form
from commshub.model.site import Site


class Published(BaseModel):
    """What is published of one thing. What a model does not name stays with us."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def whole_file(name: str, value: object, site: Site) -> str:
    """One file: what it holds, the day as of which that is so, and whether all of it is a made-up sample."""
    return as_json({"as_of": site.today.isoformat(), "sample": site.is_sample, name: value})


def schema_of(name: str, model: type[Published], council: Council, *, many: bool = True) -> str:
    """The form of a whole file, as JSON Schema 2020-12: of many entries, or of one."""
    entry = model.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    form = {key: value for key, value in entry.items() if key != "$defs"}
    schema: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": urljoin(council.hub_address, data_form(name)),
        "type": "object",
        "required": ["as_of", "sample", name],
        "additionalProperties": False,
        "properties": {
            "as_of": {"type": "string", "format": "date"},
            "sample": {"type": "boolean", "description": "Whether this is the sample of a made-up council."},
            name: {"type": "array", "items": form} if many else form,
        },
        "$defs": entry.get("$defs", {}),
    }
    return as_json(schema)


def as_json(value: object) -> str:
    """A value as JSON that a person can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
