"""Numbers of people that must not stand in a page.

How many people in one area were referred or supported is a small number. Beside a school, an age or a date it can point
to a child.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote
from commshub.text.passages import Passage, passages
from commshub.text.quotations import sentence_at
from commshub.text.word_lines import word_pattern

_UNITS = "two|three|four|five|six|seven|eight|nine"
_WORD = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|{_UNITS}))?"
    rf"|(?:thir|four|fif|six|seven|eigh|nine)teen|{_UNITS}|ten|eleven|twelve|(?:a|one) hundred"
    rf"|(?:(?:half )?a|several|{_UNITS}) dozen|(?:a|one) (?:hand|mouth)ful of|a couple of|a few|several"
    r"|a small number of"
)
_NUMBER_WORDS = (
    "0 one single two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen handful mouthful"
    " couple few several small"
)
# A number, in digits or in words, that is no year.
_NUMBER = rf"(?<![\w£/.,-])(?:(?!(?:19|20)\d\d\b)\d[\d,]*|{_WORD})"
_BETWEEN = r"(?:(?:new|more|local|open|live|Prevent|Channel|young|older|school|adult) ){0,3}"
_PEOPLE_COUNTED = word_pattern(
    rf"{_NUMBER} {_BETWEEN}(?:referrals?|individuals|(?<=Channel )cases|(?<=open )cases|people (?:were )?referred)\b",
    "referral referrals referred individuals cases",
    _NUMBER_WORDS,
    flags=re.IGNORECASE,
)
_PEOPLE = (
    r"(?:residents?|people|pupils?|students?|children|child|young people|person|adults?|families|family|men|women"
    r"|man|woman"
    r"|boys?|girls?|teenagers?|households?|clients?|participants?|learners?|youngsters?|neighbours?)"
)
# People of whom the words just behind, or just before, say that they had help. "One person" may be anybody.
_ONE = r"(?<=only )one|(?:just|exactly) one|a single|1"
_COUNTED_PEOPLE = rf"(?<![\w£/.,-])(?:(?:{_ONE}|(?!(?:19|20)\d\d\b)\d[\d,]*|{_WORD}) {_BETWEEN}{_PEOPLE})\b"
_BEFORE_PANEL = (
    r"(?:went|came|were taken|was taken|were sent|was sent|were passed|was passed|were put|was put|got|reached|entered)"
    r"(?: (?:on|to|in|into|before|through|up|forward))* (?:the |our |a )?(?:local )?(?:Channel(?: panel)?|panel"
    r"|Prevent)"
)
_HELPED = (
    r"(?:referred|supported|helped|mentored|adopted|safeguarded|discussed|assessed|taken on|offered (?:support|help))"
)
_HAD_HELP = word_pattern(
    rf"(?P<after>{_COUNTED_PEOPLE})(?= (?:[\w’'-]+ ){{0,5}}?(?:(?:was|were|are|is|been|being) (?:[a-z]+ly "
    rf"|also )?{_HELPED}"
    r"|(?:got|gets?|received?|had|have had|accepted|took up|takes? up|were given|was given|needed|finished|completed"
    r"|joined"
    r"|left|went through)\b(?: \w+){0,3} (?:support|help|mentoring|mentors?|Channel)"
    rf"|{_BEFORE_PANEL})\b)"
    rf"|\b(?:support(?:ed|s)?|help(?:ed|s)?|refer(?:red|s)?|mentor(?:ed|s)?|discuss(?:ed|es)?|assess(?:ed|es)?"
    rf"|adopt(?:ed|s)?)"
    rf" (?P<before>{_COUNTED_PEOPLE})",
    "refer refers referred support supports supported help helps helped mentor mentors mentored mentoring adopt adopts"
    " adopted safeguarded discuss discusses discussed assess assesses assessed taken offered channel panel prevent",
    "resident residents people pupil pupils student students children child person adult adults family families man men"
    " woman women boy boys girl girls teenager teenagers household households client clients participant participants"
    " learner learners youngster youngsters neighbour neighbours",
    _NUMBER_WORDS,
    flags=re.IGNORECASE,
)
# What is said of one person alone, and what of the referrals themselves.
_WAS_REFERRED = r"(?:was|were|has been|have been|had been|got) (?:[a-z]+ly |also |then )?(?:referred|adopted|mentored)"
_REFERRALS = r"(?:referrals?|(?:Channel|Prevent|open|live) cases?|cases adopted|adoptions)"
_ABOUT = r"(?:was|were|came|concerned|involved|had|has|have|are|is|became|went|led|related|needed|did|got|ended)"
_ENDS = r"(?=\s*(?:[.,;:!?)|]|$|in\b|last\b|this\b|from\b|over\b|since\b|during\b|and\b|people\b))"
_OF_REFERRALS = word_pattern(
    rf"(?<![\w-])(?:just |only |exactly )?(?:one|a single) {_BETWEEN}{_PEOPLE}(?= {_WAS_REFERRED})"
    rf"|{_NUMBER}(?= {_WAS_REFERRED})"
    rf"|\b(?:had|have|has|got|took|received|made|handled|was|were|been)(?: (?:only|just|exactly))? (?:1|one"
    rf"|a single) {_BETWEEN}{_REFERRALS}\b"
    rf"|(?<![\w-])(?:1|(?:only|just|exactly) one|a single) {_BETWEEN}{_REFERRALS}\b(?! form)"
    rf"|\bof (?:our|the|these|those|all|last year['’]s"
    rf"|this year['’]s) (?:[\w-]+ ){{0,2}}{_REFERRALS}\b[^.!?\n]{{0,40}}?,? (?:{_NUMBER}|(?:only "
    rf"|just )?one)(?= {_ABOUT}\b)"
    rf"|(?:{_NUMBER}|\b(?:only |just )?one) of (?:our|the|these|those|last year['’]s) (?:[\w-]+ ){{0,2}}{_REFERRALS}\b"
    rf"|\b{_REFERRALS}(?: (?:last year|this year|made|here|to us|from \w+|for the year|in (?:20)?\d\d[\d/-]*"
    rf"|in [A-Z]\w+))*"
    rf"(?:\*{{0,2}}[ \t]*[:|=][ \t]*\*{{0,2}}|,? (?:rose|fell|grew|dropped|doubled|trebled|halved|went up|went down"
    rf"|increased|decreased)(?: from {_NUMBER})? (?:to|by) "
    rf"| (?:was|were|totalled|numbered|reached|stood at)(?: only| just| about)? )(?!0){_NUMBER}{_ENDS}",
    "referral referrals referred case cases adopted adoptions mentored",
    _NUMBER_WORDS,
    flags=re.IGNORECASE | re.MULTILINE,
)
_CASES = word_pattern(
    rf"\b(?:adopted|took on|closed|opened|accepted|considered|discussed|heard|reviewed|had|has|saw)"
    rf" (?P<cases>(?:{_NUMBER}|(?:only |just )?one|a single) (?:\w+ )?cases?)\b(?! stud)"
    rf"|\b(?:supported|helped|referred|mentored|assessed"
    rf"|safeguarded) (?P<one>one {_BETWEEN}{_PEOPLE})\b(?! (?:at a time|to|in))"
    rf"|\bof (?:our|the|these|those)(?: \w+)? cases,? (?P<of>{_NUMBER}|one) (?:was|were|came|involved|concerned)\b"
    rf"|(?P<those>(?:{_NUMBER}|(?:only |just )?one) (?:\w+ )?cases?)(?= (?:was|were|has been|have been)"
    r" (?:adopted|opened|closed|discussed|reviewed|considered|heard))",
    "case cases supported helped referred mentored assessed safeguarded",
    _NUMBER_WORDS,
    flags=re.IGNORECASE,
)
_OF_ANYBODY = re.compile(r"\b(?:if|when|whenever|unless|every time|takes|example|imagine|suppose)\b", re.IGNORECASE)
# People are helped with much. What is counted here is help through Prevent.
_OF_PREVENT = re.compile(r"\b(?:Channel|panel|mentor\w*|Prevent|radicali\w+|extremis\w+|referred|referrals?)\b")
_WE_WERE_HELPED = re.compile(r"^ to (?!(?:the )?(?:Channel|Prevent|panel)\b)|^ (?:plan|write|make|find) ")

_TOO_FEW = re.compile(r" (?:is|are|would be) (?:too|so) (?:few|small|low)\b")


@rule()
def people_referred(site: Site) -> Iterator[Finding]:
    """No published text says how many people were referred or supported here.

    National figures are called by id, so that each has its source and its year. Totals of training and events are fine.

    ```diff
      # docs/help.md
    - Last year a dozen residents got Channel support.
    + Last year 518 people came to our training.
    ```
    > 'a dozen residents' counts people who had help
    """
    words = _PEOPLE_COUNTED.words | _HAD_HELP.words | _OF_REFERRALS.words | _CASES.words
    for passage in passages(site).for_rule("counts.people-referred", words, documents=True):
        for start, end in sorted(_counts_in(passage)):
            yield Finding(
                passage.location(start, end),
                f"{quote(passage.words[start:end], 36)} counts people who had help",
                'Take it out: it can point to a person. A national figure is called: {{ statistic("…") }}.',
            )


def _counts_in(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a text counts people who had help."""
    text = passage.words
    counted = {match.span() for match in _PEOPLE_COUNTED.find(text, passage.text) if not _says_too_few(text, match)}
    for match in _HAD_HELP.find(text, passage.text):
        start, end = match.span("after" if match["after"] else "before")
        first, last = sentence_at(text, start)
        told = any(start < other_end and other < end for other, other_end in counted)
        if not told and _OF_PREVENT.search(text, first, last) and not _WE_WERE_HELPED.search(text[end:last]):
            counted.add((start, end))
    for match in _OF_REFERRALS.find(text, passage.text):
        start, end = match.span()
        first, _ = sentence_at(text, start)
        told = any(start < other_end and other < end for other, other_end in counted)
        if not told and not _OF_ANYBODY.search(text[first:start]) and not _says_too_few(text, match):
            counted.add((start, end))
    for match in _CASES.find(text, passage.text):
        start, end = match.span(match.lastgroup or "cases")
        told = any(start < other_end and other < end for other, other_end in counted)
        if not told and (match["of"] or _OF_PREVENT.search(text, *sentence_at(text, start))):
            counted.add((start, end))
    yield from counted


def _says_too_few(text: str, match: re.Match[str]) -> bool:
    """Whether a text says why such a number is not given, as in 'a handful of referrals is too few to publish'."""
    return bool(_TOO_FEW.match(text, match.end()))
