"""The sample hub is complete: it has a page for every reader, and nothing in it speaks against publishing."""

from collections import Counter

import pytest

from commshub.checks.registry import run_rules
from commshub.model.site import Site

LAST_TWELVE_MONTHS = [(2025, 12), *((2026, month) for month in range(1, 12))]


def test_nothing_is_found_in_it(sample: Site) -> None:
    assert run_rules(sample) == ()


def test_it_says_that_it_is_a_sample(sample: Site) -> None:
    assert sample.is_sample


@pytest.mark.parametrize(
    ("kind", "least"),
    [("route", 11), ("faq", 14), ("myth", 7), ("case-study", 5), ("project", 8), ("briefing", 4), ("resource", 8)],
)
def test_it_has_enough_pages_of_a_kind(sample: Site, kind: str, least: int) -> None:
    assert Counter(page.text("kind") for page in sample.pages)[kind] >= least


def test_it_has_at_least_eighty_pages(sample: Site) -> None:
    assert len(sample.pages) >= 80


def test_there_is_news_for_each_of_the_last_twelve_months(sample: Site) -> None:
    days = [page.fields["date"] for page in sample.pages if page.text("kind") == "news"]
    assert sorted({(day.year, day.month) for day in days}) == LAST_TWELVE_MONTHS


def test_its_stories_are_both_national_and_local(sample: Site) -> None:
    origins = Counter(page.text("origin") for page in sample.pages if page.text("kind") == "case-study")
    assert origins["national"] >= 2
    assert origins["local"] >= 3


def test_every_audience_has_a_page(sample: Site) -> None:
    served = {audience for page in sample.pages for audience in page.names("audiences")}
    assert served >= set(sample.kinds.audiences) - {"press"}


def test_every_way_into_help_leads_to_a_contact_that_answers_at_night(sample: Site) -> None:
    for page in sample.pages:
        if page.text("kind") == "route":
            fallback = sample.contacts.get(page.text("fallback"))
            assert fallback is not None, page.path
            assert fallback.always_answers, page.path
