"""What the sample hub may do and a real one may not.

The sample shows a made-up council. Once `sample: yes` is gone from `content_data/council.yml`, nothing made up may
stay.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location, location_at
from commshub.model.site import Site
from commshub.text.formatting import quote

# Domains that the internet keeps for examples (RFC 2606), and the name of the sample council.
_EXAMPLE_DOMAIN = re.compile(
    r"(?<![\w.-])[\w-][\w.-]*\.(?:example|test|invalid|localhost)\b(?!\.\w)|\bexample\.(?:com|org|net)\b", re.IGNORECASE
)
# What the sample says of itself where it is made up.
_SAMPLE_MARK = re.compile(r"\(samples?\)|\bmade-up council\b|\bSAMPLE-[\w-]+|\bE9{8}\b")
_SAMPLE_NAME = re.compile(r"\bexampleshire\b", re.IGNORECASE)


def _matches(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[Location, str]]:
    if not site.is_real:
        return
    for page in site.pages:
        yield from ((page.location_in_text(*match.span()), match.group()) for match in pattern.finditer(page.body))
        for name, words in page.words_at_top():
            yield from ((page.location(name), match.group()) for match in pattern.finditer(words))
    for path, content in site.data_texts:
        for match in pattern.finditer(content):
            yield location_at(path, content, *match.span()), match.group()


@rule()
def example_domain(site: Site) -> Iterator[Finding]:
    """No web or mail address of a real hub is one that exists only for examples.

    ```diff
      # content_data/council.yml
    - sample: no
    + sample: yes
    ```
    > The address 'littleton.example' exists only for examples
    """
    for location, found in _matches(site, _EXAMPLE_DOMAIN):
        yield Finding(
            location, f"The address {quote(found)} exists only for examples", "Write your council's own address."
        )


@rule()
def sample_name(site: Site) -> Iterator[Finding]:
    """A real hub does not carry the name of the sample council.

    ```diff
      # content_data/council.yml
      sample: no
    - area: Exampleshire
    + area: Littleton
    ```
    > 'Exampleshire' is the name of the sample council
    """
    for location, found in _matches(site, _SAMPLE_NAME):
        yield Finding(location, f"{quote(found)} is the name of the sample council", "Write your own council's name.")


@rule()
def own_day(site: Site) -> Iterator[Finding]:
    """A real hub is read as of today. A day of its own, `as_of`, is for the sample.

    Whoever leaves the line in believes that the hub is judged as of that day, and it is not.

    ```diff
      # content_data/council.yml
    - sample: no
    + sample: yes
      as_of: 2026-11-20
    ```
    > 'as_of' has no place in a real hub
    """
    if site.is_real and site.council and site.council.as_of:
        yield Finding(
            site.location("content_data/council.yml", "as_of"),
            "'as_of' has no place in a real hub",
            "Delete the line. The hub then uses today's date.",
        )


@rule()
def sample_mark(site: Site) -> Iterator[Finding]:
    """A real hub holds nothing that the sample marks as made up: a group, a reference, an area code.

    ```diff
      # content_data/council.yml
      sample: no
    - gss_code: E99999999
    + gss_code: E07000001
    ```
    > 'E99999999' stands for something made up
    """
    for location, found in _matches(site, _SAMPLE_MARK):
        yield Finding(
            location,
            f"{quote(found)} stands for something made up",
            "Write what is so at your council, or take it out.",
        )
