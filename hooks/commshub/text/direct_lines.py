"""Mail addresses and numbers that reach one person and nobody else, and how to tell them from those of a team."""

import re

from commshub.text.phone_numbers import digits

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Ofcom's numbers for mobiles start with 07, but for 070 and 076.
MOBILE = re.compile(r"(?<![\w/.-])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)7[1-57-9](?:[ -]?\d){8}(?![\w%])")
# "x1234" behind a number, "ext. 1234"; a year behind the whole word is a year.
EXTENSION = re.compile(
    r"\b(?:ext(?:n|ensions?)?(?:\.|\b)[ :]{0,2}(?:no\.? ?|number )?(?!(?:19|20)\d\d\b)\d{3,6}|(?<=\d\d\d )x\d{4,5})\b",
    re.IGNORECASE,
)
# Far quicker to look for: hardly any text has these letters before a digit.
_LETTERS_OF_EXTENSION = re.compile(r"xt[a-z]{0,7}[. :]{0,4}(?:no\.? ?|number )?\d")
# Where people have their own mail.
_PRIVATE_DOMAINS = frozenset(
    {
        *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.com", "live.co.uk"),
        *("msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com"),
        *("aol.com", "aol.co.uk", "btinternet.com", "btopenworld.com", "sky.com", "talktalk.net", "tiscali.co.uk"),
        *("virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "proton.me", "protonmail.com", "gmx.com", "gmx.co.uk"),
    }
)
# What the addresses of teams are made of; "prevent.lead" looks like a person's name otherwise.
_OF_TEAMS = frozenset(
    {
        *("access", "admin", "adult", "adults", "advice", "adviser", "board", "booking", "bookings", "borough"),
        *("cabinet", "care", "centre", "chair", "channel", "child", "children", "childrens", "city", "clerk", "cllr"),
        *("cohesion", "comms", "communications", "communities", "community", "complaints", "concerns", "contact"),
        *("coordinator", "corporate", "council", "councillor", "county", "crime", "customer", "data", "democratic"),
        *("deputy", "desk", "digital", "director", "district", "diversity", "dpo", "duty", "early", "education"),
        *("elections", "email", "emergency", "engagement", "enquiries", "enquiry", "equality", "events", "families"),
        *("family", "feedback", "first", "foi", "front", "governance", "group", "hate", "head", "health", "hello"),
        *("help", "helpdesk", "helpline", "hire", "housing", "hub", "info", "information", "lead", "leader", "legal"),
        *("licensing", "line", "local", "mail", "mailbox", "manager", "mash", "media", "member", "members", "mentor"),
        *("news", "noreply", "office", "officer", "online", "panel", "partner", "partners", "partnership", "police"),
        *("policy", "post", "press", "prevent", "privacy", "project", "projects", "protection", "public", "reception"),
        *("records", "referral", "referrals", "reply", "report", "reporting", "response", "safe", "safeguarding"),
        *("safer", "safety", "school", "schools", "secretary", "security", "service", "services", "social", "staff"),
        *("support", "team", "terrorism", "training", "trust", "university", "venue", "venues", "volunteer", "web"),
        *("webmaster", "website", "welfare", "wellbeing", "women", "young", "youth"),
    }
)
_NAME_PARTS = (2, 3)


def may_have_extension(text: str) -> bool:
    """Whether it is worth while to look for extensions in a text."""
    return " x" in text or "XT" in text or bool(_LETTERS_OF_EXTENSION.search(text))


def is_private(mail: str) -> bool:
    """Whether it is an address of somebody's own, outside of any organisation."""
    return mail.rpartition("@")[2].casefold() in _PRIVATE_DOMAINS


def names_person(mail: str, role: str = "") -> bool:
    """Whether an address is made of a first and a last name; words of the role, or of the domain, are neither."""
    local, _, domain = mail.casefold().partition("@")
    parts = re.split(r"[._-]", re.sub(r"\d+$", "", local))
    known = _OF_TEAMS | frozenset(re.findall(r"\w+", role.casefold())) | frozenset(re.split(r"[.-]", domain))
    alone = len(parts) in _NAME_PARTS and all(part.isalpha() for part in parts)
    return alone and not any(part in known for part in parts) and len(parts[-1]) > 1


def is_mobile(number: str) -> bool:
    """Whether somebody carries the telephone with this number about."""
    return bool(re.fullmatch(r"07[1-57-9]\d{8}", digits(number)))
