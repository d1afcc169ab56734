"""What the rules on copies of the sample say of a real hub, and that they let the sample be."""

from dataclasses import replace

from commshub.checks.council import sample_copies
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.text.text_prints import packed, text_prints
from layered_hub import Files, over
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import TODAY, changed

PLAN = "content_data/comms_plan.yml"
STORY = (
    "A youth worker noticed that he had stopped coming to football. When they spoke, he said that nobody at school "
    "understood what was happening in the world. He showed her a channel that he watched every night, and she was "
    "worried, and asked the Prevent team what she could do about it before anything happened."
)
AIM = "Offer two stories in each quarter to the press"
APPROVAL = "approval of the plan by Prevent partnership group on 2026-03-10"
REAL = tiny_file(COUNCIL, ("sample: yes", "sample: no"))
PRINTS = packed(text_prints(STORY) | text_prints(AIM) | text_prints(APPROVAL))


def _site(tree: SourceTree, files: Files, council: str = REAL) -> Site:
    return parse_site(replace(changed(tree, {COUNCIL: council, **files}), sample_prints=PRINTS), TODAY)


def _plan(tree: SourceTree, more: str) -> str:
    return tree.files[PLAN].decode() + more


def test_a_page_that_says_what_the_sample_says_is_reported(tiny_tree: SourceTree) -> None:
    text = f"Words of our own.\n\n## What happened\n\n{STORY.replace('football', 'choir')}\n\n## More\n\nAll well.\n"
    assert list(sample_copies.page(_site(tiny_tree, {HELP: guide(text)}))) == [
        Finding(
            Location(HELP, 11),
            "1 part of this page is the sample's",
            "Write what is so at your council, or take it out. The first begins: "
            "'A youth worker noticed that he had stopped coming to choir.…'",
        )
    ]


def test_each_page_is_told_once(tiny_tree: SourceTree) -> None:
    (found,) = sample_copies.page(_site(tiny_tree, {HELP: guide(f"{STORY}\n\n## More\n\n{STORY}\n")}))
    assert (found.location, found.message) == (Location(HELP), "2 parts of this page are the sample's")


def test_what_the_plan_takes_over_is_reported(tiny_tree: SourceTree) -> None:
    plan = _plan(tiny_tree, f"aims:\n  - {AIM}\n  - Words of our own for what we want to reach\n")
    (found,) = sample_copies.fact(_site(tiny_tree, {PLAN: plan}))
    assert found.location.path == PLAN
    assert found.message == "'Offer two stories in each quarter to the pr…' is what the sample says"


def test_an_approval_of_the_sample_is_reported(tiny_tree: SourceTree) -> None:
    approval = "approval: {status: approved, by: Prevent partnership group, day: 2026-03-10}\n"
    text = tiny_file(PLAN)
    kept = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("approval:"))
    (found,) = sample_copies.fact(_site(tiny_tree, {PLAN: kept + approval}))
    assert found.message.startswith("'approval of the plan by Prevent partnershi")
    later = approval.replace("2026-03-10", "2026-04-10")
    assert list(sample_copies.fact(_site(tiny_tree, {PLAN: kept + later}))) == []


DECISIONS = """\
attestations:
  - {element: plan-exists, by: prevent-team, day: 2026-11-16, until: 2027-05-16, what_was_seen: Words of our own}
implications:
  - {sort: Legal, what: Words of our own, verified_by: Solicitor to the council, verified_on: 2026-03-03}
reported_on: 2026-09-29
"""


def test_what_was_decided_on_a_day_is_the_samples_whatever_words_were_changed(tiny_tree: SourceTree) -> None:
    with_decisions = parse_site(changed(tiny_tree, {PLAN: _plan(tiny_tree, DECISIONS)}), TODAY)
    prints = packed(
        frozenset[int]().union(*(text_prints(unit.text) for unit in sample_copies.own_units(with_decisions)))
    )
    last = _plan(tiny_tree, "").count("\n")
    changes = {"Words of our own": "Something else that we have written here"}, {"2026": "2025", "2027": "2026"}
    found: list[list[str]] = []
    for words in changes:
        plan = _plan(tiny_tree, DECISIONS)
        for old, new in words.items():
            plan = plan.replace(old, new)
        site = parse_site(replace(changed(tiny_tree, {COUNCIL: REAL, PLAN: plan}), sample_prints=prints), TODAY)
        found.append([each.message for each in sample_copies.fact(site) if each.location.line >= last])
    assert [len(each) for each in found] == [3, 0]
    assert found[0][0] == "'plan-exists was vouched for by prevent-team…' is what the sample says"


def test_places_that_the_sample_made_up_are_reported(tiny_tree: SourceTree) -> None:
    places = "places: {villages: [Millbrook, Nether Sampleton], estates: [Alder Farm, The Meads]}\n"
    sample = parse_site(changed(tiny_tree, {COUNCIL: tiny_file(COUNCIL) + places}), TODAY)
    prints = packed(frozenset[int]().union(*(text_prints(unit.text) for unit in sample_copies.own_units(sample))))
    site = parse_site(replace(changed(tiny_tree, {COUNCIL: REAL + places}), sample_prints=prints), TODAY)
    assert "content_data/council.yml" in {each.location.path for each in sample_copies.fact(site)}


def test_titles_of_pages_and_who_is_called_are_nobodys_own(tiny_tree: SourceTree) -> None:
    links = "- [Someone is in danger now](a.md)\n- [I am worried about someone](b.md)\n- [Make a complaint](c.md)\n"
    text = guide(f'## All ways to get help\n\n{links}\n{{{{ contact("emergency") }}}}\n')
    sample = parse_site(changed(tiny_tree, {HELP: text}), TODAY)
    prints = packed(frozenset[int]().union(*(text_prints(unit.text) for unit in sample_copies.own_units(sample))))
    site = parse_site(replace(changed(tiny_tree, {COUNCIL: REAL, HELP: text}), sample_prints=prints), TODAY)
    assert [each for each in sample_copies.page(site) if each.location.path == HELP] == []


def test_the_sample_may_say_it(tiny_tree: SourceTree) -> None:
    site = _site(
        tiny_tree, {HELP: guide(f"{STORY}\n"), PLAN: _plan(tiny_tree, f"aims:\n  - {AIM}\n")}, tiny_file(COUNCIL)
    )
    assert [*sample_copies.page(site), *sample_copies.fact(site)] == []


def test_what_is_national_or_was_published_by_a_ministry_may_be_said(tiny_tree: SourceTree) -> None:
    national = {**tiny_tree.files, HELP: guide(f"{STORY}\n").encode()}
    tree = over(SourceTree(national), {COUNCIL: REAL})
    assert list(sample_copies.page(parse_site(replace(tree, sample_prints=PRINTS), TODAY))) == []
