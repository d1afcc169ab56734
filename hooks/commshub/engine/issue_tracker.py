"""Issues at GitHub or GitLab: one for each role, opened, brought up to date, and closed when nothing is due."""

import http.client
import json
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.error import HTTPError, URLError

from commshub.content.source_tree import HubError

# By it our issues are known again.
_LABEL = "hub-due"
_PATIENCE = 30


class Kind(StrEnum):
    """The trackers that are known."""

    GITHUB = "github"
    GITLAB = "gitlab"


@dataclass(frozen=True, slots=True)
class Tracker:
    """Where issues are kept: the address of its issues, and the token that lets us in."""

    kind: Kind
    address: str
    token: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How many issues were opened, changed and closed."""

    opened: int
    changed: int
    closed: int


def keep_issues(tracker: Tracker, wanted: Mapping[str, str]) -> Kept:
    """See that there is one open issue for each title with its text, and no other of ours.

    Raises:
        HubError: the tracker cannot be reached, or does not let us in.
    """
    is_github = tracker.kind is Kind.GITHUB
    body, number = ("body", "number") if is_github else ("description", "iid")
    state = "open" if is_github else "opened"
    found = _call(tracker, "GET", f"?state={state}&labels={_LABEL}&per_page=100")
    ours = {each["title"]: each for each in found}
    changing = "PATCH" if is_github else "PUT"
    new = {title: text for title, text in wanted.items() if title not in ours}
    for title, text in new.items():
        labels = [_LABEL] if is_github else _LABEL
        _call(tracker, "POST", "", {"title": title, body: text, "labels": labels})
    changed = {title: text for title, text in wanted.items() if title in ours and ours[title].get(body) != text}
    for title, text in changed.items():
        _call(tracker, changing, f"/{ours[title][number]}", {body: text})
    done = [each for title, each in ours.items() if title not in wanted]
    for each in done:
        closing = {"state": "closed"} if is_github else {"state_event": "close"}
        _call(tracker, changing, f"/{each[number]}", closing)
    return Kept(len(new), len(changed), len(done))


def _call(tracker: Tracker, method: str, path: str, values: object = None) -> list[dict[str, str]]:
    named = {
        "Authorization": f"Bearer {tracker.token}",
        "Content-Type": "application/json",
        "User-Agent": "prevent-hub",
    }
    data = json.dumps(values).encode() if values is not None else None
    # The address is the pipeline's own.
    request = urllib.request.Request(f"{tracker.address}{path}", data, named, method=method)  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as response:  # noqa: S310
            answer = json.loads(response.read())
    except HTTPError as error:
        why = f"{tracker.kind} does not let this pipeline keep issues (status {error.code})."
        raise HubError(f"{why} Give it the right to write them.") from error
    except (URLError, OSError, http.client.HTTPException, ValueError) as error:
        raise HubError(f"{tracker.kind} gives no answer that can be read. Run it again later.") from error
    return answer if isinstance(answer, list) else [answer]
