"""What the sample hub may do and a real one may not.

The sample shows a made-up council. Once `sample: yes` is gone from `content_data/council.yml`, nothing made up may
stay.
"""

import re
from collections.abc import Iterator

from commshub.findings import Finding, Place, place_at
from commshub.rules import rule
from commshub.site.site import Site
from commshub.wording import quote

# Domains that the internet keeps for examples (RFC 2606), and the name of the sample council.
EXAMPLE_DOMAIN = re.compile(r"[\w.-]+\.(?:example|test|invalid|localhost)\b|\bexample\.(?:com|org|net)\b")
SAMPLE_NAME = re.compile(r"\bexampleshire\b", re.IGNORECASE)


def _found(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[Place, str]]:
    if site.is_sample or not site.council:
        return
    for page in site.pages:
        for match in pattern.finditer(page.body):
            within = place_at(page.path, page.body, match.start())
            yield Place(page.path, within.line + page.body_line - 1, within.column), match.group()
    for path, content in site.data_texts:
        for match in pattern.finditer(content):
            yield place_at(path, content, match.start()), match.group()


@rule()
def example_domain(site: Site) -> Iterator[Finding]:
    """No web or mail address of a real hub is one that exists only for examples.

    Fails:

    ```yaml title="content_data/council.yml"
    sample: no
    hub_address: https://prevent.town.example/
    ```

    Passes:

    ```yaml title="content_data/council.yml"
    sample: yes
    hub_address: https://prevent.town.example/
    ```
    """
    for place, found in _found(site, EXAMPLE_DOMAIN):
        yield Finding(
            place, f"The address {quote(found)} exists only for examples", "Write your council's own address."
        )


@rule()
def sample_name(site: Site) -> Iterator[Finding]:
    """A real hub does not carry the name of the sample council.

    Fails:

    ```yaml title="content_data/council.yml"
    sample: no
    area: Exampleshire
    ```

    Passes:

    ```yaml title="content_data/council.yml"
    sample: yes
    area: Exampleshire
    ```
    """
    for place, found in _found(site, SAMPLE_NAME):
        yield Finding(place, f"{quote(found)} is the name of the sample council", "Write your own council's name.")
