"""Pages of every structure before axe-core: on a phone, a tablet and a wide screen, in light and in dark."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from axe_options import ALL_RULES, CONTRAST

WIDTHS = (320, 768, 1280)
# In the dark the widths take turns from page to page; at night every page is in all.
# The page of rules says the same sort of thing some two hundred times over, and axe takes longer over every one. Its
# beginning shows all that is there to be judged.
BEGINNING = 400
SHORTEN = "most => [...document.querySelectorAll('article > *')].slice(most).forEach(each => each.remove())"
# What axe cannot judge it calls incomplete. Three sorts are no question to us, and all concern the contrast of words:
# words in a drawing, which have the page's own colour; cells of a wide table that has been scrolled out of its box on a
# phone, which are judged on a wide screen; and blocks of code beyond the 32,767 pixels within which Chromium tells what
# lies on what, which look as they do on every other page.
NO_QUESTION = "svg *, .wide *, pre *"

RUN = """async ([rules, noQuestion]) => {
  const results = await axe.run({ runOnly: rules, resultTypes: ["violations", "incomplete"] });
  const open = node => !document.querySelector(node.target[0]).matches(noQuestion);
  const incomplete = results.incomplete.map(each => ({
    id: each.id, nodes: each.id === "color-contrast" ? each.nodes.filter(open) : each.nodes
  }));
  const all = [...results.violations, ...incomplete.filter(each => each.nodes.length)];
  return all.map(each => `${each.id} ${each.nodes[0].target} ${each.nodes.length}`);
}"""
SCRIPT = Axe().axe_script


def _findings(page: Page, scheme: Literal["light", "dark"], widths: Sequence[int], rules: object) -> list[str]:
    """What axe finds on an open page, or cannot judge: the rule and the first element."""
    page.emulate_media(color_scheme=scheme)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{page.url} {scheme} {width}: {each}" for each in page.evaluate(RUN, [rules, NO_QUESTION])]
    return found


# Four parts, so that a run says early where something is wrong.
@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_on_any_page(
    browser: Browser, site_url: str, varied_addresses: list[str], part: int, pytestconfig: pytest.Config
) -> None:
    page = browser.new_context().new_page()
    found = []
    for number, address in [*enumerate(varied_addresses)][part::4]:
        page.goto(site_url + address)
        page.evaluate(SHORTEN, BEGINNING)
        page.evaluate(SCRIPT)
        found += _findings(page, "light", WIDTHS, ALL_RULES)
        in_turn = WIDTHS[number // 4 % len(WIDTHS)]
        found += _findings(page, "dark", WIDTHS if pytestconfig.getoption("--all-pages") else [in_turn], CONTRAST)
    assert found == []


def test_the_dark_changes_nothing_but_colours_and_the_width_everything_else(built_site: Path) -> None:
    files = (file for file in built_site.rglob("*") if file.suffix in {".css", ".js"})
    texts = [file.read_text(encoding="utf-8") for file in files]
    (sheet,) = [text for text in texts for _ in range(text.count("prefers-color-scheme"))]
    blocks = [*re.finditer(r"@media (?P<when>[^{]*)\{(?P<then>(?:[^{}]|\{[^{}]*\})*)\}", sheet)]
    (dark,) = [_declared(each["then"]) for each in blocks if "prefers-color-scheme: dark" in each["when"]]
    assert len(dark) > 5
    assert [each for each in dark if not re.fullmatch(r"--[\w-]+: #[0-9a-f]{3,8}", each)] == []
    by_width = [name for each in blocks if "width" in each["when"] for name in _declared(each["then"])]
    assert len(by_width) > 20
    assert [each for each in by_width if re.match(r"--|[\w-]*(?:color|background|fill|opacity)", each)] == []


def _declared(block: str) -> list[str]:
    return [each.strip() for each in re.findall(r"[\w-]+: [^;{}]+", block)]
