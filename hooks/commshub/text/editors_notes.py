"""What editors write to each other within a text, outside of brackets too: what is to be done to it, who is to do it.

Only texts are read for them. In a file of facts the names of lines and the comments are full of such words.
"""

import re

from commshub.text.phrases import vocabulary
from commshub.text.word_lines import WordPattern, word_pattern

# Who reads a text before it is published, what they are asked to do, and to what.
_READER = (
    r"(?:comms|communications|editors?|web ?(?:team|editor|master)?|press office|legal(?: services)?"
    r"|the lead(?: member)?"
    r"|(?:the )?Prevent (?:lead|team|officer|coordinator)|director|manager|designer|translator|proof ?reader|author|IT"
    r"|cabinet member|portfolio holder|someone|somebody|colleagues?|all|@\w+)"
)
_DO = (
    r"(?:check|confirm|approve|review|proof ?read|rewrite|reword|update|edit|amend|replace|remove|delete|shorten|add"
    r"|insert|complete|finish|sign off|verify|advise|supply|provide|write|fill in|change|correct|tidy|format|upload)"
)
_PART = (
    r"(?:text|paragraph|section|page|sentence|wording|draft|bit|box|line|copy|version|heading|table|list|picture|photo"
    r"|image|link|figures?|numbers?|quote|date|bullet|caption)"
)
_DONE = (
    r"(?:updat|rewrit|writ|check|edit|delet|remov|replac|approv|finish|complet|confirm|amend|shorten|review|verify)"
    r"(?:ing|t?en|e?d)?"
)
_PUBLISH = r"(?:publish|upload|go live|circulate|share|use|post|print)"
_START = r"(?:^|(?<=[.!?:(\[] )|(?<=[(\[]))[ \t>*_#-]{0,12}"
_END = r"(?=[ \t*_]{0,4}(?:[.;:,!?)\]|–—]|$))"
_REST = r"[^.\n]{0,50}"
_DO_WORDS = (
    "check confirm approve review proofread rewrite reword update edit amend replace remove delete shorten add insert"
    " complete finish verify advise supply provide write change correct tidy format upload read off fill"
)
_READER_WORDS = (
    "comms communications editor editors web webteam webmaster webeditor office legal services lead member team officer"
    " coordinator director manager designer translator reader proofreader author it someone somebody colleague"
    " colleagues all"
)
_PART_WORDS = (
    "text paragraph section page sentence wording draft bit box line copy version heading table list picture photo"
    " image link figure figures number numbers quote date bullet caption"
)
_STEMS = "updat rewrit writ check edit delet remov replac approv finish complet confirm amend shorten review verify"
_DONE_WORDS = " ".join(f"{stem}{end}" for stem in _STEMS.split() for end in ("", "ing", "en", "ten", "ed", "d"))
_PUBLISH_WORDS = "publish upload live circulate share use post print"
_NOT = "not don"


def _kind(*words: str, of: str) -> WordPattern:
    """Notes of one shape, with the words without which a line has none."""
    return word_pattern(of, *words, flags=re.MULTILINE | re.IGNORECASE)


