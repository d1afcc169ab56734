"""The code of the council's area: of its nation, and of the sort of council that it is.

The Office for National Statistics gives each sort its own beginning: E06 to unitary councils, E07 to districts, E08 to
metropolitan ones, E09 to London boroughs, E10 to counties and W06 to those of Wales. Programs that read the hub's data
join it to other data by this code.
"""

import re
from collections.abc import Iterator, Mapping

from commshub.checks.rule import rule
from commshub.model.council import Nation
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import listing, quote

_FILE = "content_data/council.yml"
# The beginnings of each nation, with a number that its codes stay below; there are no more in London and Wales.
_CODES: Mapping[Nation, Mapping[str, int]] = {
    Nation.ENGLAND: {"E06": 100, "E07": 300, "E08": 60, "E09": 33, "E10": 60},
    Nation.WALES: {"W06": 24},
}
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
    """The area code is one that councils of the nation have.

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
    made_up = _NO_COUNCIL.fullmatch(council.gss_code) and council.gss_code[0] == council.nation.value[0].upper()
    if made_up and not site.is_real:
        return
    codes = _CODES[council.nation]
    start, number = council.gss_code[:3], int(council.gss_code[3:])
    if not 1 <= number <= codes.get(start, 0):
        yield Finding(
            site.location(_FILE, "gss_code"),
            f"{quote(council.gss_code)} is no code of a council in {council.nation.value.capitalize()}",
            f"Copy it from the Office for National Statistics. It starts with {listing(codes)}.",
        )


@rule()
def wrong_sort(site: Site) -> Iterator[Finding]:
    """The area code is one that such a council has: a county's is not a district's.

    ```diff
      # content_data/council.yml
      name: London Borough of Littleton
      nation: england
    - gss_code: E07000001
    + gss_code: E09000001
    ```
    > 'E07000001' is not the code of a 'London Borough'
    """
    council = site.council
    for pattern, starts in _SORTS:
        found = pattern.search(council.name) if council else None
        if council and found and council.gss_code[:3] not in starts and council.gss_code[:3] in _CODES[council.nation]:
            yield Finding(
                site.location(_FILE, "gss_code"),
                f"{quote(council.gss_code)} is not the code of a {quote(found.group())}",
                f"Copy it from the Office for National Statistics. It starts with {listing(starts)}.",
            )
