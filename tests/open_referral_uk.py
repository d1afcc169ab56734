"""What Open Referral UK asks of its files, as far as the hub has something to say: HSDS-UK 3.0.

The names, the sorts of values and what must be there are facts of the published profile (OpenReferralUK/uk-profile,
schema/compiled/, of 10 October 2024) and, where it has no name, of HSDS 3.0 (openreferral/specification). The profile
takes names that it does not know; this takes none, so that no name is misspelt.

With `--open-referral FOLDER` the tests also hold the files to a copy of the profile itself.
"""

from collections.abc import Mapping

UUID = {"type": "string", "pattern": r"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": r"^https?://\S+$"}
MAIL = {"type": "string", "pattern": r"^[^@\s]+@[^@\s]+$"}
DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$"}
CLOCK = {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}
COUNT = {"type": "integer", "minimum": 0}
YES_OR_NO = {"type": "boolean"}

Form = Mapping[str, object]


def _thing(must: Form, may: Form) -> Form:
    return {"type": "object", "properties": {**must, **may}, "required": [*must], "additionalProperties": False}


def _many(form: Form) -> Form:
    return {"type": "array", "items": form, "minItems": 1}


IDENTIFIER = _thing({"identifier_type": TEXT, "identifier": TEXT}, {"id": UUID, "identifier_scheme": TEXT})
ORGANISATION = _thing(
    {"id": UUID, "name": TEXT, "description": TEXT},
    {"email": MAIL, "website": ADDRESS, "logo": TEXT, "uri": ADDRESS, "organization_identifiers": _many(IDENTIFIER)},
)
LANGUAGE = _thing({"id": UUID}, {"name": TEXT, "code": {"type": "string", "pattern": "^[a-z]{2,3}$"}, "note": TEXT})
PHONE = _thing({"id": UUID, "number": TEXT}, {"type": TEXT, "description": TEXT})
CONTACT = _thing({"id": UUID}, {"name": TEXT, "title": TEXT, "department": TEXT, "email": MAIL, "phones": _many(PHONE)})
SCHEDULE = _thing(
    {"id": UUID},
    {
        "freq": {"enum": ["WEEKLY", "MONTHLY"]},
        "byday": {"type": "string", "pattern": "^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$"},
        "opens_at": CLOCK,
        "closes_at": CLOCK,
        "description": TEXT,
        "notes": TEXT,
    },
)
AREA = _thing({"id": UUID}, {"name": TEXT, "service_area": TEXT})

_SERVICE_MUST: Form = {
    "id": UUID,
    "name": TEXT,
    "status": {"enum": ["active", "inactive", "defunct", "temporarily closed"]},
}
_SERVICE_MAY: Form = {
    "description": TEXT,
    "url": ADDRESS,
    "email": MAIL,
    "assured_date": DAY,
    "assurer_email": MAIL,
    "alert": TEXT,
    "eligibility_description": TEXT,
    "last_modified": MOMENT,
    "organization": ORGANISATION,
}
LISTED = _thing(_SERVICE_MUST, _SERVICE_MAY)
SERVICE = _thing(
    _SERVICE_MUST,
    {
        **_SERVICE_MAY,
        "schedules": _many(SCHEDULE),
        "service_areas": _many(AREA),
        "languages": _many(LANGUAGE),
        "contacts": _many(CONTACT),
    },
)
PAGE = _thing(
    {
        **dict.fromkeys(("total_items", "total_pages", "page_number", "size"), COUNT),
        **dict.fromkeys(("first_page", "last_page", "empty"), YES_OR_NO),
        "contents": {"type": "array", "items": LISTED},
    },
    {},
)
# `sample` is ours: the profile lets a publisher add what does not conflict with it.
ABOUT = _thing({"version": TEXT, "profile": ADDRESS, "openapi_url": ADDRESS}, {"sample": YES_OR_NO})
