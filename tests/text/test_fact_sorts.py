"""Sorts of facts are told from words that only sound like them."""

import pytest

from commshub.model.topics import FactSort
from commshub.text.fact_sorts import holds, leads_to
from commshub.text.stems import stems_of


@pytest.mark.parametrize(
    ("sort", "with_it", "without"),
    [
        (FactSort.AMOUNT, "It takes two working days.", "It takes days."),
        (FactSort.AMOUNT, "It starts at 6pm.", "It starts in the evening."),
        (FactSort.AMOUNT, "We meet once a month.", "We meet at times."),
        (FactSort.AMOUNT, "It cost £40.", "It cost money."),
        (FactSort.AMOUNT, "We answer within 24 hours.", "We answer in our hours."),
        (FactSort.DAY, "It was on 3 March 2026.", "It was in 2026."),
        (FactSort.DAY, "Come on Tuesday.", "Come some day."),
        (FactSort.ROLE, "Ask your manager.", "Ask a friend."),
        (FactSort.PLACE, "We meet in the library.", "We meet."),
        (FactSort.CONTACT, "", ""),
    ],
)
def test_words_hold_a_fact(sort: FactSort, with_it: str, without: str) -> None:
    told = [holds(sort, each, stems_of(each), (), english=True) for each in (with_it, without)]
    assert told == [sort is not FactSort.CONTACT, False]


@pytest.mark.parametrize(
    ("sort", "called"),
    [
        (FactSort.CONTACT, "contact"),
        (FactSort.ROLE, "contact"),
        (FactSort.SOURCE, "source"),
        (FactSort.MESSAGE, "message"),
        (FactSort.FIGURE, "statistic"),
        (FactSort.AMOUNT, "standard"),
    ],
)
def test_a_called_fact_is_one_of_its_sort(sort: FactSort, called: str) -> None:
    assert holds(sort, "", (), (called,), english=True)
    assert not holds(sort, "", (), ("council",), english=True)


def test_in_another_language_only_digits_are_told() -> None:
    assert holds(FactSort.AMOUNT, "2 ddiwrnod", (), (), english=False)
    assert not holds(FactSort.ROLE, "team", (), (), english=False)


def test_a_link_leads_to_a_page_or_to_a_source() -> None:
    assert leads_to(FactSort.LINK, ("../contacts.md",))
    assert not leads_to(FactSort.LINK, ("https://example.org", "#here", "mailto:a@example.org"))
    assert leads_to(FactSort.SOURCE, ("https://example.org",))
    assert not leads_to(FactSort.SOURCE, ("../contacts.md",))
    assert not leads_to(FactSort.DAY, ("../contacts.md", "https://example.org"))
