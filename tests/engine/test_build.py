"""What a real build does with a hub that is sound, and with one that is not."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Files = Mapping[str, bytes]
Build = Callable[..., subprocess.CompletedProcess[str]]
FilesIn = Callable[[Path], Files]
Untouched = Callable[[], bool]

PAGE = "docs/get-help/worried.md"
CONTACTS = "content_data/contacts.yml"
EVENTS = """\
talk:
  title: Talk
  starts: 2026-11-24 18:00
  ends: 2026-11-24 19:30
  summary: Come and ask.
  audiences: [residents]
  organiser: prevent-team
  venue: {area: Town centre}
  announced_on: 2026-11-03
"""

SECTION_GONE = (PAGE, "## What happens next", "## What comes")
NOT_ITS_NAME = (CONTACTS, "role: Emergency services", "role: Fire brigade")
LATE = (PAGE, "last_reviewed: 2026-11-03", "last_reviewed: 2026-05-01")

# What a build says of all three.
REPORT = """
content_data/contacts.yml
  line 15  'Fire brigade' is not what 'emergency' is called
           Write a role that starts with 'Emergency services'.
           phones.national-name-changed

docs/get-help/worried.md
  line 7   Warning: The page was to be reviewed by 28 October 2026
           Read it through, mend what has changed, and write today's date after 'last_reviewed:'.
           reviews.due
  line 27  The section 'What happens next' is missing
           Add a heading '## What happens next' here, or write {#what-happens-next} \
behind the heading that stands for it.
           sections.missing
"""

# What is wrong in the second line of a template, and how that is said.
NO_CONDITION = ("<p>\n{% if %}\n</p>", "Expected an expression, got 'end of statement block'")
NO_SUCH_NAME = ("<p>\n{{ hubb.name }}\n</p>", "'hubb' is undefined")


def _change(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_hub_is_published(build_apart: Build, files_in: FilesIn, hub_folder: Path) -> None:
    done = build_apart(hub_folder, "--strict")
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout
    assert {"index.html", "get-help/worried/index.html", "404.html"} <= files_in(hub_folder / "site").keys()


@pytest.mark.parametrize("as_of", ["2026-11-24", "2026-11-25", "2026-11-30"])
def test_a_build_does_not_break_because_an_event_took_place(build: Build, hub_folder: Path, as_of: str) -> None:
    (hub_folder / "content_data" / "events.yml").write_text(EVENTS, encoding="utf-8")
    _change(hub_folder, "content_data/council.yml", "as_of: 2026-11-20", f"as_of: {as_of}")
    _change(
        hub_folder,
        PAGE,
        "We ring you back",
        "[Come](../events/talk.md): [all events](../events/index.md), [calendar](../events.ics).\n\nWe ring you back",
    )
    done = build(hub_folder, "--strict")
    assert done.returncode == 0, done.stdout
    page = (hub_folder / "site/events/talk/index.html").read_text(encoding="utf-8")
    assert ("This event has taken place." in page.partition("<dl")[0]) is (as_of > "2026-11-24")
    assert (hub_folder / "site/events.ics").exists()


def test_an_error_publishes_nothing_where_there_was_nothing(build_apart: Build, hub_folder: Path) -> None:
    _change(hub_folder, *SECTION_GONE)
    assert build_apart(hub_folder).returncode == 1
    assert not [path.name for path in hub_folder.iterdir() if "site" in path.name]


@pytest.mark.parametrize("how", [(), ("--strict",), ("--dirty",), ("--quiet",)])
def test_an_error_leaves_the_last_good_site_however_it_is_built(
    build: Build, hub_folder: Path, untouched: Untouched, how: tuple[str, ...]
) -> None:
    _change(hub_folder, *SECTION_GONE)
    assert build(hub_folder, *how).returncode == 1
    assert untouched()


def test_everything_found_is_said_at_once_with_its_place(build_apart: Build, hub_folder: Path) -> None:
    for change in (SECTION_GONE, LATE, NOT_ITS_NAME):
        _change(hub_folder, *change)
    done = build_apart(hub_folder)
    assert REPORT in done.stdout
    assert "2 problems to mend before this hub can be published (and 1 warning)." in done.stdout
    assert "Traceback" not in done.stdout


def test_a_warning_stops_only_a_strict_build(build: Build, hub_folder: Path, untouched: Untouched) -> None:
    _change(hub_folder, *LATE)
    done = build(hub_folder, "--strict")
    assert done.returncode == 1
    assert "line 7   Warning: The page was to be reviewed by 28 October 2026" in done.stdout
    assert untouched()
    done = build(hub_folder)
    assert done.returncode == 0
    assert "line 7   Warning: The page was to be reviewed by 28 October 2026" in done.stdout
    assert not untouched()


def test_what_mkdocs_warns_of_stops_only_a_strict_build(build: Build, hub_folder: Path, untouched: Untouched) -> None:
    _change(hub_folder, "mkdocs.yml", "plugins: []\n", "plugins: []\nsitename: Hub\n")
    words = "Unrecognised configuration name: sitename"
    done = build(hub_folder, "--strict")
    assert done.returncode == 1
    assert words in done.stdout
    assert untouched()
    done = build(hub_folder)
    assert done.returncode == 0
    assert words in done.stdout
    assert not untouched()


def _write_guide(folder: Path, path: str) -> None:
    page = (folder / PAGE).read_text(encoding="utf-8").partition("reach:")[0]
    text = page.replace("route", "guide").replace("I am worried about someone", "A letter home")
    text = text.replace("Who to talk to, and what happens next.", "How to write to us.")
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).write_text(f"{text}---\n\nWrite to us.\n", encoding="utf-8")


@pytest.mark.parametrize("path", ["templates/letter.md", "our-town.md"])
def test_a_page_that_the_menu_does_not_name_is_published_without_a_word(
    build: Build, files_in: FilesIn, hub_folder: Path, path: str
) -> None:
    _write_guide(hub_folder, f"docs/{path}")
    done = build(hub_folder, "--strict")
    assert done.returncode == 0, done.stdout
    assert f"{path.removesuffix('.md')}/index.html" in files_in(hub_folder / "site")


def test_no_page_is_published_in_the_place_of_another(build: Build, hub_folder: Path) -> None:
    _write_guide(hub_folder, "docs/get-help/worried/index.md")
    done = build(hub_folder)
    assert done.returncode == 1
    assert (
        "docs/get-help/worried/index.md\n"
        "  line 1   The page has the same address as 'docs/get-help/worried.md'\n"
        "           Give one of the two files another name, and mend the links that lead to it.\n"
        "           pages.same-address\n"
    ) in done.stdout


@pytest.mark.parametrize(
    ("template", "parse_error"),
    [
        ("main.html", NO_CONDITION),
        ("base.html", NO_SUCH_NAME),
        ("partials/header.html", NO_SUCH_NAME),
        ("sitemap.xml", NO_CONDITION),
        ("facts/contact.html", NO_CONDITION),
        ("facts/contact.html", NO_SUCH_NAME),
        ("facts/coverage.html", NO_SUCH_NAME),
    ],
)
def test_a_broken_template_is_named_and_leaves_the_last_good_site(
    build: Build, hub_folder: Path, untouched: Untouched, template: str, parse_error: tuple[str, str]
) -> None:
    text, words = parse_error
    (hub_folder / "overrides" / template).write_text(text, encoding="utf-8")
    done = build(hub_folder)
    assert done.returncode == 1
    assert (
        f"The template 'overrides/{template}' is broken in line 2: {words}. "
        "Bring it back from an earlier version, or tell whoever looks after the hub's code.\n"
    ) in done.stdout
    assert done.stdout.endswith("\nNothing was published.\n")
    assert "Traceback" not in done.stdout
    assert untouched()


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        (
            "content_data",
            "There is no folder 'content_data' here. Run this in the folder of your hub, beside mkdocs.yml.",
        ),
        ("docs", "hub/docs' isn't an existing directory."),
        # This hub takes nothing from the package, so its templates are its own.
        ("overrides", "The template 'answers.html' is missing"),
    ],
)
def test_a_missing_folder_is_said_in_a_sentence(
    build: Build, hub_folder: Path, untouched: Untouched, folder: str, words: str
) -> None:
    shutil.rmtree(hub_folder / folder)
    done = build(hub_folder)
    assert done.returncode == 1
    assert words in done.stdout
    assert "Traceback" not in done.stdout
    assert untouched()


@pytest.mark.parametrize(
    ("spoil", "path", "words"),
    [
        pytest.param(Path.mkdir, CONTACTS, "The file 'content_data/contacts.yml' is missing", id="folder for facts"),
        pytest.param(Path.mkdir, "docs/index.md", "The page 'index.md' is missing", id="folder for a page"),
        pytest.param(os.mkfifo, "docs/index.md", "The file 'docs/index.md' cannot be opened", id="pipe for a page"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    build: Build, hub_folder: Path, spoil: Callable[[Path], None], path: str, words: str
) -> None:
    (hub_folder / path).unlink()
    spoil(hub_folder / path)
    done = build(hub_folder)
    assert done.returncode == 1
    assert words in done.stdout
    assert "Traceback" not in done.stdout
    assert not (hub_folder / "site").exists()


def test_a_fault_of_the_hub_itself_is_said_in_a_sentence(
    build_apart: Build, hub_folder: Path, untouched: Untouched
) -> None:
    _change(hub_folder, "hooks/commshub/render/exports/brand.py", "def brand_style(", "def brand_style(extra, ")
    done = build_apart(hub_folder)
    assert done.returncode == 1
    assert "The hub itself has a fault: TypeError: brand_style() missing 1 " in done.stdout
    assert "Tell whoever looks after its code.\n\nNothing was published.\n" in done.stdout
    assert "Traceback" not in done.stdout
    assert untouched()


def test_a_programmer_can_see_the_whole_fault(build_apart: Build, hub_folder: Path) -> None:
    _change(hub_folder, "hooks/commshub/render/exports/brand.py", "def brand_style(", "def brand_style(extra, ")
    done = build_apart(hub_folder, "--verbose")
    assert done.returncode == 1
    assert "Traceback" in done.stdout
    assert "render/site.py" in done.stdout


def test_a_link_out_of_the_hub_is_refused_and_not_followed(build: Build, hub_folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("What nobody should read.\n", encoding="utf-8")
    (hub_folder / "docs" / "secret.md").symlink_to(secret)
    done = build(hub_folder)
    assert done.returncode == 1
    assert "docs/secret.md" in done.stdout
    assert not (hub_folder / "site").exists()


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(
    build: Build, files_in: FilesIn, hub_folder: Path
) -> None:
    assert build(hub_folder).returncode == 0
    others = {path for path in files_in(hub_folder / "site") if not path.endswith(".html")}
    scripts = {f"javascripts/{path.name}" for path in (hub_folder / "overrides" / "javascripts").iterdir()}
    ours = {"images/icon.svg", "search/index.json", "stylesheets/hub.css", "sitemap.xml", "sitemap.xml.gz"}
    ours |= {
        *("_headers", ".htaccess", ".nojekyll", "web.config", "staticwebapp.config.json"),
        "manifest.json",
        "robots.txt",
        "news.xml",
        "changes.xml",
        "events.ics",
        "events/for-residents.ics",
    }
    pictures = {path for path in others if path.startswith("images/share/") and path.endswith(".png")}
    assert "images/share/council.png" in pictures
    cards = {path for path in others if path.startswith("contacts/") and path.endswith(".vcf")}
    data = {path for path in others if path.startswith("data/") and path.endswith(".json")}
    assert others == ours | scripts | pictures | cards | data
