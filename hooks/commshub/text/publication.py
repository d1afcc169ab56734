"""Why a page is not published, in words for its editor."""

from commshub.model.publication import Held, Unpublished
from commshub.text.formatting import moment, quote


def reason_for(held: Unpublished) -> str:
    """The rest of a sentence that begins with the page: 'is a draft'."""
    when = moment(held.moment) if held.moment else ""
    return {
        Held.DRAFT: "is a draft",
        Held.IN_REVIEW: "is in review",
        Held.NOT_YET: f"is not published before {when}",
        Held.TAKEN_DOWN: f"was taken down at {when}",
        Held.RELEASE: f"waits with its release for {quote(held.other, 24)}",
        Held.TRANSLATION: f"waits for its original, {quote(held.other, 24)}",
    }[held.held]
