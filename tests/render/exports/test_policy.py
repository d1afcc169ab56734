"""What browsers are told to allow."""

from commshub.render.exports.policy import headers, page_policy
from commshub.render.site import stage_preview, stage_site
from fact_templates import TEMPLATES
from tiny_hub import MakeSite

LOOSE = ("unsafe", "*", "http:", "https:", "data:", "blob:", "nonce-", "sha256-")


def _directives(policy: str) -> dict[str, str]:
    return dict(each.split(" ", 1) for each in policy.split("; "))


def test_nothing_is_allowed_but_what_the_hub_brings() -> None:
    directives = _directives(page_policy())
    assert directives["default-src"] == "'none'"
    assert not [loose for loose in LOOSE if loose in page_policy()]
    assert set(directives.values()) == {"'none'", "'self'", "'script'"}


def test_a_header_says_all_that_a_page_says_and_who_may_frame_it() -> None:
    in_header = _directives(headers()["Content-Security-Policy"])
    # A page that says so itself is not heeded, and the browser complains.
    assert "frame-ancestors" not in _directives(page_policy())
    assert in_header == {**_directives(page_policy()), "frame-ancestors": "'none'"}
    assert (headers()["Referrer-Policy"], headers()["X-Content-Type-Options"]) == ("no-referrer", "nosniff")


def test_a_preview_states_no_policy(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert stage_site(site).frame.policy == page_policy()
    assert stage_preview(site, ()).frame.policy == ""
