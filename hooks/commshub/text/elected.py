"""Where a text quotes or shows people who hold an elected office, and where it names their parties.

An office alone is no finding: pages say what councillors do. What counts is somebody in an office who speaks, who is in
a picture, or who is called by a party.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from commshub.text.document.document import Document, Part, document_of_text
from commshub.text.quotations import BLOCKQUOTE, QUOTED, block_at

# What follows "Councillor" without being a name.
_THING = (
    r"(?:Handbook|Code|Conduct|Development|Training|Briefings?|Groups?|Calls?|Surger|Services?|Enquir|Portal|Contacts?"
    r"|Support|Network|Guide|Induction|Panel|Committee)"
)
_NAME = rf"(?!{_THING})(?:[A-Z]\.|[A-Z][a-z’'-]*)(?: (?:[A-Z]\.|[A-Z][A-Za-z’'-]*)){{0,2}}"
_TITLED = rf"(?:Cllr|Councillor|Alderman)\.? {_NAME}"
_OFFICE = (
    r"(?:[Ll]eader of the (?:[Cc]ouncil|[Oo]pposition)|[Cc]ouncil [Ll]eader|[Cc]abinet [Mm]ember|[Pp]ortfolio [Hh]older"
    r"|[Ll]ead [Mm]ember|[Mm]ayor|[Pp]olice and [Cc]rime [Cc]ommissioner|MP|Member of Parliament)\b(?!['’])"
)
_SAID = (
    r"(?:said|says|add(?:ed|s)|told|tells|comment(?:ed|s)|explain(?:ed|s)|welcom(?:ed|es)|prais(?:ed|es)|thank(?:ed|s)"
    r"|urg(?:ed|es)|promis(?:ed|es)|wrote|writes)"
)
# Somebody with a name is quoted with and without the marks; "the mayor says" is only quoted with them.
_NAMED_SPEAKS = re.compile(
    rf"\b(?P<who>{_TITLED})\b(?:,[^.!?]{{0,80}},)?(?:\s\w+ly)?\s{_SAID}\b"
    rf"|\b{_SAID}\s(?P<other>{_TITLED})"
)
_OFFICE_SPEAKS = re.compile(
    rf"\b(?P<who>{_OFFICE})[^.!?]{{0,80}}\s{_SAID}\b|\b{_SAID}\b[^.!?]{{0,40}}\s(?P<other>{_OFFICE})"
)
_SIGNED = re.compile(rf"^[ \t>]*(?:—|–|--) ?[^\n]{{0,60}}?\b(?P<who>{_TITLED}|{_OFFICE})", re.MULTILINE)
_LEADS_IN = re.compile(rf"\b(?P<who>{_TITLED}|{_OFFICE})[^\n]{{0,80}}:\s*\Z")
_MAY_SPEAK = re.compile(r"Cllr|Councillor|Alderman|[Ll]eader|[Mm]ember|[Hh]older|[Mm]ayor|[Cc]ommissioner|\bMP\b")

# "A card for councillors" shows a card.
SHOWN = re.compile(
    rf"{_TITLED}|{_OFFICE}|(?<!for )(?<!for our )(?<!to )(?<!by )\b(?:[Cc]ouncillors?|Cllrs?|MPs)\b(?!['’])"
)
TITLED = re.compile(rf"\b{_TITLED}")

# "Office of the mayor" and "councillors' support officer" are posts, not offices.
_ELECTED_ROLE = re.compile(
    rf"(?<!to the )(?<!of the )(?<!for the )\b"
    rf"(?:(?:[Dd]eputy )?{_OFFICE}|(?:Deputy )?(?:Leader|Cllr|Councillor|Alderman)\b)"
    r"(?!['’s]* (?:[Oo]ffice|[Ss]upport|[Tt]eam|[Ss]ervices|[Aa]ssistant|[Ss]ecretary))"
)

_PARAGRAPH = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)
_LEAST_QUOTED_WORDS = 3
_AFTER_A_PARTY = (
    r"(?:[- ](?:run|led|controlled)\b|\s(?:Part(?:y|ies)|[Cc]ouncillors?|Cllrs?|[Cc]andidates?|MPs?|administration"
    r"|manifesto|voters?|leader(?:ship)?|[Gg]roup(?= (?:leader|on the|of councillors|asked|said|moved|voted)))\b)"
)

Mention = tuple[int, str]


def prose_without_calls(body: str) -> str:
    """The words of a page, without code, notes and called facts, each where it stood."""
    return document_of_text(body).without(Part.CODE, Part.COMMENTS, Part.CALLS)


def quoted(body: str) -> Iterator[Mention]:
    """Where somebody in an elected office is quoted, and who it is."""
    if not _MAY_SPEAK.search(body):
        return
    text = prose_without_calls(body)
    seen: set[int] = set()
    for start, who in sorted({*_named_speakers(text), *_in_marks(text), *_in_blocks(text)}):
        block, _ = block_at(text, start)
        # A quotation of three sentences that names its speaker twice is one thing to mend.
        if block not in seen:
            seen.add(block)
            yield start, who


def _speaker(match: re.Match[str]) -> Mention:
    """Where somebody stands in what was found, before the words for speaking or behind them."""
    group = match.lastgroup or "who"
    return match.start(group), match[group]


def _named_speakers(text: str) -> Iterator[Mention]:
    return (_speaker(match) for match in _NAMED_SPEAKS.finditer(text))


def _in_marks(text: str) -> Iterator[Mention]:
    """Words in quotation marks beside an office and a word for speaking."""
    for match in _OFFICE_SPEAKS.finditer(text):
        first, last = block_at(text, match.start())
        block = text[first:last]
        marks = [each for each in QUOTED.finditer(block) if len(each.group().split()) >= _LEAST_QUOTED_WORDS]
        if any(not each.start() <= match.start() - first < each.end() for each in marks):
            yield _speaker(match)


def _in_blocks(text: str) -> Iterator[Mention]:
    """Blocks that are set apart as quotations, and say above, within or below who speaks."""
    blocks = list(_PARAGRAPH.finditer(text))
    for number, block in enumerate(blocks):
        if not BLOCKQUOTE.match(block.group()):
            continue
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        signed = _SIGNED.search(text, block.start(), block.end())
        if not signed and after and not BLOCKQUOTE.match(after.group()):
            signed = _SIGNED.match(text, after.start(), after.end())
        if not signed and number:
            before = blocks[number - 1]
            signed = _LEADS_IN.search(text, before.start(), before.end())
        if signed:
            yield _speaker(signed)


def shown(body: str) -> Iterator[Mention]:
    """Where a picture shows somebody in an elected office, as its description or the words beside it say."""
    document = document_of_text(body)
    described = sorted((*((each.start, each.alt) for each in document.images), *_captions(document)))
    text = prose_without_calls(body) if described else ""
    seen: set[int] = set()
    for start, words in described:
        within = SHOWN.search(words)
        block, end = block_at(text, start)
        beside = TITLED.search(text, block, end)
        somebody = within or beside
        if somebody and block not in seen:
            seen.add(block)
            yield start, somebody.group()


def _captions(document: Document) -> Iterator[Mention]:
    """The captions of pictures, each with where it starts."""
    tags = [tag for tag in document.elements if tag.tag == "figcaption"]
    for tag, end in pairwise(tags):
        if not tag.closes and end.closes:
            yield tag.start, document.body[tag.end : end.start]


def parties(body: str, names: Sequence[str], words: Sequence[str]) -> Iterator[Mention]:
    """Where a political party is named; ordinary words count only beside what makes them a party's."""
    if not any(name in body for name in (*names, *words)):
        return
    for match in _party(tuple(names), tuple(words)).finditer(prose_without_calls(body)):
        yield match.start(), " ".join(match.group().split())


@cache
def _party(names: tuple[str, ...], words: tuple[str, ...]) -> re.Pattern[str]:
    full = "|".join(r"\s".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    short = "|".join(map(re.escape, words))
    parts = [rf"\b(?:{full})\b"] if names else []
    parts += [rf"\b(?:{short}){_AFTER_A_PARTY}"] if words else []
    return re.compile("|".join(parts))


def holds_elected_office(role: str) -> bool:
    """Whether the role of a contact is an office that somebody is elected to."""
    return bool(_ELECTED_ROLE.search(role))
