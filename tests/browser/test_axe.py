"""Pages of every structure before axe-core: on a phone, a tablet and a wide screen, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
# WCAG 2.2 A and AA, and what the makers of axe hold to be good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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


def parse_errors(page: Page) -> list[str]:
    """What axe finds on an open page, or cannot judge, in all widths and schemes: the rule and the first element."""
    page.evaluate(SHORTEN, BEGINNING)
    page.evaluate(SCRIPT)
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{page.url} {scheme} {width}: {each}" for each in page.evaluate(RUN, [RULES, NO_QUESTION])]
    return found


# Four parts, so that a run says early where something is wrong.
@pytest.mark.parametrize("part", range(4))
def test_axe_finds_nothing_on_any_page(browser: Browser, site_url: str, varied_addresses: list[str], part: int) -> None:
    page = browser.new_context().new_page()
    found = []
    for address in varied_addresses[part::4]:
        page.goto(site_url + address)
        found += parse_errors(page)
    assert found == []
