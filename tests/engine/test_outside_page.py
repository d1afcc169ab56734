"""What a page of another site says."""

import pytest

from commshub.engine.outside_page import print_of, says_not_found

HTML = "text/html; charset=utf-8"


def test_a_page_is_told_by_its_words() -> None:
    page = "<head><title>A</title></head><body><script>var a = {};</script><header>B</header><p>The {} duty</p></body>"
    assert print_of(page.format(1, "new").encode(), HTML) == print_of(page.format(2, "NEW ").encode(), HTML)
    assert print_of(page.format(1, "new").encode(), HTML) != print_of(page.format(1, "old").encode(), HTML)


def test_anything_else_is_told_by_its_bytes() -> None:
    assert print_of(b"%PDF a", "application/pdf") != print_of(b"%PDF A", "application/pdf")


@pytest.mark.parametrize(
    "title",
    [
        "Page not found",
        "404",
        "The page cannot be found",
        "This document was withdrawn",
        "Sorry, we can't find that page",
    ],
)
def test_a_title_that_says_that_nothing_is_there_is_believed(title: str) -> None:
    assert says_not_found(f"<title>{title}</title>".encode(), HTML)


@pytest.mark.parametrize("title", ["Missing people", "Page 404a", "What we found", "Find help"])
def test_another_title_is_no_such_thing(title: str) -> None:
    assert not says_not_found(f"<title>{title}</title><p>Page not found</p>".encode(), HTML)
    assert not says_not_found(b"Page not found", "application/pdf")
