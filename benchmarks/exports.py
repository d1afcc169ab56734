"""What all that is made for other programs adds to a build of many pages and events: `make bench-exports`.

A hub is made from the sample with so many pages and events. Whole builds of it are timed in turn, as an editor runs
them and without calendars, contact cards, feeds, open data and the services of Open Referral UK. The share of each is
measured besides within one process. Seconds are those of the processor, as in `measure.py`; the median of all runs is
kept. At most a tenth is what we allow.
"""

import argparse
import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from measure import make_hub, processor_seconds

from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from commshub.model.site import Site
from commshub.render.exports.contact_files import contact_files
from commshub.render.exports.feeds import feeds
from commshub.render.exports.open_data import open_data
from commshub.render.exports.open_referral import open_referral
from commshub.render.generated.events import event_files

# After the holidays and the elections that the sample knows of, which would be warnings.
FIRST_DAY = date(2027, 6, 1)
EVENT = """
talk-{day}:
  title: Talk on {day:%d %B %Y}
  starts: {day} 18:00
  ends: {day} 19:30
  summary: A talk with time for questions, and somebody to speak with alone afterwards.
  held: online
  audiences: [{audience}]
  venue: {{area: Online}}
  registration: {{through: engagement-officer, by: {day}}}
  organiser: engagement-officer
  access: {{sign_language: If you ask a week before, languages: [English], cost: Free}}
  announced_on: 2026-11-17
  serves: something-new
"""
AUDIENCES = ("families", "residents", "voluntary", "educators")

EXPORTS: Mapping[str, Callable[[Site], Mapping[str, str]]] = {
    "event_files": event_files,
    "contact_files": contact_files,
    "feeds": feeds,
    "open_data": open_data,
    "open_referral": open_referral,
}
# A build whose exports give nothing, without a switch in the product that nobody else would need.
WITHOUT = f"""
import sys
import commshub.render.site as site
for name in {tuple(EXPORTS)!r}:
    assert hasattr(site, name)
    setattr(site, name, lambda _: {{}})
from mkdocs.__main__ import cli
cli(["build", "--quiet"])
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--events", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5, help="how often each build is timed")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        hub = make_hub(Path(folder, "hub"), options.pages)
        add_events(hub, options.events)
        builds = {"with": ("-m", "mkdocs", "build", "--quiet"), "without": ("-c", WITHOUT)}
        seconds = measure(hub, builds, options.runs)
        print(f"{options.pages} pages and {options.events} events, {options.runs} runs\n")
        print(f"- whole build: {seconds['with']:.2f} s, without exports: {seconds['without']:.2f} s")
        print(f"- exports add {seconds['with'] / seconds['without'] - 1:+.1%}\n")
        site, alone = parse_site(read_source_tree(hub), FIRST_DAY), 0.0
        for name, make in EXPORTS.items():
            made, files = within(lambda make=make: make(site), options.runs)
            size = sum(len(text.encode()) for text in files.values())
            alone += made
            print(f"- {name}: {made * 1000:.0f} ms, {len(files)} files, {size / 1000:.0f} KB")
        print(f"\nMaking them takes {alone:.2f} s, {alone / seconds['with']:.1%} of the whole build.")


def add_events(hub: Path, number: int) -> None:
    """As many events more, one on each day."""
    path = hub / "content_data" / "events.yml"
    texts = (
        EVENT.format(day=FIRST_DAY + timedelta(days=each), audience=AUDIENCES[each % len(AUDIENCES)])
        for each in range(1, number + 1)
    )
    path.write_text(path.read_text(encoding="utf-8") + "".join(texts), encoding="utf-8")


def measure(hub: Path, builds: Mapping[str, Sequence[str]], runs: int) -> Mapping[str, float]:
    """The median seconds of each build, all of them in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in builds}
    for _ in range(runs):
        for name, command in builds.items():
            start = processor_seconds()
            subprocess.run([sys.executable, *command], cwd=hub, check=True, stdout=subprocess.DEVNULL)
            seconds[name].append(processor_seconds() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def within(make: Callable[[], Mapping[str, str]], runs: int) -> tuple[float, Mapping[str, str]]:
    """The median seconds of one export, and its files."""
    times, files = [], make()
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        files = make()
        times.append(time.process_time() - start)
    return statistics.median(times), files


if __name__ == "__main__":
    main()
