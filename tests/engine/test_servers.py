"""nginx and Apache serve the site as it is meant: real servers, asked for some sixty addresses each.

Debian and Ubuntu bring both: `apt-get install nginx apache2`. Where one is missing its tests are passed over.
"""

import gzip
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from commshub.render.exports.host_settings import files_beside_site
from commshub.render.exports.hosting import hosting_of, with_charset
from commshub.render.site import stage_site
from commshub.render.urls import url_of
from fact_templates import TEMPLATES
from tiny_files import COUNCIL, tiny_file
from tiny_hub import TODAY, changed

SBIN = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin"
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "deflate", "filter", "alias", "unixd")
ADDRESSES = {"/": "https://prevent.littleton.example/", "/prevent/": "https://littleton.example/prevent"}
# A day long past, in seconds.
BEFORE = 1_700_000_000
# A page that is worth packing.
PAGE = "<!doctype html><title>{}</title>" + "Somebody answers. " * 50


def _nginx(site: Path, settings: Path, port: int, folder: Path) -> list[str]:
    program = shutil.which("nginx", path=SBIN)
    if not program:
        pytest.skip("nginx is not installed: apt-get install nginx")
    paths = "".join(f"{each}_temp_path {folder};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "whole.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {paths}\nserver {{ listen 127.0.0.1:{port}; root {site};\n"
        f"include {settings}/nginx.conf; }} }}\n",
        encoding="utf-8",
    )
    return [program, "-c", f"{folder}/whole.conf", "-e", f"{folder}/error.log", "-p", str(folder)]


def _apache(site: Path, settings: Path, port: int, folder: Path) -> list[str]:
    del settings  # it finds its own in the site
    program = shutil.which("apache2", path=SBIN) or shutil.which("httpd", path=SBIN)
    places = [Path(each) for each in ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2")]
    modules = next((each for each in places if each.is_dir()), None)
    if not program or not modules:
        pytest.skip("Apache is not installed: apt-get install apache2")
    loaded = (each for each in MODULES if (modules / f"mod_{each}.so").exists())
    is_root = site.stat().st_uid == 0
    (folder / "whole.conf").write_text(
        f'ServerRoot "{folder}"\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n'
        f"ErrorLog {folder}/error.log\n"
        + "".join(f"LoadModule {each}_module {modules}/mod_{each}.so\n" for each in loaded)
        + "TypesConfig /dev/null\n"
        # Started by root it takes another user, who has to be let in.
        + ("User www-data\nGroup www-data\n" if is_root else "")
        + f'DocumentRoot "{site}"\n<Directory "{site}">\nAllowOverride All\nRequire all granted\n</Directory>\n',
        encoding="utf-8",
    )
    if is_root:
        # pytest keeps others out of its folders.
        for each in (site, *takewhile(lambda folder: folder != Path(gettempdir()), site.parents)):
            each.chmod(0o755)
    return [program, "-X", "-f", f"{folder}/whole.conf"]


Server = Callable[[Path, Path, int, Path], list[str]]
Ask = Callable[..., tuple[HTTPResponse, bytes]]


@pytest.fixture(params=[(server, root) for server in (_nginx, _apache) for root in ADDRESSES], scope="module")
def hub(request: pytest.FixtureRequest, tiny_tree: SourceTree) -> tuple[Server, str, Site]:
    """A server, the root of a hub on it, and the hub, of which two pages have moved."""
    server, root = request.param
    council = tiny_file(COUNCIL, (ADDRESSES["/"], ADDRESSES[root]))
    moved = {"content_data/redirects.yml": "old.md: help.md\nget-help/old.md: get-help/worried.md\n"}
    return server, root, parse_site(changed(tiny_tree, {**TEMPLATES, **moved, COUNCIL: council}), TODAY)


@pytest.fixture(scope="module")
def ask(hub: tuple[Server, str, Site], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask the running server for an address below the root of the hub."""
    server, root, site = hub
    host, folder, settings = (tmp_path_factory.mktemp(name) for name in ("host", "server", "settings"))
    _write(site, host / root.strip("/"))
    for name, text in files_beside_site(site).items():
        (settings / name).write_text(text, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "output").open("wb") as output:
        running = subprocess.Popen(server(host, settings, port, folder), stdout=output, stderr=output)
    _wait(running, port, folder)

    def answer(address: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", f"{root}{address}", headers=named)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    yield answer
    running.terminate()
    running.wait(timeout=10)


def _wait(running: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    for _ in range(100):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        if running.poll() is not None:
            break
        time.sleep(0.05)
    running.kill()
    running.wait()
    said = [path.read_text(encoding="utf-8") for path in (folder / "output", folder / "error.log") if path.exists()]
    pytest.fail(f"The server does not start: {' '.join(said)}", pytrace=False)


def _write(site: Site, folder: Path) -> None:
    """The site as far as hosts can tell: its files, and a page at every address."""
    staged = stage_site(site)
    pages = {f"{url_of(page.path)}index.html": PAGE.format(page.path) for page in staged.pages}
    for path, data in {**staged.files, **pages, "404.html": PAGE.format("not found")}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data.encode() if isinstance(data, str) else data)
        # Of a file that was written a second ago Apache says that it may change again at once.
        os.utime(folder / path, (BEFORE, BEFORE))


def test_every_page_and_file_is_answered_as_it_should_be(hub: tuple[Server, str, Site], ask: Ask) -> None:
    staged, hosting = stage_site(hub[2]), hosting_of(hub[2])
    moved = {each.old for each in hosting.moved}
    pages = [url_of(page.path) for page in staged.pages if url_of(page.path) not in moved]
    names = (path.rpartition("/")[2] for path in staged.files)
    plain = {path for path, name in zip(staged.files, names, strict=True) if "." in name and not name.startswith(".")}
    endings = {path: path.rpartition(".")[2] for path in plain - {"web.config"}}
    asked = {**dict.fromkeys(pages, "html"), **endings}
    assert len(asked) >= 50
    for address, ending in asked.items():
        response, body = ask(address)
        assert (address, response.status, len(body) > 0) == (address, 200, True)
        assert (address, response.getheader("Content-Type")) == (address, with_charset(ending))
        sent = {name: response.getheader(name) for name in hosting.headers}
        assert (address, sent) == (address, dict(hosting.headers))
        expected = "*" if address.startswith("data/") else None
        assert (address, response.getheader("Access-Control-Allow-Origin")) == (address, expected)


@pytest.mark.parametrize("address", ["nowhere", "nowhere/", "get-help/nowhere.html", "data/nowhere.json", "a/b.ics"])
def test_what_is_not_there_is_answered_by_our_page_as_404(ask: Ask, address: str) -> None:
    response, body = ask(address)
    assert (response.status, b"<title>not found" in body) == (404, True)
    assert response.getheader("Cache-Control") == "no-cache"
    assert response.getheader("X-Content-Type-Options") == "nosniff"


def test_pages_that_have_moved_lead_on(hub: tuple[Server, str, Site], ask: Ask) -> None:
    hosting = hosting_of(hub[2])
    assert len(hosting.moved) == 2
    for each in hosting.moved:
        response, _ = ask(each.old)
        assert (response.status, response.getheader("Location")) == (301, each.address)


def test_the_address_of_a_folder_without_its_slash_leads_to_it(hub: tuple[Server, str, Site], ask: Ask) -> None:
    response, _ = ask("get-help")
    assert response.status == 301
    assert str(response.getheader("Location")).endswith(f"{hub[1]}get-help/")


@pytest.mark.parametrize("address", ["", "data/contacts.json", "events.ics"])
def test_texts_are_packed_and_known_again(ask: Ask, address: str) -> None:
    plain, body = ask(address)
    response, packed = ask(address, Accept_Encoding="gzip")
    assert (response.getheader("Content-Encoding"), gzip.decompress(packed)) == ("gzip", body)
    assert "Accept-Encoding" in str(response.getheader("Vary"))
    for seen in (plain, response):
        again, nothing = ask(address, Accept_Encoding="gzip", If_None_Match=str(seen.getheader("ETag")))
        assert (again.status, nothing) == (304, b"")
