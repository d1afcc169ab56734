"""The papers of an event on paper: A4, on few sheets, with boxes to tick, and asking nobody for anything."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

import sample_hub
from commshub.cli.main import hub

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ID = "open-evening-december-2026"
# The most sheets that a paper may take. What guests get is one.
SHEETS = {
    "checklist": 2,
    "running-order": 1,
    "invitation": 1,
    "chairs-brief": 3,
    "feedback-form": 1,
    "evaluation": 4,
}
A4_WITHOUT_MARGINS = 673


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the open evening."""
    folder = tmp_path_factory.mktemp("hub")
    sample_hub.write_sample(folder)
    answers = str(ROOT / "tests" / "event_pack" / "answers.csv")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = CliRunner().invoke(hub, ["event", ID, "--to", "pack", "--answers", answers], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return folder / "pack"


@pytest.mark.parametrize("name", SHEETS)
def test_a_paper_takes_few_sheets_and_nothing_hangs_over_the_edge(
    browser: Browser, pack: Path, tmp_path: Path, name: str
) -> None:
    context = browser.new_context(viewport={"width": A4_WITHOUT_MARGINS, "height": 1000})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = (pack / f"{name}.html").as_uri()
    page.goto(address)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= A4_WITHOUT_MARGINS
    page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert 1 <= printed.count(b"/Type /Page\n") <= SHEETS[name]
    # A4 in points.
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed
    assert asked == [address]
    context.close()


def test_boxes_can_be_ticked_with_a_pen(browser: Browser, pack: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((pack / "feedback-form.html").as_uri())
    widths = page.locator(".box").evaluate_all("boxes => boxes.map(box => box.getBoundingClientRect().width)")
    assert len(widths) > 60
    # About four millimetres.
    assert {round(width) for width in widths} <= {14, 15}
    context.close()
