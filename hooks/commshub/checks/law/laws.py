"""Laws and bodies that pages name: each is an entry of `content_data/sources.yml` that somebody looks at again.

Laws come into force in stages, and bodies get new names. A page that states a law was right on one day only.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.ends import End, EndKind, EndState
from commshub.model.facts import Source
from commshub.model.findings import Finding, Level
from commshub.model.site import EDITORS, Site
from commshub.text.bodies import BODY_WORDS, bodies_in
from commshub.text.confirming import how_to_confirm
from commshub.text.document.document import Part
from commshub.text.ends import ends_of
from commshub.text.formatting import day, quote
from commshub.text.passages import passages
from commshub.text.phrases import words_of

_HOME = "content_data/sources.yml"
_LAW = re.compile(
    r"\b(?:Act|Regulations|Order)\s+(?:19|20)\d\d\b|\bUK GDPR\b|\bUK General Data Protection Regulation\b"
)
# A title without its year. What begins a sentence is part of none, and "the Act" alone is one that was named before.
_SHORT_LAW = re.compile(
    r"(?<![.!?:] )(?<!^)\b(?P<title>[A-Z][a-z][\w’'-]*(?: (?:(?:and|of|to|for|the|in) )?[A-Z][\w’'-]*){0,8}) Act\b"
    r"(?!\s+(?:19|20)\d\d)",
    re.MULTILINE,
)
_YEAR = re.compile(r"\s+(?:19|20)\d\d\b.*")
_LAW_WORDS = frozenset({b"act", b"regulations", b"order", b"gdpr", b"regulation"})
_LONGEST_TITLE = 160
# The words of a title before "Act 2015": names with capitals, small words between them, and parts in brackets.
_TITLE = re.compile(r"(?:(?:[A-Z][\w’'-]*,?|\([^)]*\)|and|of|to|for|the|in)\s+)*\Z")
_ADD_LAW = f"Add the law to {_HOME}, with 'names:', 'in_force:' and 'look_again:'."


@rule(requires=("sources",))
def not_listed(site: Site) -> Iterator[Finding]:
    """Every law that a text states by its title is one of the `names` of a source.

    The entry says from when the law is in force and when somebody looks at it again.

    ```diff
      # docs/help.md
    - The Riot Act 1914 says so.
    + The law says so.
    ```
    > 'Riot Act 1914' is stated without an entry in the sources
    """
    names = tuple(name for _, source in site.sources for name in source.names)
    letters = tuple(map(_letters, names))
    short = tuple(_letters(_YEAR.sub("", name)) for name in names if _LAW.search(name))
    for passage in passages(site).for_rule("laws.not-listed", _LAW_WORDS):
        if passage.language != "en" or passage.path.startswith(EDITORS) or passage.path == _HOME:
            continue
        text = passage.without(Part.CODE, Part.CALLS)
        for found in _LAW.finditer(text):
            before = " ".join(text[max(0, found.start() - _LONGEST_TITLE) : found.end()].split())
            # One that is only spelled in another way is told by the rule below.
            if not before.endswith(names) and not _letters(before).endswith(letters):
                yield Finding(
                    passage.location(found.start()),
                    f"{quote(_title(text, found), 50)} is stated without an entry in the sources",
                    _ADD_LAW,
                )
        for found in _SHORT_LAW.finditer(text):
            title = f"{found['title']} Act"
            if not any(_letters(title).endswith(each) or each.endswith(_letters(title)) for each in short):
                yield Finding(
                    passage.location(found.start()),
                    f"{quote(title, 50)} is stated without an entry in the sources",
                    _ADD_LAW,
                )


def _letters(title: str) -> str:
    """A title without what differs between two ways to spell it."""
    return re.sub(r"[\W_]+", "", title).casefold()


@rule(Level.WARNING)
def other_spelling(site: Site) -> Iterator[Finding]:
    """A law is called as it is called in the sources, letter by letter.

    Whoever looks the Act up by another spelling finds older pages, or none.

    ```diff
      # content_data/sources.yml
      channel-guidance:
        names: [Counter-Terrorism and Security Act 2015]
        in_force: 2015-07-01
        look_again: 2027-06-01
      # docs/help.md
    - The Counter Terrorism and Security Act says so.
    + The Counter-Terrorism and Security Act says so.
    ```
    > 'Counter Terrorism and Security Act' is spelled otherwise in the sources
    """
    titles = {_YEAR.sub("", name) for _, source in site.sources for name in source.names if _LAW.search(name)}
    for title in sorted(titles):
        words = re.findall(r"\w+", title)
        shape = re.compile(r"\b" + r"[\s-]*".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
        for passage in passages(site).for_rule("laws.other-spelling", frozenset(words_of(words[-2]))):
            for found in shape.finditer(passage.words):
                spelled = " ".join(found.group().split())
                if spelled != title and spelled[0].isupper() and "\n" not in found.group():
                    yield Finding(
                        passage.location(*found.span()),
                        f"{quote(spelled, 40)} is spelled otherwise in the sources",
                        f"Write {quote(title, 90)}.",
                        fix=passage.fix(*found.span(), title),
                    )


@rule(Level.WARNING, requires=("contacts", "sources"))
def body_not_listed(site: Site) -> Iterator[Finding]:
    """Every national body that a text names is a source, its publisher, or a contact, so that somebody looks again.

    Bodies get new names and hand over their tasks. A page goes on sending people to a door that has closed.

    ```diff
      # docs/help.md
    - Complain to the Riot Commission.
    + Complain to us.
    ```
    > 'Riot Commission' is named without an entry in the sources
    """
    known = _known_bodies(site)
    first: set[str] = set()
    for passage in passages(site).for_rule("laws.body-not-listed", BODY_WORDS):
        if passage.language != "en" or passage.path.startswith(EDITORS) or passage.path == _HOME:
            continue
        for start, body in bodies_in(passage.words):
            # One entry mends them all.
            if body not in first and not any(_is_named(body, name) for name in known):
                first.add(body)
                yield Finding(
                    passage.location_of_words(start, body),
                    f"{quote(body, 44)} is named without an entry in the sources",
                    f"Add the body to {_HOME}, with 'names:' and 'look_again:'.",
                )


def _is_named(body: str, name: str) -> bool:
    """Whether a name is that of a body, which may be said in part or with more around it."""
    return body in name or (len(name.split()) > 1 and (body.startswith(name) or body.endswith(name)))


def _known_bodies(site: Site) -> frozenset[str]:
    """The bodies that somebody has a day to look at again, and the council's own."""
    named = (name for _, source in site.sources for name in (*source.names, source.publisher))
    contacts = (name for _, each in site.contacts for name in (each.role, each.organisation))
    council = (site.council.name, site.council.area) if site.council else ()
    return frozenset(name for name in (*named, *contacts, *council) if name)


