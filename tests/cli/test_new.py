"""`hub new`: a page with everything that its kind asks for, which cannot be published before it is filled in."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

import sample_hub
from commshub.checks.registry import run_rules
from commshub.cli import new as new_command
from commshub.cli.main import hub
from commshub.cli.new import LONGEST_NAME, scaffold, slug
from commshub.content.site import parse_site
from commshub.content.source_tree import read_source_tree
from tiny_files import CONTACTS
from tiny_hub import TINY, TODAY, changed

Run = Callable[..., Result]
KINDS_OF_TINY = "guide, route, news, case-study, incident"
FACTS_ARE = "alert, contact, event, message, source, standard, statistic, waiver, word"
LISTED = f"The kinds are: {KINDS_OF_TINY}. The facts are: {FACTS_ARE}."
# What only an editor can know: whom a route leads to, and which facts a section rests on.
TO_BE_CHOSEN = {
    "facts.unknown-id",
    "contacts.unknown-contact",
    "routes.contact-not-shown",
    "routes.emergency-not-named",
    "routes.fallback-closes",
    "incidents.not-announced",
    "incidents.update-before-approval",
}
TO_BE_FILLED_IN = {"placeholders.in-page", "sections.too-short", "pages.too-short"}
# Led to from the home page, as a page after an incident has to be.
ALERT = """\
market:
  level: urgent
  title: After what happened at the market
  text: Here is what we know, and where to find help.
  start: 2026-11-20 09:00
  end: 2026-11-26 17:00
  pages: all
  approver: prevent-team
  link: LINK
