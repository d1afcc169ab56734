"""Pages that no editor writes: the hub makes them, and any page may link to them."""

RULES_PAGE = "editors/rules.md"
KINDS_PAGE = "editors/kinds-of-pages.md"
COVERAGE_PAGE = "local/how-we-meet-the-benchmark.md"
SEARCH_PAGE = "search.md"
TOPICS_PAGE = "topics.md"

EVENTS_PAGE = "events/index.md"

MADE_PAGES = (RULES_PAGE, KINDS_PAGE, COVERAGE_PAGE, SEARCH_PAGE, TOPICS_PAGE)


def event_page(id_: str) -> str:
    """The page of an event."""
    return f"events/{id_}.md"


def events_page(name: str) -> str:
    """A shorter list of events, such as those for one audience."""
    return f"events/{name}.md"


def calendar_file(id_: str) -> str:
    """The calendar with one event, below the root of the site."""
    return f"events/{id_}.ics"
