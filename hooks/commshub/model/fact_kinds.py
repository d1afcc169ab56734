"""The facts that a page can call: their names, the collections they look into, and the parts that can be asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactKind:
    """A fact that a page can call by its name.

    `collection` names the attribute of `Site` that its id is looked up in (empty for a fact that has none); `parts` are
    what can be asked of it after a dot, and `mentions` those of them that only mention it: the name of a contact leads
    nobody to it. `home` is the file in which an editor adds one, and `noun` is what an editor
    calls one.
    """

    name: str
    collection: str
    home: str
    noun: str
    parts: tuple[str, ...] = ()
    takes_id: bool = True
    mentions: frozenset[str] = frozenset()

    @property
    def example(self) -> str:
        """How an editor writes a call of it."""
        if self.takes_id:
            return f'{{{{ {self.name}("…") }}}}'
        return f"{{{{ {self.name}.{self.parts[0]} }}}}" if self.parts else f"{{{{ {self.name}() }}}}"


# The parts of the communications plan that a page can show.
_PLAN_PARTS = (
    "outcomes",
    "objectives",
    "progress",
    "timetable",
    "audiences",
    "messages",
    "situations",
    "press_steps",
    "risks",
    "ratings",
    "equality_impact",
)

# The templates of `overrides/facts/` that facts are written through.
FACT_TEMPLATES = (
    "contact",
    "contact_in_list",
    "contact_ways",
    "contact_state",
    "contact_closed",
    "contact_advice",
    "number",
    "first_way",
    "hours",
    "when_closed",
    "phone",
    "email",
    "form",
    "website",
    "message",
    "holding_lines",
    "statistic",
    "standard",
    "term",
    "terms",
    "figures",
    "source",
    "pages",
    "care_cards",
    "talk_now",
    "first_contacts",
    "crisis_lines",
    "translation",
    "call_sheet",
    "answers",
    "lists/myth",
    "lists/news",
    "together",
    "for_you",
    "for_you_index",
    "coverage",
    "event",
    "events",
    "search",
    "topics",
    *(f"plan/{part}" for part in _PLAN_PARTS),
)

# The facts that are drawn from the care cards.
CARE_FACTS = ("care_cards", "talk_now")

# The ways to reach a contact: as a page asks for one, and as contacts.yml names it.
CONTACT_DETAILS = {"phone": "phones", "email": "email", "form": "form", "website": "website"}
# Who answers when a contact is closed.
WHEN_CLOSED = "when_closed"
_CONTACT_PARTS = (*CONTACT_DETAILS, "name", "hours", WHEN_CLOSED)

FACT_KINDS: dict[str, FactKind] = {
    kind.name: kind
    for kind in (
        FactKind(
            "contact",
            "contacts",
            "content_data/contacts.yml",
            "contact",
            _CONTACT_PARTS,
            mentions=frozenset({"name", "hours"}),
        ),
        FactKind("message", "messages", "content_data/comms_plan.yml", "message"),
        FactKind("holding_lines", "", "content_data/comms_plan.yml", "situation"),
        FactKind(
            "statistic",
            "statistics",
            "content_data/statistics.yml",
            "figure",
            ("value", "period"),
            mentions=frozenset({"period"}),
        ),
        FactKind("standard", "standards", "content_data/standards.yml", "service standard"),
        FactKind("glossary", "glossary", "content_data/glossary.yml", "word", ("term", "meaning")),
        FactKind("source", "sources", "content_data/sources.yml", "source"),
        FactKind("pages", "", "content_data/pages.yml", "kind of page"),
        FactKind("terms", "glossary", "content_data/glossary.yml", "word", takes_id=False),
        FactKind("figures", "statistics", "content_data/statistics.yml", "figure", takes_id=False),
        FactKind("care_cards", "care_cards", "content_data/care_cards.yml", "care card", takes_id=False),
        FactKind("talk_now", "care_cards", "content_data/care_cards.yml", "care card", takes_id=False),
        FactKind("plan", "", "content_data/comms_plan.yml", "plan", _PLAN_PARTS, takes_id=False),
        FactKind(
            "council",
            "",
            "content_data/council.yml",
            "council",
            ("name", "short_name", "area", "website", "service_name", "hub_address"),
            takes_id=False,
        ),
    )
}


def list_template(kind: str) -> str:
    """The template that draws a list of pages of a kind."""
    own = f"lists/{kind}"
    return own if own in FACT_TEMPLATES else "pages"


def template_of(name: str, argument: str | None, part: str | None) -> str | None:
    """The template that a called fact is written through; `None` for words, which are put in as they are."""
    if name == "plan":
        return f"plan/{part}"
    if name == "contact" and part in (*CONTACT_DETAILS, WHEN_CLOSED):
        return part
    if part is not None:
        return None
    if name == "pages":
        return list_template(argument or "")
    return "term" if name == "glossary" else name
