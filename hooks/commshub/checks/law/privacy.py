"""The privacy notice tells people all that the law gives them a right to be told.

The sixteen points of the Information Commissioner's list, and the process for complaints that the law asks for since
19 June 2026, are sections of the page that holds the line `document: privacy`. A point that does not apply keeps its
section, which then says "This does not apply" and why.
"""

import re
from collections.abc import Iterator
from itertools import islice

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page, Section
from commshub.model.site import Site
from commshub.text.document.document import document_of
from commshub.text.document.syntax import CALL
from commshub.text.formatting import quote
from commshub.text.legal_pages import PRIVACY, legal_pages, part_of, plain_text

_LIST = "The right to be informed, Information Commissioner's Office"
_LEFT_OUT = re.compile(r"^(?:this|it) (?:does not|doesn't) apply\b|^not applicable\b", re.IGNORECASE)
# What holds for every council: each has purposes, a basis, an officer, and people with rights.
_ALWAYS = (
    *("who-we-are", "data-protection-officer", "purposes", "lawful-basis", "categories"),
    *("recipients", "retention", "rights", "data-complaints", "complain"),
)
# The section on each basis that gives people a right of its own, and how the basis is named.
_RIGHTS = {
    "withdraw-consent": ("consent", re.compile(r"\b(?:6\(1\)\(a\)|9\(2\)\(a\)|basis is (?:their |your )?consent)")),
    "legitimate-interests": ("legitimate interests", re.compile(r"\b6\(1\)\(f\)")),
}
_COMPLAINTS = "Data Protection Act 2018, section 164A"
_PROCESS = {
    "that you acknowledge it": re.compile(r"\backnowledge", re.IGNORECASE),
    "that you tell the outcome": re.compile(r"\boutcome\b", re.IGNORECASE),
}
_ARTICLE = re.compile(r"\barticle 6\b", re.IGNORECASE)


def _parts(site: Site, *ids: str) -> Iterator[tuple[Page, Section, str]]:
    """Some sections of the privacy notice that are there, with their words."""
    for page in legal_pages(site, PRIVACY):
        for id_ in ids:
            section = part_of(page, id_)
            if section:
                yield page, section, plain_text(section.text, site.council)


@rule()
def left_out(site: Site) -> Iterator[Finding]:
    """No point that holds for every council is said not to apply.

    ```diff
      # docs/legal/privacy.md
      ## Your rights

    - This does not apply.
    + You can ask us what we hold about you, and have it put right.
    ```
    > 'Your rights' is said not to apply, and always does
    """
    for page, section, words in _parts(site, *_ALWAYS):
        if _LEFT_OUT.match(words):
            yield Finding(
                page.location_of(section),
                f"{quote(section.heading.text, 40)} is said not to apply, and always does",
                "Write under this heading what holds for your council.",
                source=_LIST,
            )


@rule()
def no_basis(site: Site) -> Iterator[Finding]:
    """The notice names the lawful basis by its article: one of those that Article 6 lists.

    ```diff
      # docs/legal/privacy.md
      ## Our lawful basis

    - The law allows us to do this.
    + It is Article 6(1)(e) of the UK GDPR: a task in the public interest that the law gives us.
    ```
    > The lawful basis is not named by its article
    """
    for page, section, words in _parts(site, "lawful-basis"):
        if words and not _ARTICLE.search(words) and not _LEFT_OUT.match(words):
            yield Finding(
                page.location_of(section),
                "The lawful basis is not named by its article",
                "Write which part of Article 6 of the UK GDPR it is, such as 'Article 6(1)(e)', and what it says.",
                source=_LIST,
            )


@rule()
def basis_denied(site: Site) -> Iterator[Finding]:
    """A basis that the notice names is not said elsewhere on the page not to apply.

    Whoever gave consent can take it back, and has to be told how.

    ```diff
      # docs/legal/privacy.md
      ## Our lawful basis

      For our newsletter it is consent, Article 6(1)(a).

      ## Withdrawing consent

    - This does not apply.
    + Write to us when you no longer want the newsletter.
    ```
    > The notice relies on consent, and says here that this does not apply
    """
    for id_, (basis, named) in _RIGHTS.items():
        for page, section, words in _parts(site, id_):
            stated = part_of(page, "lawful-basis")
            if stated and named.search(stated.text) and _LEFT_OUT.match(words):
                yield Finding(
                    page.location_of(section),
                    f"The notice relies on {basis}, and says here that this does not apply",
                    f"Say here what you use {basis} for and what people can do, or take it out of the basis.",
                    source=_LIST,
                )


