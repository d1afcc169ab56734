"""The accessibility statement says what the law asks of it, in the words that the law prescribes.

Councils publish it under the accessibility regulations of 2018, after a model statement, and the Government Digital
Service reads a sample of them each year. The page is known by the line `document: accessibility` at its top.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.accessibility_statement import MODEL, REGULATIONS, STANDARD, ComplianceStatus, statements
from commshub.text.formatting import amount, listing, quote
from commshub.text.legal_pages import ACCESSIBILITY, legal_pages, part_of
from commshub.text.replacements import reword_heading

TITLE = "Accessibility statement"
_HEADED = ("compliance-status", "non-accessible-content", "preparation", "feedback", "enforcement")
_ENFORCER = "Equality and Human Rights Commission"
_ADVICE = "equalityadvisoryservice.com"


@rule()
def title(site: Site) -> Iterator[Finding]:
    """The page is called "Accessibility statement", or "Accessibility statement for" the site.

    ```diff
      # docs/legal/accessibility.md
      ---
    - title: Using this site
    + title: Accessibility statement
      ---
    ```
    > The statement is called 'Using this site'
    """
    for each in statements(site):
        name = each.page.text("title")
        if name and name != TITLE and not name.startswith(f"{TITLE} for "):
            yield Finding(
                each.page.location("title"),
                f"The statement is called {quote(name, 40)}",
                f"Call it '{TITLE}', or '{TITLE} for' and the name of the site.",
                source=MODEL,
            )


@rule()
def heading(site: Site) -> Iterator[Finding]:
    """The headings of the statement are those of the model statement, word for word.

    ```diff
      # docs/legal/accessibility.md
    - ## How accessible is it? {#compliance-status}
    + ## Compliance status
    ```
    > The heading 'How accessible is it?' is not that of the model statement
    """
    for each in statements(site):
        kind = each.page.kind
        sections = kind.asked_sections({"document": ACCESSIBILITY}) if kind else ()
        for asked in (asked for asked in sections if asked.id in _HEADED):
            section = each.page.section(asked)
            if section and not section.is_headed(asked, "en"):
                yield Finding(
                    each.page.location_of(section),
                    f"The heading {quote(section.heading.text, 40)} is not that of the model statement",
                    f"Write '## {asked.title_in('en')}'.",
                    fix=reword_heading(each.page, section.heading, asked.title_in("en")),
                    source=MODEL,
                )


@rule()
def commitment(site: Site) -> Iterator[Finding]:
    """The statement commits the council, by its name, to the regulations by their full name.

    There are two sets of regulations of that year. Only the second are in force, and the model has their name.

    ```diff
      # docs/legal/accessibility.md
    - We want everybody to be able to use this site.
    + {{ council.name }} is committed to making its website accessible, in accordance with the Public Sector Bodies
    + (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
    ```
    > The commitment to the accessibility regulations is missing or worded otherwise
    """
    for each in statements(site):
        if not site.council:
            continue
        committed = "is committed to making its website accessible, in accordance with the"
        wanted = f"{site.council.name} {committed} {REGULATIONS}"
        if wanted.casefold() not in each.words.casefold():
            yield Finding(
                each.page.location("title"),
                "The commitment to the accessibility regulations is missing or worded otherwise",
                f"Write '{{{{ council.name }}}} {committed} {REGULATIONS}.' as the first sentence.",
                source=MODEL,
            )


@rule()
def scope(site: Site) -> Iterator[Finding]:
    """The statement names the address of the site that it is about.

    ```diff
      # docs/legal/accessibility.md
    - This accessibility statement applies to our pages.
    + This accessibility statement applies to {{ council.hub_address }}
    ```
    > The statement does not say which site it applies to
    """
    for each in statements(site):
        if not site.council:
            continue
        _, applies, after = each.words.partition("This accessibility statement applies to")
        address = site.council.hub_address.removeprefix("https://").strip("/")
        if not applies or address not in after[:200]:
            yield Finding(
                each.page.location("title"),
                "The statement does not say which site it applies to",
                "Write 'This accessibility statement applies to {{ council.hub_address }}' near the top.",
                source=MODEL,
            )


@rule()
def status(site: Site) -> Iterator[Finding]:
    """The statement says once whether the site meets the standard: fully, partially or not.

    ```diff
      # docs/legal/accessibility.md
      ## Compliance status

    - This website is mostly compliant with the guidelines.
    + This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to
    + the non-compliances listed below.
    ```
    > The compliance status is not stated
    """
    for each in statements(site):
        section = each.part("compliance-status")
        found = each.statuses
        if section and len(found) != 1:
            names = listing((status.name.lower() for status in found), "and")
            yield Finding(
                each.page.location_of(section),
                f"The statement gives more than one status: {names}"
                if found
                else "The compliance status is not stated",
                f"Write 'This website is partially compliant with the {STANDARD}, due to the non-compliances listed "
                "below.', or fully compliant, or not compliant.",
                source=MODEL,
            )


@rule()
def nothing_listed(site: Site) -> Iterator[Finding]:
    """A statement that says "partially" or "not compliant" lists what does not work, or is exempt.

    The list is a heading with "Non-compliance" under "Non-accessible content", and a point for each problem below it.
    What would cost too much stands under "Disproportionate burden", and what the law leaves out under "Content that's
    not within the scope of the accessibility regulations".

    ```diff
      # docs/legal/accessibility.md
      This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.

      ## Non-accessible content

    - Some things do not work yet.
    + ### Non-compliance with the accessibility regulations
    +
    + - Maps have no text beside them. This fails success criterion 1.1.1 (Non-text Content). We will add the text by
    +   31 March 2027.
    ```
    > The statement says that some things do not work, but not which
    """
    for each in statements(site):
        section = each.part("non-accessible-content")
        falls_short = {ComplianceStatus.PARTIALLY, ComplianceStatus.NOT}.intersection(each.statuses)
        exempt = each.zone("disproportionate burden") or each.zone("scope of the accessibility")
        if section and falls_short and not each.problems and not exempt:
            yield Finding(
                each.page.location_of(section),
                "The statement says that some things do not work, but not which",
                "Add '### Non-compliance with the accessibility regulations', and a point for each problem below it.",
                source=MODEL,
            )


@rule()
def fully_but_listed(site: Site) -> Iterator[Finding]:
    """A statement that says "fully compliant" lists nothing that does not work.

    ```diff
      # docs/legal/accessibility.md
      This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.

      ## Non-accessible content

    - ### Non-compliance with the accessibility regulations
    -
    - - Maps have no text beside them. This fails success criterion 1.1.1 (Non-text Content).
    + We know of nothing that does not work.
    ```
    > The site is said to be fully compliant, and 1 problem listed
    """
    for each in statements(site):
        if each.statuses == (ComplianceStatus.FULLY,) and each.problems:
            yield Finding(
                each.page.location_in_text(each.problems[0].start, each.problems[0].end),
                f"The site is said to be fully compliant, and {amount(len(each.problems), 'problem')} listed",
                "Write 'partially compliant' under 'Compliance status', or take out what has been put right.",
                source=MODEL,
            )


@rule()
def burden(site: Site) -> Iterator[Finding]:
    """What is left as it is because it would cost too much has an assessment, with a link to it or its date.

    The law allows it only after somebody has worked out what it would cost and what it would bring.

    ```diff
      # docs/legal/accessibility.md
      ## Non-accessible content

      ### Disproportionate burden

    - To caption all old films would cost too much.
    + To caption the films of before 2020 would cost too much. We published [our assessment](assessment.md) on
    + 3 March 2026.
    ```
    > 'Disproportionate burden' names no assessment
    """
    for each in statements(site):
        zone = each.zone("disproportionate burden")
        words = each.page.body[zone[0] : zone[1]] if zone else ""
        if zone and not ("assess" in words.casefold() and ("](" in words or "source(" in words or " 20" in words)):
            yield Finding(
                each.page.location_in_text(zone[0]),
                "'Disproportionate burden' names no assessment",
                "Say in this part when the cost was assessed, and link to the assessment.",
                source=MODEL,
            )


@rule()
def feedback(site: Site) -> Iterator[Finding]:
    """People can tell the council in writing what does not work: the contact has a form or a mail address.

    ```diff
      # docs/legal/accessibility.md
      ## Feedback and contact information

    - {{ contact("act-early-line") }}
    + {{ contact("prevent-team") }}
    ```
    > Nobody can report a problem in writing: the contact has no form and no mail
    """
    for page in legal_pages(site, ACCESSIBILITY):
        section = part_of(page, "feedback")
        calls = page.calls_in(section) if section else ()
        known = [
            contact for call in calls if call.name == "contact" if (contact := site.contacts.get(call.argument or ""))
        ]
        if section and known and not any(contact.form or contact.email for contact in known):
            yield Finding(
                page.location_of(section),
                "Nobody can report a problem in writing: the contact has no form and no mail",
                "Call a contact in this section that has a 'form:' or an 'email:' in content_data/contacts.yml.",
                source=MODEL,
            )


@rule()
def enforcement(site: Site) -> Iterator[Finding]:
    """The statement names who enforces the regulations.

    ```diff
      # docs/legal/accessibility.md
      ## Enforcement procedure

    - If you are not happy, write to us again.
    + The Equality and Human Rights Commission (EHRC) is responsible for enforcing the regulations.
    ```
    > The section does not name the Equality and Human Rights Commission
    """
    for each in statements(site):
        section = each.part("enforcement")
        if section and _ENFORCER not in each.words_of("enforcement"):
            yield Finding(
                each.page.location_of(section),
                f"The section does not name the {_ENFORCER}",
                f"Write that the {_ENFORCER} (EHRC) enforces the regulations.",
                source=MODEL,
            )


@rule(requires=("sources",))
def advice_link(site: Site) -> Iterator[Finding]:
    """The statement links to the service that advises people whom the council's answer does not satisfy.

    ```diff
      # docs/legal/accessibility.md
      ## Enforcement procedure

    - You can ask the Equality Advisory and Support Service.
    + You can ask the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).
    ```
    > The section has no link to the Equality Advisory and Support Service
    """
    for each in statements(site):
        section = each.part("enforcement")
        calls = each.page.calls_in(section) if section else ()
        called = [site.sources.get(call.argument or "") for call in calls if call.name == "source"]
        linked = any(source and _ADVICE in source.address for source in called)
        if section and _ADVICE not in section.text and not linked:
            yield Finding(
                each.page.location_of(section),
                "The section has no link to the Equality Advisory and Support Service",
                f"Add a link to https://www.{_ADVICE}/ here.",
                source=MODEL,
            )
