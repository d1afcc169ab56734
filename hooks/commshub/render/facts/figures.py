"""The figures of `statistics.yml` in tables that are charts at once: each row has its bar beside the number.

One table says the same to those who look at the bars, to those who read the numbers, and to those who hear them; a
drawing apart from its table could only repeat it.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from commshub.model.facts import Statistic
from commshub.model.site import Site
from commshub.render.charts import bars
from commshub.render.facts.views import View, statistic_view
from commshub.text.formatting import day

# The heading of the figures that belong to no chart.
_REST = "More figures"


def figure_tables(site: Site) -> list[View]:
    """A table for each chart, in the order of the file, and one for the figures that stand alone."""
    figures = [figure for _, figure in site.statistics]
    charts = list(dict.fromkeys(figure.chart for figure in figures if figure.chart))
    tables = [_table(name, [figure for figure in figures if figure.chart == name], site) for name in charts]
    alone = [figure for figure in figures if not figure.chart]
    return [*tables, _table("", alone, site)] if alone else tables


def _table(name: str, figures: Sequence[Statistic], site: Site) -> View:
    # Numbers that count different things are not set side by side as bars.
    lengths = bars([figure.amount for figure in figures], whole=_longest_bar(figures)) if name else []
    return {
        "name": name or _REST,
        "rows": [
            {"label": figure.label or figure.unit, "value": figure.value, "bar": bar}
            for figure, bar in zip(figures, lengths or [0] * len(figures), strict=True)
        ],
        "notes": list(_notes(figures, site)),
    }


def _longest_bar(figures: Sequence[Statistic]) -> float | None:
    """What the longest bar stands for: the whole, where all are shares of it."""
    return 100 if all(figure.value.endswith("%") for figure in figures) else None


def _notes(figures: Sequence[Statistic], site: Site) -> Iterator[View]:
    """Where, when and by whom the figures were counted, once for all that have it in common."""
    ordered = sorted(figures, key=_origin)
    for _, group in groupby(ordered, key=_origin):
        found = list(group)
        periods = dict.fromkeys(figure.period for figure in found)
        locations = dict.fromkeys(figure.geography for figure in found)
        yield {
            **statistic_view(found[0], site),
            "geography": " and ".join(locations),
            "period": " and ".join(periods),
            "review_by": day(min(figure.review_by for figure in found)),
        }


def _origin(figure: Statistic) -> tuple[str, date]:
    """Where and when a figure came out; one without a day comes first."""
    return figure.source, figure.published or date.min
