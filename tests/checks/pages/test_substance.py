"""What is said of sections that say nothing."""

from commshub.checks.pages import substance
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

SHUFFLED = "With the is worry to of talk and you us happens first your without nothing we the listen if about a and."


def test_the_findings_show_the_words_in_which_it_is_seen(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"## One\n\n{SHUFFLED}\n\n## Two\n\nWe will listen to you. We will listen to you.\n")})
    assert [*substance.shuffled(site), *substance.inflated(site), *substance.filler(site)] == [
        Finding(
            Location(HELP, 9, 1, 9, 7),
            "The words of 'One' make no sentences",
            "Write sentences that somebody can read out. It begins: 'With the is worry to of talk and you us happens "
            "first your…'.",
        ),
        Finding(
            Location(HELP, 13, 1, 13, 7),
            "'Two' says one sentence 2 times",
            "Say it once, and then what else a reader needs: 'We will listen to you.'.",
        ),
    ]
