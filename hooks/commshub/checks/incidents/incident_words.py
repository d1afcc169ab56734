"""What is not said in the hour after an incident, on its page and in the alert that leads there.

The police lead. A guess, a name or a number from us may be wrong, may spoil a trial, and may send a crowd to the door
of somebody who has done nothing. All of it can be said later, by those who know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of
from commshub.text.formatting import quote

_KIND = "incident"
LINES = ("title", "description")
_POLICE_SAY = "Take it out, and lead to the police: they say it when they can."

_FEW = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|\d+(?:-year-old)?)"
_SOME = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens(?: of)?|hundreds(?: of)?)"
)
# Numbers that people ring are no numbers of people.
_COUNT = rf"(?:{_SOME}|(?!999|101|105|111|112)\d[\d,]*)"
_HURT = r"(?:killed|dead|died|injured|hurt|wounded|stabbed|shot|missing|in hospital)"
_PEOPLE = (
    r"(?:people|persons?|adults?|child(?:ren)?|m[ae]n|wom[ae]n|boys?|girls?|officers?|residents?|visitors?|passengers?"
    r"|pupils?|students?|teenagers?)"
)
# Faiths, peoples and countries, as they are said of somebody.
_ORIGIN = (
    r"(?:Muslim|Islamic|Christian|Catholic|Jewish|Hindu|Sikh|Buddhist|[Bb]lack|[Ww]hite|Asian|Arab|African|European"
    r"|Afghan|Roma|Yemeni|Israeli|Greek|Dutch|French|foreign|British|English|Irish|[A-Z][a-z]+(?:ian|ani|shi|ali|ese|ish|qi))"
)
_SOMEBODY = (
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|males?|females?|teenagers?|youths?|persons?|nationals?|citizens?|converts?|students?"
    r"|drivers?|couple|suspects?|attackers?)"
)

_SUSPECT = re.compile(
    r"\b(?:(?:an?|the|one|two|three|another|main|prime) suspects?|suspects(?! that)|suspected [a-z]+|attackers?"
    r"|gunm[ae]n|knifem[ae]n|bombers?|perpetrators?|killers?|murderers?|assailants?|terrorists|extremists"
    r"|(?:an?|the) (?:terrorist|extremist)(?=[.,;:!?]| (?:who|was|is|has|had|did|ran|fled)\b)"
    r"|lone (?:wol(?:f|ves)|actors?))\b",
    re.IGNORECASE,
)
# "We do not say who is a suspect" says nothing.
_DENIED = re.compile(r"\b(?:not|never|no|nobody|cannot|nor|neither|without)\b|n[’']t\b", re.IGNORECASE)
_GUESS = re.compile(
    r"\b(?:(?:believed|thought|understood|rumoured|alleged|reported|appears?|seems?) to (?:be|have)"
    r"|apparently|allegedly|reportedly|presumably|motivated by|inspired by|terror(?:ism)?[- ](?:related|linked)"
    r"|linked (?:to|with) (?:terror|extrem|Islam|the far)\w*"
    r"|(?:may|might|could|must) have been an? (?:act of |\w+ly )?(?:terror|hate|racis|extrem|planned|revenge)\w*)\b",
    re.IGNORECASE,
)
_TERROR = re.compile(r"\b(?:terror(?:ist)? (?:attack|incident)|act of terror(?:ism)?)\b", re.IGNORECASE)
# Two words with capitals that name no person.
_NO_PERSON = re.compile(
    r"Council|Service|Team|Prevent|Police|Library|Centre|Street|Road|Square|School|Church|Mosque|Hall"
)
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)|\n\s*\n")
_POLICE = re.compile(r"\bpolice\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b{_COUNT} (?:\w+ ){{0,2}}{_PEOPLE} (?:\w+ ){{0,3}}{_HURT}\b"
    rf"|\b{_COUNT} (?:\w+ )?(?:{_HURT}|casualt(?:y|ies)|victims?|fatalit(?:y|ies)|deaths?|injuries)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    rf"\b(?i:{_FEW})(?: [a-z]+| \d\d?-year-old)? {_ORIGIN}(?: [a-z]+)? {_SOMEBODY}\b"
    rf"|\b(?i:{_FEW}|the) (?:\w+ )?(?:asylum seekers?|refugees?|(?:im)?migrants?|converts? to [A-Z]\w+)\b"
    r"|\bof (?:[A-Z]\w+|mixed|foreign|dual) (?:origin|descent|heritage|nationality|extraction)\b"
    r"|\b(?:[Ff]oreign|[Dd]ual) nationals?\b|\b[A-Z][a-z]+-born\b"
)
_NAMED = re.compile(
    r"\b(?i:he|she|they|man|woman|person|suspect|victim|attacker)s? (?:was|were|has been|have been|is|are)"
    r" (?:named|identified)\b|\b\d{1,2}[- ]year[- ]old\b|\baged \d{1,2}\b(?! (?:to|and|or)\b)"
    r"|\b(?:driver|victim|witness|attacker|suspect|man|woman|boy|girl|teenager|neighbour),? (?:named |called )?"
    r"(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)\b"
)


@dataclass(frozen=True, slots=True)
class _Text:
    """Words of a page after an incident, or of an alert that leads to one."""

    words: str
    page: Page | None = None
    name: str = ""
    at: Location | None = None

    def location(self, start: int, end: int) -> Location:
        """Where words of it stand."""
        if self.at or not self.page:
            return self.at or Location("")
        return self.page.location(self.name) if self.name else self.page.location_in_text(start, end)

    def around(self, offset: int) -> tuple[str, str]:
        """What stands before a character in its sentence, and what comes after."""
        first = max((end.end() for end in _SENTENCE_END.finditer(self.words, 0, offset)), default=0)
        last = _SENTENCE_END.search(self.words, offset)
        return self.words[first:offset], self.words[offset : last.start() if last else len(self.words)]


def _texts(site: Site) -> Iterator[_Text]:
    paths = set()
    for page in site.pages_of(_KIND):
        paths.add(page.source_path)
        yield _Text(document_of(page).without(*Part), page)
        yield from (_Text(page.text(name), page, name) for name in LINES)
    for id_, alert in site.alerts:
        if alert.link in paths:
            yield _Text(alert.title, at=site.alerts.location(id_, "title"))
            yield _Text(alert.text, at=site.alerts.location(id_, "text"))


def _matches(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[_Text, re.Match[str]]]:
    return ((text, match) for text in _texts(site) for match in pattern.finditer(text.words))


@rule()
def says_who(site: Site) -> Iterator[Finding]:
    """No page after an incident says who did it, or calls anybody by a word for it.

    Whoever was arrested has not been tried, and whoever is looked for may be somebody else.

    ```diff
      # docs/get-help/market.md
    - Police have taken away the suspect, and the attacker is no longer a danger.
    + The police say that there is no more danger. We do not speak of suspects.
    ```
    > 'the suspect' says who did it
    """
    for text, match in _matches(site, _SUSPECT):
        before, _ = text.around(match.start())
        if not _DENIED.search(before):
            yield Finding(
                text.location(*match.span()),
                f"{quote(match.group(), 34)} says who did it",
                _POLICE_SAY,
            )


@rule()
def guesses(site: Site) -> Iterator[Finding]:
    """No page after an incident guesses what happened or why.

    That it was terrorism is said by the police alone, and then as theirs.

    ```diff
      # docs/get-help/market.md
    - It is believed to be a terrorist attack.
    + The police call it a terrorist attack. We do not know why it happened.
    ```
    > 'believed to be' is a guess
    """
    for text, match in _matches(site, _GUESS):
        yield Finding(
            text.location(*match.span()),
            f"{quote(match.group(), 34)} is a guess",
            "Say only what the police have confirmed, as theirs, or take the sentence out.",
        )
    for text, match in _matches(site, _TERROR):
        around = "".join(text.around(match.start()))
        # Where the sentence guesses as well, that has been said.
        if not _POLICE.search(around) and not _GUESS.search(around):
            yield Finding(
                text.location(*match.span()),
                f"{quote(match.group(), 34)} is a guess while the police have not said so",
                "Write 'the police call it' before it once they do. Until then say what people can see.",
            )


@rule()
def counts_the_hurt(site: Site) -> Iterator[Finding]:
    """No page after an incident says how many people were hurt or killed.

    The number changes by the hour, and families must not learn it from us. The police and the hospital give it.

    ```diff
      # docs/get-help/market.md
    - Three people were killed, and several others are in hospital.
    + Our thoughts are with those who were hurt. The police say how many there are.
    ```
    > 'Three people were killed' counts those who were hurt
    """
    for text, match in _matches(site, _COUNTED):
        yield Finding(
            text.location(*match.span()),
            f"{quote(match.group(), 44)} counts those who were hurt",
            _POLICE_SAY,
        )


@rule()
def describes_somebody(site: Site) -> Iterator[Finding]:
    """No page after an incident says which faith, people or country somebody comes from.

    It explains nothing, and by the evening others are blamed for it.

    ```diff
      # docs/get-help/market.md
    - A British man of Polish descent was arrested near the home of a refugee.
    + Jewish and Muslim families who are afraid can call us. Nobody here is to blame for what a stranger did.
    ```
    > 'A British man' says where somebody comes from
    """
    for text, match in _matches(site, _DESCRIBED):
        yield Finding(
            text.location(*match.span()),
            f"{quote(match.group(), 34)} says where somebody comes from",
            "Take it out: it explains nothing, and others are blamed for it.",
        )


@rule()
def names_somebody(site: Site) -> Iterator[Finding]:
    """No page after an incident gives a name or an age of anybody who was there.

    Names of the hurt are the family's to give, and those of the accused are the court's.

    ```diff
      # docs/get-help/market.md
    - A 34-year-old was arrested and named as a neighbour of the hall.
    + The police made an arrest. The room for children aged 5 to 11 is open.
    ```
    > '34-year-old' leads to somebody's name
    """
    for text, match in _matches(site, _NAMED):
        if not match["name"] or not _NO_PERSON.search(match["name"]):
            yield Finding(
                text.location(*match.span()),
                f"{quote(match.group(), 34)} leads to somebody's name",
                _POLICE_SAY,
            )
