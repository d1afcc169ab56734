"""Where a text tells colleagues what to do, in the imperative: "Ring the duty press officer", "Log the call".

What a reader is told to do is fine ("Call 999", "Tell us when you need it"). What counts is an order that only somebody
who works here can follow, because it is about a colleague, a journalist's call or the council's own paperwork.
"""

import re
from collections.abc import Iterator

from commshub.text.word_lines import word_pattern

# Where a sentence, a step or what follows "If …," begins.
_START = (
    r"(?:(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:\*\*[^*\n]{0,40}\*\*:?[ \t]*)?(?:\[[ x]\][ \t]*)?"
    r"|[.!?:;][\"'”’)]*\s+|(?:^|[.!?:;]\s+|\n[ \t]*(?:[-*+]|\d+[.)])?[ \t]*)(?:If|When|Where|Once|Before|After|Out of)"
    r"\b[^.!?\n,]{0,80},\s|,? (?:and|then|and then|or) )"
)
_NEVER = r"(?:(?:please|always|never|then|first|next|immediately|also|only|do not|don['’]t)[ ,]+){0,2}"
_CLERK = r"(?:press|media|news|comms|communications?|public relations|PR|duty|on-call)"
_PERSON = (
    rf"(?:(?:{_CLERK} )+(?:officers?|leads?|managers?|colleagues?|deput(?:y|ies))|duty (?:officer|manager)"
    r"|line manager|lead member|cabinet member|portfolio holder|chief executive|monitoring officer"
    r"|head of (?:service|communications?|comms|press)|(?:assistant |service )?director|spokes(?:person|people)"
    r"|leader of the council|silver|gold(?: command)?)"
)
# Readers ask offices too, and only colleagues brief them.
_OFFICE = rf"(?:(?:{_CLERK} )+(?:offices?|teams?|desks?)|legal (?:team|services))"
_ASKER = r"(?:journalists?|reporters?|callers?|enquirers?|news ?desks?|outlets?|correspondents?)"
_PAPER = (
    r"(?:(?:call|incident|media|press|enquiry|contact|decision) logs?|the log|tracker|the grid|sign-?off|clearance"
    r"|(?:the |a |our )?holding (?:lines?|statements?|replies|reply)|(?:press|media) (?:enquir(?:y|ies)|quer(?:y|ies)"
    r"|calls?|requests?|lines|pack)|lines to take|Q&A|forward planner|shared (?:drive|inbox|mailbox)|intranet)"
)
_TURN_TO = r"(?:ring|call|phone|telephone|text|e-?mail|page|contact|tell|ask|check with|speak (?:to|with)|wait for)"
_BRIEF = (
    r"(?:inform|notify|alert|brief|update|consult|warn|liaise with|escalate(?: \w+){0,3} to|refer(?: \w+){0,4} to"
    r"|pass(?: \w+){0,6} (?:to|on to)|forward(?: \w+){0,4} to|copy in|clear(?: \w+){0,4} with"
    r"|agree(?: \w+){0,4} with|hand(?: \w+){0,4} to|get(?: \w+){0,3} (?:from|to)|seek(?: \w+){0,3} from"
    r"|run(?: \w+){0,3} past)"
)
_CLERKS_ACT = (
    r"(?:take(?: down)?|note(?: down)?|record|log|write down|get|ask(?: for)?|find out|obtain|complete|fill in|update"
    r"|use|issue|send(?: out)?|read out|give(?: out)?|stick to|draft|file|save|circulate|enter|add|check|refer|forward"
    r"|pass on|direct|route|redirect|divert|seek)"
)
_THE = r"(?:the |a |an |any |all |every |our |your |their |this |that |each )?"
PROCEDURES = (
    rf"{_NEVER}(?:{_TURN_TO}|{_BRIEF}) {_THE}(?:{_PERSON}|{_ASKER})\b",
    rf"{_NEVER}{_BRIEF} {_THE}{_OFFICE}\b",
    rf"{_NEVER}{_CLERKS_ACT} {_THE}(?:{_ASKER}['’]s?|{_PAPER})\b",
    r"(?:do not|don['’]t|neither|never) confirm (?:or|nor) deny\b",
    rf"{_NEVER}(?:log|record|note down) {_THE}(?:call|enquiry|request|conversation|time)\b",
    rf"(?:do not|don['’]t|never) (?:comment|speculate|brief)\b[^.!?\n]{{0,60}}\b(?:{_ASKER}|press|media|the record)\b",
)
# Of whom or what an order to a colleague is, and what is done: a line with such an order has a word of each.
_OBJECTS = (
    "officer officers lead leads manager managers colleague colleagues deputy deputies member holder executive head"
    " director spokesperson spokespeople leader silver gold journalist journalists reporter reporters caller"
    " callers enquirer enquirers newsdesk newsdesks desk desks outlet outlets correspondent correspondents office"
    " offices team teams legal log logs tracker grid sign signoff clearance holding press media lines q planner"
    " shared intranet deny call enquiry request conversation time record"
)
_ACTS = (
    "ring call phone telephone text mail email page contact tell ask check speak wait inform notify alert brief"
    " update consult warn liaise escalate refer pass forward copy clear agree hand get seek run take note record"
    " log write find obtain complete fill use issue send read give stick draft file save circulate enter add direct"
    " route redirect divert confirm comment speculate"
)
STAFF_PROCEDURE = word_pattern(
    rf"{_START}(?P<order>{'|'.join(f'(?:{each})' for each in PROCEDURES)})", _OBJECTS, _ACTS, flags=re.IGNORECASE
)
_ORDER = re.compile(
    rf"(?:^|[.!?:;]\s+|(?:^|[.!?;]\s+)(?:If|When|Where|Once|Before|After)\b[^.!?,]{{0,80}},\s)(?P<order>{_NEVER}"
    r"(?:acknowledge|agree|alert|ask|brief|call|check|circulate|clear|collect|confirm|consult|contact|copy|draft|e-?mail"
    r"|escalate|file|find|forward|get|give|hand|inform|issue|keep|log|look|make|monitor|note|notify|obtain|offer|pass"
    r"|phone|post|prepare|publish|read|record|refer|release|reply|report|respond|return|ring|say|seek|send|speak|take"
    r"|tell|text|update|use|wait|write)\b(?! (?:is|are|was|were|goes|go|comes)\b))",
    re.IGNORECASE,
)


def staff_procedures(text: str, whole: str = "") -> tuple[re.Match[str], ...]:
    """Every order to a colleague, as the group `order`."""
    return STAFF_PROCEDURE.find(text, whole)


def orders(text: str) -> Iterator[re.Match[str]]:
    """Where a step begins with an order, to whomever, as the group `order`: for texts that say what *we* do."""
    return _ORDER.finditer(text)
