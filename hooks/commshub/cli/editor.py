"""`hub editor`: forms in a browser for the files of this hub, on this machine only."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from commshub.authoring.forms import Choices, forms_config
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError, read_file
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.references.registers import REGISTERS

_HERE = "127.0.0.1"
# Where `make editor` puts what it takes from npm.
_SCRIPT = Path(".venv/npm/node_modules/@sveltia/cms/dist/sveltia-cms.js")
# The browser asks nobody but this machine, whatever the program in the page would like.
_POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:; frame-ancestors 'none'"
_PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Edit the hub</title>
<link href="config.json" type="application/json" rel="cms-config-url"></head>
<body><script src="sveltia-cms.js"></script></body>
</html>
"""
# The icons of the forms, which it would fetch from another host; only the letters of their names are shown without.
_ICONS = Path("@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2")
_ICONS_ELSEWHERE = re.compile(rb"https://[\w./:@-]*/material-symbols-outlined[\w.:@-]*/latin-wght-normal\.woff2")
_SAYS = ("role", "title", "term", "name", "unit", "promise")


@click.command()
@click.option("--port", default=8765, show_default=True, help="The port on this machine.")
@click.option("--script", type=click.Path(path_type=Path), default=_SCRIPT, help="The program of the forms.")
def editor(port: int, script: Path) -> None:
    """Serve forms in a browser for the files of this hub, on this machine only.

    Open the address that it prints in Chrome or Edge, choose "Work with Local Repository", and then the folder of this
    hub. What you save is written into the files; nothing is published by it. The lists to choose from are made anew
    whenever the page is loaded. Exits with 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        config_of(open_hub(root))
        icons = script.parents[3] / _ICONS if len(script.parents) > 3 else script  # noqa: PLR2004 - …/@sveltia/cms/dist
        server = forms_server(root, read_file(script), read_file(icons), port)
    except (HubError, UnreadError) as error:
        _refuse(f"{error} The program of the forms comes with: make editor" if not script.is_file() else str(error))
    except OSError as error:
        _refuse(f"Port {port} cannot be used ({error.strerror}). Name another one: hub editor --port {port + 1}")
    click.echo(f"Edit this hub at http://localhost:{server.server_port}/admin/ (Ctrl+C ends it)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


def _refuse(why: str) -> None:
    click.echo(why, err=True)
    sys.exit(NOT_RUN)


def forms_server(root: Path, script: bytes, icons: bytes, port: int) -> ThreadingHTTPServer:
    """The server of the forms of the hub in a folder; port 0 takes any that is free."""
    local = _ICONS_ELSEWHERE.sub(b"icons.woff2", script)
    return ThreadingHTTPServer((_HERE, port), partial(_Forms, root, local, icons))


class _Forms(BaseHTTPRequestHandler):
    """Answers with the page of the forms, its program, and what the hub is made of now."""

    def __init__(self, root: Path, script: bytes, icons: bytes, *given: Any) -> None:  # noqa: ANN401 - as the library gives them
        """Keep the folder of the hub and the program."""
        self._root, self._script, self._icons = root, script, icons
        super().__init__(*given)

    def do_GET(self) -> None:
        """Send one of the three files."""
        files: dict[str, tuple[str, Callable[[], bytes] | None]] = {
            "/admin/": ("text/html", _PAGE.encode),
            "/admin/sveltia-cms.js": ("text/javascript", lambda: self._script),
            "/admin/config.json": ("application/json", self._config),
            "/admin/icons.woff2": ("font/woff2", lambda: self._icons),
        }
        sort, made = files.get(self.path.partition("?")[0], ("", None))
        if made is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data = made()
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", f"{sort}; charset=utf-8"), ("Content-Length", str(len(data)))):
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        # A browser that goes on to another page waits for no answer.
        with suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library calls it
        """Say nothing of each request."""

    def _config(self) -> bytes:
        return json.dumps(config_of(open_hub(self._root))).encode()


def config_of(site: Site) -> Mapping[str, object]:
    """The configuration of the forms of a hub as it is now."""
    known = site.as_far_as_read()
    named = {each.value: _named(known, each) for each in Target}
    return forms_config(known.kinds, Choices(named, _folders(known), _lines(known)))


def _lines(site: Site) -> Mapping[str, frozenset[str]]:
    """What stands at the tops of the pages of each kind: a form that did not know it would lose it."""
    found: dict[str, set[str]] = {}
    for page in site.pages:
        found.setdefault(page.text("kind"), set()).update(page.field_locations)
    return {id_: frozenset(names) for id_, names in found.items()}


def _named(site: Site, target: Target) -> Mapping[str, str]:
    """What can be named, with what editors call it."""
    register = REGISTERS[target]
    return {id_: _called(register.record(site, id_)) for id_ in register.ids(site) or ()}


def _called(record: object) -> str:
    if isinstance(record, str):
        return record
    return next((str(said) for name in _SAYS if (said := getattr(record, name, None))), "")


def _folders(site: Site) -> Mapping[str, tuple[str, ...]]:
    """The folders in which there are pages of each kind, and the one in which new ones are put."""
    found = {id_: {kind.folder} for id_, kind in site.kinds.kinds.items()}
    for page in site.pages:
        kind = page.text("kind")
        if kind in found and page.path not in site.layering.origins:
            found[kind].add(page.source_path.rpartition("/")[0])
    return {id_: tuple(sorted(folders)) for id_, folders in found.items()}
