"""The alerts of a page, the most urgent first, as its template sees them.

Only the day of a build is known, and a build may be weeks old when somebody reads the page. So the page carries every
alert that is not over, each with its moments; a script in the browser shows those that hold, and the words say when.
"""

from html import escape

from jinja2 import TemplateError
from markupsafe import Markup

from commshub.model.alerts import Alert, AlertLevel
from commshub.model.findings import Location
from commshub.model.page import FactCall, Page
from commshub.model.site import Site
from commshub.render.facts.renderers import UnknownFactError, render_call
from commshub.render.frame import AlertFrame, Link
from commshub.render.urls import url_of
from commshub.text.formatting import moment

_HOME = "index.md"
# What is said before a title; a colour alone would say nothing to many.
_NAMES = {AlertLevel.URGENT: "Urgent", AlertLevel.NOTICE: "Notice"}


def alerts_on(source_path: str, site: Site) -> tuple[AlertFrame, ...]:
    """The alerts of a page that are not over. All urgent ones are shown at once, or else the first notice alone."""
    found = [
        (name, alert) for name, alert in site.alerts if alert.covers(source_path) and not alert.is_over(site.today)
    ]
    found.sort(key=lambda each: (each[1].level is not AlertLevel.URGENT, each[1].start, each[0]))
    begun = [name for name, alert in found if alert.has_begun(site.today)]
    urgent = [name for name, alert in found if name in begun and alert.level is AlertLevel.URGENT]
    shown = urgent or begun[:1]
    page = site.page_at(source_path) or site.page_at(_HOME)
    return tuple(_framed(name, alert, site, _text(alert, site, page), shown=name in shown) for name, alert in found)


def _text(alert: Alert, site: Site, page: Page | None) -> Markup:
    """The text of an alert as HTML, with the facts that it calls; one that is not there stays as it was typed."""
    pieces, end = [], 0
    for call in alert.calls:
        name = "contact" if call.contact else "council"
        fact = FactCall(Location(""), name, call.contact or None, call.part)
        try:
            shown = render_call(fact, site, page).markdown if page else None
        except (UnknownFactError, TemplateError):
            shown = None
        if shown:
            pieces += [escape(alert.text[end : call.start], quote=False), shown]
            end = call.end
    whole = "".join((*pieces, escape(alert.text[end:], quote=False)))
    return Markup(whole)  # noqa: S704 - what an editor typed is escaped, and facts are written by templates that escape


def _framed(name: str, alert: Alert, site: Site, text: Markup, *, shown: bool) -> AlertFrame:
    page = site.page_at(alert.link) if alert.link else None
    return AlertFrame(
        id=name,
        level=str(alert.level),
        name=_NAMES[alert.level],
        title=alert.title,
        text=text,
        start=alert.start.isoformat(),
        end=alert.end.isoformat(),
        starts=moment(alert.start),
        ends=moment(alert.end),
        link=Link(page.title, url_of(page.source_path)) if page else None,
        shown=shown,
    )
