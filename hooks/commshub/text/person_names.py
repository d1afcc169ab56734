"""Whether a name is that of a person, or of a team, a role or a program."""

import re

# What follows "Written by:" is often a team.
NO_PERSON = re.compile(
    r"Office|Team|Service|Council|Board|Panel|Partnership|Prevent|Channel|Police|Communit|Safety|Group|Head|Director"
    r"|Manager|Officer|Lead|Government|University|Department|Committee|Coordinator|The "
)
# What programs write when nobody has told them a name.
_NOBODY = frozenset(
    {
        *("admin", "administrator", "author", "default", "owner", "unknown", "user", "windows user", "python-docx"),
        *("microsoft office user", "anonymous", "scanner", "openpyxl", "un-named"),
    }
)


def may_be_person(name: str) -> bool:
    """Whether a name in the properties of a file may be a person's."""
    return bool(name.strip()) and name.strip().casefold() not in _NOBODY and not NO_PERSON.search(name)
