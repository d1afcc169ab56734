"""The lines that the whole country rings: held to their numbers, never nearly right, and owners of nothing here."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.national_lines import INDISPENSABLE, NATIONAL_LINES, NATIONAL_SERVICES
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import Reference, references_by_id
from commshub.text.formatting import quote
from commshub.text.near_numbers import is_nearly, rows_of_digits
from commshub.text.passages import passages
from commshub.text.phone_numbers import digits

_PAGES = "content_data/pages.yml"
# Lines that say who answers for something, agrees to it or organises it.
_ANSWERS = frozenset(
    {
        "owner",
        "approver",
        "approved_by",
        "organiser",
        "security_contact",
        "feedback_contact",
        "who",
        "stand_in",
        "attested",
    }
)


@rule()
def weakened(site: Site) -> Iterator[Finding]:
    """`content_data/pages.yml` asks for each national line with its own number and name.

    What is not asked for is not held to anything: a wrong number of the hotline would pass.

    ```diff
      # content_data/pages.yml
      required_contacts:
        act-early-line:
    -     number: "0800 011 3746"
    +     number: "0800 011 3764"
    ```
    > 'act-early-line' is asked for with '0800 011 3746'
    """
    demands = site.kinds.required_contacts
    for name, line in NATIONAL_LINES.items():
        if name not in INDISPENSABLE and name not in site.contacts.ids:
            continue
        demand = demands.get(name)
        hint = f'Write: {name}: {{needs: [phones], number: "{line.number}", called: {line.called}}}.'
        if demand is None:
            # A file that could not be read asks for nothing.
            if demands:
                yield Finding(
                    site.location(_PAGES, "required_contacts"),
                    f"{quote(name)} is not among the contacts that are asked for",
                    hint,
                )
        elif digits(demand.number or "") != digits(line.number):
            yield Finding(
                site.location(_PAGES, "required_contacts", name),
                f"{quote(name)} is asked for with {quote(demand.number or 'no number')}",
                hint,
            )
        elif demand.called != line.called or "phones" not in demand.needs:
            yield Finding(
                site.location(_PAGES, "required_contacts", name),
                f"{quote(name)} is asked for without its name or its number",
                hint,
            )


@rule()
def nearly(site: Site) -> Iterator[Finding]:
    """No number anywhere is that of a national line with one digit lost, doubled, changed or swapped.

    Whoever rings it reaches nobody, or a stranger.

    ```diff
      # docs/help.md
    - Ring 0800 011 376 today.
    + Ring the {{ contact("act-early-line").phone }} today.
    ```
    > '0800 011 376' is nearly the number of 'ACT Early Support Line'
    """
    known = {digits(line.number) for line in NATIONAL_LINES.values()}
    known |= {
        digits(phone.number) for _, contact in site.contacts for phone in contact.phones if _line(phone.number) is None
    }
    for passage in passages(site).with_figures("national-lines.nearly", private=True):
        for match in rows_of_digits(passage.words):
            name = _line(match.group()) if digits(match.group()) not in known else None
            # What its own contact says is told by the rules on telephones.
            if name and not (passage.owner.collection == "contacts" and passage.owner.id == name):
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(match.group(), 20)} is nearly the number of {quote(NATIONAL_LINES[name].called, 26)}",
                    f"The number is {NATIONAL_LINES[name].number}. In the text of a page, call the contact '{name}'.",
                )


def _line(number: str) -> str | None:
    """The id of the national line that a number is nearly that of."""
    return next((name for name, line in NATIONAL_LINES.items() if is_nearly(number, line.number)), None)


@rule()
def answers_for_it(site: Site) -> Iterator[Finding]:
    """Nothing of the council's is owned, approved or organised by a national line.

    Nobody there has heard of the page. An owner is a role of the council or of a partner.

    ```diff
      # docs/help.md
      ---
    - owner: act-early-line
    + owner: prevent-team
      ---
    ```
    > The national line 'act-early-line' cannot answer for this
    """
    for reference in references_by_id(site):
        if reference.target is Target.CONTACT and reference.id in NATIONAL_SERVICES and _answers(reference):
            yield Finding(
                reference.location,
                f"The national line {quote(reference.id)} cannot answer for this",
                "Name a role of the council or of a partner, by its id in content_data/contacts.yml.",
            )


def _answers(reference: Reference) -> bool:
    # Whom the toolkit looks for is no owner of it.
    if "evidence" in reference.steps:
        return False
    names = [step for step in reference.steps if isinstance(step, str)]
    return bool(names) and names[-1] in _ANSWERS
