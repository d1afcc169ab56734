"""For each piece of evidence of each element: the files of the sample hub without that evidence, and with all else.

What is taken away is found by what the framework itself says, so no element is left out by hand.
"""

import re
from collections.abc import Callable, Mapping

import yaml

from commshub.model.framework import Evidence, Predicate
from commshub.model.page import Page
from commshub.model.site import Site

PLAN = "content_data/comms_plan.yml"
EVENTS = "content_data/events.yml"
FORM = "content_data/feedback_form.yml"
CONTACTS = "content_data/contacts.yml"
GLOSSARY = "content_data/glossary.yml"
STATISTICS = "content_data/statistics.yml"
SOURCES = "content_data/sources.yml"
FRAMEWORK = "content_data/frameworks/home-office-2018.yml"

Files = Mapping[str, str | None]
LONG_AGO = "2020-01-01"
# The other choice there is, for each that an element asks for.
_OTHERWISE = {"guests": "everybody", "approved": "draft"}


def without(site: Site, texts: Mapping[str, str], id_: str, evidence: Evidence) -> Files:
    """The files to change so that one piece of evidence is gone."""
    return WAYS[evidence.predicate](Removal(site, texts, id_, evidence))


class Removal:
    """What to take away, and from where."""

    def __init__(self, site: Site, texts: Mapping[str, str], element: str, evidence: Evidence) -> None:
        """Remember both."""
        self.site, self.texts, self.element, self.evidence = site, texts, element, evidence
        self.named = evidence.named

    def facts(self, path: str) -> dict[str, object]:
        """A file of facts, to be changed."""
        loaded = yaml.load(self.texts[path], yaml.CBaseLoader)  # noqa: S506 - it makes nothing but strings
        assert isinstance(loaded, dict)
        return loaded


def _written(path: str, facts: object) -> Files:
    return {path: yaml.dump(facts, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)}


def _cut(owner: dict[str, object], evidence: Evidence) -> None:
    """Take a part away, or so much of it that it no longer counts."""
    *above, last = evidence.named.split(".")
    for step in above:
        owner = owner[step] if step in owner else _answering(owner, step)  # type: ignore[assignment]
    part = owner.get(last)
    if evidence.most is not None:
        owner[last] = [*part, *["One more"] * evidence.most]  # type: ignore[misc]
    elif evidence.where:
        owner[last] = [each for each in part if not _fits(each, evidence.where)]  # type: ignore[union-attr]
    elif evidence.each_has:
        _spoil(_first_entry(part), evidence.each_has)
    elif evidence.wanted:
        owner[last] = _OTHERWISE[evidence.wanted]
    elif last == "title":
        # No objective can go without one.
        owner[last] = "Something else"
    else:
        del owner[last]


def _first_entry(part: object) -> dict[str, object]:
    """The first entry of a list or a group; a part that is one entry is the first itself."""
    if isinstance(part, list):
        return part[0]  # type: ignore[no-any-return]
    assert isinstance(part, dict)
    first = next(iter(part.values()))
    return first if isinstance(first, dict) else part


def _answering(group: Mapping[str, object], wanted: str) -> object:
    """The objective that answers one of the toolkit's."""
    return next(entry for entry in group.values() if wanted in entry.get("answers", ()))  # type: ignore[attr-defined]


def _spoil(entry: dict[str, object], names: tuple[str, ...]) -> None:
    """Leave one entry without something that every entry must have: words to come in the place of words."""
    for name in names:
        value = entry[name]
        if isinstance(value, list):
            entry[name] = []
            return
        if isinstance(value, str) and not value[:1].isdecimal():
            entry[name] = "TBC"
            return
    del entry[names[0]]


def _fits(entry: Mapping[str, object], where: Mapping[str, str]) -> bool:
    return all(value == entry.get(name) or value in entry.get(name, ()) for name, value in where.items())  # type: ignore[operator]


def _plan(removal: Removal) -> Files:
    plan = removal.facts(PLAN)
    _cut(plan, removal.evidence)
    return _written(PLAN, plan)


def _form(removal: Removal) -> Files:
    """The form that all events share, without enough of its questions, or with words to come in the place of words."""
    form = removal.facts(FORM)
    if removal.named == "feedback.questions":
        form["questions"].popitem()  # type: ignore[attr-defined]
    else:
        form["preamble"] = "TBC"
    return _written(FORM, form)


