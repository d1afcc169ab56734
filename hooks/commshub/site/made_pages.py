"""Pages that no editor writes: the hub makes them, and any page may link to them."""

RULES_PAGE = "editors/rules.md"
KINDS_PAGE = "editors/kinds-of-pages.md"
COVERAGE_PAGE = "local/how-we-meet-the-benchmark.md"
SEARCH_PAGE = "search.md"
TOPICS_PAGE = "topics.md"

MADE_PAGES = (RULES_PAGE, KINDS_PAGE, COVERAGE_PAGE, SEARCH_PAGE, TOPICS_PAGE)
