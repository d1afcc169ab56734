"""Issues are kept at a tracker that was made up here and answers as the real ones do."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from commshub.content.source_tree import HubError
from commshub.engine.issue_tracker import Kept, Kind, Tracker, keep_issues

OPEN = [
    {"title": "Due: A", "number": 1, "iid": 1, "body": "old", "description": "old"},
    {"title": "Due: B", "number": 2, "iid": 2, "body": "same", "description": "same"},
    {"title": "Due: C", "number": 3, "iid": 3, "body": "done", "description": "done"},
]
WANTED = {"Due: A": "new", "Due: B": "same", "Due: D": "first"}


class _Tracker(BaseHTTPRequestHandler):
    calls: list[tuple[str, str, object]]
    answer: bytes = json.dumps(OPEN).encode()
    status = 200

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        sent = json.loads(self.rfile.read(length)) if length else None
        self.calls.append((self.command, self.path, sent))
        body = self.answer if self.command == "GET" else b"{}"
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - the names that the library calls


@pytest.fixture
def tracker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Kind], Tracker]]:
    """A tracker of one kind or the other."""
    monkeypatch.setattr(_Tracker, "calls", [], raising=False)
    with HTTPServer(("127.0.0.1", 0), _Tracker) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield lambda kind: Tracker(kind, f"http://127.0.0.1:{server.server_port}/issues", "secret")
        server.shutdown()
        thread.join()


def test_github_is_asked_and_told(tracker: Callable[[Kind], Tracker]) -> None:
    assert keep_issues(tracker(Kind.GITHUB), WANTED) == Kept(opened=1, changed=1, closed=1)
    assert _Tracker.calls == [
        ("GET", "/issues?state=open&labels=hub-due&per_page=100", None),
        ("POST", "/issues", {"title": "Due: D", "body": "first", "labels": ["hub-due"]}),
        ("PATCH", "/issues/1", {"body": "new"}),
        ("PATCH", "/issues/3", {"state": "closed"}),
    ]


def test_gitlab_is_asked_and_told(tracker: Callable[[Kind], Tracker]) -> None:
    assert keep_issues(tracker(Kind.GITLAB), WANTED) == Kept(opened=1, changed=1, closed=1)
    assert _Tracker.calls[1:] == [
        ("POST", "/issues", {"title": "Due: D", "description": "first", "labels": "hub-due"}),
        ("PUT", "/issues/1", {"description": "new"}),
        ("PUT", "/issues/3", {"state_event": "close"}),
    ]


def test_a_pipeline_without_the_right_to_write_is_told(
    tracker: Callable[[Kind], Tracker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Tracker, "status", 403)
    with pytest.raises(HubError, match=r"^github does not let this pipeline keep issues \(status 403\)\."):
        keep_issues(tracker(Kind.GITHUB), WANTED)


def test_an_answer_that_nobody_can_read_is_told(
    tracker: Callable[[Kind], Tracker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Tracker, "answer", b"<html>")
    with pytest.raises(HubError, match=r"^gitlab gives no answer that can be read\."):
        keep_issues(tracker(Kind.GITLAB), WANTED)
