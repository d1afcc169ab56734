"""What `search.js` looks in: one small file, which only the page of search asks for.

It holds of each page what a result shows, and the words that tell the page from others. The words of a title, a
description or a heading are not written a second time. The other words of a page stand in a list of words, each with
the numbers of its pages, written as steps from one to the next: measured at 1,000 pages, that takes a quarter less than
the words page by page. Of each page the most telling words are kept: all of them would take a third more, and nearly
all of that for words by which nobody would look for this page.
"""

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from commshub.model.page import Page
from commshub.model.search import folded, search_words
from commshub.model.site import Site
from commshub.model.ui_strings import Direction
from commshub.render.facts.openings import EMERGENCY
from commshub.render.pages import StagedPage
from commshub.render.urls import url_of
from commshub.text.document.document import Part, document_of_text

SEARCH_INDEX = "search/index.json"

# Letters of a description that a result shows.
_LONGEST_EXCERPT = 160
MOST_WORDS = 48
# Pages that the hub makes are lists of other pages, which answer better themselves.
GENERATED_WEIGHT = 0.6
# A word that stands on more than a quarter of the pages tells none of them apart; in a small hub, on more than five.
COMMON_SHARE, COMMON_LEAST = 0.25, 5
_SHORTEST_WORD = 2
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

# Words that hold a sentence together. Nobody looks for a page by them.
_STOP_WORDS = frozenset(
    search_words(
        "a about after all also am an and any are as at be been before being but by can could did do does doing for "
        "from get give had has have he her here hers him his how i if in into is it its just like many may me might "
        "mine more most much must my need no not of on one only or other our out over own same she should so some such "
        "than that the their them then there these they this those to too up us very want was we were what when where "
        "whether which who whose why will with would you your dont cant isnt im ive think thinks thinking know knows "
        "really getting stuff thing things bit lot quite ever please"
    )
)