def _event(removal: Removal) -> Files:
    if removal.named in {"feedback.questions", "feedback.preamble"}:
        return _form(removal)
    events = removal.facts(EVENTS)
    for event in events.values():
        if removal.named.partition(".")[0] in event:  # type: ignore[operator]
            _cut(event, removal.evidence)  # type: ignore[arg-type]
    return _written(EVENTS, events)


def _stale(pages: list[Page], texts: Mapping[str, str]) -> Files:
    """Pages that nobody has read for years; those without such a day are taken away."""
    day = re.compile(r"^last_reviewed: .*$", re.MULTILINE)
    return {
        page.path: day.sub(f"last_reviewed: {LONG_AGO}", texts[page.path], count=1) if page.review_due else None
        for page in pages
    }


def _pages(removal: Removal) -> Files:
    evidence = removal.evidence
    pages = list(removal.site.pages_of(removal.named))
    if evidence.audience:
        pages = [page for page in pages if evidence.audience in page.names("audiences")]
    if evidence.origin:
        pages = [page for page in pages if page.text("origin") == evidence.origin]
    return _stale(pages, removal.texts)


def _audience(removal: Removal) -> Files:
    return _stale([page for page in removal.site.pages if removal.named in page.names("audiences")], removal.texts)


def _page(removal: Removal) -> Files:
    path = f"docs/{removal.named}"
    section = removal.evidence.section
    if not section:
        return {path: None}
    page = removal.site.page_at(removal.named)
    assert page
    rules = page.kind.asked_sections({}) if page.kind else ()
    words = {rule.title for rule in rules if rule.id == section}
    heading = next(each for each in page.sections if each.heading.anchor == section or each.heading.text in words)
    lines = removal.texts[path].split("\n")
    return {path: "\n".join(lines[: heading.heading.line - 1] + lines[heading.last_line :]) + "\n"}


def _uncalled(removal: Removal, name: str) -> Files:
    """All pages without the calls of one fact."""
    call = re.compile(rf"\{{\{{ {name}\(\"{removal.named}\"\)[^}}]*\}}\}}")
    return {
        path: call.sub("It", text) for path, text in removal.texts.items() if path.endswith(".md") and call.search(text)
    }


def _message(removal: Removal) -> Files:
    return _uncalled(removal, "message")


def _term(removal: Removal) -> Files:
    every = "{{ terms() }}"
    listed = {path: text.replace(every, "Words.") for path, text in removal.texts.items() if every in text}
    return {**listed, **_uncalled(removal, "glossary")}


def _link(removal: Removal) -> Files:
    return _uncalled(removal, "source")


def _contact(removal: Removal) -> Files:
    contacts = removal.facts(CONTACTS)
    contacts[removal.named]["checked_on"] = LONG_AGO  # type: ignore[index]
    return _written(CONTACTS, contacts)


def _every_month(removal: Removal) -> Files:
    plan = removal.facts(PLAN)
    first = plan[removal.named][0]["day"][:7]  # type: ignore[index]
    plan[removal.named] = [each for each in plan[removal.named] if not each["day"].startswith(first)]  # type: ignore[attr-defined]
    return _written(PLAN, plan)


def _all(removal: Removal) -> Files:
    if removal.named == "contacts":
        return {CONTACTS: removal.texts[CONTACTS].replace("checked_on: 2026-11-09", f"checked_on: {LONG_AGO}", 1)}
    if removal.named == "figures":
        return {STATISTICS: re.sub(r"review_by: \S+", f"review_by: {LONG_AGO}", removal.texts[STATISTICS], count=1)}
    return {FRAMEWORK: removal.texts[FRAMEWORK].replace('    in_2024: "8"\n', "", 1)}


def _attested(removal: Removal) -> Files:
    plan = removal.facts(PLAN)
    plan["attestations"] = [each for each in plan["attestations"] if each["element"] != removal.element]  # type: ignore[attr-defined]
    return _written(PLAN, plan)


WAYS: Mapping[Predicate, Callable[[Removal], Files]] = {
    Predicate.PLAN: _plan,
    Predicate.EVENT: _event,
    Predicate.PAGES: _pages,
    Predicate.AUDIENCE: _audience,
    Predicate.PAGE: _page,
    Predicate.MESSAGE: _message,
    Predicate.CONTACT: _contact,
    Predicate.TERM: _term,
    Predicate.LINK: _link,
    Predicate.EVERY_MONTH: _every_month,
    Predicate.ALL: _all,
    Predicate.ATTESTED: _attested,
}
