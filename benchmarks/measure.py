"""How long the hub takes, against MkDocs, at several sizes: `make bench`.

Hubs of many pages are made from the sample in a temporary folder. At each size four whole commands are timed in turn,
several times over, and the median of each is kept:

- check: `hub check`
- stock: `mkdocs build` of the same pages with stock Material for MkDocs and without our hook
- plain: `mkdocs build` with our templates, of pages that were expanded beforehand, without our hook
- full: `mkdocs build` as an editor runs it, with the hook

The last column is what the page of search fetches, packed as a host sends it. Copies of pages say the same again, which
packs well: pages that are all different take up to three times as much at 1,000.

Seconds are those of the processor, so that a busy machine hardly disturbs them. They differ from machine to machine all
the same: the ratios are what to look at. The table is printed as Markdown.
"""

import argparse
import gzip
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import yaml

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.render.site import stage_site
from commshub.text.document.headings import EXTENSIONS

ROOT = Path(__file__).parent.parent
# The sample itself is the smallest: a hub with less would not meet its contract.
SIZES = (0, 300, 1000, 3000)
PARTS = ("content_data", "docs", "hooks", "mkdocs.yml")
# What is national of a hub, from the folder of the hub on.
BASE = Path("hooks", "commshub", "base")
ONLY_ONE = re.compile(r"^(?:translation_of: |kind: legal$)", re.MULTILINE)
TITLE = re.compile(r"^title: (\"?)", re.MULTILINE)


def main() -> None:
    """Measure every size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=SIZES, help="how many pages each hub has (0: the sample)"
    )
    parser.add_argument("--runs", type=int, default=3, help="how often each command is timed")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}")
    print(
        "\n| pages | hub check | stock build | check / stock | our build, no hook | our build | the hook adds "
        "| search index |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            times = measure(Path(folder), size, options.runs)
            index = len(gzip.compress(Path(folder, "hub", "site", "search", "index.json").read_bytes()))
            pages = sum(1 for part in ("docs", BASE / "docs") for _ in Path(folder, "hub", part).rglob("*.md"))
        row = (
            f"| {pages:,} | {times['check']:.2f} s | {times['stock']:.1f} s | {times['check'] / times['stock']:.0%} "
            f"| {times['plain']:.1f} s | {times['full']:.1f} s | {times['full'] / times['plain'] - 1:+.0%} "
            f"| {index / 1000:.0f} KB |"
        )
        print(row, flush=True)


def measure(folder: Path, size: int, runs: int) -> Mapping[str, float]:
    """The median seconds of each command for a hub of so many pages."""
    hub = make_hub(folder / "hub", size)
    commands: Mapping[str, tuple[Path, Sequence[str]]] = {
        "check": (hub, ("-m", "commshub", "check")),
        "stock": (make_stock(folder / "stock", hub), ("-m", "mkdocs", "build", "--quiet")),
        "plain": (make_plain(folder / "plain", hub), ("-m", "mkdocs", "build", "--quiet")),
        "full": (hub, ("-m", "mkdocs", "build", "--quiet")),
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, (location, command) in commands.items():
            start = processor_seconds()
            subprocess.run([sys.executable, *command], cwd=location, check=True, stdout=subprocess.DEVNULL)
            seconds[name].append(processor_seconds() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def processor_seconds() -> float:
    """What all finished commands have used of the processor: what else the machine does hardly matters to it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def make_hub(hub: Path, size: int) -> Path:
    """A hub of so many pages: those of the sample, and copies of them, each under a title of its own."""
    hub.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, hub / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, hub / part)
    everything = sorted((hub / "docs").rglob("*.md"))
    pages = [page for page in everything if page.name != "index.md" and page.parent != hub / "docs"]
    texts = {page: page.read_text(encoding="utf-8") for page in pages}
    # A page has one translation in each language, and a hub has each legal page once.
    pages = [page for page in pages if not ONLY_ONE.search(texts[page])]
    national = sum(1 for _ in (hub / BASE / "docs").rglob("*.md"))
    for number in range(max(size - len(everything) - national, 0)):
        page = pages[number % len(pages)]
        copy = f"copy {number // len(pages) + 2}"
        text = TITLE.sub(rf"title: \1{copy.capitalize()} – ", texts[page], count=1)
        page.with_name(f"{page.stem}-{copy.replace(' ', '-')}.md").write_text(text, encoding="utf-8")
    return hub


def make_stock(stock: Path, hub: Path) -> Path:
    """The same pages for stock Material, with what its own pages recommend: tabs, sections and search."""
    shutil.copytree(hub / BASE / "docs", stock / "docs")
    shutil.copytree(hub / "docs", stock / "docs", dirs_exist_ok=True)
    settings = {
        "site_name": "Stock",
        "theme": {"name": "material", "font": False, "features": ["navigation.tabs", "navigation.sections"]},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", "md_in_html", "def_list", "tables", "toc", "fenced_code"],
    }
    (stock / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return stock


def make_plain(plain: Path, hub: Path) -> Path:
    """The expanded pages with our templates, for MkDocs without the hook."""
    site = parse_site(read_source_tree(hub), datetime.now(tz=UTC).date())
    expanded = stage_site(site)
    shutil.copytree(hub / BASE / "theme", plain / "overrides")
    texts = {**{page.path: page.text for page in expanded.pages}, **expanded.files}
    for path, text in texts.items():
        target = plain / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings = yaml.safe_load((hub / "mkdocs.yml").read_text(encoding="utf-8"))
    del settings["hooks"]
    settings["theme"] |= {"custom_dir": "overrides"}
    settings["markdown_extensions"] = [*EXTENSIONS]
    settings["extra"] = {**settings.get("extra", {}), **expanded.extra}
    (plain / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return plain


if __name__ == "__main__":
    main()
