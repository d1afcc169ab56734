"""The national bodies that a text names: "the Charity Commission", "Department for Education", "Ofsted".

A body is told by the last word of its name, or by its first ones. Boards, partnerships and committees are mostly local,
and not looked for; nor is an office that people are elected to.
"""

import re
from collections.abc import Iterator

_LAST = r"(?:Commission|Commissioner|Commissioners|Ombudsman|Inspectorate|Tribunal|Agency|Regulator)"
_WORD = rf"(?!{_LAST}\b)[A-Z][A-Za-z’'-]+"
_OF = r"(?:,? (?:and|of|for|on) (?:the )?)"
_NAME = rf"{_WORD}(?:(?: |{_OF}){_WORD}){{0,6}}"
_TAIL = rf"(?: (?:for|of|on) (?:the )?{_NAME})?"
_BODY = re.compile(
    rf"\b(?:{_NAME} {_LAST}{_TAIL}"
    rf"|(?:Commission|Commissioner) (?:for|on) (?:the )?{_NAME}"
    rf"|(?:Department (?:for|of)|Ministry of|(?<!Home )Office (?:for|of the)|Independent Office for|HM Inspectorate of)"
    rf" (?:the )?{_NAME}"
    r"|Of(?:com|sted|qual|gem|wat|cal)\b)"
)
_NO_BODY = re.compile(
    r"^(?:The|Our|Your|A|An|This|Each|Every|Ask|Call|See|Read|Tell|Contact|Complain|Write|If|When)(?: the)? "
)
_LOCAL = re.compile(r"Police (?:and|&) Crime|Fire|Mayor|Youth Commission|Returning|Parish|County|Borough|District|City")
BODY_WORDS = frozenset(
    {
        *(b"commission", b"commissioner", b"commissioners", b"ombudsman", b"inspectorate", b"tribunal", b"agency"),
        *(
            b"regulator",
            b"department",
            b"ministry",
            b"office",
            b"ofcom",
            b"ofsted",
            b"ofqual",
            b"ofgem",
            b"ofwat",
            b"ofcal",
        ),
    }
)


def bodies_in(text: str) -> Iterator[tuple[int, str]]:
    """Each body that a text names, with where its name starts."""
    for found in _BODY.finditer(text):
        words = found.group()
        name = _NO_BODY.sub("", words)
        if (not _LOCAL.search(name) and " " in name) or name.startswith("Of"):
            yield found.start() + len(words) - len(name), name
