"""A host of files on this machine, as a council would have one."""

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path


class StaticHost(SimpleHTTPRequestHandler):
    """Serves files as a static host does: quietly, and with the hub's own page for what is not there."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html where the hub has one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
