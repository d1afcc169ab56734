"""Whether a thing that should show an element is there: one function for each way of showing.

Each returns what was found, in words for the coverage page, or what is lacking, with the place to mend and what to do.
"""

from collections.abc import Callable, Mapping

from commshub.coverage.conditions import unsaid
from commshub.coverage.evidence import EvidenceFound, EvidenceQuestion, Missing
from commshub.coverage.page_evidence import by_audience, by_link, by_message, by_page, by_pages, by_term
from commshub.coverage.plan_evidence import by_attested, by_event, by_every_month, by_plan
from commshub.model.framework import Predicate
from commshub.text.aboutness import SubjectText
from commshub.text.formatting import day


def evaluate(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """Look for a piece of evidence."""
    return _EVALUATORS[question.evidence.predicate](question)


def _by_contact(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """The contact is there, and was checked in time."""
    contacts = question.site.contacts
    contact = contacts.get(question.named)
    location = contacts.location(question.named)
    if contact is None and contacts.knows(question.named):
        return EvidenceFound(f"The contact '{question.named}'")
    if contact is None or not question.site.may_show(contact):
        hint = "Add the contact, or check it and write the day after 'checked_on:'."
        return Missing(location, f"the contact '{question.named}' is not there or not checked in time", hint)
    words = SubjectText(f"{contact.role}\n{contact.organisation}\n{contact.for_whom}")
    if lacking := unsaid(question.site, question.evidence.about, words, question.named):
        return Missing(location, lacking, "Write for whom it is, and what for, under 'role:' and 'for_whom:'.")
    return EvidenceFound(f"{contact.role}, checked on {day(contact.checked_on)}", ("contacts.md",))


def _by_all(question: EvidenceQuestion) -> EvidenceFound | Missing:
    """All contacts, all figures or all elements are in order."""
    site, today = question.site, question.site.today
    if question.named == "contacts":
        late = next((id_ for id_, contact in site.contacts if not site.may_show(contact)), None)
        if late:
            hint = "Check it, and write the day after 'checked_on:'."
            return Missing(
                site.contacts.location(late, "checked_on"), f"the contact '{late}' is not checked in time", hint
            )
        return EvidenceFound(f"All {len(site.contacts.entries)} contacts were checked in time", ("contacts.md",))
    if question.named == "figures":
        old = next((id_ for id_, figure in site.statistics if figure.review_by < today), None)
        if old:
            hint = "Open its source, take over the newest figure, and set a new day."
            return Missing(site.statistics.location(old, "review_by"), f"the figure '{old}' is out of date", hint)
        return EvidenceFound(f"All {len(site.statistics.entries)} figures are in date")
    unplaced = next((id_ for id_, element in site.elements if not (element.in_2018 and element.in_2024)), None)
    if unplaced:
        hint = "Write 'in_2018:' and 'in_2024:' with the part of each toolkit that it belongs to."
        return Missing(
            site.elements.location(unplaced), f"the element '{unplaced}' is not placed in both editions", hint
        )
    return EvidenceFound(f"All {len(site.elements.entries)} elements are placed in both editions")


_EVALUATORS: Mapping[Predicate, Callable[[EvidenceQuestion], EvidenceFound | Missing]] = {
    Predicate.PLAN: by_plan,
    Predicate.EVENT: by_event,
    Predicate.PAGES: by_pages,
    Predicate.AUDIENCE: by_audience,
    Predicate.PAGE: by_page,
    Predicate.MESSAGE: by_message,
    Predicate.CONTACT: _by_contact,
    Predicate.TERM: by_term,
    Predicate.LINK: by_link,
    Predicate.EVERY_MONTH: by_every_month,
    Predicate.ALL: _by_all,
    Predicate.ATTESTED: by_attested,
}
