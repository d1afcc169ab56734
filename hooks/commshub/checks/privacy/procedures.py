"""What is for colleagues, and stands where everybody reads it: orders to staff on pages for residents and the press.

"Ring the duty press officer and log the call" tells a journalist how we work when nobody listens, and a resident to do
what only we can do. Say what we do: "We take your question, and say who is on it."
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import EDITORS, Site
from commshub.text.formatting import quote
from commshub.text.passages import Passage, passages
from commshub.text.staff_procedures import STAFF_PROCEDURE, orders, staff_procedures

_OWN_PEOPLE = frozenset({"staff", "councillors", "editors"})
# The parts of the plan that pages for journalists show as what happens when they call.
_SHOWN_STEPS = ("media_protocol", "steps")


@rule()
def order_to_staff(site: Site) -> Iterator[Finding]:
    """No page for residents or the press tells colleagues what to do.

    ```diff
      # docs/help.md
    - Ring the duty press officer, and log the call.
    + We take your question, and call you back.
    ```
    > 'Ring the duty press officer' is an order to colleagues
    """
    for passage in passages(site).for_rule("procedures.order-to-staff", STAFF_PROCEDURE.words):
        if passage.language == "en" and not _is_for_our_own(passage) and passage.steps[:2] != _SHOWN_STEPS:
            for found in staff_procedures(passage.words, passage.text):
                yield _order(passage, *found.span("order"))


@rule()
def step_as_order(site: Site) -> Iterator[Finding]:
    """The steps of the media protocol say what we do for whoever calls; a page for journalists shows them.

    ```diff
      # content_data/comms_plan.yml
      media_protocol:
        steps:
    -     - {what: Ring the Prevent lead for the facts}
    +     - {what: We ask the Prevent lead for the facts}
    ```
    > 'Ring' is an order to colleagues
    """
    for passage in passages(site).for_rule("procedures.step-as-order"):
        if passage.steps[:2] == _SHOWN_STEPS:
            for found in orders(passage.text):
                yield _order(passage, *found.span("order"))


def _is_for_our_own(passage: Passage) -> bool:
    """Whether a page is for those who work here and nobody else."""
    page = passage.page
    if page is None:
        return False
    return page.path.startswith(EDITORS) or not {*page.names("audiences")} - _OWN_PEOPLE


def _order(passage: Passage, start: int, end: int) -> Finding:
    return Finding(
        passage.location(start, end),
        f"{quote(passage.text[start:end], 50)} is an order to colleagues",
        "Say what you do for the reader, as in 'We take your question', or move it to a page for staff.",
    )
