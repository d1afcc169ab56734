"""An event as the papers of its pack show it: plain words, ready to be shown."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from commshub.event_pack.deadlines import Deadline, deadlines, invite_by
from commshub.event_pack.weeks import Week, bank_holidays_in, last_working_day, school_holidays_in, weeks
from commshub.model.events import Event, Held, Phase, Telling
from commshub.model.feedback_form import OTHER, FeedbackForm, FormQuestion
from commshub.model.generated_pages import event_page
from commshub.model.site import Site
from commshub.render.facts.event_views import event_view, when
from commshub.render.facts.views import View, contact_view
from commshub.text.formatting import clock, day

_PHASES = {
    Phase.SCENE: "Set the scene",
    Phase.MESSAGES: "Tell what matters",
    Phase.ENGAGE: "Listen and answer",
}


def _named_day(value: date) -> str:
    """A day with its name: Tuesday 8 December 2026."""
    return f"{value:%A} {day(value)}"


def shared_view(id_: str, event: Event, site: Site) -> View:
    """What several papers say of an event."""
    venue = event.venue
    return {
        **event_view(id_, event, site, event_page(id_)),
        "when": when(event),
        "day": _named_day(event.day),
        "from": clock(event.starts),
        "to": clock(event.ends),
        "online": event.held is not Held.IN_PERSON,
        "in_person": event.held is not Held.ONLINE,
        "place_private": ", ".join(part for part in (venue.name, venue.address, venue.area) if part),
        "joining_link": venue.joining_link,
        "told_to_everybody": venue.told_to is Telling.EVERYBODY,
        "invitation": event.invitation or event.summary,
        "chair": event.chair,
        "speakers": event.speakers,
        "ways_to_ask": event.ways_to_ask,
        "risks": [{"what": risk.what, "mitigation": risk.mitigation} for risk in event.risks],
        "objectives": event.objectives,
        "invited_through": event.invited_through,
        "handed_out": event.feedback.handed_out,
        "used_for": event.feedback.used_for,
        "serves": _serves(event, site),
        "audience": event.audience,
        "format_reasons": event.format_reasons,
        "agenda": _running_order(event),
        "minutes": event.minutes,
        "registration": _contact(event.registration.through if event.registration else None, site),
        "organised_by": _contact(event.organiser, site),
    }


def _serves(event: Event, site: Site) -> str | None:
    """The objective of the communications plan that the event serves."""
    objective = site.plan.objectives.get(event.serves or "") if site.plan else None
    return objective.title if objective else None


def _contact(name: str | None, site: Site) -> View | None:
    contact = site.contacts.get(name or "")
    return contact_view(name or "", contact, site) if contact else None


def _running_order(event: Event) -> list[View]:
    """The parts of the agenda by the clock."""
    rows: list[View] = []
    starts = event.starts
    for number, item in enumerate(event.agenda, 1):
        ends = starts + timedelta(minutes=item.minutes)
        rows.append(
            {
                "number": number,
                "from": clock(starts),
                "to": clock(ends),
                "minutes": item.minutes,
                "what": item.what,
                "by": item.by,
                "phase": _PHASES[item.phase],
            }
        )
        starts = ends
    return rows


def checklist_view(event: Event, site: Site) -> View:
    """The deadlines and the weeks of the preparation."""
    return {
        "deadlines": [_deadline(each, site.today) for each in deadlines(event, site)],
        "weeks": [_week(each, event, site) for each in weeks(event)],
    }


def _deadline(deadline: Deadline, today: date) -> View:
    done = deadline.done if deadline.done and deadline.done <= today else None
    return {
        "day": _named_day(deadline.day),
        "what": deadline.what,
        "done": day(done) if done else None,
        "late": bool(done and done > deadline.day),
        "overdue": bool(deadline.line and not done and deadline.day < today),
        "line": deadline.line,
    }


def _week(week: Week, event: Event, site: Site) -> View:
    by, invited = last_working_day(week.monday, site), invite_by(event, site)
    of_event = week.monday <= event.day <= week.sunday
    away = [f"bank holiday on {_named_day(each)}" for each in bank_holidays_in(week.monday, site)]
    away += [f"schools are closed ({name})" for name in school_holidays_in(week.monday, site)]
    return {
        "number": week.number,
        "from": _named_day(week.monday),
        "tasks": week.tasks,
        "away": away,
        "of_event": of_event,
        # In its own week, everything but the event itself is done before it.
        "by": _named_day(min(by, event.day) if of_event else by),
        "invite_by": _named_day(invited) if not event.invited_on and week.monday <= invited <= week.sunday else None,
    }


def brief_view(event: Event, site: Site) -> View:
    """What a chair should know besides: the guests, who helps, and lines to take."""
    profile = event.profile
    said = (
        ("Who they are", profile.who),
        ("Where they come from", profile.where),
        ("What they think", profile.attitudes),
        ("What may keep them away or quiet", profile.barriers),
        ("What they want", profile.needs),
        ("Whom they trust", profile.trusts),
    )
    return {
        "profile": [{"name": name, "value": value} for name, value in said if value],
        "helps": list(_helps(site)),
        "lines": [
            {"name": message.name, "text": message.text}
            for _, message in site.messages
            if set(message.audiences) & set(event.audiences)
        ],
    }


def _helps(site: Site) -> Iterator[View]:
    """Who to turn to, by need, from the care cards."""
    for _, card in site.care_cards:
        contacts = [_contact(name, site) for name in card.contacts]
        yield {"need": card.need, "contacts": [contact for contact in contacts if contact]}


def form_view(event: Event, form: FeedbackForm) -> View:
    """The form as guests get it."""
    questions = enumerate(form.questions.items(), 1)
    return {
        "preamble": event.feedback.preamble or form.preamble,
        "questions": [_question(number, question) for number, (_, question) in questions],
    }


def _question(number: int, question: FormQuestion) -> Mapping[str, object]:
    return {
        "number": number,
        "asks": question.asks,
        "only_if": question.only_if,
        "times": list(question.times.values()),
        "answers": [{"words": words, "write": id_ == OTHER} for id_, words in question.answers.items()],
    }
