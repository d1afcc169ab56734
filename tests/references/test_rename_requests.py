"""What may get another name, and the sentence for what may not."""

import pytest

from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.references import Target
from commshub.references.rename_requests import RefusedError, rename_request
from commshub.references.renaming import RenameRequest
from layered_hub import over
from tiny_files import CONTACTS, COUNCIL, HELP, ROUTE, guide, tiny_file
from tiny_hub import TODAY, MakeSite


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        ("prevent-team", "safeguarding-team", RenameRequest(Target.CONTACT, "prevent-team", "safeguarding-team")),
        ("contact:prevent-team", "team-2", RenameRequest(Target.CONTACT, "prevent-team", "team-2")),
        (ROUTE, "docs/get-help/start.md", RenameRequest(Target.PAGE, "get-help/worried.md", "get-help/start.md")),
        ("get-help/worried.md", "start.md", RenameRequest(Target.PAGE, "get-help/worried.md", "start.md")),
    ],
)
def test_a_thing_is_found_by_its_name_and_a_page_by_its_path(
    tiny: MakeSite, old: str, new: str, asked: RenameRequest
) -> None:
    assert rename_request(tiny(), old, new) == asked


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("prevent-taem", "x", "There is nothing called 'prevent-taem'. Did you mean 'prevent-team'?"),
        ("prevent-team", "prevent-team", "The contact is called 'prevent-team' already."),
        ("prevent-team", "emergency", "There is a contact called 'emergency' already."),
        (
            "prevent-team",
            "Prevent team",
            "'Prevent team' cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'.",
        ),
        (
            "prevent-team",
            "no",
            "'no' cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'.",
        ),
        (
            "emergency",
            "police",
            "The contact 'emergency' keeps its name: the hub's own code and templates look for it.",
        ),
        (
            ROUTE,
            "get-help/start.html",
            "'get-help/start.html' has another ending than the file. Write '.md' behind the new name.",
        ),
        (
            ROUTE,
            "../start.md",
            "'../start.md' cannot be the name of a file. Write small letters, digits, hyphens, and '/' for folders.",
        ),
        (ROUTE, "index.md", "There is a page called 'index.md' already."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(tiny: MakeSite, old: str, new: str, why: str) -> None:
    with pytest.raises(RefusedError) as refused:
        rename_request(tiny(), old, new)
    assert str(refused.value) == why


def test_nothing_is_renamed_while_a_file_cannot_be_read(tiny: MakeSite) -> None:
    broken = tiny({CONTACTS: tiny_file(CONTACTS, ("prevent-team:\n", "prevent-team:\n  recheck_after_days: soon\n"))})
    with pytest.raises(RefusedError, match=r"^content_data/contacts\.yml cannot be read whole"):
        rename_request(broken, "prevent-team", "team-2")


def test_what_has_moved_is_told_with_where_it_is_now(tiny: MakeSite) -> None:
    site = tiny({"content_data/redirects.yml": "get-help/old.md: get-help/worried.md\n"})
    with pytest.raises(RefusedError) as refused:
        rename_request(site, "get-help/old.md", "get-help/new.md")
    assert str(refused.value) == "'get-help/old.md' has moved: it is 'get-help/worried.md' now. Rename that instead."


def test_places_that_still_name_an_entry_by_its_old_name_are_changed(tiny: MakeSite) -> None:
    site = tiny({"docs/help.md": guide('{{ contact("prevent-desk") }}\n')})
    asked = RenameRequest(Target.CONTACT, "prevent-desk", "prevent-team")
    assert rename_request(site, "prevent-desk", "prevent-team") == asked
    assert rename_request(site, "contact:prevent-desk", "prevent-team") == asked
    with pytest.raises(RefusedError, match="There is nothing called 'prevent-desk'"):
        rename_request(site, "prevent-desk", "nobody")


@pytest.mark.parametrize(
    ("old", "why"),
    [
        ("act-early-line", "The contact 'act-early-line' comes from the layer 'national', and is renamed there."),
        (
            "get-help/worried.md",
            "The page 'get-help/worried.md' comes from the layer 'national', and is renamed there.",
        ),
        (
            "prevent-team",
            (
                "The contact 'prevent-team' is named in national/docs/get-help/worried.md, of the layer 'national', "
                "and keeps its name."
            ),
        ),
    ],
)
def test_what_lower_layers_name_keeps_its_name(tiny_tree: SourceTree, old: str, why: str) -> None:
    team = tiny_file(CONTACTS).partition("emergency:")[0]
    national = {**tiny_tree.files, CONTACTS: tiny_file(CONTACTS).removeprefix(team).encode()}
    site = parse_site(over(SourceTree(national), {COUNCIL: tiny_file(COUNCIL), CONTACTS: team}), TODAY)
    with pytest.raises(RefusedError) as refused:
        rename_request(site, old, "start.md" if old.endswith(".md") else "start")
    assert str(refused.value) == why


def test_what_no_lower_layer_names_gets_another_name(tiny_tree: SourceTree) -> None:
    own = {COUNCIL: tiny_file(COUNCIL), HELP: guide("Talk to us.\n")}
    site = parse_site(over(tiny_tree, own), TODAY)
    assert rename_request(site, "help.md", "start.md") == RenameRequest(Target.PAGE, "help.md", "start.md")
