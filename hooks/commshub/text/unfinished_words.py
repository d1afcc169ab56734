"""Words that promise content instead of being it: "details to follow", "page under construction", dummy text, noise.

Each kind is a pattern with the words of which a line must hold one; a line without them is not searched.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import eq

from commshub.text.phrases import vocabulary, words_of
from commshub.text.word_lines import WordPattern, word_pattern


def word_kind(words: str, *patterns: str, signs: tuple[str, ...] = (), case_counts: bool = False) -> WordPattern:
    """A kind from the words, or the signs, that lead to it, and its patterns, of which each finds some."""
    flags = re.MULTILINE if case_counts else re.MULTILINE | re.IGNORECASE
    return word_pattern("|".join(patterns), words, signs=signs, flags=flags)


# What an editor writes about and means to add. Steps, rules and advice "to follow" are no gap.
_CONTENT = (
    r"(?:details?|dates?|times?|venues?|information|info|text|content|copy|programme|agenda|links?|names?|speakers?"
    r"|figures?|numbers?|photos?|captions?|maps?|tables?|charts?|videos?|reports?|quotations?|biograph(?:y|ies)"
    r"|pictures?|images?|logos?|quotes?|statistics|stats|updates?|wording|methodology|method"
    r"|contacts?|address|hours|description|title|prices?|costs?)"
)
_LATER = r"(?:soon|shortly|later|in due course|in the near future|nearer the time|at a later date|here)"
# Where a clause ends, so that nothing comes behind it that would be done.
_ENDS = r"(?=[ \t*_]{0,4}(?:[.;:,!?)\]|–—]|$))"
# Where a text, a line, a sentence, a point or a cell begins.
_ALONE = r"(?:^|(?<=[.:;|(–—-] )|(?<=\|))"
_THING = r"(?:text|names?|dates?|links?|content|number|copy|details|address|title|photo|image|logo|council|area|quote"
_THING += r"|paragraph|description|information|contacts?|email|phone|stats|statistics|figures?|words|pictures?"
_THING += r"|video|map|table|chart|graph|caption|button|example|quotation)"
_PAGE = r"\b(?:page|site|website|section|hub|content|area|part)s?\b"

# Letters that stand for no words: they are told of as gaps, or as what a mail program has left.
PLACEHOLDER_LETTERS = frozenset(
    {
        "CAUTION",
        "FIXME",
        "FW",
        "FWD",
        "NAME",
        "RE",
        "REF",
        "TBA",
        "TBC",
        "TBD",
        "TODO",
        "VALUE",
        "XX",
        "XXX",
        "XXXX",
        "XYZ",
    }
)

PROMISES = (
    word_kind("tbc tbd tba t", r"\bt\. ?b\. ?[acd]\b\.?|\btb[acd]\b(?:['’]d\b)?"),
    word_kind(
        "confirmed determined decided announced advised inserted filled agreed added completed supplied provided"
        " updated written arranged drafted finalised published posted uploaded available sent approved checked",
        r"\bto be (?:confirmed|determined|decided|announced|advised|inserted|filled in)\b(?! by\b)",
        rf"{_ALONE}[ \t>*_-]{{0,12}}to be (?:written|added|supplied|provided|completed|confirmed|updated|drafted) by\b",
        rf"\bto be (?:agreed|added|completed|supplied|provided|updated|written|arranged|drafted|finalised){_ENDS}",
        rf"\b(?:will|to) be (?:added|announced|confirmed|published|posted|uploaded|updated|available) {_LATER}\b",
        rf"\b{_CONTENT} (?:will|to) be (?:added|announced|confirmed|inserted)\b",
        rf"\b{_CONTENT} to be (?:supplied|provided|sent|written|added|completed) by\b",
        rf"\b{_CONTENT} to be (?:agreed|approved|checked) (?:by|with)(?: [\w'’-]+){{1,3}}{_ENDS}",
    ),
    word_kind(
        "follow come confirm determine decide add insert advised",
        rf"\b{_CONTENT}(?: (?!(?:is|are|was|were)\b)\w+)? to (?:follow|come|confirm|determine|decide|add|insert"
        rf"|be advised){_ENDS}",
        rf"{_ALONE}[ \t>*_-]{{0,12}}(?:more )?to (?:follow|come|confirm|decide|determine"
        rf"|add)[ \t*_]{{0,4}}[.!]?[ \t]{{0,4}}(?=$|\||\))",
        rf"\bmore to (?:follow|come){_ENDS}",
        rf"(?:(?<=\bis )|(?<=\bare ))to (?:determine|confirm){_ENDS}",
    ),
    word_kind(
        "soon follow follows shortly later space nearer available coming",
        r"\bcoming (?:very )?soon\b(?! (?:to (?!this|our|the (?:page|site|hub|website))|after\b|enough\b))",
        rf"\b{_CONTENT} (?:coming|available|will follow|follows?) {_LATER}\b|\b{_CONTENT} will follow{_ENDS}",
        r"\b(?:check|come|look|visit) (?:back|again|us again) (?:soon|later|shortly)\b|\bwatch this space\b",
    ),
    word_kind(
        "construction development progress built written developed finalised blank empty awaiting pending missing"
        " needed available",
        rf"{_PAGE}[^.\n]{{0,20}}\b(?:under (?:construction|development{_ENDS})|(?:a )?work in progress)\b",
        rf"{_PAGE} (?:is|are) (?:still |currently )?being (?:built|written|developed|finalised)\b",
        rf"{_ALONE}[ \t>*_#-]{{0,12}}(?:(?:currently|still) )?(?:under construction"
        rf"|work in progress)[ \t*_]{{0,4}}[.!]?[ \t]{{0,4}}$",
        r"(?<!if )\b(?:this|the) (?:page|section) (?:is|was|has been) (?:left |intentionally |deliberately )*"
        r"(?:blank|empty)\b",
        rf"\b(?:awaiting|pending) (?:content|copy|text|confirmation of|sign-?off|image|photo){_ENDS}",
        rf"{_ALONE}[ \t>*_-]{{0,12}}(?:awaiting|pending)(?: \w+){{0,2}}[ \t*_]{{0,4}}[.!]?[ \t]{{0,4}}$",
        rf"\b(?:content|text|copy|image|photo|picture) (?:is )?(?:missing|not (?:yet )?available|needed){_ENDS}",
        rf"\b(?:link|caption|quote|figure) (?:missing|needed(?: here)?){_ENDS}",
    ),
    word_kind(
        "here",
        r"\b(?:insert|add|enter|type|paste|put|write|include|place)(?: (?:the|your|a|an|any|more|some|our))?"
        rf"(?: [\w'’-]+){{0,2}} {_THING}(?: (?:of|about|from|for|with)(?: [\w'’-]+){{1,3}}?)? here\b",
        rf"\b{_THING} (?:goes|go|to go|will go|comes) here\b|\byour \w+ here{_ENDS}",
        rf"{_ALONE}[ \t>*_-]{{0,12}}(?:\w+ )?(?:write|{_THING}) here{_ENDS}",
    ),
    word_kind(
        "fill complete delete amend click choose",
        r"\bplease (?:fill|complete) (?:in )?(?:this|the) (?:section|box|gaps?|blanks?)\b"
        r"(?! (?:\d|[a-z]\b|(?:of|on|in) the form))",
        rf"\bplease fill{_ENDS}|\bfill (?:me|this|these|the (?:gaps?|blanks?)) in\b",
        r"\b(?:delete|amend|complete) (?:as|where|if) (?:appropriate|applicable|necessary|required)\b",
        r"\bclick (?:or tap )?(?:here )?to (?:add|enter) (?:text|title|a date|subtitle|notes)\b|\bchoose an item\.",
    ),
    word_kind(
        "lorem ipsum dolor amet consectetur adipiscing placeholder dummy sample filler example",
        r"\b(?:lorem ipsum(?: dolor)?(?: sit amet)?|lorem|ipsum dolor|dolor sit amet|consectetur|adipiscing)\b",
        r"\b(?:placeholder|dummy|filler) (?:text|copy|content|image|picture|title|heading|paragraph)\b",
        rf"\b(?:sample|example) (?:text|copy|content|paragraph|heading){_ENDS}",
        rf"\bplaceholder{_ENDS}|^[ \t>*_-]{{0,12}}placeholder for\b",
    ),
    word_kind(
        "vacant appointed recruited",
        r"\b(?:post|role|position) (?:is )?(?:currently )?vacant\b|\bvacant (?:post|role|position)\b",
        rf"{_ALONE}[ \t>*_-]{{0,12}}to be (?:appointed|recruited)\b|\bto be (?:appointed|recruited){_ENDS}",
    ),
    word_kind("untitled", r"\buntitled\b(?: (?:document|page|form|section|spreadsheet)\b)?"),
    word_kind("bloggs anytown other", r"\b(?:joe|fred|jo) bloggs\b|\banytown\b|\ba\.? ?n\.? other\b"),
    word_kind(
        "dd d yyyy yy hh",
        r"(?<!format )(?<!\bas )(?<!form )(?<!like )\b(?:dd?[/.-]mm?[/.-]yy(?:yy)?|yyyy-mm-dd|hh:mm)\b(?! format)",
    ),
    word_kind(
        "x",
        r"(?<![\w.-])X (?:working )?(?:days?|hours?|weeks?|months?|minutes|years|people|residents|pupils|staff"
        r"|per cent)\b",
        case_counts=True,
    ),
    word_kind("todo fixme", r"\b(?:TODO|FIXME|TO-DO|ToDo)\b|\b(?i:todo|fixme):", signs=("TO-DO",), case_counts=True),
    word_kind(
        "error ref n value name div object nan undefined null",
        r"\bError! (?:Bookmark|Reference)\b[^.\n]{0,40}\.?|#(?:REF!|N/A\b|VALUE!|NAME\?|DIV/0!)|\[object Object\]"
        r"|\bNaN\b",
        r"\bundefined undefined\b|\{(?:null|undefined)\}",
        case_counts=True,
    ),
)

_PROMISE_WORDS = frozenset[bytes]().union(*(kind.words for kind in PROMISES))


def find_promises(text: str, whole: str) -> Iterator[re.Match[str]]:
    """Every place of words that promise content, kind by kind."""
    there = _PROMISE_WORDS & vocabulary(whole)
    for kind in PROMISES if there else ():
        if not there.isdisjoint(kind.words):
            yield from kind.find(text, whole)


# Keys that lie beside each other.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# "Property", "strewn": some runs of neighbours are parts of words.
_IN_WORDS = frozenset({"erty", "wert", "trew"})
_RUNS = tuple({run[at : at + 4] for row in _ROWS for run in (row, row[::-1]) for at in range(len(row) - 3)} - _IN_WORDS)
_CONSONANTS = "bcdfghjklmnpqrstvxz"
# What fingers type that look for no word: neighbours, one letter or piece again and again, no vowel at all.
_NOISE = re.compile(
    rf"(?:{'|'.join(_RUNS)})|(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|zxc|xcv|ghg|jhg){{2}}"
    rf"|[{_CONSONANTS}]{{7,}}|^[{_CONSONANTS}]{{6,}}$|([a-z])\1{{3,}}|^(\w{{2,4}}?)\2{{2,}}$"
)
_WORD = re.compile(r"(?<![\w'’@./:#-])[A-Za-z]{4,40}(?![\w'’@/:-]|\.\w)")
_KEYBOARD = re.compile(r"[ -]keyboard", re.IGNORECASE)
# A number in words has a rule of its own.
_DIGITS = frozenset(["oh", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
# One word and no other, three times.
_THRICE = re.compile(r"(?<![\w'’-])([a-z]{2,20})(?:[ \t]+\1){2,}(?![\w'’-])", re.IGNORECASE)


@lru_cache(maxsize=65536)  # pages share most of their words
def _may_be_noise(word: bytes) -> bool:
    return _NOISE.search(word.decode()) is not None


def find_noise(text: str) -> Iterator[re.Match[str]]:
    """Every word that no language has, such as "asdf", and every one that stands there three times in a row."""
    for word in _WORD.finditer(text) if any(map(_may_be_noise, vocabulary(text))) else ():
        # A short form in capitals may have any letters.
        plain = word.group()
        if not plain.isupper() and _NOISE.search(plain.lower()) and not _KEYBOARD.match(text, word.end()):
            yield word
    words = words_of(text)
    if any(map(eq, words, words[1:])):
        yield from (each for each in _THRICE.finditer(text) if each[1].lower() not in _DIGITS)
