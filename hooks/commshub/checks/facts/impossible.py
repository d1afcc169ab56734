"""What cannot be, wherever it is said: a day that no month has, and a share of more than the whole."""

import calendar
import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.facts import Statistic
from commshub.model.findings import Finding
from commshub.model.metrics import Metric
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.word_lines import word_pattern

_PLAN = "content_data/comms_plan.yml"
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = (
    rf"(?<![\w/.:-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
_MONTH_FIRST = (
    rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|[ap]m)(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
_FIGURES = (
    r"(?<![\w/.-])(?P<day>\d{1,2})(?P<sign>[/.])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\w/]|[.]\d)"
)
_DAYS = (
    *(word_pattern(each, " ".join(_MONTHS), flags=re.IGNORECASE) for each in (_DAY_FIRST, _MONTH_FIRST)),
    word_pattern(_FIGURES),
)
_LEAP_YEAR = 2000
_WHOLE = 100
_SHARE = word_pattern(
    r"(?<![\d.,])(?P<sign>[-−–])?(?P<number>\d[\d,]*(?:\.\d+)?) ?(?:%|per ?cent\b) of\b"
    r"(?! (?:(?:its|our|the|their) )?(?:target|goal|budget|capacity|plan))",
    "of",
    flags=re.IGNORECASE,
)
_PER_CENT = re.compile(r"%|per ?cent(?:age)?(?! points?)", re.IGNORECASE)
# What may fall below nothing, or rise above the whole.
_CHANGE = re.compile(r"\b(?:change|points?|difference|rise|fall|growth|more|fewer|less|balance|net)\b", re.IGNORECASE)


@rule()
def day(site: Site) -> Iterator[Finding]:
    """Every day that a text names is one that its month has.

    ```diff
      # docs/help.md
    - Come on 31 November 2026.
    + Come on 30 November 2026.
    ```
    > There is no '31 November 2026'
    """
    for passage in passages(site).with_figures("impossible.day"):
        for match in (each for shape in _DAYS for each in shape.find(passage.words, passage.text)):
            if not _can_be(match):
                yield Finding(
                    passage.location(*match.span()),
                    f"There is no {quote(match.group())}",
                    "Look the day up in a calendar, and write it as in 30 November 2026.",
                )


def _can_be(match: re.Match[str]) -> bool:
    written = match["month"].lower()
    month = int(written) if written.isdigit() else _MONTHS[written]
    # "May 42" may ask whether 42 people may come; a month in figures is never more than twelve.
    if written in {"may", "mar", "march"} and not match["year"]:
        return True
    if not 1 <= month <= len(calendar.month_name) - 1:
        return False
    year = int(match["year"]) if match["year"] else _LEAP_YEAR
    return 1 <= int(match["day"]) <= calendar.monthrange(year, month)[1]


@rule()
def share(site: Site) -> Iterator[Finding]:
    """No text tells of more than 100% of something, or of less than none of it.

    ```diff
      # docs/help.md
    - It was said by 156% of those who came.
    + It was said by 56% of those who came.
    ```
    > '156% of' is no share of anything
    """
    for passage in passages(site).with_figures("impossible.share"):
        for match in _SHARE.find(passage.words, passage.text):
            if match["sign"] or float(match["number"].replace(",", "")) > _WHOLE:
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group())} is no share of anything",
                    "Look up the number. A rise is told as one: 'more than twice as many'.",
                )


@rule()
def figure(site: Site) -> Iterator[Finding]:
    """No figure is a share of more than 100% or of less than nothing.

    ```diff
      # content_data/statistics.yml
      no-ideology-share:
        unit: of referrals
    -   value: "156%"
    +   value: "56%"
    ```
    > The figure 'no-ideology-share' cannot be '156%'
    """
    for name, statistic in site.statistics:
        if not _is_possible(statistic):
            yield Finding(
                site.statistics.location(name, "value"),
                f"The figure {quote(name, 30)} cannot be {quote(statistic.value, 20)}",
                "Open its source, and copy the number from there.",
            )


def _is_possible(statistic: Statistic) -> bool:
    if statistic.value.lstrip().startswith(("-", "−", "–")):
        return bool(_CHANGE.search(statistic.unit))
    is_share = "%" in statistic.value and statistic.unit.split()[0].lower() == "of"
    return not is_share or statistic.amount is None or statistic.amount <= _WHOLE


@rule()
def measure(site: Site) -> Iterator[Finding]:
    """No metric of the plan is below nothing, or a share above 100%.

    ```diff
      # content_data/comms_plan.yml
      objectives:
        stories:
          metrics:
            - what: Readers who understand Prevent
              unit: per cent
    -         latest: 171
    +         latest: 71
    ```
    > 'latest' cannot be '171' per cent
    """
    for id_, objective in site.plan.objectives.items() if site.plan else ():
        for number, metric in enumerate(objective.metrics):
            for name, value in _impossible_values(metric):
                yield Finding(
                    site.location(_PLAN, "objectives", id_, "metrics", number, name),
                    f"'{name}' cannot be {quote(f'{value:g}')} {metric.unit[:30]}",
                    "Look up what was measured, and write that.",
                )


def _impossible_values(metric: Metric) -> Iterator[tuple[str, float]]:
    values = {"baseline": metric.baseline, "target": metric.target, "latest": metric.latest}
    is_share = bool(_PER_CENT.search(metric.unit))
    for name, value in values.items() if not _CHANGE.search(f"{metric.unit} {metric.what}") or is_share else ():
        if value is not None and (value < 0 or (is_share and value > _WHOLE)):
            yield name, value
