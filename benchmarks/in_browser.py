"""How soon a page stands on a cheap phone, against the same Markdown made with stock Material: `make bench-browser`.

Both sites are built, served packed from this machine, and opened in headless Chromium in turn, each time by a phone
that has never been there: a screen of 360 by 640 pixels, slow 4G (1.6 megabits a second, 150 milliseconds there and
back) and a processor that is slowed down four times. The median of each number is kept:

- bytes: what came over the air, packed, in kilobytes
- LCP: until the largest part of what is in view is there, in milliseconds
- TBT: for how long a tap would have waited, in milliseconds
- CLS: how much of what was in view moved

The numbers differ from machine to machine; the two sites side by side are what to look at.
"""

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

sys.path.append(str(Path(__file__).parent.parent / "scripts"))
from measure import make_hub, make_stock

from find_browser import find

PAGES = ("", "get-help/worried-about-someone/", "questions/is-prevent-spying/", "events/coffee-morning-january-2027/")
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
WATCH = """
window.seen = { lcp: 0, cls: 0, tbt: 0 };
const watch = (type, count) => new PerformanceObserver(list => list.getEntries().forEach(count))
  .observe({ type, buffered: true });
watch("largest-contentful-paint", each => { seen.lcp = each.startTime; });
watch("layout-shift", each => { seen.cls += each.hadRecentInput ? 0 : each.value; });
watch("longtask", each => { seen.tbt += Math.max(0, each.duration - 50); });
"""


class PackedHost(SimpleHTTPRequestHandler):
    """Sends every file packed, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = gzip.compress(path.read_bytes(), 6) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(PackedHost, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def open_once(browser: Browser, url: str) -> Mapping[str, float]:
    """What one phone sees that opens a page for the first time."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True)
    page = context.new_page()
    protocol = context.new_cdp_session(page)
    protocol.send("Network.enable")
    protocol.send("Network.emulateNetworkConditions", SLOW_4G)
    protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    received: list[float] = []
    protocol.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(500)
    seen = page.evaluate("seen")
    context.close()
    return {"bytes": sum(received), **seen}


def main() -> None:
    """Open every page of both sites in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        hub = make_hub(Path(folder, "hub"), 0)
        stock = make_stock(Path(folder, "stock"), hub)
        for location in (hub, stock):
            subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=location, check=True)
        with served(hub / "site") as ours, served(stock / "site") as theirs, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
            print("| page | site | bytes | LCP | TBT | CLS |\n|---|---|---|---|---|---|")
            for page in PAGES:
                sites = {"ours": ours + page, "stock": theirs + page}
                # Events are made from facts, so stock Material has no page for them.
                if not (stock / "site" / page / "index.html").is_file():
                    del sites["stock"]
                seen: dict[str, list[Mapping[str, float]]] = {name: [] for name in sites}
                for _ in range(runs):
                    for name, url in sites.items():
                        seen[name].append(open_once(browser, url))
                for name, each in seen.items():
                    middle = {part: statistics.median(one[part] for one in each) for part in each[0]}
                    print(
                        f"| `/{page}` | {name} | {middle['bytes'] / 1000:.1f} KB | {middle['lcp']:.0f} ms "
                        f"| {middle['tbt']:.0f} ms | {middle['cls']:.3f} |",
                        flush=True,
                    )
            browser.close()


if __name__ == "__main__":
    main()
