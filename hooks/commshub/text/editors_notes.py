"""What editors write to each other within a text, outside of brackets too: what is to be done to it, who is to do it.

Only texts are read for them. In a file of facts the names of lines and the comments are full of such words.
"""

import re

from commshub.text.word_lines import word_pattern

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
_PATTERNS = (
    # What the text is.
    (
        rf"{_START}(?:this is (?:only |still )?(?:a |the |my |our )?)?"
        rf"(?:(?:first|second|rough|working|early|final) )?draft(?: text| copy| only| page| wording| \d)?{_END}"
    ),
    rf"{_START}draft (?:text|copy|page|wording|only)\b",
    rf"{_START}(?:old|previous|earlier) version,? (?:kept|please|do not|to be)\b{_REST}",
    r"\b(?:copied|copy|pasted|taken) from (?:last year|the old)[^.\n]{0,40}(?:check|updat)\w*",
    # What is not to happen yet.
    rf"(?:{_START}|, |[–—-] )(?:please )?(?:do not|don['’]t) (?:publish|upload|go live|circulate){_END}",
    rf"{_START}(?:please )?(?:do not|don['’]t) {_PUBLISH} (?:(?:this|it) )?(?:yet|before|until)\b{_REST}",
    rf"{_START}(?:please )?(?:do not|don['’]t) {_PUBLISH} this {_PART}\b{_REST}",
    rf"\bnot (?:yet )?(?:for|to be) (?:published|publication yet|the (?:web)?site|public view|use yet)(?: yet)?{_END}",
    rf"\bembargo(?:ed)? (?:until|till|to)\b{_REST}",
    rf"{_START}(?:please )?hold (?:this |back )?until\b{_REST}",
    # What it waits for, and who is to do something to it.
    (
        rf"{_START}(?:this |it |still )?(?:awaiting|await|pending|waiting for|waiting on|subject to|needs?|requires?)"
        rf" (?:the |final |a )?(?:comms|legal|approval|sign-?off|clearance|proof-?reading|{_READER} to {_DO})\b{_REST}"
    ),
    rf"{_START}{_READER}(?:[:,]| -| –| —|,? please| to)(?: please| can you| could you| kindly)? {_DO}\b{_REST}",
    rf"\({_READER}: [^)\n]{{0,80}}\)",
    rf"{_START}(?-i:[A-Z][a-z]+) to {_DO}(?= (?:this|that|the|it)\b){_REST}",
    (
        rf"\b(?:this|that|the) {_PART} (?:still )?(?:needs?|has to be|must be|is to be|to be) (?:to be )?(?:{_DONE}"
        rf"|work)\b{_END}"
    ),
    rf"{_START}(?:please )?{_DO} (?:this|these|that) {_PART}\b{_REST}",
    rf"\((?:please|pls|can (?:we|you|someone)|could (?:we|you)|need to|to) {_DO}\b[^)\n]{{0,80}}\)",
    r"\((?:is|are) (?:this|that|it|these) (?:still |really )?(?:right|true|correct|needed|ours)\b[^)\n]{0,60}\)",
    r"\((?:do|should|can|could) we (?:still |really )?(?:say|keep|use|have|want|name)\b[^)\n]{0,60}\)",
    (
        r"\b(?:check|confirm|clear|agree|run) (?:this|it|wording) (?:with|past|by) (?:comms|legal"
        r"|the (?:lead|press office|director|team))\b"
    ),
    rf"{_START}(?:NB|N\.B\.):?[^\n]{{0,60}}\b{_DO}\b{_REST}",
)
EDITORS_NOTE = word_pattern(
    "|".join(_PATTERNS),
    "draft version copied copy pasted taken publish upload live circulate share use post print published publication"
    " website site public embargo embargoed hold until awaiting await pending waiting subject needs need requires comms"
    " legal communications editor editors web webteam office lead team officer coordinator director manager designer"
    " translator reader author it member holder someone somebody colleague colleagues all to please pls check confirm"
    " approve review proofread rewrite reword update edit amend replace remove delete shorten add insert complete"
    " finish verify advise supply provide write fill change correct tidy format nb n we this that",
    flags=re.MULTILINE | re.IGNORECASE,
)
