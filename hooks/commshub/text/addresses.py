"""Addresses as browsers read them (URL Standard): the scheme, the host, and whether people read the same.

A browser forgives much: spaces and line ends within an address, strokes that lean the other way, a host behind `@`.
Whoever reads only what an address begins with is led astray. So a page may hold
one plain way of writing each sort of address.
"""

import re
from urllib.parse import unquote

# What a link may start with; an address of the hub itself has none of them.
SCHEMES = ("https", "http", "mailto", "tel")

_UNFILLED = frozenset({"", "#", "http://", "https://", "mailto:", "tel:"})

# Browsers take these from both ends of an address, and line ends and tabs from its middle.
_AT_ENDS = "".join(map(chr, range(0x21)))
_DROPPED = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)
_AUTHORITY = re.compile(r"[\\/]*(?P<authority>[^\\/?#]*)")
_PORT = re.compile(r":\d*\Z")
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.)+[a-z][a-z0-9-]*[a-z]"
_PLAIN = re.compile(
    rf"https?://{_HOST}(?::\d+)?(?:[/?#][^\s\\\x00-\x1f\x7f]*)?"
    rf"|mailto:[\w.+'-]+@{_HOST}(?:\?subject=[^&#\s]*)?"
    r"|tel:\+?[\d() .-]*\d",
    re.IGNORECASE,
)
_ODD_WITHIN_THE_HUB = re.compile(r"\A[/\\]{2}|[\\\x00-\x1f\x7f]")


def scheme_of(address: str) -> str:
    """What an address starts with, in small letters and without its colon; empty for one within the hub."""
    found = _SCHEME.match(_as_read(address))
    return found["scheme"].lower() if found else ""


def host_of(address: str) -> str | None:
    """The host of another site to which an address leads, in small letters; `None` for one within the hub."""
    text = _as_read(address)
    scheme = scheme_of(text)
    if scheme == "mailto":
        return text.partition("?")[0].rpartition("@")[2].lower()
    if scheme in {"http", "https", "ftp", "ws", "wss"}:
        rest = text[len(scheme) + 1 :]
    elif not scheme and re.match(r"[\\/]{2}", text):
        rest = text
    else:
        return None
    found = _AUTHORITY.match(rest)
    host = _PORT.sub("", unquote(found["authority"] if found else "").rpartition("@")[2]).lower()
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def is_unfilled(address: str) -> bool:
    """Whether somebody meant to fill an address in later."""
    return address.strip() in _UNFILLED


def is_plain(address: str) -> bool:
    """Whether an address is written in the one way in which people and browsers read the same."""
    bare = address.strip(" ")
    if not scheme_of(bare):
        return not _ODD_WITHIN_THE_HUB.search(bare)
    return _PLAIN.fullmatch(bare) is not None


def _as_read(address: str) -> str:
    return _DROPPED.sub("", address.strip(_AT_ENDS))
