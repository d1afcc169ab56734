"""The papers of a pack: Markdown from the templates in `overrides/pack/`, and each as a file that prints by itself."""

import re
from collections.abc import Mapping, Sequence

import markdown
from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from commshub.event_pack.evaluation import evaluation_view
from commshub.event_pack.invitation import can_invite
from commshub.event_pack.views import brief_view, checklist_view, form_view, shared_view
from commshub.model.answers import Filled
from commshub.model.council import Council
from commshub.model.events import Event
from commshub.model.feedback_form import FeedbackForm
from commshub.model.site import Site
from commshub.render.facts.views import View
from commshub.text.colours import text_on
from commshub.text.formatting import day

_FOLDER = "overrides/pack/"
_SHEET = "sheet.html"
PAPERS = {
    "checklist": "Organiser's checklist",
    "running-order": "Running order",
    "invitation": "Invitation",
    "chairs-brief": "Brief for the chair",
    "feedback-form": "Feedback form",
    "evaluation": "Evaluation",
}
ANSWERS = "answers.csv"
FILES = frozenset({ANSWERS, *(f"{name}.{ending}" for name in PAPERS for ending in ("md", "html"))})

# What Markdown or HTML would take for a sign of theirs, wherever it stands in words, and at the start of a line.
_SIGNS = re.compile(r"([\\`*_\[\]#|])")
_SIGN_FIRST = re.compile(r"^([+>-])")
_NUMBER_FIRST = re.compile(r"^(\d+)(?=[.)])")
_BLANK_LINES = re.compile(r"\n{3,}")
# Boxes to tick are drawn by the sheet itself, because not every printer's letters have them.
_BOXES = {
    "☐": '<span class="box" role="img" aria-label="Not ticked"></span>',
    "☑": '<span class="box ticked" role="img" aria-label="Done"></span>',
}


def names_of_papers(event: Event, site: Site, answers: Sequence[Filled] | None) -> list[str]:
    """The papers that there are for an event now: nobody is invited to what is over."""
    left_out = {"invitation"} if not can_invite(event, site) else set()
    if answers is None:
        left_out.add("evaluation")
    return [name for name in PAPERS if name not in left_out]


def views_of(
    id_: str, event: Event, form: FeedbackForm, site: Site, answers: Sequence[Filled] | None
) -> Mapping[str, View]:
    """What the template of each paper sees beside the event."""
    views: dict[str, View] = {
        "checklist": checklist_view(event, site),
        "chairs-brief": brief_view(event, site),
        "feedback-form": form_view(event, form),
    }
    if answers is not None:
        views["evaluation"] = evaluation_view(event, form, answers)
    shared = {
        "event": shared_view(id_, event, site),
        "council": site.council.name if site.council else "",
        "area": site.council.area if site.council else "",
        "made_on": day(site.today),
        "sample": site.is_sample,
    }
    return {name: {**shared, **views.get(name, {})} for name in PAPERS}


class BrokenTemplateError(Exception):
    """A template that a council has changed can no longer be used; the text says which, where and why."""


class Printer:
    """Turns a view into a paper by its template."""

    def __init__(self, templates: Sequence[tuple[str, str]]) -> None:
        """Take the templates as pairs of path and text."""
        self._sources = {path.removeprefix(_FOLDER): text for path, text in templates}
        self._words = SandboxedEnvironment(
            loader=FunctionLoader(self._sources.get),
            # Markdown is no HTML: what an editor wrote is made plain words by `as_words`.
            autoescape=False,
            finalize=as_words,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._sheets = SandboxedEnvironment(
            loader=FunctionLoader(self._sources.get), autoescape=True, undefined=StrictUndefined
        )

    def missing(self) -> str | None:
        """The first template that is not there."""
        needed = (*(f"{name}.md" for name in PAPERS), _SHEET)
        return next((f"{_FOLDER}{name}" for name in needed if name not in self._sources), None)

    def paper(self, name: str, view: View) -> str:
        """A paper as Markdown."""
        text = _rendered(self._words, f"{name}.md", view)
        lines = "\n".join(line.rstrip() for line in text.splitlines())
        return _BLANK_LINES.sub("\n\n", lines).strip() + "\n"

    def sheet(self, name: str, text: str, title: str, council: Council | None) -> str:
        """A paper as a page of HTML that needs nothing but itself."""
        body = markdown.markdown(text, extensions=["tables", "sane_lists"], output_format="html")
        for sign, drawn in _BOXES.items():
            body = body.replace(sign, drawn)
        colour = council.brand.colour if council else "#000000"
        view = {
            "paper": name,
            "called": PAPERS[name],
            "title": title,
            "council": council.name if council else "",
            "colour": colour,
            "on_colour": text_on(colour),
            "body": Markup(body),  # noqa: S704 - made of words whose signs were taken out
        }
        return _rendered(self._sheets, _SHEET, view)


def _rendered(environment: SandboxedEnvironment, name: str, view: View) -> str:
    """What a template makes of a view.

    Raises:
        BrokenTemplateError: it is not written as templates are, or shows what is not there.
    """
    try:
        return environment.get_template(name).render(**view)
    except TemplateError as error:
        line = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        message = f"The template {_FOLDER}{name}{line} cannot be used: {error.message}"
        raise BrokenTemplateError(message) from error


def as_words(value: object) -> object:
    """A value as words that Markdown leaves as they are, on one line."""
    if not isinstance(value, str):
        return value
    line = " ".join(value.split()).replace("&", "&amp;").replace("<", "&lt;")
    line = _SIGN_FIRST.sub(r"\\\1", _SIGNS.sub(r"\\\1", line))
    return _NUMBER_FIRST.sub(r"\1\\", line)