def _title(text: str, found: re.Match[str]) -> str:
    """The title of a law as it stands, without an article before it."""
    before = _TITLE.search(text[max(0, found.start() - _LONGEST_TITLE) : found.start()])
    title = " ".join(f"{before.group() if before else ''}{found.group()}".split())
    return re.sub(r"^(?:[A-Z]\w* the |(?:(?:the|and|of|to|for|in) )+)", "", title, flags=re.IGNORECASE)


def _is_law(source: Source) -> bool:
    return any(_LAW.search(name) for name in source.names)


@rule()
def no_day(site: Site) -> Iterator[Finding]:
    """A law says from when it is in force, and a law or a body says when somebody looks at it again.

    ```diff
      # content_data/sources.yml
      channel-guidance:
        names: [Riot Act 1914]
    +   commencement: In stages from 2026
        look_again: 2027-06-01
    ```
    > 'Riot Act 1914' does not say from when it is in force
    """
    for name, source in site.sources:
        if _is_law(source) and not (source.in_force or source.commencement):
            yield Finding(
                site.sources.location(name, "names"),
                f"{quote(source.names[0], 40)} does not say from when it is in force",
                "Write the day after 'in_force:', or after 'commencement:' in words how it comes into force.",
            )
        elif source.names and not source.look_again:
            yield Finding(
                site.sources.location(name, "names"),
                f"{quote(source.names[0], 40)} has no day on which somebody looks again",
                "Write a day after 'look_again:', at most a year ahead.",
            )


@rule(Level.WARNING)
def look_again_due(site: Site) -> Iterator[Finding]:
    """The day on which somebody was to look at a law or a body again has not passed.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   look_again: 2026-06-01
    +   look_again: 2027-06-01
    ```
    > 'channel-guidance' was to be looked at again by 1 June 2026
    """
    for end in ends_of(site, EndKind.LAW):
        if end.state(site.today) is EndState.WARNING:
            yield _looked_at_late(end)


@rule(since="0.2.0")
def long_unseen(site: Site) -> Iterator[Finding]:
    """Nobody lets a year go by after that day.

    `law` in `content_data/ends.yml` says for how many days a hub may still be published.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   look_again: 2025-06-01
    +   look_again: 2027-06-01
    ```
    > 'channel-guidance' was to be looked at again by 1 June 2025
    """
    for end in ends_of(site, EndKind.LAW):
        if end.state(site.today) is EndState.STOPS:
            yield _looked_at_late(end)


def _looked_at_late(end: End) -> Finding:
    return Finding(end.location, f"{quote(end.id, 40)} was to be looked at again by {day(end.day)}", end.hint)


@rule()
def still_to_confirm(site: Site) -> Iterator[Finding]:
    """No source goes live while something about it is still to be confirmed; only the sample may say so.

    ```diff
      # content_data/council.yml
    - sample: no
    + sample: yes
      # content_data/sources.yml
      channel-guidance:
        to_confirm: Ask the council's lawyer.
    ```
    > 'channel-guidance' still has something to be confirmed
    """
    for name, source in site.sources:
        if source.to_confirm and site.is_real:
            place = site.sources.location(name, "to_confirm")
            hint = how_to_confirm(site, name, place, source.to_confirm)
            yield Finding(place, f"{quote(name, 40)} still has something to be confirmed", hint)
