"""The whole address beside each link to another page, for paper."""

import pytest

from commshub.render.printed_links import with_addresses

HERE = "https://prevent.town.gov.uk/get-help/worried/"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../start/", "prevent.town.gov.uk/get-help/start"),
        ("../../", "prevent.town.gov.uk"),
        ("./", "prevent.town.gov.uk/get-help/worried"),
        ("../../contacts/#police", "prevent.town.gov.uk/contacts/#police"),
        ("/contacts/", "prevent.town.gov.uk/contacts"),
        ("../a%20b.pdf", "prevent.town.gov.uk/get-help/a%20b.pdf"),
    ],
)
def test_a_link_to_another_page_has_its_whole_address(link: str, address: str) -> None:
    html = f'<p>Read <a class="x" href="{link}">this</a>.</p>'
    assert with_addresses(html, HERE) == (f'<p>Read <a data-address="{address}" class="x" href="{link}">this</a>.</p>')


@pytest.mark.parametrize("link", ["https://www.gov.uk/", "tel:999", "mailto:a@town.gov.uk", "#steps", "//town.gov.uk"])
def test_other_links_stay_as_they_are(link: str) -> None:
    html = f'<a href="{link}">this</a> <a id="here">there</a>'
    assert with_addresses(html, HERE) == html


def test_an_entry_of_a_long_list_is_printed_without_its_address() -> None:
    html = '<a href="../contacts/#phones-not-a-number" id="phones-not-a-number">phones.not-a-number</a>'
    assert with_addresses(html, HERE) == html


def test_every_link_of_a_page_is_looked_at() -> None:
    html = with_addresses('<a href="../a/">a</a><a href="tel:999">999</a>\n<A HREF="../b/">b</a>', HERE)
    assert html.count("data-address") == 2
