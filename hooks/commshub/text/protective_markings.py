"""Words that stand on papers which were never meant for the public, wherever they are found."""

import re

from commshub.text.word_lines import word_pattern

# Marks are written in capitals; the same words in small letters are ordinary English.
PROTECTIVE = word_pattern(
    r"\bOFFICIAL[ -–]{1,3}SENSITIVE\b|\bTOP SECRET\b|\bSECRET\b|\bRESTRICTED\b|\bCONFIDENTIAL\b|\bPROTECT\b"
    r"|\b(?i:not protectively marked|official[ -]sensitive|recipients only|handling instructions?)\b",
    "official secret restricted confidential protect marked recipients handling",
)
PRIVATE_PAPER = word_pattern(
    r"\b(?:exempt (?:from publication|information|appendix|report)|not for publication|part (?:2|two|ii) report"
    r"|schedule 12a|closed session|in private session)\b",
    "exempt publication report 12a session",
    flags=re.IGNORECASE,
)
NOTE = word_pattern(
    r"\bDRAFT\b|\bdraft v(?:ersion )?\d|\b(?i:note to|comment from) (?:the )?(?:editor|author|self|web team)\b"
    r"|\b(?i:editor'?s note)\b|\b(?:track(?:ed)? changes|to be deleted before)\b"
    r"|\b(?i:not (?:yet )?(?:confirmed|checked|verified)(?: yet)?)[:;,.]"
    r" (?:[Oo]pen|[Cc]heck|[Rr]ing|[Aa]sk|[Ll]ook|[Ss]ee|[Cc]all)\b"
    r"|\b(?i:(?:before|until|once) (?:this|it|(?:this|the) page) (?:goes live|is live|goes out|is published))\b"
    r"|(?:^|(?<=[.!?] ))(?:Note|NB|N\.B\.|Reminder|To do|Action): ?(?:[Pp]lease )?(?i:confirm|check|ask|add|ring|update"
    r"|replace|rewrite|get|find|make sure|change|remove|link)\b[^\n.]{0,60}",
    "draft note comment editor editors track tracked deleted confirmed checked verified goes live published nb n"
    " reminder action do",
    flags=re.MULTILINE,
)
# What editors write to each other in square brackets; a link, a quotation that is cut and a redaction are none.
BRACKETED_NOTE = re.compile(
    r"(?<![\]!*\\])\[(?!TOC\]|REDACTED|[xX ]\]|\.\.\.|…|\^)"
    r"(?:(?:NB|N\.B\.|DN|TODO|TO DO|FIXME|XX+|\?+)\b|\?"
    r"|(?i:(?:please |pls |can (?:we|you|someone|comms) |could (?:we|you) |need(?:s)? (?:to )?|to (?:be )?"
    r"|do we (?:still )?|should we |is (?:this|it) (?:still )?"
    r"|are (?:these|we) (?:still )?|who |what |when |where )?(?:add|insert|check|confirm|ask|update|replace|delete"
    r"|remove|include|need|link to"
    r"|quote|photo|picture|image|stats?|figures?|numbers?|name|date|draft|query|comment|editor|author|comms|legal"
    r"|tbc|tba|tbd"
    r"|followed|follow|still|right|correct|fill|put|write|see|rewrite|reword|shorten|expand|source|example"
    r"|placeholder|change"
    r"|awaiting|waiting|pending|missing|note)\b))"
    r"[^\]\n]{0,120}\](?![(\[]|: *[<h/.\w])"
    r"|^[ \t>*_-]*\b(?:TODO|FIXME|NB for \w+)\b:?[^\n]{0,60}",
    re.MULTILINE,
)