EDITORS_NOTES = (
    # What the text is.
    _kind(
        "draft",
        of=rf"{_START}(?:this is (?:only |still )?(?:a |the |my |our )?)?"
        rf"(?:(?:first|second|rough|working|early|final) )?draft(?: text| copy| only| page| wording| \d)?{_END}"
        rf"|{_START}draft (?:text|copy|page|wording|only)\b",
    ),
    _kind("version", of=rf"{_START}(?:old|previous|earlier) version,? (?:kept|please|do not|to be)\b{_REST}"),
    _kind(
        "copied copy pasted taken",
        "last old",
        of=r"\b(?:copied|copy|pasted|taken) from (?:last year|the old)[^.\n]{0,40}(?:check|updat)\w*",
    ),
    # What is not to happen yet.
    _kind(
        _PUBLISH_WORDS,
        _NOT,
        of=rf"(?:{_START}|, |[–—-] )(?:please )?(?:do not|don['’]t) (?:publish|upload|go live|circulate){_END}"
        rf"|{_START}(?:please )?(?:do not|don['’]t) {_PUBLISH} (?:(?:this|it) )?(?:yet|before|until)\b{_REST}"
        rf"|{_START}(?:please )?(?:do not|don['’]t) {_PUBLISH} this {_PART}\b{_REST}",
    ),
    _kind(
        "not",
        "published publication site website public use",
        of=r"\bnot (?:yet )?(?:for|to be) (?:published|publication yet|the (?:web)?site|public view|use yet)"
        rf"(?: yet)?(?:{_END}| (?:until|before)\b{_REST})",
    ),
    _kind("embargo embargoed", of=rf"\bembargo(?:ed)? (?:until|till|to)\b{_REST}"),
    _kind("hold", "until", of=rf"{_START}(?:please )?hold (?:this |back )?until\b{_REST}"),
    # What it waits for, and who is to do something to it.
    _kind(
        "awaiting await pending waiting subject need needs require requires",
        f"approval sign signoff clearance proof proofreading {_READER_WORDS} {_DO_WORDS}",
        of=rf"{_START}(?:this |it |still )?(?:awaiting|await|pending|waiting (?:for|on)|subject to|needs?|requires?)"
        r" (?:the |final |a )?"
        rf"(?:comms|legal|approval|sign-?off|clearance|proof-?reading|{_READER} to {_DO})\b{_REST}",
    ),
    _kind(
        _DO_WORDS,
        of=rf"{_START}(?:for )?{_READER}(?:[:,]| -| –| —|,? please| to)(?: please| can you| could you| kindly)?"
        rf" {_DO}\b{_REST}"
        rf"|{_START}(?-i:[A-Z][a-z]+) to {_DO}(?= (?:this|that|the|it)\b){_REST}"
        rf"|\((?:please|pls|can (?:we|you|someone)|could (?:we|you)|need to|to) {_DO}\b[^)\n]{{0,80}}\)",
    ),
    _kind(_READER_WORDS, of=rf"\({_READER}: [^)\n]{{0,80}}\)"),
    _kind(
        _PART_WORDS,
        f"work {_DONE_WORDS}",
        of=rf"\b(?:this|that|the) {_PART} (?:still )?(?:needs?|has to be|must be|is to be|to be) (?:to be )?"
        rf"(?:{_DONE}|work)\b{_END}",
    ),
    _kind(
        _DO_WORDS,
        _PART_WORDS,
        "this these that",
        of=rf"{_START}(?:please )?{_DO} (?:this|these|that) {_PART}\b{_REST}",
    ),
    _kind(
        "right true correct needed ours",
        of=r"\((?:is|are) (?:this|that|it|these) (?:still |really )?(?:right|true|correct|needed|ours)\b"
        r"[^)\n]{0,60}\)",
    ),
    _kind(
        "we",
        "say keep use have want name",
        of=r"\((?:do|should|can|could) we (?:still |really )?(?:say|keep|use|have|want|name)\b[^)\n]{0,60}\)",
    ),
    _kind(
        "check confirm clear agree run",
        "with past by",
        "comms legal lead press director team",
        of=r"\b(?:check|confirm|clear|agree|run) (?:this|it|wording) (?:with|past|by) "
        r"(?:comms|legal|the (?:lead|press office|director|team))\b",
    ),
    _kind(
        "check ask confirm clear agree",
        "before comms legal press lead",
        of=r"\((?:please )?(?:check|ask|confirm|clear|agree)(?: this| it)?(?: with)? [^)\n]{0,40}"
        r"(?:before (?:publish|we publish|it goes)|comms|legal|press office|the lead)[^)\n]{0,40}\)",
    ),
    _kind(
        "can could would will",
        _PART_WORDS,
        of=rf"{_START}(?:please )?(?:can|could|would|will) (?:someone|somebody|you|we|comms|colleagues)"
        rf" (?:please )?{_DO} (?:the|this|these|that) {_PART}\b{_REST}",
    ),
    _kind(
        "need keep want say use",
        "this that",
        of=rf"{_START}(?:do|should|can) we (?:still |really )?(?:need|keep|want|say|use) (?:this|that)(?: {_PART})?\?",
    ),
    _kind(
        "final finished checked approved signed proofread",
        "not",
        of=rf"{_START}not (?:yet )?(?:final|finished|checked|approved|signed off|proofread)(?: yet)?{_END}",
    ),
    _kind(
        "ask check",
        "whether if about",
        of=rf"{_START}(?:ask|check with) (?-i:[A-Z][a-z]+) (?:whether|if|about) (?:this|that|it)\b{_REST}",
    ),
    # What is still to be put in.
    _kind(
        "needs",
        of=rf"{_START}(?:still )?needs (?:a |an |some |more )?(?:photo|picture|image|link|quote|source|caption|update"
        rf"|reference|title|introduction){_END}",
    ),
    _kind("off", of=rf"{_START}(?:{_READER}|comms team|press team) to sign (?:this |it )?off\b{_REST}"),
    _kind(
        "insert",
        of=rf"{_START}insert (?:a |an |the |some )?(?:[\w-]+ ){{0,3}}?"
        rf"(?:{_PART}|quotes?|photos?|images?|links?|stats?|map|logo)\b{_REST}",
    ),
    _kind(
        "add",
        of=rf"{_START}add (?:a |an |some )?(?:quote|photo|picture|link|stat|figure|image|map|case study|example|logo"
        rf"|paragraph|section)s?(?: (?:from|about|by)\b|{_END}){_REST}",
    ),
    _kind(
        "waiting awaiting wait",
        of=rf"{_START}(?:still )?(?:waiting|awaiting|wait) (?:on|for) (?:comms|legal|the press office|sign-?off"
        rf"|approval)\b{_REST}",
    ),
    _kind("nb n", of=rf"{_START}(?:NB|N\.B\.):?[^\n]{{0,60}}\b{_DO}\b{_REST}"),
)


# Every text without one of these holds no note.
NOTE_WORDS = frozenset[bytes]().union(*(kind.words for kind in EDITORS_NOTES))


def editors_notes(text: str, whole: str = "") -> list[re.Match[str]]:
    """Every note in a text, from first to last; `whole` is the same before spaces took the place of parts of it."""
    there = NOTE_WORDS & vocabulary(whole or text)
    kinds = [kind for kind in EDITORS_NOTES if not there.isdisjoint(kind.words)]
    found = [match for kind in kinds for match in kind.find(text, whole)]
    kept: list[re.Match[str]] = []
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return kept
