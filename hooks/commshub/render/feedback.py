"""What readers can say of a page at its foot: links that begin a mail, with the page already filled in.

No script, no form service, and nothing stored. What a reader sends stands in their own mail program, so a note beside
the links says so.
"""

from urllib.parse import quote

from commshub.model.site import Site
from commshub.render.frame import FeedbackFrame, ReviewStamp
from commshub.render.languages import words_view
from commshub.render.urls import url_of


def feedback_of(path: str, language: str, review: ReviewStamp | None, site: Site) -> FeedbackFrame | None:
    """The links on the page of a path below `docs/`; nothing where the council names nobody with a mail address."""
    contact = site.contacts.get(site.council.feedback_contact or "") if site.council else None
    if site.council is None or contact is None or not contact.email:
        return None
    words = words_view(language, site)
    lines = [f"{words['page_address']}: {site.council.hub_address}{url_of(path)}"]
    if review:
        lines.append(f"{words['last_reviewed']}: {review.reviewed}")
    if review and review.owner:
        lines.append(f"{words['owner']}: {review.owner}")
    answers = {"useful": words["useful_yes"], "useless": words["useful_no"]}
    asked = {name: _mail(contact.email, f"{words['was_useful']} {answer}", lines) for name, answer in answers.items()}
    return FeedbackFrame(_mail(contact.email, words["report_problem"], lines), asked["useful"], asked["useless"])


def _mail(address: str, subject: str, lines: list[str]) -> str:
    body = "\r\n".join((*lines, "", ""))
    return f"mailto:{address}?subject={quote(subject)}&body={quote(body)}"
