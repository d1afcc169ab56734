"""What guests said on their forms, added up so that nobody can be picked out, beside what the event set out to do."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from commshub.event_pack.tallies import LEAST, in_ten, percent, tally
from commshub.model.answers import Filled
from commshub.model.events import Event
from commshub.model.feedback_form import DONT_KNOW, NOT_SAID, SILENT, FeedbackForm, FormQuestion
from commshub.render.facts.views import View

_FEW = f"fewer than {LEAST}"
_SILENCE = {DONT_KNOW: "Don't know, or no answer", NOT_SAID: "Not said"}
_NO_ANSWER = "No answer"
UP, SAME, DOWN, UNKNOWN = "Moved up", "Stayed the same", "Moved down", "Cannot be compared"

# Words by which an objective can be known to be about something that was counted.
_ABOUT = {
    "came": ("come", "came", "attend", "guest", "resident", "turn up"),
    "knowledge": ("know", "underst", "aware", "learn"),
    "opinion": ("opinion", "think", "trust", "confiden", "feel"),
    "recommend": ("recommend",),
    "interest": ("interest",),
}


def evaluation_view(event: Event, form: FeedbackForm, forms: Sequence[Filled]) -> View:
    """The whole evaluation; without tables if fewer than five forms came."""
    few = len(forms) < LEAST
    figures = _figures(event, form, () if few else forms)
    return {
        "few": few,
        "came": _came(event),
        "forms": _FEW if few else str(len(forms)),
        "share": _share(event, forms),
        "tables": [] if few else [_table(id_, form, forms) for id_ in form.questions if not form.questions[id_].times],
        "changes": [] if few else [_change(id_, form, forms) for id_ in form.questions if form.questions[id_].times],
        "objectives": [{"text": each, "figures": list(_bearing_on(each, figures))} for each in event.objectives],
        "measures": event.evaluation,
        "used_for": event.feedback.used_for,
    }


def more_forms_than_guests(event: Event, forms: Sequence[Filled]) -> bool:
    """Whether more forms were typed in than guests were counted."""
    return event.attendance is not None and len(forms) > event.attendance


def _came(event: Event) -> str | None:
    if event.attendance is None:
        return None
    return _FEW if event.attendance < LEAST else f"{event.attendance}"


def _share(event: Event, forms: Sequence[Filled]) -> str | None:
    if len(forms) < LEAST or not event.attendance:
        return None
    return percent(len(forms), event.attendance)


def _table(id_: str, form: FeedbackForm, forms: Sequence[Filled]) -> View:
    """A question with how often each answer was given."""
    question = form.questions[id_]
    return {"asks": question.asks, "only_if": question.only_if, **_rows(_counts(id_, question, forms))}


def _counts(column: str, question: FormQuestion, forms: Sequence[Filled]) -> Mapping[str, int]:
    """How often each answer was given, in the order of the form; who said nothing is among those who did not know."""
    given = Counter(answer if (answer := filled.get(column)) else "" for filled in forms)
    silent = next((answer for answer in SILENT if answer in question.answers), None)
    counts = {}
    for answer, words in question.answers.items():
        if answer == silent:
            counts[_SILENCE[silent]] = given[answer] + given[""]
        else:
            counts[words] = given[answer]
    if silent is None and given[""]:
        counts[_NO_ANSWER] = given[""]
    return counts


def _rows(counts: Mapping[str, int]) -> View:
    """Counts as a table shows them; without rows if none may be shown."""
    total = sum(counts.values())
    tallied = tally(counts)
    rows = [{"name": name, "count": count, "share": percent(count, total)} for name, count in tallied.shown.items()]
    if rows and tallied.together:
        count = tallied.together_count
        rows.append({"name": "These answers, added up", "count": count, "share": percent(count, total)})
    return {"rows": rows, "together": tallied.together if rows else (), "total": total}


def _change(id_: str, form: FeedbackForm, forms: Sequence[Filled]) -> View:
    """A question that was asked twice: how guests moved, and how many gave a good answer before and after."""
    question = form.questions[id_]
    moves = Counter(_move(filled.get(f"{id_}-before"), filled.get(f"{id_}-after"), question) for filled in forms)
    counts = {name: moves[name] for name in (UP, SAME, DOWN, UNKNOWN)}
    good = [question.answers[answer] for answer in question.good]
    return {
        "asks": question.asks,
        "good": good,
        "before": _good(f"{id_}-before", question, forms),
        "after": _good(f"{id_}-after", question, forms),
        **_rows(counts),
    }


def _move(before: str | None, after: str | None, question: FormQuestion) -> str:
    steps = question.steps
    if before not in steps or after not in steps:
        return UNKNOWN
    change = steps.index(after) - steps.index(before)
    return UP if change > 0 else DOWN if change < 0 else SAME


def _good(column: str, question: FormQuestion, forms: Sequence[Filled]) -> str | None:
    return in_ten(sum(filled.get(column) in question.good for filled in forms), len(forms))


def _figures(event: Event, form: FeedbackForm, forms: Sequence[Filled]) -> Mapping[str, str]:
    """What was counted, in a sentence each, by what it is about. Nothing that the tables do not show."""
    figures = {}
    if came := _came(event):
        figures["came"] = f"{came.capitalize()} guests came."
    for id_ in ("knowledge", "opinion"):
        question = form.questions.get(id_)
        if question and question.times and forms:
            change = _change(id_, form, forms)
            moved = next((row["count"] for row in _rows_shown(change) if row["name"] == UP), None)
            if moved is not None:
                figures[id_] = f"{question.asks} {moved} of {len(forms)} moved up."
    for id_ in ("recommend", "interest"):
        question = form.questions.get(id_)
        shown = list(_rows_shown(_table(id_, form, forms))) if question and forms else []
        first = next(iter(question.answers.values())) if question else ""
        count = next((row["count"] for row in shown if row["name"] == first), None)
        if question and count is not None:
            figures[id_] = f"{question.asks} {first}: {count} of {len(forms)}."
    return figures


def _rows_shown(view: View) -> Iterator[Mapping[str, object]]:
    rows = view["rows"]
    yield from rows if isinstance(rows, list) else ()


def _bearing_on(objective: str, figures: Mapping[str, str]) -> Iterator[str]:
    words = objective.casefold()
    for about, sentence in figures.items():
        if any(part in words for part in _ABOUT[about]):
            yield sentence
