"""A copy of a site at an address, held to its manifest: its files, what leads on, and what must not be there.

Nothing else is asked for than what the manifest names, a page that nobody has, and a few files of a repository, which
a host hands out when somebody has uploaded too much.
"""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError
from urllib.parse import quote, urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener
from urllib.response import addinfourl

from commshub.content.source_tree import HubError
from commshub.engine.manifest import lost_redirect, parse_manifest
from commshub.model.manifest import MANIFEST, NOT_THERE, BuiltFile, Manifest, address_of, is_handed_out

_AT_ONCE = 8
_PATIENCE_SECONDS, _LONGEST_SECONDS = 10, 60
_PIECE = 65_536
_LARGEST = 30_000_000
_LARGEST_MANIFEST = 5_000_000
# After so many answers that did not come the host is taken to be away.
_MOST_SILENCES = 5
_LEADS_ON = frozenset(
    {
        HTTPStatus.MOVED_PERMANENTLY,
        HTTPStatus.FOUND,
        HTTPStatus.SEE_OTHER,
        HTTPStatus.TEMPORARY_REDIRECT,
        HTTPStatus.PERMANENT_REDIRECT,
    }
)
# What lies beside a site in a repository, and is never for readers.
NOT_FOR_READERS = (
    ".git/HEAD",
    "mkdocs.yml",
    "content_data/council.yml",
    "content_data/contacts.yml",
    "requirements.txt",
)
_NOBODY_HAS = "a-page-that-nobody-has/"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a host answers; nothing of it, but the reason, if none came."""

    status: int = 0
    leads_to: str = ""
    file: BuiltFile | None = None
    data: bytes = b""
    silence: str = ""


class _NotOn(HTTPRedirectHandler):
    """Follows no redirect: where an address leads is what we want to know."""

    def redirect_request(self, *_: object) -> None:
        """Lead nowhere."""


def manifest_at(address: str) -> Manifest:
    """The manifest that lies at an address.

    Raises:
        HubError: nothing answers there, or what does has no manifest.
    """
    answer = _reached(address)
    if answer.status in _LEADS_ON and answer.leads_to:
        raise HubError(f"'{address}' leads on to '{answer.leads_to[:200]}'. Name that address.")
    answer = _ask(address, MANIFEST, keep=True)
    if answer.status != HTTPStatus.OK:
        raise HubError(f"There is no {MANIFEST} at '{address}'. Name the one that the build wrote: --manifest FILE.")
    return parse_manifest(answer.data, f"{address}{MANIFEST}")


def differences_at(manifest: Manifest, address: str) -> Iterator[tuple[str, str]]:
    """What at an address is not as it was built: each with its address, and what is wrong.

    Raises:
        HubError: nothing answers there, or no longer does.
    """
    _reached(address)
    named = {address_of(path): built for path, built in manifest.files.items() if is_handed_out(path)}
    silences = 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda path: _ask(address, path), named)
        for (path, built), answer in zip(named.items(), answers, strict=True):
            silences += bool(answer.silence)
            if silences > _MOST_SILENCES:
                pool.shutdown(wait=False, cancel_futures=True)
                raise HubError(f"'{address}' no longer answers ({answer.silence}). Try again later.")
            target = manifest.redirects.get(path)
            if wrong := _difference(answer, built, urljoin(address, quote(target)) if target is not None else ""):
                yield (f"/{path}", wrong) if target is None else lost_redirect(path, target)
    yield from _page_for_nothing(manifest, address)
    yield from _left_open(manifest, address)


def _difference(answer: _Answer, built: BuiltFile, target: str) -> str:
    """How an answer differs from what was built; an address that has moved may also lead on by itself."""
    if answer.silence:
        return f"it does not answer ({answer.silence})."
    if answer.status in _LEADS_ON:
        return "" if target and answer.leads_to == target else f"it leads on to '{answer.leads_to[:200]}'."
    if answer.status != HTTPStatus.OK:
        return f"it is missing (the host says {answer.status})."
    return "" if answer.file == built else "it is not what was built."


def _page_for_nothing(manifest: Manifest, address: str) -> Iterator[tuple[str, str]]:
    """Whether somebody who mistypes an address is told so, by the page that was built for it."""
    answer = _ask(address, _NOBODY_HAS)
    if answer.status != HTTPStatus.NOT_FOUND:
        yield f"/{_NOBODY_HAS}", f"nothing is there, and the host says {answer.status or 'nothing'} in place of 404."
    elif answer.file != manifest.files.get(NOT_THERE):
        yield f"/{NOT_THERE}", "the host shows another page for what is not there."


def _left_open(manifest: Manifest, address: str) -> Iterator[tuple[str, str]]:
    nothing = _ask(address, _NOBODY_HAS).file
    for path in NOT_FOR_READERS:
        answer = _ask(address, path)
        if path not in manifest.files and answer.status == HTTPStatus.OK and answer.file != nothing:
            yield f"/{path}", "everybody can read it, and no build has put it there."


def _reached(address: str) -> _Answer:
    answer = _ask(address, "")
    if answer.silence:
        raise HubError(f"'{address}' does not answer ({answer.silence}). Look whether the address is right.")
    return answer


def _ask(address: str, path: str, *, keep: bool = False) -> _Answer:
    """What the host answers for a path below an address; the body of its answer is only kept if asked for."""
    headers = {"User-Agent": "prevent-communications-hub verify", "Accept-Encoding": "identity"}
    url = urljoin(address, quote(path))
    request = Request(url, headers=headers)  # noqa: S310 - the command takes http and https alone
    try:
        with _opened(request) as response:
            leads_to = response.headers.get("Location", "")
            file, data = _body(response, _LARGEST_MANIFEST if keep else 0)
            return _Answer(response.status or 0, leads_to and urljoin(url, leads_to), file, data)
    except (OSError, HTTPException, ValueError) as error:
        return _Answer(silence=_reason(error))


def _opened(request: Request) -> addinfourl:
    """The answer to a request, of whatever status."""
    try:
        return build_opener(_NotOn).open(request, timeout=_PATIENCE_SECONDS)  # type: ignore[no-any-return]
    except HTTPError as error:
        return error


def _body(stream: addinfourl, longest_kept: int) -> tuple[BuiltFile, bytes]:
    """What a body amounts to, and its beginning."""
    digest, size, kept, end = hashlib.sha256(), 0, b"", monotonic() + _LONGEST_SECONDS
    while size <= _LARGEST and monotonic() < end and (piece := stream.read(_PIECE)):
        digest.update(piece)
        size += len(piece)
        kept += piece if size <= longest_kept else b""
    return BuiltFile(sha256=digest.hexdigest(), bytes=size), kept


def _reason(error: Exception) -> str:
    """Why no answer came, in the words of the system."""
    cause = getattr(error, "reason", error)
    return str(getattr(cause, "strerror", None) or cause or type(error).__name__)[:120]
