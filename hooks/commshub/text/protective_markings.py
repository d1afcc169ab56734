"""Words that stand on papers which were never meant for the public, wherever they are found."""

import re

# Marks are written in capitals; the same words in small letters are ordinary English.
PROTECTIVE = re.compile(
    r"\bOFFICIAL[ -–]{1,3}SENSITIVE\b|\bTOP SECRET\b|\bSECRET\b|\bRESTRICTED\b|\bCONFIDENTIAL\b|\bPROTECT\b"
    r"|\b(?i:not protectively marked|official[ -]sensitive|recipients only|handling instructions?)\b"
)
PRIVATE_PAPER = re.compile(
    r"\b(?:exempt (?:from publication|information|appendix|report)|not for publication|part (?:2|two|ii) report"
    r"|schedule 12a|closed session|in private session)\b",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"\bDRAFT\b|\bdraft v(?:ersion )?\d|\b(?:note to|comment from) (?:the )?(?:editor|author|self|web team)\b"
    r"|\beditor'?s note\b|\b(?:track(?:ed)? changes|to be deleted before)\b"
)
