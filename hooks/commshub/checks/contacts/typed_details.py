"""Numbers and mail addresses that stand once, in the contacts file, and nowhere else.

A number that is typed into a page stays there when the number changes. Pages call contacts by id instead.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Location
from commshub.model.national_lines import NATIONAL_LINES
from commshub.model.site import Site
from commshub.text.direct_lines import MAIL
from commshub.text.document.document import Part, document_of_text
from commshub.text.document.nodes import Link, Node
from commshub.text.document.syntax import blank, cover
from commshub.text.document.words import is_in_sight
from commshub.text.formatting import quote
from commshub.text.near_numbers import is_nearly
from commshub.text.passages import Role, passages
from commshub.text.phone_numbers import digits, is_short

# What is no detail of a contact, though it may look like one.
_ADDRESS = re.compile(r"https?://[^\s)>\"']+")

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
_RELAY = "18001 "
_CALLS = ("tel:", "mailto:")
_STARTS_OF_NUMBERS = ("0", "44", "999", "1800", "116", "101", "105", "111", "112", "119")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A detail that somebody typed; `in_text` says whether a fact can be called in its place.

    It stands `alone` if it is a part of no heading, link, address or code. An alert may call a fact in its text, too.
    """

    location: Location
    detail: str
    in_text: bool
    alone: bool = False
    in_alert: bool = False

    @property
    def where(self) -> str:
        """What is wrong with where it stands."""
        return "is typed into the text" if self.in_text else "stands outside the contacts file"


_Find = Callable[[str], Iterator[re.Match[str]]]


def _typed_details(site: Site, rule_id: str, find: _Find) -> Iterator[_Typed]:
    """Every detail that is found in pages, at their tops and in facts, each place once."""
    found: dict[Location, _Typed] = {}
    for passage in passages(site).for_rule(rule_id, private=True):
        for start, detail in _details(passage.text, find):
            in_text = passage.role is Role.BODY
            alone = in_text and _is_alone(passage.text, start, detail)
            in_alert = passage.role is Role.ALERT and passage.name == "text"
            location = passage.location_of_words(start, detail)
            # What a page says in an attribute is read with its text and by itself, where no fact can be called.
            found[location] = _Typed(location, detail, in_text=in_text, alone=alone, in_alert=in_alert)
    yield from found.values()


def _is_alone(body: str, start: int, detail: str) -> bool:
    line = body[body.rfind("\n", 0, start) + 1 : start]
    around = body[max(start - 1, 0) : start] + body[start + len(detail) : start + len(detail) + 1]
    return is_in_sight(body, start) and not line.startswith("#") and not set(around) & set("[]<>`\"'")


def _details(text: str, find: _Find) -> Iterator[tuple[int, str]]:
    for match in find(text):
        group = "number" if match.groupdict().get("number") else 0
        yield match.start(group), match.group(group)


def _phone_numbers(text: str) -> Iterator[re.Match[str]]:
    if any(len(run) > 1 and run.startswith(_STARTS_OF_NUMBERS) for run in _RUN_OF_DIGITS.findall(text)):
        seen = _in_sight(text)
        long = tuple(_PHONE.finditer(seen))
        # "01632 960 999" is one number, and so is one behind that of text relay.
        inside = {offset for match in long for offset in range(match.start(), match.end())}
        short = (each for each in _SHORT.finditer(seen) if each.start() not in inside)
        relayed = {
            match.start() - len(_RELAY) for match in long if seen.startswith(_RELAY, match.start() - len(_RELAY))
        }
        yield from sorted((*long, *(each for each in short if each.start() not in relayed)), key=_start)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _mail_addresses(text: str) -> Iterator[re.Match[str]]:
    if "@" in text:
        yield from MAIL.finditer(_in_sight(text))


def _in_sight(text: str) -> str:
    """What a reader sees of a text: no called facts, and no addresses of links but those that ring or write."""
    document = document_of_text(text)
    targets = (
        Node(link.target_at, link.target_at + len(link.target))
        for link in (document.links if "](" in text else ())
        if not link.target.startswith(_CALLS) or _is_shown(link)
    )
    return blank(_ADDRESS, cover(document.without(Part.CALLS), targets))


def _is_shown(link: Link) -> bool:
    """Whether a link shows the number or the mailbox to which it leads: that is one thing to mend."""
    address = link.target.partition(":")[2]
    return address in link.text or (bool(digits(address)) and digits(address) == digits(link.text))


def _hint(typed: _Typed, owner: str | None, part: str, what: str) -> str:
    """What to do about a typed detail: facts can be called in the text of a page, and nowhere else."""
    first = "" if owner else f"Add {what} to content_data/contacts.yml, then write "
    call = f'{{{{ contact("{owner or "…"}").{part} }}}}'
    if typed.in_text or typed.in_alert:
        named = " It writes the name, 'on' and the number." if part == "phone" and not is_short(typed.detail) else ""
        return f"{first or 'Write '}{call} in its place.{named}"
    return f"Take it out here. {first or 'Write '}{call} in the text of a page that needs it."


@rule()
def phone_number(site: Site) -> Iterator[Finding]:
    """No page and no fact has a telephone number typed into it.

    ```diff
      # docs/help.md
    - Ring us on 01632 960001.
    + Ring the {{ contact("prevent-team").phone }}.
    ```
    > The number '01632 960001' is typed into the text
    """
    owners = {digits(phone.number): name for name, contact in site.contacts for phone in contact.phones}
    for typed in _typed_details(site, "typed-details.phone-number", _phone_numbers):
        owner = owners.get(digits(typed.detail))
        # One that is nearly that of a national line is told of as that.
        if any(is_nearly(typed.detail, line.number) for line in NATIONAL_LINES.values()):
            continue
        yield Finding(
            typed.location,
            f"The number {quote(typed.detail)} {typed.where}",
            _hint(typed, owner, "phone", "the number"),
            fix=_call_instead(site, typed, owner),
        )


def _call_instead(site: Site, typed: _Typed, owner: str | None) -> Fix | None:
    """The edit that calls a number such as 999: a call shows it as it is, and any other with whose it is before it."""
    contact = site.contacts.get(owner or "")
    shown = contact.phones[0].number if contact and contact.phones else ""
    if not typed.alone or not is_short(shown) or digits(shown) != digits(typed.detail):
        return None
    return Fix(typed.location, f'{{{{ contact("{owner}").phone }}}}')


@rule()
def mail_address(site: Site) -> Iterator[Finding]:
    """No page and no fact has a mail address typed into it.

    ```diff
      # docs/help.md
    - Write to prevent@exampleshire.example.
    + Write to the {{ contact("prevent-team").email }}.
    ```
    > The mail address 'prevent@exampleshire.exam…' is typed into the text
    """
    owners = {contact.email.casefold(): name for name, contact in site.contacts if contact.email}
    for typed in _typed_details(site, "typed-details.mail-address", _mail_addresses):
        owner = owners.get(typed.detail.casefold())
        yield Finding(
            typed.location,
            f"The mail address {quote(typed.detail, 26)} {typed.where}",
            _hint(typed, owner, "email", "a shared mailbox"),
        )