"""
# What the law lays down for a legal page, and for a way to get help, is for an editor to write; the checks say how.
LAID_DOWN = {"accessibility", "statement-dates", "statement-problems", "legal-pages", "privacy"}
KINDS = yaml.safe_load((TINY / "content_data" / "pages.yml").read_text(encoding="utf-8"))["kinds"]
# One for each gap, because no two parts of a hub may say the same.
SENTENCES = (
    "We talk it through with you, over a cup of tea, and you decide what happens.",
    "A friend, a brother or an aunt may sit beside you for as long as you like.",
    "Doors open at seven, and the hall has a ramp and a hearing loop.",
    "Bring nothing but your questions: no form, no proof and no letter.",
    "Afterwards we write down only what you asked us to write down.",
    "Buses stop across the road, and parking behind the library is free.",
    "If our talk did not help, say so, and somebody else rings you next week.",
    "Neighbours told us that an evening suits them better than a morning.",
    "Volunteers from three charities run the kitchen and know the area well.",
    "The next course begins in spring, with eight places for parents.",
    "Nobody has to give a name at the desk, at the gate or on the telephone.",
    "Our leaflets lie in surgeries, schools and both swimming pools.",
)


def _fill_in(page: Path) -> None:
    """Write what an editor would write into a new page."""
    text = page.read_text(encoding="utf-8").replace("fallback: prevent-team", "fallback: emergency")
    emergency, _, after = text.partition('contact("…")')
    text = f'{emergency}contact("emergency"){after}' if after else text
    text = text.replace('contact("…")', 'contact("prevent-team")')
    text = text.replace("next_update: 2026-11-20 00:00", "next_update: 2026-11-20 17:00")
    written = iter(SENTENCES)
    page.write_text(
        re.sub("Write here(?:: [a-z ]+)?", lambda _: next(written), text).replace("..", "."), encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Worried about someone?", "worried-about-someone"),
        ("A father's story", "a-fathers-story"),
        ("A father’s story", "a-fathers-story"),
        ("A father‘s and a sister`s story", "a-fathers-and-a-sisters-story"),
        ("Café & crème", "cafe-creme"),
        ("Straße", "strasse"),
        ("9am–5pm", "9am-5pm"),
        ("Before—and after", "before-and-after"),
        ("../../elsewhere", "elsewhere"),
        ("  What   now?!  ", "what-now"),
        ("10 questions", "10-questions"),
        ("من نحن", "page"),
        ("--", "page"),
    ],
)
def test_a_title_becomes_a_name_that_works_in_every_address(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_title_is_cut_at_the_end_of_a_word() -> None:
    assert slug("A story of many days " * 9) == "a-story-of-many-days-" * 3 + "a-story-of-many"
    assert slug("a" * 300) == "a" * LONGEST_NAME


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_lacks_nothing_but_its_words(run: Run, folder: Path, kind: str) -> None:
    before = set(folder.rglob("*.md"))
    result = run("new", kind, "Can I bring a friend?")
    assert result.exit_code == 0
    (made,) = set(folder.rglob("*.md")) - before
    path = made.relative_to(folder).as_posix()
    assert result.output == f"{path} is ready to be filled in. Then run: hub check\n"
    assert made.name == "can-i-bring-a-friend.md"
    assert path.startswith(f"docs/{KINDS[kind].get('folder', '')}")
    result = run("check")
    assert result.exit_code == 1
    found = {line.strip() for line in result.output.split("\n") if line.startswith(" " * 11) and line.count(" ") == 11}
    assert "placeholders.in-page" in found
    assert found <= {*TO_BE_FILLED_IN, *TO_BE_CHOSEN}


def test_a_new_page_has_every_line_and_section_of_its_kind_in_order(run: Run, folder: Path) -> None:
    run("new", "route", "A father's worry: what now?")
    assert (folder / "docs" / "get-help" / "a-fathers-worry-what-now.md").read_text(encoding="utf-8") == (
        "---\n"
        "kind: route\n"
        "title: 'A father''s worry: what now?'\n"
        "description: 'Write here: description'\n"
        "owner: prevent-team\n"
        "audiences: [residents]\n"
        "last_reviewed: 2026-11-20\n"
        "reach: public\n"
        "contacts: [prevent-team]\n"
        "fallback: prevent-team\n"
        "---\n"
        "\n"
        "## In an emergency\n"
        "\n"
        "Write here.\n"
        "\n"
        '{{ contact("…") }}\n'
        "\n"
        "## What to do\n"
        "\n"
        "Write here.\n"
        "\n"
        "## Who to contact\n"
        "\n"
        "Write here.\n"
        "\n"
        '{{ contact("…") }}\n'
        "\n"
        "## What happens next\n"
        "\n"
        "Write here.\n"
    )


@pytest.mark.parametrize(
    "title",
    [
        "A father's story",
        'The "quiet" room',
        "Help: who gives it? # and when",
        "yes",
        "2026",
        "[Draft] {one}",
        "A list? *no* | yes",
        "من نحن",
        "Croeso i’r dudalen",
        "What do you do when someone whom you have known for years no longer wants to talk to you about anything?",
    ],
)
def test_any_title_is_kept_to_the_letter(run: Run, folder: Path, title: str) -> None:
    before = set(folder.rglob("*.md"))
    assert run("new", "guide", title).exit_code == 0
    (made,) = set(folder.rglob("*.md")) - before
    page = parse_site(read_source_tree(folder), TODAY).page_at(made.relative_to(folder / "docs").as_posix())
    assert page is not None
    assert page.title == title


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_that_is_filled_in_has_no_findings(run: Run, folder: Path, kind: str) -> None:
    before = set(folder.rglob("*.md"))
    run("new", kind, "Can I bring a friend?")
    (made,) = set(folder.rglob("*.md")) - before
    _fill_in(made)
    (folder / "content_data" / "alerts.yml").write_text(
        ALERT.replace("LINK", made.relative_to(folder / "docs").as_posix()), encoding="utf-8"
    )
    assert run("check", "--strict").output == "Nothing stands in the way: this hub can be published.\n"


def test_a_new_page_of_each_kind_of_the_sample_hub_lacks_nothing_but_its_words() -> None:
    tree = sample_hub.sample_tree()
    site = parse_site(tree, TODAY)
    made = {
        f"docs/{kind.folder}/a-new-{id_}.md".replace("//", "/"): scaffold(site, id_, kind, f"A new {id_}")
        for id_, kind in site.kinds.kinds.items()
    }
    found = [each for each in run_rules(parse_site(changed(tree, made), TODAY)) if each.location.path in made]
    assert {each.location.path for each in found} == set(made)
    lacking = {each.id for each in found if each.id.partition(".")[0] not in LAID_DOWN}
    assert lacking <= {*TO_BE_FILLED_IN, *TO_BE_CHOSEN}


def test_a_page_that_is_there_is_not_written_over(run: Run, folder: Path) -> None:
    run("new", "guide", "Opening hours")
    (folder / "docs" / "opening-hours.md").write_text("Mine", encoding="utf-8")
    result = run("new", "guide", "Opening hours")
    assert result.exit_code == 1
    assert result.output == "There is a page docs/opening-hours.md already. Choose another title.\n"
    assert (folder / "docs" / "opening-hours.md").read_text(encoding="utf-8") == "Mine"


def test_an_unknown_kind_gets_the_nearest_one(run: Run) -> None:
    result = run("new", "rout", "Something")
    assert result.exit_code == 1
    assert result.output == (f"There is no kind of page or fact called 'rout'. Did you mean 'route'? {LISTED}\n")


def test_a_kind_like_no_other_gets_no_suggestion(run: Run) -> None:
    result = run("new", "poster", "Something")
    assert (result.exit_code, result.output) == (
        1,
        f"There is no kind of page or fact called 'poster'. {LISTED}\n",
    )


@pytest.mark.parametrize("title", ["", "  "])
def test_a_page_without_a_title_is_not_made(run: Run, folder: Path, title: str) -> None:
    before = set(folder.rglob("*"))
    result = run("new", "guide", title)
    assert (result.exit_code, result.output) == (1, "A page needs a title. Write it in quotes behind the kind.\n")
    assert set(folder.rglob("*")) == before


def test_the_folder_of_a_kind_is_made_when_it_is_not_there(run: Run, folder: Path) -> None:
    assert not (folder / "docs" / "news").exists()
    assert run("new", "news", "A fair in spring").exit_code == 0
    assert (folder / "docs" / "news" / "a-fair-in-spring.md").exists()


def test_a_page_that_cannot_be_written_is_said(run: Run, folder: Path) -> None:
    (folder / "docs" / "news").write_text("", encoding="utf-8")
    result = run("new", "news", "A fair in spring")
    assert (result.exit_code, result.output) == (
        2,
        "The page docs/news/a-fair-in-spring.md cannot be written (File exists).\n",
    )


@pytest.mark.parametrize("text", ["kinds: [", "# nothing", "kinds: {}"])
def test_without_the_kinds_of_pages_none_can_be_made(run: Run, folder: Path, text: str) -> None:
    (folder / "content_data" / "pages.yml").write_text(f"{text}\n", encoding="utf-8")
    result = run("new", "guide", "Something")
    assert (result.exit_code, result.output) == (
        2,
        "The kinds of pages in content_data/pages.yml cannot be read. Run hub check to see why.\n",
    )


def test_a_line_that_is_declared_nowhere_is_left_out_and_said_by_the_check(run: Run, folder: Path) -> None:
    kinds = folder / "content_data" / "pages.yml"
    kinds.write_text(
        kinds.read_text(encoding="utf-8").replace("front_matter: [date]", "front_matter: [date, mood]"),
        encoding="utf-8",
    )
    assert run("new", "news", "A fair in spring").exit_code == 0
    assert "mood" not in (folder / "docs" / "news" / "a-fair-in-spring.md").read_text(encoding="utf-8")
    assert "kinds.undeclared-line" in run("check").output


@pytest.mark.parametrize("missing", ["content_data", "docs"])
def test_without_a_hub_no_page_can_be_made(run: Run, folder: Path, missing: str) -> None:
    shutil.rmtree(folder / missing)
    result = run("new", "guide", "Something")
    assert (result.exit_code, result.output) == (
        2,
        f"There is no folder '{missing}' here. Run this in the folder of your hub, beside mkdocs.yml.\n",
    )


def test_a_new_page_begins_with_the_drafts_of_its_kind(run: Run, folder: Path) -> None:
    run("new", "incident", "After what happened")
    assert (folder / "docs" / "get-help" / "after-what-happened.md").read_text(encoding="utf-8") == (
        "---\n"
        "kind: incident\n"
        "title: After what happened\n"
        "description: 'Write here: description'\n"
        "owner: prevent-team\n"
        "audiences: [residents]\n"
        "last_reviewed: 2026-11-20\n"
        "situation: after-an-incident\n"
        "approver: prevent-team\n"
        "approved_at: 2026-11-20 00:00\n"
        "next_update: 2026-11-20 00:00\n"
        "expires: 2026-11-27\n"
        "---\n"
        "\n"
        "## What we know\n"
        "\n"
        '{{ holding_lines("after-an-incident") }}\n'
        "\n"
        "## What to do now\n"
        "\n"
        "Write here.\n"
        "\n"
        '{{ contact("…") }}\n'
        "\n"
        "## Where to get help\n"
        "\n"
        "Write here.\n"
        "\n"
        '{{ contact("…") }}\n'
    )


def test_no_national_line_owns_a_new_page(run: Run, folder: Path) -> None:
    contacts = (folder / CONTACTS).read_text(encoding="utf-8")
    own, national = contacts.split("emergency:\n", 1)
    (folder / CONTACTS).write_text(f"emergency:\n{national.rstrip()}\n\n{own}", encoding="utf-8")
    run("new", "route", "Come and talk")
    page = (folder / "docs" / "get-help" / "come-and-talk.md").read_text(encoding="utf-8")
    assert "owner: prevent-team\n" in page
    assert "contacts: [prevent-team]\n" in page


def test_a_fact_is_added_to_its_file_with_gaps(run: Run, folder: Path) -> None:
    made = run("new", "event", "An open evening")
    assert made.output == "content_data/events.yml is ready to be filled in. Then run: hub check\n"
    assert (
        (folder / "content_data" / "events.yml").read_text().startswith("an-open-evening:\n  title: An open evening\n")
    )
    checked = run("check").output
    assert "To fill in: when it begins, such as 2026-12-03 19:00" in checked
    again = run("new", "event", "An open evening")
    assert (again.exit_code, again.output) == (
        1,
        "There is an entry 'an-open-evening' in content_data/events.yml already. Choose another title.\n",
    )


def test_without_a_terminal_the_kinds_are_listed(run: Run) -> None:
    result = run("new")
    assert result.exit_code == 2
    assert 'Error: Say what is to be made, and its title: hub new faq "' in result.output
    assert result.output.endswith(f"{LISTED}\n")


def test_at_a_terminal_each_line_is_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_command, "can_be_asked", lambda: True)
    typed = "event\nAn open evening\ntomorrow\n2026-12-03 19:00\n\nCome and ask.\nresidents\n\n\n"
    asked = CliRunner().invoke(hub, ["new"], input=typed, catch_exceptions=False)
    assert "'tomorrow' cannot stand there. Write when it begins" in asked.output
    entry = yaml.safe_load((folder / "content_data" / "events.yml").read_text())["an-open-evening"]
    assert (entry["starts"], entry["audiences"]) == ("2026-12-03 19:00", ["residents"])
    assert entry["ends"].startswith("GAP (Prevent lead, 5 minutes) when it ends")
