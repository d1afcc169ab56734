"""On a wide screen: lines that can be read, and boxes that end where the column or the page ends."""

from playwright.sync_api import Browser

DESK = {"width": 1280, "height": 900}
MOST_LETTERS = 75
# Letters of a text are half as wide as high, near enough in every font that a device brings.
LONG_LINES = """(most) => {
    for (const unseen of document.querySelectorAll(".unseen")) unseen.remove();
    const long = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || element.closest("h1, table, svg, pre, code, .sheet")) continue;
        const block = element.closest("p, li, dd, dt, blockquote, h2, h3, summary, figcaption, div, nav") ?? element;
        const letter = parseFloat(getComputedStyle(block).fontSize) / 2;
        const range = document.createRange();
        range.selectNodeContents(block);
        const lines = new Map();
        for (const { left, right, top } of range.getClientRects()) {
            const line = lines.get(Math.round(top)) ?? { left, right };
            lines.set(Math.round(top), { left: Math.min(line.left, left), right: Math.max(line.right, right) });
        }
        const widest = Math.max(...[...lines.values()].map((line) => (line.right - line.left) / letter));
        if (widest > most) long.push([Math.round(widest), block.textContent.trim().slice(0, 60)]);
    }
    return long.slice(0, 3);
}"""
EDGES = """() => [...document.querySelectorAll(
    "article > :is(section, .contact, .summary, .message, .pages, .care-cards, .translation, .kind-note, .contents)"
)].filter((box) => box.offsetWidth).map((box) => box.getBoundingClientRect()).map(({ left, right }) =>
    Math.round(document.documentElement.dir === "rtl" ? document.documentElement.clientWidth - left : right))"""


def test_no_line_has_more_letters_than_can_be_read(
    browser: Browser, site_url: str, varied_addresses: list[str]
) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    long = {}
    for address in sorted({*varied_addresses, "local/our-messages/"}):
        page.goto(site_url + address, wait_until="domcontentloaded")
        if found := page.evaluate(LONG_LINES, MOST_LETTERS):
            long[address] = found
    assert long == {}


def test_boxes_end_where_the_column_or_the_page_ends(
    browser: Browser, site_url: str, varied_addresses: list[str]
) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    edges: dict[int, str] = {}
    for address in varied_addresses:
        page.goto(site_url + address, wait_until="domcontentloaded")
        edges |= dict.fromkeys(page.evaluate(EDGES), address)
    assert len(edges) <= 2, edges
