"""What pages allow a browser to do, for the pages themselves and for the hosts that serve them.

Nothing stands inline, so nothing inline is allowed; nothing comes from elsewhere, so nobody else is asked. A page says
so itself (`<meta>`), because not every host lets a council set headers. A header can say more: who may frame a page.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from commshub.model.generated_pages import DATA

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

# What stands there is made to be taken over, by pages of other sites too; Open Referral UK asks for it.
_OPEN_TO_ALL: Mapping[str, str] = MappingProxyType({"Access-Control-Allow-Origin": "*"})

HOST_FILES = ("_headers", "web.config")
NGINX = "hosting/nginx.conf"
_FOR_NGINX = "# Made by the hub: include this file in the server block that serves site/."


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


def _open_headers() -> Mapping[str, str]:
    """The headers that a host sends besides with open data."""
    return _OPEN_TO_ALL


def host_files() -> Mapping[str, str]:
    """The files that stand in the site itself for hosts that read them there, by path."""
    return {"_headers": _headers_file(), "web.config": _web_config()}


def nginx_lines() -> str:
    """What goes into the `server` block of nginx."""
    # A block that adds a header of its own takes over none from outside.
    open_lines = (f"    {line}" for line in _nginx_headers({**headers(), **_open_headers()}))
    block = (f"location /{DATA}/ {{", *open_lines, "}")
    return "\n".join((_FOR_NGINX, *_nginx_headers(headers()), *block, "error_page 404 /404.html;", ""))


def _nginx_headers(named: Mapping[str, str]) -> Iterator[str]:
    return (f'add_header {name} "{value}" always;' for name, value in named.items())


def _policy_text(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _headers_file() -> str:
    """As Netlify and Cloudflare Pages read it."""
    blocks = {"/*": headers(), f"/{DATA}/*": _open_headers()}
    lines = ((location, *(f"  {name}: {value}" for name, value in named.items())) for location, named in blocks.items())
    return "".join(f"{line}\n" for block in lines for line in block)


def _web_config() -> str:
    """As IIS and Azure read it."""
    return "\n".join(_web_config_lines()) + "\n"


def _web_config_lines() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield "<configuration>"
    yield "  <system.webServer>"
    yield "    <httpProtocol>"
    yield "      <customHeaders>"
    yield '        <remove name="X-Powered-By" />'
    yield from (f'        <add name="{name}" value="{value}" />' for name, value in headers().items())
    yield "      </customHeaders>"
    yield "    </httpProtocol>"
    yield '    <httpErrors errorMode="Custom">'
    yield '      <remove statusCode="404" />'
    yield '      <error statusCode="404" path="/404.html" responseMode="ExecuteURL" />'
    yield "    </httpErrors>"
    yield "  </system.webServer>"
    yield f'  <location path="{DATA}">'
    yield "    <system.webServer>"
    yield "      <httpProtocol>"
    yield "        <customHeaders>"
    yield from (f'          <add name="{name}" value="{value}" />' for name, value in _open_headers().items())
    yield "        </customHeaders>"
    yield "      </httpProtocol>"
    yield "    </system.webServer>"
    yield "  </location>"
    yield "</configuration>"
