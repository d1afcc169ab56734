"""What pages allow a browser to do, for the pages themselves and for the hosts that serve them.

Nothing stands inline, so nothing inline is allowed; nothing comes from elsewhere, so nobody else is asked. A page says
so itself (`<meta>`), because not every host lets a council set headers. A header can say more: who may frame a page.
"""

from collections.abc import Mapping
from types import MappingProxyType

# Of the Content Security Policy, level 3. Trusted types refuse every script that writes HTML from text.
_DIRECTIVES: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
)
_ONLY_IN_HEADERS: Mapping[str, str] = MappingProxyType({"frame-ancestors": "'none'"})
# Half a year; a host that serves the hub by https alone may say longer.
_HTTPS_SECONDS = 15_768_000


def page_policy() -> str:
    """The policy as a page states it in `<meta http-equiv="Content-Security-Policy">`."""
    return _policy_text(_DIRECTIVES)


def headers() -> Mapping[str, str]:
    """The headers that a host sends with every file."""
    return {
        "Content-Security-Policy": _policy_text({**_DIRECTIVES, **_ONLY_IN_HEADERS}),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=()",
        "Strict-Transport-Security": f"max-age={_HTTPS_SECONDS}",
    }


def _policy_text(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
