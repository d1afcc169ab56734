"""Numbers and mail addresses that stand once, in the contacts file, and nowhere else.

A number that is typed into a page stays there when the number changes. Pages call contacts by id instead.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.page import blank
from commshub.model.site import Site
from commshub.text.direct_lines import MAIL
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages
from commshub.text.phone_numbers import digits

# What is not text that a reader sees: called facts, and addresses of links (but for those that ring or write).
_OUT_OF_SIGHT = re.compile(r"\{\{.*?\}\}|https?://[^\s)>\"']+|\]\((?!tel:|mailto:)[^)]*\)", re.DOTALL)

# A number starts neither inside a word, an amount, a date or an address, nor behind a decimal point.
_START = r"(?<![\w/£$-])(?<!\d[.,])"
# What may stand between two digits: spaces, brackets and hyphens of every sort, or a new line in the middle of it.
_GAP = r"(?:[ \u00a0\u2009\u202f()\u2010\u2011\u2013-]{0,3}|[ \u00a0]?\n(?=\d{3}))"
_PHONE = re.compile(
    rf"{_START}(?:"
    rf"(?:\+|\b00)44{_GAP}(?:\(0\))?(?:{_GAP}\d){{9,10}}"
    rf"|(?:\((?=0\d+\)))?0[1-9](?:{_GAP}\d){{8,10}}"
    rf"|0\d{{2,4}}\.\d{{3,4}}\.?\d{{3,4}}"
    rf"|0800 ?1111"
    rf")(?!\d)"
)

# Things that are counted: "999 people" are people, and no number to ring.
_COUNTED = (
    r" (?:people|residents|pupils|staff|days|pages|words|homes|visits|visitors|referrals|copies|occasions|times)\b"
)
_END = rf"(?![\w%]|[.,]\d|-\w|{_COUNTED})"
_SHORT = re.compile(
    rf"{_START}(?:999|18000|18001(?: (?:101|111|999))?|116 ?(?:000|111|123)){_END}"
    r"|(?i:\b(?:calls?|calling|rings?|ringing|dials?|dialling|phone|phoning|text|texting|number|on)\s(?:the\s)?)"
    rf"[*(]{{0,3}}(?P<number>10[15]|11[129]){_END}"
)

# Hardly any text holds a number or an address, and what each must have in it is far quicker to look for.
_RUN_OF_DIGITS = re.compile(r"\d+")
_STARTS_OF_NUMBERS = ("0", "44", "999", "1800", "116", "101", "105", "111", "112", "119")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A detail that somebody typed; `in_text` says whether a fact can be called in its place."""

    location: Location
    detail: str
    in_text: bool

    @property
    def where(self) -> str:
        """What is wrong with where it stands."""
        return "is typed into the text" if self.in_text else "stands outside the contacts file"


_Find = Callable[[str], Iterator[re.Match[str]]]


def _found(site: Site, rule_id: str, find: _Find) -> Iterator[_Typed]:
    """Every detail that is found in pages, at their tops and in facts."""
    for passage in passages(site).for_rule(rule_id, private=True):
        for start, detail in _details(passage.text, find):
            yield _Typed(passage.location(start), detail, in_text=passage.role is Role.BODY)


def _details(text: str, find: _Find) -> Iterator[tuple[int, str]]:
    for match in find(text):
        group = "number" if match.groupdict().get("number") else 0
        yield match.start(group), match.group(group)


def _phone_numbers(text: str) -> Iterator[re.Match[str]]:
    if any(len(run) > 1 and run.startswith(_STARTS_OF_NUMBERS) for run in _RUN_OF_DIGITS.findall(text)):
        seen = blank(_OUT_OF_SIGHT, text)
        yield from _PHONE.finditer(seen)
        yield from _SHORT.finditer(seen)


def _mail_addresses(text: str) -> Iterator[re.Match[str]]:
    if "@" in text:
        yield from MAIL.finditer(blank(_OUT_OF_SIGHT, text))


def _hint(typed: _Typed, owner: str | None, part: str, what: str) -> str:
    """What to do about a typed detail: facts can be called in the text of a page, and nowhere else."""
    first = "" if owner else f"Add {what} to content_data/contacts.yml, then write "
    call = f'{{{{ contact("{owner or "…"}").{part} }}}}'
    if typed.in_text:
        return f"{first or 'Write '}{call} in its place."
    return f"Take it out here. {first or 'Write '}{call} in the text of a page that needs it."


@rule()
def phone_number(site: Site) -> Iterator[Finding]:
    """No page and no fact has a telephone number typed into it.

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
    for typed in _found(site, "typed-details.phone-number", _phone_numbers):
        owner = owners.get(digits(typed.detail))
        yield Finding(
            typed.location,
            f"The number {quote(typed.detail)} {typed.where}",
            _hint(typed, owner, "phone", "the number"),
        )


@rule()
def mail_address(site: Site) -> Iterator[Finding]:
    """No page and no fact has a mail address typed into it.

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
    for typed in _found(site, "typed-details.mail-address", _mail_addresses):
        owner = owners.get(typed.detail.casefold())
        yield Finding(
            typed.location,
            f"The mail address {quote(typed.detail, 26)} {typed.where}",
            _hint(typed, owner, "email", "a shared mailbox"),
        )
