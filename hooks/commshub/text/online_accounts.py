"""How one person is called on the internet: a handle, a user name, the name of an account."""

import re
from collections.abc import Iterator

from commshub.text.given_names import GIVEN_NAMES
from commshub.text.quotations import sentence_at

# Behind words that say so, or behind an @.
_CALLED = (
    r"(?:user ?name|gamer ?tag|handle|screen ?name|nickname|(?:gaming|Snapchat|Instagram|TikTok|Discord|Telegram"
    r"|Steam|Roblox|Xbox|X|Twitter|Facebook|WhatsApp|YouTube)"
    r" (?:user ?name|(?:channel )?name|channel|handle|account|profile|tag|ID))"
)
_ACCOUNT_OF_ONE = re.compile(
    rf"\b(?i:{_CALLED})(?: (?:is|was|of|called))?[ :]{{1,2}}[\"'“‘]?(?P<called>@?(?=[\w.]*[\d_.])\w[\w.]{{2,30}}\w)"
    r"|\b(?i:(?:known|posts|posted|posting|plays|played|online|goes|went|signs in) (?:online )?(?:as|by))"
    r" [\"'“‘]?(?P<known>@?(?=\w*[\d_])\w{3,31})(?!\w)"
)
_HANDLE = re.compile(r"(?<![\w./@+-])@(?P<handle>[A-Za-z_]\w*(?:\.\w+)*)(?![\w@])")
_OF_PERSON = re.compile(
    r"\b(?:he|she|his|her|him|son|daughter|boy|girl|lad|pupil|student|teenager|man|woman|brother|sister|cousin|nephew|niece"
    r"|friend|suspect|victim|mother|father|mum|dad)\b",
    re.IGNORECASE,
)
_GIVEN = frozenset(name.casefold() for name in GIVEN_NAMES)
WORDS_OF_ACCOUNTS = frozenset(
    word.encode()
    for word in (
        *(
            "username",
            "user",
            "gamertag",
            "gamer",
            "handle",
            "screenname",
            "screen",
            "nickname",
            "snapchat",
            "instagram",
        ),
        *(
            "tiktok",
            "discord",
            "telegram",
            "steam",
            "roblox",
            "xbox",
            "x",
            "twitter",
            "facebook",
            "whatsapp",
            "youtube",
        ),
        *("gaming", "as", "by"),
    )
)


def accounts_of_people(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says how one person is called on the internet; services go by their own names."""
    for found in _ACCOUNT_OF_ONE.finditer(text):
        yield found.span("called" if found["called"] else "known")
    for found in _HANDLE.finditer(text) if "@" in text else ():
        first = re.split(r"[\d_.]+|(?<=[a-z])(?=[A-Z])", found["handle"].strip("_"))[0]
        if first.casefold() in _GIVEN or _OF_PERSON.search(text, *sentence_at(text, found.start())):
            yield found.span()
