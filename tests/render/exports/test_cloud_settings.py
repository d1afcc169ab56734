"""S3 with CloudFront: the template, its function run by Node, and the script."""

import json
import subprocess
from pathlib import Path

import pytest

from commshub.render.exports.cloud_settings import bucket_script, cloudfront_template
from commshub.render.exports.hosting import hosting_of
from tiny_hub import ROOT, MakeSite

NODE = ROOT / ".venv" / "bin" / "node"
MOVED = {"content_data/redirects.yml": "old.md: help.md\n"}


def test_every_header_is_sent_and_404_stays_404(tiny: MakeSite) -> None:
    hosting = hosting_of(tiny())
    resources = json.loads(cloudfront_template(hosting))["Resources"]
    config = resources["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]
    custom = {each["Header"]: each["Value"] for each in config["CustomHeadersConfig"]["Items"]}
    security = config["SecurityHeadersConfig"]
    assert security["ContentSecurityPolicy"]["ContentSecurityPolicy"] == hosting.headers["Content-Security-Policy"]
    assert security["StrictTransportSecurity"]["AccessControlMaxAgeSec"] == 15_768_000
    assert len(custom) + len(security) == len(hosting.headers)
    assert custom["Cache-Control"] == "no-cache"
    distribution = resources["Distribution"]["Properties"]["DistributionConfig"]
    assert distribution["CustomErrorResponses"] == [
        {"ErrorCode": 404, "ResponseCode": 404, "ResponsePagePath": "/404.html"}
    ]
    assert distribution["CacheBehaviors"][0]["PathPattern"] == "/data/*"
    # What a part names is a part of the same template.
    assert _named(resources) <= resources.keys()


def _named(value: object) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(_named, value))
    if not isinstance(value, dict):
        return set()
    own = {value["Ref"]} if "Ref" in value else {value["Fn::GetAtt"][0]} if "Fn::GetAtt" in value else set()
    return own.union(*map(_named, value.values()))


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("/", "/index.html"),
        ("/get-help/", "/get-help/index.html"),
        ("/events.ics", "/events.ics"),
        ("/.well-known/security.txt", "/.well-known/security.txt"),
        ("/get-help", "301 /get-help/"),
        ("/old/", "301 https://prevent.littleton.example/help/"),
    ],
)
def test_the_function_leads_to_pages(tiny: MakeSite, address: str, answer: str) -> None:
    resources = json.loads(cloudfront_template(hosting_of(tiny(MOVED))))["Resources"]
    code = resources["Addresses"]["Properties"]["FunctionCode"]
    asked = f"const a = handler({{request: {{uri: {json.dumps(address)}}}}});"
    told = "console.log(a.statusCode ? `${a.statusCode} ${a.headers.location.value}` : a.uri)"
    done = subprocess.run([NODE, "-e", f"{code}\n{asked}\n{told}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == answer


def test_the_script_uploads_each_sort_with_its_type(tmp_path: Path) -> None:
    script = tmp_path / "upload.sh"
    script.write_text(f'aws() {{ echo "$@"; }}\n{bucket_script()}', encoding="utf-8")
    done = subprocess.run(["sh", script, "s3://hub"], capture_output=True, text=True, check=True)  # noqa: S607
    assert "--include *.ics --content-type text/calendar; charset=utf-8 --cache-control no-cache" in done.stdout
    last = "s3 sync site s3://hub --delete --size-only --cache-control no-cache"
    assert done.stdout.splitlines()[-1] == last
    unnamed = subprocess.run(["sh", script], capture_output=True, text=True, check=False)  # noqa: S607
    assert unnamed.returncode != 0
