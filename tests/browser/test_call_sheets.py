"""The sheet for the wall: on one page of paper, with a code that a camera can read."""

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

HUB = "https://prevent.exampleshire.example/"
SHEETS = ("contacts/who-to-call/", "contacts/who-to-call-educators/")


@pytest.mark.parametrize("address", SHEETS)
def test_it_fits_on_one_page_of_paper(browser: Browser, site_url: str, address: str) -> None:
    page = browser.new_page()
    page.goto(site_url + address)
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", SHEETS)
def test_a_camera_reads_where_the_code_leads(browser: Browser, site_url: str, address: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
    page.goto(site_url + address)
    seen = Image.open(io.BytesIO(page.locator(".sheet-code").screenshot()))
    assert [code.text for code in zxingcpp.read_barcodes(seen)] == [HUB]
