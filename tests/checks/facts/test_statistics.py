"""What the rules on figures in pages say, and when they keep quiet."""

import pytest

from commshub.checks.facts import statistics
from commshub.model.findings import Finding, Location
from tiny_files import HELP, STATISTICS, guide, tiny_file
from tiny_hub import TINY, MakeSite

OLDER = """\
referrals-2024:
  value: "6,922"
  unit: referrals to Prevent
  period: April 2023 to March 2024
  geography: England and Wales
  source: channel-guidance
  published: 2025-11-06
  review_by: 2027-01-31
"""
BOTH = {STATISTICS: (TINY / STATISTICS).read_text(encoding="utf-8") + OLDER}


def test_a_figure_that_is_typed_is_reported(tiny: MakeSite) -> None:
    assert list(statistics.typed(tiny({HELP: guide("Referrals rose to 8,778.\n")}))) == [
        Finding(
            Location(HELP, 9, 19),
            "The figure '8,778' is typed, and the hub keeps it",
            'Write {{ statistic("referrals") }} instead, which brings its year and its source.',
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We planted 8,778 trees.",
        "Referrals rose to 18,778.",
        "Referrals rose to 8,778,000.",
        "`8,778 referrals` is how not to write it.",
        "Referrals are explained.\n\nWe planted 8,778 trees.",
    ],
)
def test_other_numbers_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(statistics.typed(tiny({HELP: guide(f"{text}\n")})))


def test_a_hub_without_figures_has_none_to_type(tiny: MakeSite) -> None:
    files = {STATISTICS: tiny_file(STATISTICS, ('"8,778"', '"56%"')), HELP: guide("Referrals: 56%\n")}
    assert not list(statistics.typed(tiny(files)))


def test_an_older_figure_alone_is_reported(tiny: MakeSite) -> None:
    site = tiny({**BOTH, HELP: guide('In one year: {{ statistic("referrals-2024") }}.\n')})
    assert list(statistics.not_the_newest(site)) == [
        Finding(
            Location(HELP, 9, 14),
            "'referrals-2024' is not the newest figure of its series",
            "Show 'referrals', or show both so that readers can compare.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{{ statistic("referrals") }}',
        'From {{ statistic("referrals-2024").value }} to {{ statistic("referrals").value }}.',
    ],
)
def test_the_newest_figure_and_a_comparison_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(statistics.not_the_newest(tiny({**BOTH, HELP: guide(f"{text}\n")})))


def test_news_show_what_was_the_newest_on_their_day(tiny: MakeSite) -> None:
    page = guide('{{ statistic("referrals-2024") }}\n', ("kind: guide", "kind: news\ndate: 2024-12-06"))
    assert not list(statistics.not_the_newest(tiny({**BOTH, HELP: page})))


@pytest.mark.parametrize("change", [("England and Wales", "Scotland"), ("referrals to Prevent", "people")])
def test_figures_of_other_places_and_things_are_another_series(tiny: MakeSite, change: tuple[str, str]) -> None:
    files = {STATISTICS: tiny_file(STATISTICS) + OLDER.replace(*change)}
    site = tiny({**files, HELP: guide('{{ statistic("referrals-2024") }}\n')})
    assert not list(statistics.not_the_newest(site))
