"""Addresses as browsers read them."""

import pytest

from commshub.text.addresses import host_of, is_plain, is_unfilled, scheme_of


@pytest.mark.parametrize(
    ("address", "scheme", "host"),
    [
        ("https://www.gov.uk/prevent", "https", "www.gov.uk"),
        ("https://gov.uk@evil.example/", "https", "evil.example"),
        ("https://a:b@evil.example:8443/", "https", "evil.example"),
        ("//evil.example/gov.uk", "", "evil.example"),
        ("\\/evil.example", "", "evil.example"),
        ("https:\\\\evil.example\\@gov.uk", "https", "evil.example"),
        ("HTTPS:evil.example", "https", "evil.example"),
        (" \x01java\nscript:go()", "javascript", None),
        ("https://gov.uk%2eevil.example", "https", "gov.uk.evil.example"),
        ("https://GOV.UK", "https", "gov.uk"),
        ("https://gоv.uk", "https", "xn--gv-fmc.uk"),
        ("https://gov。uk/", "https", "gov.uk"),
        ("mailto:team@evil.example?subject=a@gov.uk", "mailto", "evil.example"),
        ("tel:999", "tel", None),
        ("../index.md#a:b", "", None),
        ("https://a..b/", "https", "a..b"),
    ],
)
def test_scheme_and_host_are_those_of_a_browser(address: str, scheme: str, host: str | None) -> None:
    assert (scheme_of(address), host_of(address)) == (scheme, host)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.uk",
        "http://www.gov.uk/a?b=c#d",
        "https://user.example:8000/a@b",
        "mailto:prevent.team@council.gov.uk?subject=A%20question",
        "tel:+441632960001",
        "tel:01632 960001",
        "../help/index.md#top",
        "#part",
        "",
    ],
)
def test_one_way_of_writing_is_plain(address: str) -> None:
    assert is_plain(address)


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "..\\index.md",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https://gov.uk@evil.example",
        "https://gov.uk\\@evil.example",
        "https://gоv.uk",
        "https://xn--gv-fmc.uk",
        "https://[::1]/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://gov.uk%2eevil.example/",
        "https://gov.uk/a b",
        "ht\ttps://gov.uk",
        "mailto:a@gov.uk,b@evil.example",
        "mailto:a@gov.uk?bcc=b@evil.example",
        "tel:*21*01632960001#",
        "ftp://gov.uk",
        "javascript:go()",
    ],
)
def test_every_other_is_not(address: str) -> None:
    assert not is_plain(address)


@pytest.mark.parametrize(("address", "unfilled"), [(" # ", True), ("https://", True), ("#a", False)])
def test_an_address_to_be_filled_in_later_is_known(address: str, *, unfilled: bool) -> None:
    assert is_unfilled(address) is unfilled
