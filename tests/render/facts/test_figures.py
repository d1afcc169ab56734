"""Figures in tables that are charts."""

from commshub.model.site import Site
from commshub.render.facts.figures import figure_tables
from tiny_files import STATISTICS
from tiny_hub import MakeSite

FIGURE = """\
{name}:
  value: "{value}"
  unit: people
  {more}
  period: {period}
  geography: England
  source: channel-guidance
  published: 2025-11-06
  review_by: {review_by}
"""


def _figure(name: str, value: str, more: str = "", period: str = "2025", review_by: str = "2027-01-31") -> str:
    return FIGURE.format(name=name, value=value, more=more, period=period, review_by=review_by).replace("\n  \n", "\n")


def _site(tiny: MakeSite, *figures: str) -> Site:
    return tiny({STATISTICS: "".join(figures)})


def test_figures_of_a_chart_stand_in_one_table_with_bars(tiny: MakeSite) -> None:
    one = _figure("a", "8,778", "chart: By year\n  label: This year")
    other = _figure("c", "4,389", "chart: By year", period="2024", review_by="2026-12-31")
    chart, rest = figure_tables(_site(tiny, one, _figure("b", "5"), other))
    assert chart["name"] == "By year"
    assert chart["rows"] == [
        {"label": "This year", "value": "8,778", "bar": 100},
        {"label": "people", "value": "4,389", "bar": 50},
    ]
    (note,) = chart["notes"]  # type: ignore[misc]
    assert (note["geography"], note["period"], note["review_by"]) == ("England", "2025 and 2024", "31 December 2026")
    assert (rest["name"], rest["rows"]) == ("More figures", [{"label": "people", "value": "5", "bar": 0}])


def test_shares_are_drawn_as_parts_of_the_whole(tiny: MakeSite) -> None:
    figures = (_figure("a", "56%", "chart: What about"), _figure("b", "10.5 %", "chart: What about"))
    (chart,) = figure_tables(_site(tiny, *figures))
    assert [row["bar"] for row in chart["rows"]] == [56, 10]  # type: ignore[attr-defined]


def test_words_that_are_no_number_have_no_bar(tiny: MakeSite) -> None:
    figures = (_figure("a", "a third", "chart: What about"), _figure("b", "10", "chart: What about"))
    (chart,) = figure_tables(_site(tiny, *figures))
    assert [row["bar"] for row in chart["rows"]] == [0, 100]  # type: ignore[attr-defined]