@rule()
def officer(site: Site) -> Iterator[Finding]:
    """The data protection officer can be reached in writing: their contact has a mail address or a form.

    ```diff
      # docs/legal/privacy.md
      ## Data protection officer

    - {{ contact("act-early-line") }}
    + {{ contact("prevent-team") }}
    ```
    > Nobody can write to the data protection officer: no mail address and no form
    """
    for page, section, _ in _parts(site, "data-protection-officer"):
        calls = [call for call in page.calls_in(section) if call.name == "contact"]
        known = [contact for call in calls if (contact := site.contacts.get(call.argument or ""))]
        if known and not any(contact.email or contact.form for contact in known):
            yield Finding(
                page.location_of(section),
                "Nobody can write to the data protection officer: no mail address and no form",
                "Call a contact in this section that has an 'email:' or a 'form:' in content_data/contacts.yml.",
                source=_LIST,
            )


@rule()
def complaints_process(site: Site) -> Iterator[Finding]:
    """The notice says how to complain to the council, that it acknowledges a complaint, and that it tells the outcome.

    A complaint can be made electronically: the section calls a contact with a form or a mail address.

    ```diff
      # docs/legal/privacy.md
      ## Complaining to us about your information

    - {{ contact("prevent-team") }} We listen to you.
    + {{ contact("prevent-team") }} We acknowledge a complaint within 30 days, and tell you the outcome.
    ```
    > The process for complaints does not say that you acknowledge it
    """
    for page, section, words in _parts(site, "data-complaints"):
        missing = [said for said, pattern in _PROCESS.items() if not pattern.search(CALL.sub("", words))]
        calls = [call for call in page.calls_in(section) if call.name == "contact"]
        known = [contact for call in calls if (contact := site.contacts.get(call.argument or ""))]
        if known and not any(contact.email or contact.form for contact in known):
            missing.insert(0, "how to complain by form or mail")
        if words and missing and not _LEFT_OUT.match(words):
            yield Finding(
                page.location_of(section),
                f"The process for complaints does not say {missing[0]}",
                "Write how people complain, that you acknowledge it within 30 days, and that you tell the outcome.",
                source=_COMPLAINTS,
            )


@rule()
def regulator(site: Site) -> Iterator[Finding]:
    """The notice says that people can complain to the Information Commissioner.

    ```diff
      # docs/legal/privacy.md
      ## Complaining to the regulator

    - You can write to our chief executive.
    + You can complain to the Information Commissioner at any time.
    ```
    > The section does not name the Information Commissioner
    """
    for page, section, words in _parts(site, "complain"):
        # The office is to become the Information Commission under the Data (Use and Access) Act 2025.
        if words and "Information Commission" not in words and not _LEFT_OUT.match(words):
            yield Finding(
                page.location_of(section),
                "The section does not name the Information Commissioner",
                "Write that people can complain to the Information Commissioner, and how.",
                source=_LIST,
            )


@rule()
def route_without_link(site: Site) -> Iterator[Finding]:
    """Every way to get help links to the privacy notice.

    People ask what becomes of what they tell before they tell it. The link at the foot of the page comes too late.
    A link to another notice of the council's, such as that of its Channel panel, is as good.

    ```diff
      # docs/legal/privacy.md
      # docs/get-help/worried.md
      ## Consent and confidentiality

    - We share what you say with as few people as we can.
    + What we note down, and for how long, is in our [privacy notice](../legal/privacy.md).
    ```
    > This way to get help does not link to the privacy notice
    """
    for notice in islice(legal_pages(site, PRIVACY), 1):
        names = (notice.source_path.rpartition("/")[2].casefold(), "privacy")
        for page in site.pages_of("route"):
            # What a translation links to is what its original does; a page without the section is told to add it.
            if not page.language and part_of(page, "consent") and not _links_to_any(page, names):
                yield Finding(
                    page.location(),
                    "This way to get help does not link to the privacy notice",
                    f"Add a link to docs/{notice.source_path}, best in the section on consent.",
                    source=_LIST,
                )


def _links_to_any(page: Page, names: tuple[str, ...]) -> bool:
    """Whether a link of a page leads to an address with one of some names in it."""
    targets = [link.target.casefold() for link in document_of(page).links]
    return any(name in target for target in targets for name in names)
