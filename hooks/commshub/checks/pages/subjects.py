"""What each section of a page must speak of: `about` in `content_data/pages.yml`.

A section can have its heading and its length and say nothing. So each declares what a reader comes to it for, in words
and in facts such as a number of days or a contact, and is asked whether these are there.
"""

from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.topics import Topic
from commshub.text.aboutness import Topics, examples_of, nothing_says
from commshub.text.document.words import count_words_below
from commshub.text.fact_sorts import FACTS_OF_CALLS
from commshub.text.formatting import amount, listing, quote
from commshub.text.hollow import hollow_sections
from commshub.text.page_fit import exchanged_pages
from commshub.text.placeholders import is_unfinished
from commshub.text.repetition import strays
from commshub.text.section_texts import SectionText, section_texts, subject_text

_LONGEST = 79


@rule(follows=("translations.unlisted-language", "translations.other-letters", "translations.other-kind"))
def missing(site: Site) -> Iterator[Finding]:
    """Every section speaks of what readers come to it for.

    Somebody who has shared a worry wants to know what happens now, who answers and how long it takes. A section that
    has only fine words below that heading leaves them to guess. What each section must speak of stands under `about` in
    `content_data/pages.yml`, and on the page "Kinds of pages" of this guide.

    ```diff
      # content_data/pages.yml
      kinds:
        route:
          sections:
            - id: what-happens-next
              heading: {en: What happens next}
              about:
                - {says: how long it takes, words: [soon], facts: [amount]}
      # docs/get-help/worried.md
      ## What happens next

    - We are committed to working with you and with all of our partners.
    + We ring you back within two working days and talk through what could help.
    ```
    > Nothing here says how long it takes
    """
    judge = Topics.of_glossary(term for _, term in site.glossary)
    told = strays(site) | hollow_sections(site).keys()
    hidden = site.paths_hiding_calls
    for each in section_texts(site):
        if not each.rule or not each.rule.about or each.page.path in hidden or _is_told_otherwise(each, site):
            continue
        location = each.page.location_of(each.section)
        lacking = judge.missing(_open_topics(each), subject_text(each, site))
        if lacking and location not in told:
            yield Finding(location, _message(lacking), _hint(lacking, each.language))


@rule(Level.WARNING)
def under_another_title(site: Site) -> Iterator[Finding]:
    """No two pages have each other's text.

    Their titles and descriptions say what readers come for. Where each text holds the words of the other title, and not
    those of its own, the two were mixed up: a page called "Bullying of pupils" that tells of speakers at venues, and
    one called "Rumours about venues" that tells of pupils who are bullied.
    """
    for page, other in exchanged_pages(site):
        yield Finding(
            page.location("title"),
            f"The text fits the title {quote(other.title, 40)} better",
            f"And the text of {other.path} fits this one. Exchange the two texts, or the titles.",
        )


def _is_told_otherwise(each: SectionText, site: Site) -> bool:
    """Whether the section is empty, too short or unfinished."""
    words = count_words_below(each.page, each.section)
    is_short = words < each.rule.least_words if each.rule else False
    return not words or is_short or is_unfinished(each.section.text, site.kinds.placeholders)


def _open_topics(each: SectionText) -> Iterator[Topic]:
    """The topics of a section, but for those that wait for a fact whose call is missing and is told of as such."""
    called = {call.name for call in each.page.calls_in(each.section) if call.shows_fact}
    needs = each.rule.needs if each.rule else ()
    lacking = {name for name in needs if name not in called}
    for topic in each.rule.about if each.rule else ():
        if not any(sort in FACTS_OF_CALLS.get(name, ()) for name in lacking for sort in topic.facts):
            yield topic


def _message(lacking: Sequence[Topic]) -> str:
    """All that is lacking; what is too long for one line is counted, and told in the hint."""
    whole = nothing_says(lacking)
    if len(whole) <= _LONGEST:
        return whole
    shortest = min(lacking, key=lambda each: len(each.says))
    return f"{nothing_says((shortest,))}, or {amount(len(lacking) - 1, 'thing')} more"


def _hint(lacking: Sequence[Topic], language: str) -> str:
    """What to write for each topic."""
    wanted = (f"To say {each.says}: {listing(examples_of(each, language))}." for each in lacking)
    return f"Write it below this heading, in words or facts such as these. {' '.join(wanted)}"
