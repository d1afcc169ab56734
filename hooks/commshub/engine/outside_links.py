"""Ask other sites for what a hub links to: politely, several hosts at once, and never one host twice at once.

Each host is asked for its rules first (`robots.txt`), then for one address after the other with a pause between. An
answer that may come right by itself is asked for again. Nothing is sent but the name of this program.
"""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from commshub.engine.outside_page import print_of, says_not_found
from commshub.model.outside_links import Outcome

_AGENT = "prevent-hub-links"
_SCHEMES = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
_MOST_STEPS = 8
_MOST_BYTES = 20_000_000
_PIECE = 65_536
_FOR_GOOD = frozenset({301, 308})
_LEADS_ON = frozenset({301, 302, 303, 307, 308})
_LET_IN_NO_PROGRAM = frozenset({401, 403, 405, 406, 429, 451, 999})
_FAULTS = 500
_BY_STATUS = {404: Outcome.NOT_FOUND, 410: Outcome.GONE}
# What may come right by itself within moments.
_AGAIN = frozenset({Outcome.FAULT, Outcome.NO_ANSWER})


@dataclass(frozen=True, slots=True)
class Manners:
    """How hosts are asked: the seconds between two questions and before giving up, how often, and how many at once."""

    pause: float = 1.0
    patience: float = 15.0
    tries: int = 2
    hosts_at_once: int = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found behind an address; `moved_to` is where it leads for good."""

    outcome: Outcome
    moved_to: str | None = None
    text: str | None = None


class _FailureError(Exception):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    media_type: str
    leads_to: str | None
    body: bytes


def ask_all(addresses: Iterable[str], manners: Manners, told: Callable[[str, Answer], None]) -> Mapping[str, Answer]:
    """The answer of each address; `told` hears of each as it comes."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc.lower(), []).append(address)

    def ask_host(of_host: list[str]) -> dict[str, Answer]:
        host = _Host(of_host[0], manners)
        answers = {}
        for address in of_host:
            answers[address] = host.ask(address)
            told(address, answers[address])
        return answers

    with ThreadPoolExecutor(max_workers=manners.hosts_at_once) as pool:
        parts = list(pool.map(ask_host, hosts.values()))
    return {address: answer for part in parts for address, answer in part.items()}


class _Host:
    """One host: its rules for programs, and when it was asked last."""

    def __init__(self, address: str, manners: Manners) -> None:
        self._manners = manners
        self._rules = RobotFileParser()
        try:
            answer = _fetch(urljoin(address, "/robots.txt"), manners.patience)
            text = answer.body.decode("utf-8", errors="replace") if answer.status == http.HTTPStatus.OK else ""
        except _FailureError:
            text = ""
        self._rules.parse(text.splitlines())

    def ask(self, address: str) -> Answer:
        if not self._rules.can_fetch(_AGENT, address):
            return Answer(Outcome.NOT_ASKED)
        answer = Answer(Outcome.NO_ANSWER)
        for _ in range(self._manners.tries):
            time.sleep(self._manners.pause)
            answer = _follow(address, self._manners.patience)
            if answer.outcome not in _AGAIN:
                break
        return answer


def _follow(address: str, patience: float) -> Answer:
    """Ask for an address, and for those that it leads on to."""
    here, seen, for_good = address, {address}, True
    try:
        response = _fetch(here, patience)
        while response.status in _LEADS_ON and response.leads_to:
            for_good = for_good and response.status in _FOR_GOOD
            here = urljoin(here, response.leads_to).partition("#")[0]
            if here in seen or len(seen) > _MOST_STEPS:
                return Answer(Outcome.CIRCLE)
            seen.add(here)
            response = _fetch(here, patience)
    except _FailureError as failure:
        return Answer(failure.outcome)
    moved_to = here if for_good and len(seen) > 1 else None
    return _judged(response, address, here, moved_to)


def _judged(response: _Response, address: str, here: str, moved_to: str | None) -> Answer:
    if response.status in _LET_IN_NO_PROGRAM:
        return Answer(Outcome.REFUSED_PROGRAMS)
    if response.status >= _FAULTS:
        return Answer(Outcome.FAULT)
    if response.status != http.HTTPStatus.OK:
        return Answer(_BY_STATUS.get(response.status, Outcome.UNREADABLE))
    if not response.body.strip():
        return Answer(Outcome.EMPTY)
    # Whoever asked for a document and arrives at a home page has not got there.
    sent_home = urlsplit(address).path.strip("/") and not urlsplit(here).path.strip("/")
    if sent_home or says_not_found(response.body, response.media_type):
        return Answer(Outcome.SAYS_NOT_FOUND)
    return Answer(Outcome.FINE, moved_to, print_of(response.body, response.media_type))


def _fetch(address: str, patience: float) -> _Response:
    """Ask once. Whatever goes wrong is told by its outcome."""
    parts = urlsplit(address)
    kind = _SCHEMES.get(parts.scheme)
    if kind is None or not parts.hostname:
        raise _FailureError(Outcome.UNREADABLE)
    ends = time.monotonic() + patience
    path = quote(parts.path or "/", safe="/%:=&?~#+!$,;'@()*[]")
    headers = {"User-Agent": _AGENT, "Accept": "*/*", "Accept-Language": "en-GB,en"}
    connection = kind(parts.hostname, parts.port, timeout=patience)
    try:
        connection.request("GET", f"{path}?{parts.query}" if parts.query else path, headers=headers)
        response = connection.getresponse()
        body = _read(response, ends)
        return _Response(
            response.status, response.getheader("Content-Type") or "", response.getheader("Location"), body
        )
    except _FailureError:
        raise
    except ssl.SSLError as error:
        raise _FailureError(Outcome.CERTIFICATE) from error
    except socket.gaierror as error:
        raise _FailureError(Outcome.NO_HOST) from error
    except OSError as error:
        raise _FailureError(Outcome.NO_ANSWER) from error
    except (http.client.HTTPException, ValueError) as error:
        raise _FailureError(Outcome.UNREADABLE) from error
    finally:
        connection.close()


def _read(response: http.client.HTTPResponse, ends: float) -> bytes:
    """What is sent, as long as it ends in time and is not endless."""
    pieces, size = [], 0
    while piece := response.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > ends:
            raise _FailureError(Outcome.NO_ANSWER)
        if size > _MOST_BYTES:
            raise _FailureError(Outcome.UNREADABLE)
    # Less than the host had said.
    if response.length:
        raise _FailureError(Outcome.UNREADABLE)
    return b"".join(pieces)
