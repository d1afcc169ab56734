"""What is compared, and which of two places is the stray one."""

from commshub.text.repetition import repeated, strays
from tiny_files import HELP, ROUTE, guide, route
from tiny_hub import MakeSite

OWN = "The market is open on Mondays, and there is a bus every hour until six in the evening.\n"
TOLD = (
    f"## What to do\n\nTalk to us first. We listen, and nothing happens without you.\n\n## What happens next\n\n{OWN}"
)


def test_the_text_is_stray_where_it_has_least_to_do_with_its_page(tiny: MakeSite) -> None:
    site = tiny(
        {
            HELP: guide(f"## The market\n\n{OWN}\n## Bus\n\nThe bus to the market leaves at six in the evening.\n"),
            ROUTE: route(TOLD),
        }
    )
    (group,) = repeated(site)
    assert [each.location.path for each in group] == [ROUTE, HELP]
    assert {each.path for each in strays(site)} == {ROUTE}


def test_descriptions_and_the_beginning_of_pages_are_compared_too(tiny: MakeSite) -> None:
    same = "Who you can talk to about a worry, and what happens then."
    site = tiny(
        {HELP: guide(f"{OWN}\n", ("Who to talk to.", same)), ROUTE: route(f"{OWN}\n{TOLD}", ("Who to talk to.", same))}
    )
    groups = [sorted(each.location.path for each in group) for group in repeated(site)]
    assert sorted(groups) == [[ROUTE, ROUTE, HELP], [ROUTE, HELP]]


def test_a_hub_in_which_nothing_is_said_twice_has_no_groups(tiny: MakeSite) -> None:
    assert repeated(tiny()) == ()
    assert strays(tiny()) == frozenset()
