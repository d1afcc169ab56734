"""Numbers and mail addresses that stand once, in the contacts file, and nowhere else.

A number that is typed into a page stays there when the number changes. Pages call contacts by id instead.
"""

import re
from collections.abc import Iterator

from commshub.findings import Finding, Place, place_at
from commshub.rules import rule
from commshub.site.phone_numbers import digits
from commshub.site.site import Site
from commshub.wording import quote

# What is not text that a reader sees: called facts, and addresses of links.
OUT_OF_SIGHT = re.compile(r"\{\{.*?\}\}|https?://[^\s)>\"']+|\]\([^)]*\)", re.DOTALL)
PHONE = re.compile(r"(?<![\w/.,£$-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)\d[\d() -]{6,13}\d(?![\w-])")
SHORT = re.compile(
    r"(?<![\w/.,£$-])(?:999|18000|18001)(?![\w%-]|,\d| (?:people|residents|pupils|staff))"
    r"|(?i:\b(?:call|calling|ring|ringing|dial|dialling|phone|text|on) )(?P<number>101|111|112)\b(?! (?:people|pupils))"
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

# The files in which numbers belong: the contacts themselves, and the national numbers that they are held to.
HOMES = ("content_data/contacts.yml", "content_data/pages.yml")


def _texts(site: Site) -> Iterator[tuple[str, str, int]]:
    """Every text that may hold a typed detail: its path, what a reader sees of it, and the line it starts on."""
    for page in site.pages:
        yield page.path, page.body, page.body_line
        for name, place in page.field_places.items():
            yield page.path, page.text(name), place.line
    for path, content in site.data_texts:
        if path not in HOMES:
            yield path, content, 1


def _found(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[Place, str]]:
    for path, content, first_line in _texts(site):
        if not pattern.search(content):
            continue
        visible = OUT_OF_SIGHT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), content)
        for match in pattern.finditer(visible):
            group = "number" if "number" in pattern.groupindex and match["number"] else 0
            within = place_at(path, visible, match.start(group))
            yield Place(path, within.line + first_line - 1, within.column), match.group(group)


@rule()
def phone_number(site: Site) -> Iterator[Finding]:
    """No page has a telephone number typed into it.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Ring us on 01632 960001.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Ring the {{ contact("prevent-team").phone }}.
    ```
    """
    owners = {digits(phone.number): name for name, contact in site.contacts for phone in contact.phones}
    for pattern in (PHONE, SHORT):
        for place, number in _found(site, pattern):
            owner = owners.get(digits(number))
            call = f'{{{{ contact("{owner or "…"}").phone }}}}'
            first = "" if owner else "Add the number to content_data/contacts.yml, then write "
            yield Finding(
                place,
                f"The number {quote(number.strip())} is typed into the text",
                f"{first or 'Write '}{call} in its place.",
            )


@rule()
def mail_address(site: Site) -> Iterator[Finding]:
    """No page has a mail address typed into it.

    Fails:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Write to prevent@exampleshire.example.
    ```

    Passes:

    ```markdown title="docs/help.md"
    ---
    kind: guide
    ---
    Write to the {{ contact("prevent-team").email }}.
    ```
    """
    owners = {contact.email.casefold(): name for name, contact in site.contacts if contact.email}
    for place, address in _found(site, MAIL):
        owner = owners.get(address.casefold().rstrip("."))
        call = f'{{{{ contact("{owner or "…"}").email }}}}'
        first = "" if owner else "Add a shared mailbox to content_data/contacts.yml, then write "
        yield Finding(
            place,
            f"The mail address {quote(address)} is typed into the text",
            f"{first or 'Write '}{call} in its place.",
        )
