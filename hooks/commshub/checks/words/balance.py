"""Fair to everybody: stories that are not all about one ideology, and signs that are no list to tick.

Section 149 of the Equality Act 2010 asks councils to think of how what they publish touches people of each faith and
none. Words that are never right stand in `content_data/house_style.yml`; these rules look at what pages say together.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.house_style import Readers, TermRule
from commshub.model.page import Heading, Page
from commshub.model.site import Site
from commshub.text.document.document import Document, Part, document_of
from commshub.text.document.nodes import Block
from commshub.text.formatting import amount, quote
from commshub.text.phrases import phrases_of, small, vocabulary
from commshub.text.quotations import sentence_at
from commshub.text.term_search import Medium, find_terms, house_style

_STORY = "case-study"
_EQUALITY_DUTY = "Equality Act 2010, section 149"
# The entry of the house style with the words that are nobody's sign of anything, and the one that refuses checklists.
_NOT_A_SIGN = "not-a-sign"
_CHECKLIST = "checklist-of-signs"

_FEWEST_STORIES = 3
# Of all stories: more than this are not balanced by the rest.
_MOST_OF_ONE = 2 / 3

_OF_SIGNS = re.compile(
    r"\b(?:signs(?! (?:up|in|off|a|an|the|promises)\b)|warning sign|indicators|red flags?|risk factors?"
    r"|vulnerabilit(?:y|ies)|push and pull factors)\b|\bwhat to (?:notice|look for|look out for|watch)"
    r"|\b(?:how to spot|spotting)\b",
    re.IGNORECASE,
)
# What signs may be of that matter here. Signs of anything else, of a scam or of a stroke, are right to list.
_OUR_CONCERN = re.compile(
    r"radical|extrem|terror|vulnerab|groom|drawn|concern|worr|susceptib|ideolog|at risk|violen|influenc|recruit|exploit"
    r"|something is wrong|changing|behaviou?r|cult\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    r"\b(?:signs?|indicators?|flags?|factors?|vulnerabilit(?:y|ies))(?: and \w+)? (?:of|for|in) (?P<of>[^.:\n]+)"
    r"|\b(?:spot|spotting|look out for|look for|watch(?: for)?) (?P<spotted>(?!when|in |if |at )[\w’' -]+)"
    r"|\b(?P<measured>(?:performance|progress|success|key|quality|impact|economic|social) indicators)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:no|not|never)\b", re.IGNORECASE)
_WORDS_OF_SIGNS = frozenset(
    {
        *(b"signs", b"sign", b"indicators", b"flag", b"flags", b"factor", b"factors", b"vulnerability"),
        *(b"vulnerabilities", b"notice", b"look", b"watch", b"spot", b"spotting"),
    }
)
# Points that lead to other pages are no signs.
_LEADS_ELSEWHERE = ("[", "{{", "<a ")
_POINT = re.compile(r"\S.*(?:\n {2,}(?![-*+] )\S.*)*")
_POINT_TAGS = frozenset({"li", "dd"})
# A line that leads up to a list.
_FIRST_POINT = re.compile(r"\s*\n[ \t]*\n[ ]{0,3}(?:[-*+]|\d+\.)[ \t]+\S")
_LEAD_IN = re.compile(r"^[ \t>]*(?:<p>)?[ \t*_]*(?P<words>[^\n<]{3,300}?):[ \t*_]*(?:</p>)?[ \t]*$", re.MULTILINE)
_ANYTHING = frozenset({"it", "them", "this", "these", "the signs", "signs", "early", "online"})
_FEWEST_POINTS = 3
# What makes a list something other than one to tick.
_WITH_CARE = re.compile(
    r"no single|no list|not a list|no checklist|on its own|on their own|does not mean|do not mean|need not mean"
    r"|can also|may also|could also|other (?:reasons|causes|explanations|meanings|things)",
    re.IGNORECASE,
)


@rule(Level.WARNING)
def one_sided(site: Site) -> Iterator[Finding]:
    """No more than two thirds of all stories are about one and the same concern.

    Each story may be true and kind. If nearly all are about one ideology, readers learn who is meant, and those who are
    meant stop reading. What a story was about stands at its top, after `concern:`.

    ```diff
      # content_data/pages.yml
      fields:
        concern: {holds: choice, options: [islamist, no-ideology], label: concern}
      # docs/stories/one.md
      ---
      concern: islamist
      ---
      # docs/stories/two.md
      ---
      concern: islamist
      ---
      # docs/stories/three.md
      ---
    - concern: islamist
    + concern: no-ideology
      ---
    ```
    > 3 of 3 stories are about 'islamist'
    """
    stories = [page for page in site.pages_of(_STORY) if page.text("concern") and not page.text("language")]
    counts = Counter(page.text("concern") for page in stories)
    for concern, number in counts.most_common(1):
        if len(stories) >= _FEWEST_STORIES and number > _MOST_OF_ONE * len(stories):
            first = next(page for page in stories if page.text("concern") == concern)
            yield Finding(
                first.location("concern"),
                f"{number} of {len(stories)} stories are about {quote(concern)}",
                "Tell stories of other kinds of worry too, or take some of these down.",
                source=_EQUALITY_DUTY,
            )


@rule()
def list_of_signs(site: Site) -> Iterator[Finding]:
    """No heading that speaks of signs stands over a bare list of them.

    Such a list makes suspects of people who only fit it, and those who need help seldom do. A list may stand if the
    text says that nothing in it means anything on its own, and what else it can be.

    ```diff
      # docs/help.md
    - ## Signs of radicalisation
    + ## What to look for

    - - spends much time online
    - - has new friends
    - - is often angry
    + Nothing here means anything on its own, and each can have other reasons.
    +
    + - Somebody draws away from family and friends. It can also be low mood.
    + - Somebody blames one group for everything. It can also be grief.
    + - Somebody speaks of violence as the only answer. Ask about it.
    ```
    > 'Signs of radicalisation' stands over 3 signs to tick
    """
    refused = site.house_style.get(_CHECKLIST)
    for page, section in _sections_of_signs(site):
        # The house style has spoken where it refuses the heading itself.
        told = refused is not None and any(each.is_in(section.lead) for each in phrases_of(refused))
        if len(section.points) >= _FEWEST_POINTS and not told and not _WITH_CARE.search(section.text):
            yield Finding(
                page.location_of_heading(section.heading)
                if section.heading
                else page.location_in_text(section.start, section.start + len(section.lead)),
                f"{quote(section.lead, 34)} stands over {amount(len(section.points), 'sign')} to tick",
                "Say that no single one means anything on its own, and for each what else it can be.",
                source="ACT Early",
            )


@rule()
def faith_as_a_sign(site: Site) -> Iterator[Finding]:
    """No list below a heading that speaks of signs names faith, dress, language, travel or lawful opinion.

    The words are those of `not-a-sign` in the house style. It looks at what stands in one paragraph with a word such as
    'sign'; this rule looks at what stands further below such a heading.

    ```diff
      # content_data/house_style.yml
      not-a-sign:
        words: [beard, praying]
        near: [sign]
      # docs/help.md
      ## What to look for

    - - growing a beard
    + - Somebody speaks of violence as the only answer.
    ```
    > 'beard' stands in a list below 'What to look for'
    """
    words = site.house_style.get(_NOT_A_SIGN)
    for page, section in _sections_of_signs(site) if words else ():
        told = _told_already(page, site)
        for start, text in section.points:
            for found in _signs(words, text):
                at = start + found.start()
                if at not in told:
                    yield Finding(
                        page.location_of_words(at, found.group()),
                        f"{quote(found.group(), 30)} stands in a list below {quote(section.lead, 24)}",
                        "Take it out, and describe what somebody does or says that worries you.",
                        source=_EQUALITY_DUTY,
                    )


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading or a line that speaks of signs, what stands below it, and the points there, each with its offset."""

    lead: str
    start: int
    text: str
    points: tuple[tuple[int, str], ...]
    heading: Heading | None = None


