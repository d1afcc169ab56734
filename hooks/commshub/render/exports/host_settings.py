"""The settings of hosts: those that are read in the site itself, and those that somebody puts into a server."""

import json
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from commshub.model.site import Site
from commshub.render.exports.cloud_settings import bucket_script, cloudfront_template
from commshub.render.exports.hosting import NOT_FOUND, OTHER_TYPES, TEXT_TYPES, Hosting, hosting_of, with_charset

_MADE = "# Made by the hub"
# Of these IIS knows what they are.
_KNOWN_TO_IIS = frozenset(
    {"html", "css", "txt", "xml", "png", "jpg", "jpeg", "gif", "pdf", "docx", "xlsx", "pptx", "gz"}
)


def files_in_site(site: Site) -> Mapping[str, str]:
    """The files that stand in the site itself for hosts that read them there, by path."""
    hosting = hosting_of(site)
    leads_on = {"_redirects": _redirects(hosting)} if hosting.moved else {}
    return {
        "_headers": _headers(hosting),
        **leads_on,
        "web.config": _text(_web_config(hosting)),
        "staticwebapp.config.json": _azure(hosting),
        ".htaccess": _text(_apache(hosting)),
        # Without it GitHub leaves out what begins with a dot or an underscore.
        ".nojekyll": "",
    }


def files_beside_site(site: Site) -> Mapping[str, str]:
    """The files in `hosting/`, for servers that are told elsewhere."""
    hosting = hosting_of(site)
    return {
        "nginx.conf": _text(_nginx(hosting)),
        "apache.conf": _text(_apache(hosting)),
        "cloudfront.json": cloudfront_template(hosting),
        "s3-upload.sh": bucket_script(),
    }


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _headers(hosting: Hosting) -> str:
    """As Netlify and Cloudflare Pages read it."""
    types = {f"/*.{ending}": {"Content-Type": with_charset(ending)} for ending in ("ics", "vcf", "webmanifest")}
    blocks = {"/*": hosting.headers, f"/{hosting.open_folder}*": hosting.open_headers, **types}
    lines = ((location, *(f"  {name}: {value}" for name, value in named.items())) for location, named in blocks.items())
    return _text(line for block in lines for line in block)


def _redirects(hosting: Hosting) -> str:
    """As Netlify and Cloudflare Pages read it. They serve the site from their root, also what is shown in a folder."""
    return _text(f"/{each.old} {each.address if hosting.in_folder else f'/{each.new}'} 301" for each in hosting.moved)


def _azure(hosting: Hosting) -> str:
    """As Azure Static Web Apps reads it; they serve the site from their root."""
    moved = (
        {"route": f"/{each.old}", "redirect": each.address if hosting.in_folder else f"/{each.new}", "statusCode": 301}
        for each in hosting.moved
    )
    settings = {
        "globalHeaders": dict(hosting.headers),
        "mimeTypes": {f".{ending}": with_charset(ending) for ending in (*TEXT_TYPES, *OTHER_TYPES)},
        "responseOverrides": {"404": {"rewrite": f"/{NOT_FOUND}", "statusCode": 404}},
        "routes": [{"route": f"/{hosting.open_folder}*", "headers": dict(hosting.open_headers)}, *moved],
        "trailingSlash": "auto",
    }
    return json.dumps(settings, indent=2) + "\n"


def _nginx(hosting: Hosting) -> Iterator[str]:
    """What goes into the `server` block of nginx."""
    # It takes pages for such whether they are named or not, and complains if they are.
    texts = " ".join(each for ending, each in TEXT_TYPES.items() if ending != "html")
    yield f"{_MADE}: include this file in the server block that serves site/."
    yield "charset utf-8;"
    yield f"charset_types {texts};"
    yield "types {"
    yield from (f"    {media_type} {ending};" for ending, media_type in {**TEXT_TYPES, **OTHER_TYPES}.items())
    yield "}"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_min_length 500;"
    yield f"gzip_types {texts};"
    yield from _nginx_headers(hosting.headers)
    # A block that adds a header of its own takes over none from outside.
    yield f"location {hosting.root}{hosting.open_folder} {{"
    yield from (f"    {line}" for line in _nginx_headers({**hosting.headers, **hosting.open_headers}))
    yield "}"
    yield from (f"location = {hosting.root}{each.old} {{ return 301 {each.address}; }}" for each in hosting.moved)
    yield f"error_page 404 {hosting.root}{NOT_FOUND};"


