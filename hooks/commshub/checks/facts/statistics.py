"""Figures stand in `content_data/statistics.yml`, and pages show the newest of each series.

Whether a figure has passed its day is told by the rules on facts, and numbers of people here by those on counts.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from commshub.checks.rule import rule
from commshub.model.facts import Statistic
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.text.document.words import is_in_sight
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages
from commshub.text.quotations import block_at
from commshub.text.written_days import find_days

# A figure is one of ours if what it counts stands in the same paragraph.
_ABOUT = re.compile(r"\brefer(?:red|rals?)\b|\bPrevent\b", re.IGNORECASE)


@rule(Level.WARNING)
def typed(site: Site) -> Iterator[Finding]:
    """A figure that the hub keeps is called by its id, and not typed into a page.

    A typed figure has no year and no source, and stays when the next one comes out.

    ```diff
      # docs/help.md
    - Last year there were 8,778 people whom somebody referred.
    + Last year there were {{ statistic("referrals") }}.
    ```
    > The figure '8,778' is typed, and the hub keeps it
    """
    ids = _ids_by_value(site)
    pattern = _any_of(tuple(ids))
    for passage in passages(site).with_figures("statistics.typed"):
        text = passage.text
        for found in pattern.finditer(text) if pattern and any(value in text for value in ids) else ():
            start, end = block_at(text, found.start())
            in_sight = passage.role is not Role.BODY or is_in_sight(text, found.start())
            if in_sight and _ABOUT.search(text[start:end]):
                yield Finding(
                    passage.location(*found.span()),
                    f"The figure {quote(found.group())} is typed, and the hub keeps it",
                    f'Write {{{{ statistic("{ids[found.group()]}") }}}} instead, which brings its year and its source.',
                )


@rule(Level.WARNING, follows=("facts.unknown-id",))
def not_the_newest(site: Site) -> Iterator[Finding]:
    """A page that shows a figure shows the newest of its series too.

    Figures belong to one series if they count the same, in the same place, from the same source.

    ```diff
      # content_data/statistics.yml
      referrals-2024:
        unit: referrals to Prevent
        geography: England and Wales
      # docs/help.md
    - There were {{ statistic("referrals-2024") }}.
    + There were {{ statistic("referrals") }}, and {{ statistic("referrals-2024").value }} the year before.
    ```
    > 'referrals-2024' is not the newest figure of its series
    """
    newest = _newest(site)
    for page in site.pages:
        # News stand under their own date, and show what was the newest on that day.
        if page.fields.get("date"):
            continue
        shown = {call.argument for call in page.calls if call.name == "statistic"}
        for call in page.calls:
            latest = newest.get(call.argument or "") if call.name == "statistic" else None
            if latest and latest not in shown:
                yield Finding(
                    call.location,
                    f"{quote(call.argument or '')} is not the newest figure of its series",
                    f"Show '{latest}', or show both so that readers can compare.",
                )


def _newest(site: Site) -> Mapping[str, str]:
    """For each figure that has a newer one in its series, the id of the newest."""
    series: dict[tuple[str, str, str], list[tuple[str, Statistic]]] = {}
    for name, figure in site.statistics:
        series.setdefault((figure.unit, figure.geography, figure.source), []).append((name, figure))
    newer: dict[str, str] = {}
    for figures in series.values():
        latest = max(figures, key=lambda each: _ends(each[1]))
        for name, figure in figures:
            if _ends(figure) < _ends(latest[1]):
                newer[name] = latest[0]
    return newer


def _ends(figure: Statistic) -> str:
    """The last day of the period that a figure counts, or the day on which it came out, if one is known."""
    days = [each.last for each in find_days(figure.period)]
    return max(days, default=figure.published or date.min).isoformat()


def _ids_by_value(site: Site) -> dict[str, str]:
    """The figures that are odd enough to be known by their value alone, with the first id of each."""
    found: dict[str, str] = {}
    for name, figure in site.statistics:
        if "," in figure.value:
            found.setdefault(figure.value, name)
    return found


@cache
def _any_of(values: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the figures, whole; none if there are none."""
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(map(re.escape, values))})(?![\d%]|,\d)") if values else None