@lru_cache(maxsize=8)  # two rules read the same site
def _sections_of_signs(site: Site) -> tuple[tuple[Page, _Section], ...]:
    return tuple(_found_sections(site))


def _found_sections(site: Site) -> Iterator[tuple[Page, _Section]]:
    for page in site.pages:
        # Far quicker to look for than the shapes.
        if _WORDS_OF_SIGNS.isdisjoint(vocabulary(page.body)) or not _OF_SIGNS.search(page.body):
            continue
        document = document_of(page)
        points = sorted(_points(document))
        below: list[tuple[int, int]] = []
        for heading, start, end in _below_headings(page):
            below.append((start, end))
            inside = tuple(each for each in points if start <= each[0] < end)
            yield page, _Section(heading.text, start, page.body[start:end], inside, heading)
        for lead in _leads_in(document):
            if any(start <= lead.start < end for start, end in below) or not _speaks_of_signs(lead.text):
                continue
            end = _end_of_list(page, document, lead.end)
            inside = tuple(each for each in points if lead.end <= each[0] < end)
            section = page.body[lead.start : _end_of_section(page, lead.end)]
            yield page, _Section(lead.text, lead.start, section, inside)


def _leads_in(document: Document) -> Iterator[Block]:
    """The sentences that speak of signs and lead up to something: the last of a paragraph, or all that is on a line.

    A sentence leads up to a list by a colon, or by standing right above one.
    """
    text = document.without(Part.CODE, Part.CALLS)
    lines = {text.rfind("\n", 0, found.start()) + 1 for found in _OF_SIGNS.finditer(text)}
    told: set[int] = set()
    for start in sorted(lines):
        if lead := _LEAD_IN.match(text, start):
            told.add(start)
            yield Block(*lead.span("words"), lead["words"])
    for paragraph in document.paragraphs:
        if not _FIRST_POINT.match(text, paragraph.end) or any(paragraph.start <= each < paragraph.end for each in told):
            continue
        start, end = sentence_at(text, paragraph.end - 1)
        sentence = text[start:end]
        yield Block(start + len(sentence) - len(sentence.lstrip()), end, " ".join(sentence.split()))


