"""Every reference of a hub: in facts, at the tops of pages, in calls, links and drafts."""

import pytest

from commshub.model.references import Target
from commshub.references.site_references import references, references_in, way_of
from tiny_files import HELP, KINDS, guide
from tiny_hub import MakeSite

TEXT = 'Ask {{ contact("prevent-team").phone }}. Read [the start](index.md).\n'


@pytest.mark.parametrize(
    ("target", "id_", "how"),
    [
        (Target.CONTACT, "prevent-team", "shows its number"),
        (Target.FILE, "docs/index.md", "links to it"),
        (Target.AUDIENCE, "residents", "names it as audiences"),
        (Target.KIND, "guide", "names it as kind of page"),
    ],
)
def test_a_page_names_things_at_its_top_in_calls_and_in_links(
    tiny: MakeSite, target: Target, id_: str, how: str
) -> None:
    found = [each for each in references(tiny({HELP: guide(TEXT)})) if each.location.path == HELP]
    assert (target, id_, how) in {(each.target, each.id, each.how) for each in found}


def test_the_references_of_one_file_are_those_of_the_sorts_asked_for(tiny: MakeSite) -> None:
    found = list(references_in(tiny(), KINDS, Target.CONTACT))
    assert found
    assert {each.target for each in found} == {Target.CONTACT}
    assert {each.location.path for each in found} == {KINDS}


def test_a_way_is_told_as_an_editor_counts() -> None:
    assert way_of(("timetable", 2, "owner")) == "timetable, 3, owner"
