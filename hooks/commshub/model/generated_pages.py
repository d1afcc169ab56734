"""Pages that no editor writes: the hub makes them, and any page may link to them."""

from collections.abc import Container, Iterator

from commshub.model.page_kinds import Kind, PageKinds

# The list of all rules. Below it is a page for each theme of rules, and for each part of a theme that is too long.
RULES_PAGE = "editors/rules.md"
_RULE_PARTS = (
    *("accessibility", "choosing-help", "contacts", "council", "days-of-the-plan", "events", "facts", "files"),
    *("headings-and-pictures", "hours-and-mailboxes", "house-style", "incidents", "law", "links", "markup"),
    *("names-and-lines", "pages", "phone-numbers", "pictures-and-documents", "plan", "privacy", "sections"),
    *("translations", "words"),
)
KINDS_PAGE = "editors/kinds-of-pages.md"
WHERE_PAGE = "editors/where-contacts-are-used.md"
COVERAGE_PAGE = "local/how-we-meet-the-benchmark.md"
SEARCH_PAGE = "search.md"
TOPICS_PAGE = "topics.md"

EVENTS_PAGE = "events/index.md"


def rules_page(part: str) -> str:
    """The page with the rules of a theme, or of a part of it."""
    return f"editors/rules/{part}.md"


RULES_PAGES = (RULES_PAGE, *map(rules_page, _RULE_PARTS))
GENERATED_PAGES = (*RULES_PAGES, KINDS_PAGE, WHERE_PAGE, COVERAGE_PAGE, SEARCH_PAGE, TOPICS_PAGE)


def search_page(language: str = "") -> str:
    """The page of search, in the hub's own language or in another."""
    return f"{language}/{SEARCH_PAGE}" if language else SEARCH_PAGE


def event_page(id_: str) -> str:
    """The page of an event."""
    return f"events/{id_}.md"


def events_page(name: str) -> str:
    """A shorter list of events, such as those for one audience."""
    return f"events/{name}.md"


def calendar_file(id_: str) -> str:
    """The calendar with one event, below the root of the site."""
    return f"events/{id_}.ics"


# The calendar of all events, and the one of those for one audience: phones subscribe to them.
EVENTS_CALENDAR = "events.ics"


def audience_calendar(audience: str) -> str:
    """The calendar of the events for one audience."""
    return f"events/for-{audience}.ics"


# The contacts that care cards name, for a phone.
URGENT_CARDS = "contacts/urgent.vcf"
# The sheet for the wall, for everybody.
CALL_SHEET = "contacts/who-to-call.md"


def audience_sheet(audience: str) -> str:
    """The sheet for the wall for one audience."""
    return f"contacts/who-to-call-{audience}.md"


def contact_file(id_: str) -> str:
    """A contact for a phone, below the root of the site."""
    return f"contacts/{id_}.vcf"


# Open data, below the root of the site: the plan is there if pages show it, and services if some are named.
DATA = "data"
# Where the hub has its own scripts, looks, pictures and data, and what else it writes beside pages.
HUB_FOLDERS = ("javascripts/", "stylesheets/", "styles/", "fonts/", "images/share/", f"{DATA}/")
HUB_FILES = frozenset(
    {
        *("images/icon.svg", "404.html", "sitemap.xml", "robots.txt", "_headers", "web.config"),
        *("news.xml", "staticwebapp.config.json", ".htaccess", ".nojekyll"),
        *("changes.xml", ".well-known/security.txt", "index.html"),
    }
)
LISTED_DATA = ("contacts", "events", "pages", "objectives", "coverage")
PLAN_DATA = "plan"
SERVICES_DATA = f"{DATA}/open-referral/services.json"


def data_file(name: str) -> str:
    """A file of open data."""
    return f"{DATA}/{name}.json"


def data_form(name: str) -> str:
    """The JSON Schema of a file of open data."""
    return f"{DATA}/{name}.schema.json"


# The pages by audience, and the one that leads to them.
FOR_YOU = "for-you"
FOR_YOU_INDEX = f"{FOR_YOU}/index.md"


def combined_page(kind: Kind) -> str:
    """The page on which all pages of a kind stand together; empty if the kind asks for none."""
    return f"{kind.folder}/all.md" if kind.together and kind.folder else ""


def for_you_page(audience: str) -> str:
    """The page that gathers what is there for an audience."""
    return f"{FOR_YOU}/{audience}.md"


def pages_for_audience(audience: str) -> tuple[str, ...]:
    """The pages that the hub makes for one audience: what is there for it, its events and its sheet for the wall."""
    return for_you_page(audience), events_page(f"for-{audience}"), audience_sheet(audience)


def pages_of_kinds(kinds: PageKinds, in_use: Container[str]) -> Iterator[str]:
    """The paths below `docs/` of the pages that `pages.yml` asks the hub to make, of the kinds that have pages."""
    yield from (path for id_ in kinds.kinds if id_ in in_use and (path := combined_page(kinds.kinds[id_])))
    if kinds.for_you:
        yield FOR_YOU_INDEX
    yield from (for_you_page(audience) for audience in kinds.for_you)
