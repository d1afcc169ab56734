"""The code of the council's area: of its nation, and of the sort of council that it is.

The Office for National Statistics gives each sort its own beginning: E06 to unitary councils, E07 to districts, E08 to
metropolitan ones, E09 to London boroughs, E10 to counties and W06 to those of Wales. Programs that read the hub's data
join it to other data by this code.
"""

import re
from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.council import Council, Nation
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.council_codes import areas_by_code, is_named_after
from commshub.text.formatting import listing, quote

_FILE = "content_data/council.yml"
_STARTS: Mapping[Nation, str] = {Nation.ENGLAND: "E", Nation.WALES: "W"}
# Codes that belong to nobody, for samples.
_NO_COUNCIL = re.compile(r"[EW]999999\d\d")
# What names tell of the sort of a council. Some counties and cities are unitary.
_SORTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\bLondon Borough\b|\bCity of London\b"), ("E09",)),
    (re.compile(r"\bMetropolitan\b"), ("E08",)),
    (re.compile(r"\bDistrict Council\b"), ("E07",)),
    (re.compile(r"\bCounty Council\b"), ("E10", "E06", "W06")),
)


@rule()
def wrong_nation(site: Site) -> Iterator[Finding]:
    """The area code is one that a council of the nation has.

    ```diff
      # content_data/council.yml
      nation: england
    - gss_code: W06000001
    + gss_code: E06000001
    ```
    > 'W06000001' is no code of a council in England
    """
    council = site.council
    if council is None:
        return
    made_up = _NO_COUNCIL.fullmatch(council.gss_code) and council.gss_code[0] == _STARTS[council.nation]
    if not (made_up and not site.is_real) and council.gss_code not in _codes(council.nation):
        starts = sorted({code[:3] for code in _codes(council.nation)})
        yield Finding(
            site.location(_FILE, "gss_code"),
            f"{quote(council.gss_code)} is no code of a council in {council.nation.value.capitalize()}",
            f"Copy it from the Office for National Statistics. It starts with {listing(starts)}.",
        )


@rule()
def another_area(site: Site) -> Iterator[Finding]:
    """The area code is the council's own, and not that of its neighbour.

    A Welsh name is not compared: the list has the English names only.

    ```diff
      # content_data/council.yml
      name: Littleton Borough Council
      sample: no
      nation: england
    - gss_code: E07000061
    ```
    > 'E07000061' is the code of Eastbourne, and not of 'Littleton Borough Council'
    """
    council = site.council
    if council is None or not site.is_real or council.name.startswith("Cyngor"):
        return
    area = areas_by_code().get(council.gss_code) if council.gss_code in _codes(council.nation) else None
    if area and not any(_other_sorts(council)) and not is_named_after(council.name, area):
        yield Finding(
            site.location(_FILE, "gss_code"),
            f"{quote(council.gss_code)} is the code of {area}, and not of {quote(council.name, 40)}",
            "Copy the code of your own area from the Office for National Statistics.",
        )


@rule()
def wrong_sort(site: Site) -> Iterator[Finding]:
    """The area code is one that such a council has: a county's is not a district's.

    ```diff
      # content_data/council.yml
      name: London Borough of Littleton
      nation: england
    - gss_code: E07000008
    + gss_code: E09000002
    ```
    > 'E07000008' is not the code of a 'London Borough'
    """
    council = site.council
    if council is None:
        return
    for sort, starts in _other_sorts(council):
        yield Finding(
            site.location(_FILE, "gss_code"),
            f"{quote(council.gss_code)} is not the code of a {quote(sort)}",
            f"Copy it from the Office for National Statistics. It starts with {listing(starts)}.",
        )


def _other_sorts(council: Council) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sort that the council's name tells of, and the beginnings of its codes, where the code has none of them."""
    for pattern, starts in _SORTS:
        found = pattern.search(council.name)
        if found and council.gss_code[:3] not in starts and council.gss_code in _codes(council.nation):
            yield found.group(), starts


def _codes(nation: Nation) -> frozenset[str]:
    """Every code of a council of a nation."""
    return frozenset(code for code in areas_by_code() if code.startswith(_STARTS[nation]))
