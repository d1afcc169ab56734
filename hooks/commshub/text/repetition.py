"""What is said twice in a hub where two things should be said: sections, descriptions, plan entries and messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from commshub.model.findings import Location
from commshub.model.page import Page, Section
from commshub.model.site import Site
from commshub.text.document.words import shown_before_sections
from commshub.text.formatting import quote
from commshub.text.passages import Passage, Role, passages
from commshub.text.section_texts import section_texts
from commshub.text.similarity import alike, compared_words
from commshub.text.stems import content_stems

# The fields of collections of which each says something of its own; of the plan these are all that may not repeat. An
# alert says in a hurry what its page says, and must get out.
_FIELDS = {"events": "summary", "glossary": "meaning", "messages": "text"}
_PLAN, _KINDS = "plan", "content_data/pages.yml"
_RULE = "distinct.same-text"
# Of a text that stands all over a hub, the place where it fits least does not matter.
_MOST_LOOKED_AT = 8
# A heading or two words may well stand in two places.
_FEWEST_WORDS, _FEWEST_WORDS_OF_FACT = 5, 3


@dataclass(frozen=True, slots=True)
class Place:
    """A text that should say what no other does: a section of a page, or a text of a file of facts."""

    text: str
    name: str
    location: Location
    page: Page | None = None
    section: Section | None = None


@lru_cache(maxsize=4)  # asked by several rules, and for the elements of the toolkit
def repeated(site: Site) -> tuple[tuple[Place, ...], ...]:
    """The groups of places that say the same, or nearly the same, in each first the stray one."""
    places = tuple(_places(site))
    groups = alike([each.text for each in places])
    return tuple(_stray_first(tuple(places[number] for number in group)) for group in groups)


@lru_cache(maxsize=4)
def strays(site: Site) -> frozenset[Location]:
    """The places that are told to say what another one says: whatever else is wrong with them follows from it."""
    return frozenset(group[0].location for group in repeated(site))


def _places(site: Site) -> Iterator[Place]:
    for page in site.pages:
        text = shown_before_sections(page)
        if len(compared_words(text)) >= _FEWEST_WORDS:
            yield Place(text, quote(page.title, 30), page.location(), page)
    # Which sections may say the same is not known while it cannot be read.
    is_known = not any(each.location.path == _KINDS for each in site.parse_errors)
    for each in section_texts(site) if is_known else ():
        may_repeat = each.rule and each.rule.may_repeat
        if not may_repeat and len(compared_words(each.shown)) >= _FEWEST_WORDS:
            page, section = each.page, each.section
            yield Place(each.shown, quote(section.heading.text, 30), page.location_of(section), page, section)
    for passage in passages(site).for_rule(_RULE, private=True):
        if _says_something(passage):
            yield Place(passage.text, quote(passage.text, 30), passage.location(0), passage.page)


def _says_something(passage: Passage) -> bool:
    own, collection = passage.name, passage.owner.collection
    if passage.role is Role.DESCRIPTION:
        return len(compared_words(passage.text)) >= _FEWEST_WORDS
    is_own = collection == _PLAN or _FIELDS.get(collection) == own
    return is_own and len(compared_words(passage.text)) >= _FEWEST_WORDS_OF_FACT


def _stray_first(group: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places of a group, first the one whose text has least to do with the rest of its page."""
    looked_at = min(len(group), _MOST_LOOKED_AT)
    stray = min(range(looked_at), key=lambda number: (_fit(group[number]), -number))
    return (group[stray], *(each for each in group if each is not group[stray]))


def _fit(place: Place) -> float:
    """Which share of a section's words stands elsewhere on its page too; facts that are no page fit where they are."""
    if place.page is None:
        return 1.0
    page, own = place.page, content_stems(place.text)
    lines = page.body.split("\n")
    if place.section:
        first = page.body_line
        del lines[place.section.heading.line - first : place.section.last_line - first + 1]
    around = content_stems("\n".join((page.title, page.text("description"), *lines)))
    return len(own & around) / max(len(own), 1)