def _speaks_of_signs(words: str) -> bool:
    return bool(_OF_SIGNS.search(words)) and not _DENIES.search(words) and not _is_of_something_else(words)


def _is_of_something_else(words: str) -> bool:
    """Whether it is said of what the signs are, and that is nothing that Prevent is about."""
    thing = _OF_SOMETHING.search(words)
    if thing is None or _OUR_CONCERN.search(words):
        return False
    return thing["spotted"] is None or thing["spotted"].strip().casefold() not in _ANYTHING


def _below_headings(page: Page) -> Iterator[tuple[Heading, int, int]]:
    """The headings that speak of signs, with from where to where the text below each goes."""
    starts = [0, *(found.end() for found in re.finditer("\n", page.body)), len(page.body)]
    for number, heading in enumerate(page.headings):
        if _speaks_of_signs(heading.text):
            first = heading.line - page.body_line + 1
            after = (other.line for other in page.headings[number + 1 :] if other.level <= heading.level)
            last = next(after, page.body_line + len(starts) - 1) - page.body_line
            yield heading, starts[min(first, len(starts) - 1)], starts[min(last, len(starts) - 1)]


def _end_of_section(page: Page, offset: int) -> int:
    """Where the text below the same heading ends."""
    found = re.compile(r"^ {0,3}#", re.MULTILINE).search(page.body, offset)
    return found.start() if found else len(page.body)


def _end_of_list(page: Page, document: Document, offset: int) -> int:
    """Where what a line leads to ends: at the next paragraph or heading."""
    after = (
        each.start for each in document.paragraphs if each.start > offset and not each.text.lstrip().startswith("<")
    )
    return min(next(after, len(page.body)), _end_of_section(page, offset))


def _points(document: Document) -> Iterator[tuple[int, str]]:
    """What can be ticked, in any form: points of lists, rows of tables, meanings of terms, and lists in HTML."""
    body = document.body
    for item in document.items:
        if item.text.startswith(_LEADS_ELSEWHERE):
            continue
        found = _POINT.match(body, item.text_at)
        yield item.text_at, found.group() if found else item.text
    for table in document.tables:
        for row in table.rows[1:]:
            if row:
                yield row[0].start, body[row[0].start : row[-1].end]
    for meaning in document.meanings:
        yield meaning.start, meaning.text
    tags = document.elements
    for tag, following in pairwise(tags):
        if tag.tag in _POINT_TAGS and not tag.closes:
            yield tag.end, body[tag.end : following.start]


def _signs(words: TermRule | None, point: str) -> Iterator[re.Match[str]]:
    """The words of an entry of the house style in a point of a list, but for one that says that they are no sign."""
    if words is None or _DENIES.search(point):
        return
    lowered = small(point)
    for each in phrases_of(words):
        yield from each.find(point, lowered)


def _told_already(page: Page, site: Site) -> frozenset[int]:
    """Where the house style itself speaks against words in a page. It has been asked before, and answers at once."""
    style = house_style(tuple(site.house_style))
    index = style.index_for(Readers(frozenset(page.names("audiences")), page.text("kind")))
    titles = frozenset(source.title for _, source in site.sources)
    return frozenset(hit.start for hit in find_terms(page.body, index, Medium.BODY, titles))
