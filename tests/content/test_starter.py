"""What a new hub holds: a whole layout, gaps, and nothing of another council."""

import json
import re
from datetime import date

import pytest

import sample_hub
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_national, read_of_nation, read_starter
from commshub.content.starter import (
    files_beside_content,
    gaps_in,
    gaps_of_new_hub,
    new_hub,
    parse_kinds,
    parse_starter,
    short_name,
    work_left,
)
from commshub.model.council import Nation
from commshub.model.layers import NATIONAL, Layer
from commshub.model.profiles import Profile
from commshub.model.starter import Answers
from commshub.render.site import stage_preview
from layered_hub import layered
from tiny_files import COUNCIL

STARTER = parse_starter(read_starter())
KINDS = parse_kinds(read_national("content_data/pages.yml"))
TODAY = date(2026, 11, 28)


def _answers(**changes: object) -> Answers:
    said = {"name": "Anytown Borough Council", "nation": "england", "area": "Anytown", "gss": "E07000001"}
    return Answers.model_validate({**said, "domain": "anytown.gov.uk", **changes})


def _tree(files: dict[str, str]) -> SourceTree:
    """The new hub over what is national, in memory."""
    base = sample_hub.national_files()
    content = {path: text for path, text in files.items() if path.startswith(("docs/", "content_data/"))}
    return layered((Layer(NATIONAL, "national", "theme"), base), (None, content))


@pytest.mark.parametrize("profile", [*Profile])
def test_all_that_is_found_in_it_are_its_gaps(profile: Profile) -> None:
    # A name or a code that nobody has is told of beside them.
    real = _answers(name="Thurrock Council", area="Thurrock", gss="E06000034", profile=profile)
    files = dict(new_hub(STARTER, KINDS, real, "1.0.0"))
    site = parse_site(_tree(files), TODAY)
    own = [each for each in site.layering.placed(run_rules(site)) if not each.layer]
    assert {each.id for each in own} == {"unfilled.gap"}
    assert len(own) == sum(gaps_in(files).values()) >= 90
    assert gaps_in(files) == gaps_of_new_hub(STARTER, KINDS, profile, Nation.ENGLAND)


def test_it_can_be_seen_in_a_preview() -> None:
    site = parse_site(_tree(dict(new_hub(STARTER, KINDS, _answers(), "1.0.0"))), TODAY)
    staged = stage_preview(site, run_rules(site))
    assert {"docs/index.md", "docs/legal/privacy.md"} <= {f"docs/{page.path}" for page in staged.pages}


def test_it_has_the_fixed_layout() -> None:
    files = new_hub(STARTER, KINDS, _answers(), "1.0.0")
    assert {
        *("mkdocs.yml", "hooks/hub.py", "README.md", "requirements.txt", ".gitignore", ".gitlab-ci.yml"),
        *(".github/workflows/hub.yml", "tests/test_hub.py"),
        *("content_data/council.yml", "content_data/contacts/prevent-team.yml", "content_data/comms_plan.yml"),
        *("docs/index.md", "docs/contacts.md", "docs/legal/privacy.md", "docs/legal/accessibility.md"),
    } <= files.keys()
    assert "prevent-communications-hub==1.0.0\n" in files["requirements.txt"]
    compile(files["tests/test_hub.py"], "test_hub.py", "exec")
    compile(files["hooks/hub.py"], "hub.py", "exec")


def test_a_small_council_writes_about_twenty_pages() -> None:
    pages = [path for path in new_hub(STARTER, KINDS, _answers(profile="small"), "1.0.0") if path.startswith("docs/")]
    assert 15 <= len(pages) <= 22


def test_it_says_of_the_council_what_was_said() -> None:
    council = new_hub(STARTER, KINDS, _answers(nation="wales", gss="W06000001"), "1.0.0")["content_data/council.yml"]
    for line in ("name: Anytown Borough Council", "short_name: Anytown", "nation: wales", "gss_code: W06000001"):
        assert f"\n{line}\n" in council
    assert "\nlanguages: [en, cy]\n" in council
    assert not re.search(r"@\w+@", "".join(new_hub(STARTER, KINDS, _answers(), "1.0.0").values()))


def test_nothing_of_the_sample_is_in_it() -> None:
    text = json.dumps(dict(new_hub(STARTER, KINDS, _answers(), "1.0.0")))
    assert not re.search(r"exampleshire|littleton|sampleton|01632|\.example\b|E99999999", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Anytown Borough Council", "Anytown"),
        ("Anytown County Borough Council", "Anytown"),
        ("Anytown City Council", "Anytown"),
        ("Anytown Council", "Anytown"),
        ("London Borough of Anytown", "London Borough of Anytown"),
    ],
)
def test_a_council_is_called_by_its_place(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_council_in_wales_begins_with_a_plan_of_welsh_pages_and_the_lines_of_wales() -> None:
    path = "content_data/pages.yml"
    kinds = parse_kinds(read_national(path), *read_of_nation(path, Nation.WALES))
    files = new_hub(STARTER, kinds, _answers(nation="wales", gss="W06000001"), "1.0.0")
    assert "\ntranslation_plan:\n  - pages: [index.md, contacts.md, get-help/, legal/]\n" in files[COUNCIL]
    assert '{{ contact("meic") }}' in files["docs/contacts.md"]
    elsewhere = "".join(new_hub(STARTER, KINDS, _answers(), "1.0.0").values())
    assert not re.search("translation_plan|meic|wales", elsewhere, re.IGNORECASE)
    numbers = gaps_of_new_hub(STARTER, kinds, Profile.SMALL, Nation.WALES)
    assert numbers[COUNCIL] == gaps_of_new_hub(STARTER, KINDS, Profile.SMALL, Nation.ENGLAND)[COUNCIL] + 2


@pytest.mark.parametrize("profile", [*Profile])
def test_in_an_emergency_nobody_is_called_but_the_emergency_services(profile: Profile) -> None:
    files = new_hub(STARTER, KINDS, _answers(profile=profile), "")
    routes = [text for path, text in files.items() if path.startswith("docs/") and "kind: route\n" in text]
    assert routes
    for text in routes:
        emergency = text.partition("## In an emergency\n")[2].partition("\n## ")[0]
        assert emergency.split() == ["{{", 'contact("emergency")', "}}"]


def test_what_is_left_of_it_is_counted_against_what_it_began_with() -> None:
    files = dict(new_hub(STARTER, KINDS, _answers(profile="small"), "1.0.0"))
    whole = work_left(parse_site(_tree(files), TODAY), STARTER, KINDS)
    assert (whole.done, whole.number) == (0, sum(gaps_in(files).values()))
    council = files["content_data/council.yml"].splitlines()
    filled = ["website: https://www.anytown.gov.uk" if line.startswith("website:") else line for line in council]
    site = parse_site(_tree({**files, "content_data/council.yml": "\n".join(filled)}), TODAY)
    assert (work_left(site, STARTER, KINDS).done, work_left(site, STARTER, KINDS).number) == (1, whole.number)


def test_what_stands_beside_content_names_the_version() -> None:
    files = files_beside_content(STARTER, "1.2.0")
    assert b"prevent-communications-hub==1.2.0\n" in files["requirements.txt"]
    assert {".gitignore", "hooks/hub.py", "mkdocs.yml", "tests/test_hub.py"} < files.keys()
    assert not any(path.startswith(("docs/", "content_data/", "README")) for path in files)