def _nginx_headers(named: Mapping[str, str]) -> Iterator[str]:
    return (f'add_header {name} "{value}" always;' for name, value in named.items())


def _apache(hosting: Hosting) -> Iterator[str]:
    yield f"{_MADE} for Apache 2.4, which reads it in the site where 'AllowOverride All' is set; hosting/ has the same."
    yield f"ErrorDocument 404 {hosting.root}{NOT_FOUND}"
    yield "DirectoryIndex index.html"
    yield "AddDefaultCharset utf-8"
    yield "<IfModule mod_mime.c>"
    yield from (f"    AddType {each} .{ending}" for ending, each in {**TEXT_TYPES, **OTHER_TYPES}.items())
    yield f"    AddCharset utf-8 {' '.join(f'.{ending}' for ending in TEXT_TYPES)}"
    yield "</IfModule>"
    yield "<IfModule mod_headers.c>"
    yield from (f'    Header always set {name} "{value}"' for name, value in hosting.headers.items())
    yield f'    <If "%{{REQUEST_URI}} =~ m#^{hosting.root}{hosting.open_folder}#">'
    yield from (f'        Header always set {name} "{value}"' for name, value in hosting.open_headers.items())
    yield "    </If>"
    # What is packed has another tag, by which the server would not know it again.
    yield """    RequestHeader edit "If-None-Match" '^"((.*)-gzip)"$' '"$1", "$2"'"""
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield f"    AddOutputFilterByType DEFLATE {' '.join(TEXT_TYPES.values())}"
    yield "</IfModule>"
    if hosting.moved:
        yield "<IfModule mod_alias.c>"
        yield from (f'    RedirectMatch 301 "^{hosting.root}{each.old}$" "{each.address}"' for each in hosting.moved)
        yield "</IfModule>"


def _web_config(hosting: Hosting) -> Iterator[str]:
    """As IIS reads it; what it takes here works without any module that has to be installed."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield "<configuration>"
    yield "  <system.webServer>"
    yield from _iis_headers(hosting.headers, '        <remove name="X-Powered-By" />')
    yield "    <staticContent>"
    for ending in (each for each in (*TEXT_TYPES, *OTHER_TYPES) if each not in _KNOWN_TO_IIS):
        yield f'      <remove fileExtension=".{ending}" />'
        yield f'      <mimeMap fileExtension=".{ending}" mimeType="{with_charset(ending)}" />'
    yield "    </staticContent>"
    yield '    <urlCompression doStaticCompression="true" />'
    yield '    <httpErrors errorMode="Custom" existingResponse="Replace">'
    yield '      <remove statusCode="404" />'
    # A file keeps the status; an address would be answered with 200.
    yield f'      <error statusCode="404" path="{NOT_FOUND}" responseMode="File" />'
    yield "    </httpErrors>"
    yield "  </system.webServer>"
    yield from _iis_location(hosting.open_folder, _iis_headers(hosting.open_headers))
    for each in hosting.moved:
        leads = f'    <httpRedirect enabled="true" destination={quoteattr(each.address)} exactDestination="true"'
        yield from _iis_location(each.old, iter((f'{leads} httpResponseStatus="Permanent" />',)))
    yield "</configuration>"


def _iis_headers(named: Mapping[str, str], *before: str) -> Iterator[str]:
    yield "    <httpProtocol>"
    yield "      <customHeaders>"
    yield from before
    yield from (f'        <add name="{name}" value={quoteattr(value)} />' for name, value in named.items())
    yield "      </customHeaders>"
    yield "    </httpProtocol>"


def _iis_location(path: str, lines: Iterator[str]) -> Iterator[str]:
    yield f'  <location path="{path.rstrip("/")}">'
    yield "    <system.webServer>"
    yield from (f"  {line}" for line in lines)
    yield "    </system.webServer>"
    yield "  </location>"
