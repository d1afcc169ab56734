"""Fair to everybody: stories that are not all about one ideology, and signs that are no list to tick.

Section 149 of the Equality Act 2010 asks councils to think of how what they publish touches people of each faith and
none. Words that are never right stand in `content_data/house_style.yml`; these rules look at what pages say together.
"""

import re
from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.house_style import Readers, TermRule
from commshub.model.page import Heading, Page
from commshub.model.site import Site
from commshub.text.formatting import amount, quote
from commshub.text.phrases import phrases_of, small
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
    r"\b(?:signs(?! up)|warning sign|indicators|red flags?)\b|\bwhat to (?:notice|look for|look out for|watch)"
    r"|\b(?:how to spot|spotting)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:no|not|never)\b", re.IGNORECASE)
# Points that lead to other pages are no signs.
_POINT = re.compile(r"^ {0,3}(?:[-*+]|\d+[.)]) +(?!\[|\{\{)(?P<words>\S.*(?:\n {2,}\S.*)*)", re.MULTILINE)
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
    for page, heading, _, text in _of_signs(site):
        points = _POINT.findall(text)
        # The house style has spoken where it refuses the heading itself.
        told = refused is not None and any(each.is_in(heading.text) for each in phrases_of(refused))
        if len(points) >= _FEWEST_POINTS and not told and not _WITH_CARE.search(text):
            yield Finding(
                page.location_of_heading(heading),
                f"{quote(heading.text, 34)} stands over {amount(len(points), 'sign')} to tick",
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
    for page, heading, start, text in _of_signs(site) if words else ():
        told = _told_already(page, site)
        for point in _POINT.finditer(text):
            for found in _named(words, point["words"]):
                at = start + point.start("words") + found.start()
                if at not in told:
                    yield Finding(
                        page.location_of_words(at, found.group()),
                        f"{quote(found.group(), 30)} stands in a list below {quote(heading.text, 24)}",
                        "Take it out, and describe what somebody does or says that worries you.",
                        source=_EQUALITY_DUTY,
                    )


def _of_signs(site: Site) -> Iterator[tuple[Page, Heading, int, str]]:
    """The headings that speak of signs, with what stands below each and where that starts."""
    for page in site.pages:
        for number, heading in enumerate(page.headings):
            if not _OF_SIGNS.search(heading.text) or _DENIES.search(heading.text):
                continue
            lines = page.body.split("\n")
            first = heading.line - page.body_line + 1
            after = (other.line for other in page.headings[number + 1 :] if other.level <= heading.level)
            end = next(after, page.body_line + len(lines)) - page.body_line
            yield page, heading, sum(len(line) + 1 for line in lines[:first]), "\n".join(lines[first:end])


def _named(words: TermRule | None, point: str) -> Iterator[re.Match[str]]:
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
