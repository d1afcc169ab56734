"""The lines that the whole country rings, by the ids of their contacts: what no hub can change for itself.

`content_data/pages.yml` repeats them for editors to read. A new number of a line comes with a new version of the hub.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NationalLine:
    """A line's number as readers see it, and its name."""

    number: str
    called: str


NATIONAL_LINES: Mapping[str, NationalLine] = {
    "emergency": NationalLine("999", "Emergency services"),
    "police-non-emergency": NationalLine("101", "Police"),
    "act-early-line": NationalLine("0800 011 3764", "ACT Early Support Line"),
    "anti-terrorist-hotline": NationalLine("0800 789 321", "Anti-Terrorist Hotline"),
    "text-relay": NationalLine("18001 101", "Text relay"),
    "relay-emergency": NationalLine("18000", "Relay UK in an emergency"),
    "samaritans": NationalLine("116 123", "Samaritans"),
    "nhs-mental-health": NationalLine("111", "NHS 111"),
    "childline": NationalLine("0800 1111", "Childline"),
    "nspcc-helpline": NationalLine("0808 800 5000", "NSPCC helpline"),
    "shout": NationalLine("85258", "Shout"),
    "victim-support": NationalLine("0808 16 89 111", "Victim Support"),
    "crimestoppers": NationalLine("0800 555 111", "Crimestoppers"),
}
# Without these two no hub helps anybody.
INDISPENSABLE = frozenset({"emergency", "act-early-line"})
# National services that are reached in another way than by a number of their own.
NATIONAL_SERVICES = frozenset(
    {*NATIONAL_LINES, "bsl-emergency", "text-emergency", "report-online-material", "stacu-complaints", "true-vision"}
)
