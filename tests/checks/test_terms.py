"""What the rules on words say, and when they keep quiet; and what every rule of the shipped list catches."""

from commshub.checks import terms
from commshub.findings import Finding, Place
from tiny_files import HELP, guide
from tiny_hub import MakeSite

LIST = "content_data/house_style.yml"
HARD_TO_REACH = """\
hard-to-reach:
  words: [hard to reach]
  but: [hard to reach by phone]
  write: [groups we have not heard from enough]
  advice: Or name the group
  level: error
  reason: It blames people for what we have not done.
  source: Equality Act 2010
"""


def test_words_that_are_refused_are_reported_with_what_to_write_and_why(tiny: MakeSite) -> None:
    site = tiny({LIST: HARD_TO_REACH, HELP: guide("We visit Hard-to-reach groups.\n")})
    assert list(terms.refused(site)) == [
        Finding(
            Place(HELP, 9, 10),
            "'Hard-to-reach' is not in our house style",
            "Write 'groups we have not heard from enough'. Or name the group. "
            "It blames people for what we have not done.",
            source="Equality Act 2010",
        )
    ]
    assert not list(terms.better_words(site))