def search_index(pages: Sequence[StagedPage], site: Site) -> str:
    """The file itself; the same pages give the same bytes."""
    shown = [page for page in pages if page.frame.is_listed]
    numbers = {page.path: number for number, page in enumerate(shown)}
    sections: dict[str, int] = {}
    usual = _usual_headings(site)
    entries = []
    told = []
    for page in shown:
        source = site.page_at(page.path)
        section = page.frame.section.title if page.frame.section else ""
        names = site.search.names.get(page.path, ())
        headings = list(_headings(source, usual)) if source else []
        entry = [url_of(page.path), page.frame.title, excerpt(page.frame.description)]
        last = _last_parts(source, site)
        entries.append([*entry, sections.setdefault(section, len(sections)), names, headings, *last])
        told.append(" ".join((page.frame.title, entry[2], *names, *(text for _, text in headings))))
    index = {
        "pages": entries,
        "sections": list(sections),
        "synonyms": [
            [phrases, [numbers[path] for path in leads if path in numbers]]
            for phrases, leads in (
                *((each.phrases, each.pages) for each in site.search.synonyms),
                *((phones, shown_on) for _, phones, shown_on in _numbers(site)),
            )
        ],
        "danger": [
            *([each.phrases, each.contacts] for each in site.search.danger),
            *([phones, [name]] for name, phones, _ in _numbers(site) if name in shown_contacts(site)),
        ],
        "otherwise": [numbers[path] for path in site.search.otherwise if path in numbers],
        "rightToLeft": [code for code, words in site.words if words.direction is Direction.RIGHT_TO_LEFT],
        "stop": sorted(_STOP_WORDS),
        "words": _words([_word_counts(page, known) for page, known in zip(shown, told, strict=True)]),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def shown_contacts(site: Site) -> tuple[str, ...]:
    """The contacts on the page of search: those for everybody, and those for words of danger."""
    in_danger = (name for danger in site.search.danger for name in danger.contacts)
    return tuple(dict.fromkeys((*always_shown(site), *in_danger)))


def always_shown(site: Site) -> tuple[str, ...]:
    """The contacts on the page of search for everybody; a hub that names none shows the emergency services."""
    return site.search.contacts or (EMERGENCY,)


def _last_parts(source: Page | None, site: Site) -> list[float | str]:
    """What an entry ends with if it is unlike others: how much the page counts, and its language if not English."""
    kind = site.kinds.kinds.get(source.text("kind")) if source else None
    weight = kind.search_weight if kind else GENERATED_WEIGHT
    language = source.language if source else ""
    return [weight, language] if language else [weight] if weight != 1 else []


def _numbers(site: Site) -> Iterator[tuple[str, list[str], list[str]]]:
    """Of each contact the id, its numbers, and the page that shows it among most others.

    People look up a number that has rung them; it is found with spaces and without.
    """
    called = {page.source_path: {call.argument for call in page.calls if call.name == "contact"} for page in site.pages}
    fullest = sorted((path for path in called if called[path]), key=lambda path: (-len(called[path]), path))
    for name, contact in site.contacts:
        numbers = [way for phone in contact.phones for way in (phone.number, phone.number.replace(" ", ""))]
        if numbers:
            yield name, list(dict.fromkeys(numbers)), [path for path in fullest if name in called[path]][:1]


def excerpt(text: str) -> str:
    """The beginning of a text, to the end of a word."""
    if len(text) <= _LONGEST_EXCERPT:
        return text
    return f"{text[:_LONGEST_EXCERPT].rpartition(' ')[0].rstrip(',;:.')}…"


def _usual_headings(site: Site) -> frozenset[str]:
    """The headings that many pages have because their kind asks for them: none of them leads to something special."""
    rules = [rule for kind in site.kinds.kinds.values() for rule in kind.sections]
    rules += [rule for kind in site.kinds.kinds.values() for case in kind.when for rule in case.sections]
    return frozenset(folded(text) for rule in rules for text in rule.heading.values())


def _headings(page: Page, usual: frozenset[str]) -> list[tuple[str, str]]:
    """The headings worth a link of their own, each with what the address ends with."""
    anchors = Counter(heading.anchor for heading in page.headings)
    return [
        (heading.anchor, heading.text)
        for heading in page.headings
        # The engine numbers headings in the same words, and calls of facts are no words yet.
        if anchors[heading.anchor] == 1 and folded(heading.text) not in usual and "{{" not in heading.text
    ]


def _word_counts(page: StagedPage, known: str) -> Counter[str]:
    """How often each word stands on a page, but for those that search knows of it already."""
    left_out = _STOP_WORDS.union(search_words(known))
    counted = Counter(search_words(visible_text(page.written.words)))
    return Counter(
        {
            word: times
            for word, times in counted.items()
            if word not in left_out and len(word) >= _SHORTEST_WORD and not word[0].isdecimal()
        }
    )


def visible_text(markdown: str) -> str:
    """What a reader sees of a text: no code, no comments, no addresses, no markup."""
    return unescape(document_of_text(markdown).without(Part.CODE, Part.COMMENTS, Part.ADDRESSES))


def _words(pages: Sequence[Mapping[str, int]]) -> list[str]:
    """The most telling words of each page, as lines of a word and the steps to its pages."""
    spread = Counter(word for counted in pages for word in counted)
    most = max(len(pages) * COMMON_SHARE, COMMON_LEAST)
    found: dict[str, list[int]] = {}
    for number, counted in enumerate(pages):
        worth = {
            word: times * math.log(len(pages) / spread[word] + 1)
            for word, times in counted.items()
            if spread[word] <= most
        }
        for word in sorted(worth, key=lambda word: (-worth[word], word))[:MOST_WORDS]:
            found.setdefault(word, []).append(number)
    return [f"{word} {' '.join(_steps(numbers))}" for word, numbers in sorted(found.items())]


def _steps(numbers: Sequence[int]) -> list[str]:
    """The way from one number to the next; small steps repeat, and what repeats takes little room."""
    return [_base_36(after - before) for before, after in zip([0, *numbers], numbers, strict=False)]


def _base_36(number: int) -> str:
    """A number in few signs, as `parseInt(text, 36)` reads it."""
    rest, last = divmod(number, len(_DIGITS))
    return (_base_36(rest) if rest else "") + _DIGITS[last]
