"""The alerts of a page as its template sees them."""

from datetime import date

import pytest

from commshub.model.site import Site
from commshub.render.alerts import alerts_on
from commshub.render.frame import AlertFrame, Link
from tiny_hub import MakeSite

ALERT = """\
{id}:
  level: {level}
  title: T
  text: X
  start: {start}
  end: {end}
  pages: {pages}
  approver: prevent-team
"""

# The template of a number, as short as can be.
PHONE = {"overrides/facts/phone.html": '<a href="{{ contact.phones[0].link }}">{{ contact.phones[0].number }}</a>'}


def _alert(name: str, start: str, end: str, level: str = "notice", pages: str = "all") -> str:
    return ALERT.format(id=name, level=level, start=f"{start} 09:00", end=f"{end} 17:30", pages=pages)


def _site(tiny: MakeSite, *alerts: str, today: date = date(2026, 11, 20)) -> Site:
    return tiny({"content_data/alerts.yml": "".join(alerts)}, today=today)


def _shown(site: Site) -> list[tuple[object, object]]:
    return [(each.id, each.shown) for each in alerts_on("index.md", site)]


def test_a_template_is_told_all_that_it_shows(tiny: MakeSite) -> None:
    alert = _alert("closed", "2026-11-20", "2026-11-27") + "  link: get-help/worried.md\n"
    assert alerts_on("index.md", _site(tiny, alert)) == (
        AlertFrame(
            id="closed",
            level="notice",
            name="Notice",
            title="T",
            text="X",
            start="2026-11-20T09:00:00+00:00",
            end="2026-11-27T17:30:00+00:00",
            starts="9am on 20 November 2026",
            ends="5:30pm on 27 November 2026",
            link=Link("I am worried about someone", "get-help/worried/"),
            shown=True,
        ),
    )


def test_in_summer_the_moments_say_so(tiny: MakeSite) -> None:
    (view,) = alerts_on("index.md", _site(tiny, _alert("a", "2026-07-01", "2026-07-02"), today=date(2026, 7, 1)))
    assert (view.start, view.starts) == ("2026-07-01T09:00:00+01:00", "9am on 1 July 2026")


@pytest.mark.parametrize(
    ("today", "expected"),
    [(19, [("a", False)]), (20, [("a", True)]), (27, [("a", True)]), (28, [])],
    ids=["before", "first-day", "last-day", "after"],
)
def test_an_alert_to_come_is_there_but_not_shown_and_one_that_is_over_is_gone(
    tiny: MakeSite, today: int, expected: list[tuple[str, bool]]
) -> None:
    assert _shown(_site(tiny, _alert("a", "2026-11-20", "2026-11-27"), today=date(2026, 11, today))) == expected


def test_the_first_notice_is_shown_alone(tiny: MakeSite) -> None:
    later, sooner = _alert("a", "2026-11-19", "2026-11-27"), _alert("b", "2026-11-18", "2026-11-27")
    assert _shown(_site(tiny, later, sooner)) == [("b", True), ("a", False)]


def test_what_is_urgent_comes_first_and_keeps_notices_away(tiny: MakeSite) -> None:
    notice = _alert("a", "2026-11-18", "2026-11-27")
    urgent = _alert("z", "2026-11-19", "2026-11-21", "urgent")
    assert _shown(_site(tiny, notice, urgent)) == [("z", True), ("a", False)]


def test_what_will_be_urgent_keeps_nothing_away_yet(tiny: MakeSite) -> None:
    notice = _alert("a", "2026-11-18", "2026-11-27")
    urgent = _alert("z", "2026-11-21", "2026-11-22", "urgent")
    assert _shown(_site(tiny, notice, urgent)) == [("z", False), ("a", True)]


def test_a_page_has_its_own_alerts_only(tiny: MakeSite) -> None:
    site = _site(tiny, _alert("a", "2026-11-20", "2026-11-27", pages="[get-help/]"))
    assert alerts_on("index.md", site) == ()
    assert [each.id for each in alerts_on("get-help/worried.md", site)] == ["a"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('Call {{ contact("emergency").phone }} now.', 'Call <a href="tel:999">999</a> now.'),
        ("{{council.name}} <b> & co", "Littleton Council &lt;b&gt; &amp; co"),
        # What is not there is found by the checks; a preview shows it as it was typed.
        ('Call {{ contact("nobody").phone }}.', 'Call {{ contact("nobody").phone }}.'),
        ('Use {{ contact("emergency").form }}.', 'Use {{ contact("emergency").form }}.'),
    ],
)
def test_facts_are_called_in_the_text(tiny: MakeSite, typed: str, shown: str) -> None:
    alert = _alert("closed", "2026-11-20", "2026-11-27").replace("text: X", f"text: '{typed}'")
    site = tiny({"content_data/alerts.yml": alert, **PHONE})
    for path in ("index.md", "events/index.md"):
        assert [each.text for each in alerts_on(path, site)] == [shown]
