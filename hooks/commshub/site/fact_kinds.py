"""The facts that a page can call: their names, the registers they look into, and the parts that can be asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactKind:
    """A fact that a page can call.

    `register` names the attribute of `Site` that its id is looked up in (empty for a fact that has none); `parts` are
    what can be asked of it after a dot; `home` is the file in which an editor adds one.
    """

    register: str
    home: str
    parts: tuple[str, ...] = ()
    takes_id: bool = True


# The templates of `overrides/facts/` that facts are written through.
FACT_TEMPLATES = (
    "contact",
    "phone",
    "email",
    "form",
    "website",
    "message",
    "statistic",
    "term",
    "terms",
    "figures",
    "source",
    "pages",
)

CONTACT_PARTS = ("phone", "email", "form", "website", "name", "hours")

FACT_KINDS: dict[str, FactKind] = {
    "contact": FactKind("contacts", "content_data/contacts.yml", CONTACT_PARTS),
    "message": FactKind("messages", "content_data/comms_plan.yml"),
    "statistic": FactKind("statistics", "content_data/statistics.yml", ("value", "period")),
    "glossary": FactKind("glossary", "content_data/glossary.yml", ("term", "meaning")),
    "source": FactKind("sources", "content_data/sources.yml"),
    "pages": FactKind("", "content_data/pages.yml"),
    "terms": FactKind("glossary", "content_data/glossary.yml", takes_id=False),
    "figures": FactKind("statistics", "content_data/statistics.yml", takes_id=False),
    "council": FactKind(
        "",
        "content_data/council.yml",
        ("name", "short_name", "area", "website", "service_name", "hub_address"),
        takes_id=False,
    ),
}
