"""Service standards, `content_data/standards.yml`: how soon people can expect something, each written once.

A promise of two working days on one page and of five on another breaks both.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import EDITORS, Site
from commshub.text.document.document import Part
from commshub.text.formatting import quote
from commshub.text.passages import Passage, Role, passages
from commshub.text.quotations import is_quoted, sentence_at
from commshub.text.word_lines import word_pattern

_HOME = "content_data/standards.yml"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-eight|thirty|\d{1,3})"
_TYPED = word_pattern(
    rf"\bwithin\s+{_NUMBER}\s+(?:working\s+)?(?:hour|day|week|month)s?\b|\bin\s+{_NUMBER}\s+working\s+(?:hour|day)s?\b",
    "within working",
    flags=re.IGNORECASE,
)
# Said of what we do for readers, these are standards too. "Talk to your lead the same day" is what readers do.
_SOON = word_pattern(
    rf"\bin\s+(?:less than |under |about |around )?{_NUMBER}\s+(?:hour|day|week|month)s?\b(?!['’]? (?:time"
    rf"|of)\b)"
    rf"|\b(?:(?:in )?no(?:t)? (?:later|more) than|at most|not more than|inside|under"
    rf"|at the latest)\s+{_NUMBER}\s+(?:working\s+)?(?:hour|day"
    rf"|week|month)s?\b"
    r"|\bwithin\s+the\s+(?:hour|day|week|month|same day)\b"
    r"|\b(?:by|before|on|at)\s+(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+|that\s+)?(?:(?:next|same|following"
    r"|working)\s+){0,2}"
    r"(?:day|week|play|business|month)\b"
    r"|\b(?:(?:by|on|before|from)\s+)?(?:the|that|your)?\s?(?:very\s+)?(?:same|next|following)\s+(?:working\s+|week"
    r"|business\s+)?day\b"
    r"|\bovernight\b|\bby\s+(?:tomorrow|the weekend)\b",
    "hour hours day days week weeks month months play business weekday overnight tomorrow weekend",
    flags=re.IGNORECASE,
)
_ACT = (
    r"(?:repl(?:y|ies)|answers?|respond[s]?|contacts?|calls?|rings?|phones?|texts?|e-?mails?|writes?|gets? (?:back"
    r"|in touch)"
    r"|comes? back|decides?|tells?|lets? (?:you|them|people) know|acknowledges?|confirms?|sends?|meets?|visits?"
    r"|gives? you"
    r"|returns? (?:your|calls)|deals? with|looks? (?:at|into)|assess(?:es)?|sees?|speaks?|be in touch|make a decision"
    r"|follow up|reviews?)"
)
_US = (
    r"(?:we|somebody|someone|(?:one|a member) of (?:us|our team|the team)|(?:our|the|a|an) (?:[\w-]+ ){0,3}(?:team"
    r"|council|panel|office"
    r"|officers?|coordinator|adviser|lead|front door|social worker|service|colleague|manager|mentor))"
)
_BY_US = re.compile(
    rf"\b{_US}(?:['’]ll)?(?: (?:will|aims? to|try to|tries to|can|shall|promise to|always|usually|normally|also|then"
    rf"|do|hope to"
    rf"|should|may)){{0,3}} {_ACT}\b"
    rf"|\b(?:you|they|everyone|callers|people)(?:['’]ll)?(?: (?:will|should|can|then|can expect to"
    rf"|usually)){{0,2}} (?:hear (?:from|back)|get (?:a|an|our)"
    r" (?:reply|answer|call|decision|response|letter|e-?mail)|(?:be|are) (?:told|called|contacted|rung|phoned|seen"
    r"|answered|visited)|receive (?:a|an|our)|have (?:a|an|our) (?:reply|answer|decision))"
    r"|\b(?:is|are|will be|gets?|be) (?:an? )?(?:answered|acknowledged|decided|replied to|contacted|dealt with"
    r"|looked (?:at|into)|assessed|reviewed|returned|repl(?:y|ies)|answers?)\b"
    r"|\b(?:decisions?|answers?|repl(?:y|ies)|responses?|call[- ]?backs?) (?:is|are|come|comes|will|follow|follows|by"
    r"|the|in|within)\b|\bexpect (?:a|an|our) (?:reply|answer|call|response|decision)",
    re.IGNORECASE,
)


@rule()
def typed(site: Site) -> Iterator[Finding]:
    """How soon a service answers is never typed into a page: pages call the standard by its id.

    ```diff
      # docs/help.md
    - We reply within two working days.
    + We reply as soon as we can.
    ```
    > 'within two working days' is a service standard typed by hand
    """
    for passage in passages(site).for_rule("standards.typed", _TYPED.words | _SOON.words):
        if passage.language != "en" or not _is_for_readers(passage):
            continue
        text = passage.without(Part.CODE, Part.CALLS)
        for found in _standards_in(text, passage.text):
            if not is_quoted(passage.text, found.start(), found.end()):
                yield Finding(
                    passage.location(found.start()),
                    f"{quote(' '.join(found.group().split()), 40)} is a service standard typed by hand",
                    f'Write {{{{ standard("…") }}}} with an id of {_HOME}, and add an entry there if it is new.'
                    if passage.role is Role.BODY
                    else f'Leave it out here, and call {{{{ standard("…") }}}} of {_HOME} in the text of a page.',
                )


def _is_for_readers(passage: Passage) -> bool:
    """Whether a text tells readers what we do: of pages, events, alerts and contacts. The plan has goals of its own."""
    if passage.page is not None:
        return not passage.path.startswith(EDITORS)
    return passage.role in {Role.EVENT, Role.ALERT} or passage.owner.collection == "contacts"


def _standards_in(text: str, whole: str) -> Iterator[re.Match[str]]:
    """How soon something is done, wherever that is said, and where we say it of ourselves."""
    within = _TYPED.find(text, whole)
    yield from within
    for found in _SOON.find(text, whole):
        told = any(found.start() < each.end() and each.start() < found.end() for each in within)
        if not told and _BY_US.search(text, *sentence_at(text, found.start())):
            yield found


@rule()
def same_promise(site: Site) -> Iterator[Finding]:
    """No promise is made twice, because two entries can say two different times.

    ```diff
      # content_data/standards.yml
      reply-time: {time: two working days, promise: We reply to a concern}
    - first-answer: {time: five working days, promise: We reply to a concern}
    ```
    > 'first-answer' makes the same promise as 'reply-time'
    """
    first: dict[str, str] = {}
    for name, standard in site.standards:
        promise = " ".join(standard.promise.casefold().split()).rstrip(".")
        if promise in first:
            yield Finding(
                site.standards.location(name, "promise"),
                f"{quote(name)} makes the same promise as {quote(first[promise])}",
                "Keep one of the two, and call it wherever the promise is made.",
            )
        first.setdefault(promise, name)
