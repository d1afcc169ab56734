"""The jobs of an editor, done by forms in a browser on a copy of the repository, each ending in a check.

The forms write through the browser's own file system, as they would into a folder on the disk of an editor.
"""

import base64
import threading
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from commshub.checks.registry import run_rules
from commshub.cli.editor import forms_server
from commshub.content.site import parse_site
from commshub.content.source_tree import tree_with
from commshub.migrations.migration import Package, carried
from commshub.migrations.registry import all_migrations
from tiny_hub import ROOT, TODAY

MODULES = ROOT / ".venv/npm/node_modules"
SCRIPT = MODULES / "@sveltia/cms/dist/sveltia-cms.js"
ICONS = next(MODULES.glob("@fontsource-variable/material-symbols-outlined/files/*-latin-wght-normal.woff2"), None)
# A folder of the browser's own stands for the one that an editor would choose.
CHOOSES_FOLDER = """
const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('hub', {create: true});
window.showDirectoryPicker = folder;
FileSystemHandle.prototype.requestPermission = async () => 'granted';
FileSystemHandle.prototype.queryPermission = async () => 'granted';
window.handleOf = async (path, create) => {
  const parts = path.split('/'), name = parts.pop();
  let at = await folder();
  for (const part of parts) at = await at.getDirectoryHandle(part, {create});
  return at.getFileHandle(name, {create});
};
window.allFiles = async (at = null, path = '') => {
  const found = {};
  for await (const [name, each] of (at || await folder()).entries()) {
    if (each.kind === 'directory') Object.assign(found, await allFiles(each, `${path}${name}/`));
    else found[path + name] = await (await each.getFile()).text();
  }
  return found;
};
"""
WRITE = """async files => {
  await (await showDirectoryPicker()).getDirectoryHandle('.git', {create: true});
  for (const [path, data] of Object.entries(files)) {
    const file = await (await handleOf(path, true)).createWritable();
    await file.write(Uint8Array.from(atob(data), each => each.charCodeAt(0)));
    await file.close();
  }
}"""


# Each takes half a minute; two of them show on every run that forms and checks fit together.
at_night = pytest.mark.skipif("not config.getoption('--all-pages')", reason="a job of the nightly run")


@pytest.fixture(scope="module")
def hub() -> Mapping[str, bytes]:
    """The sample's own files as `hub upgrade` leaves them: one file a fact."""
    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in ("content_data", "docs")
        for path in (ROOT / folder).rglob("*.*")
    }
    folders = (each for each in all_migrations() if each.name == "m04_folders")
    return carried(files, folders, Package())[0]


@pytest.fixture(scope="module")
def address(hub: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("forms")
    for path, data in hub.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    assert ICONS
    with forms_server(root, SCRIPT.read_bytes(), ICONS.read_bytes(), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/admin/"
        server.shutdown()


class Forms:
    """The forms in a browser, opened on a copy of the hub."""

    def __init__(self, page: Page, address: str, hub: Mapping[str, bytes]) -> None:
        self.page, self.address, self.hub = page, address, hub
        self.hosts: set[str | None] = set()
        page.on("response", lambda answer: self.hosts.add(urlsplit(answer.url).hostname))
        page.add_init_script(CHOOSES_FOLDER)
        page.goto(address)
        texts = {path: data for path, data in hub.items() if path.endswith((".yml", ".md"))}
        page.evaluate(WRITE, {path: base64.b64encode(data).decode() for path, data in texts.items()})
        page.reload()
        page.get_by_role("button", name="Work with Local Repository").click()
        page.get_by_text("Key messages").first.wait_for()

    def show(self, collection: str, entry: str = "") -> None:
        """Open the form of an entry, or of a new one."""
        where = f"entries/{entry}" if entry else "new"
        self.page.goto(f"{self.address}#/collections/{collection}/{where}")
        self.page.locator("section.field").first.wait_for()

    def fill(self, **values: str) -> None:
        """Type into fields, or choose in them; two underscores part the names of groups and numbers of lists."""
        for name, value in values.items():
            field = self.page.locator(f'section.field[data-key-path="{name.replace("__", ".")}"]')
            sort = field.get_attribute("data-field-type")
            if sort == "select":
                self._choose(field, value)
            elif sort == "markdown":
                field.get_by_role("button", name="Edit in Markdown").click()
                field.locator("textarea").fill(value)
            else:
                field.locator("input, textarea").last.fill(value)

    def _choose(self, field: Locator, value: str) -> None:
        radio = field.get_by_role("radio", name=value)
        if radio.count():
            radio.first.click()
            return
        field.get_by_role("combobox").click()
        self.page.get_by_role("option", name=f"({value})").first.click()

    def save(self) -> dict[str, str]:
        """Save; what is new or changed since."""
        self.page.get_by_role("button", name="Save").click()
        self.page.wait_for_timeout(1500)
        now = self.page.evaluate("() => allFiles()")
        return {path: text for path, text in now.items() if self.hub.get(path) != text.encode()}

    def findings(self, changed: Mapping[str, str]) -> list[str]:
        """What the check says of the hub with what was saved."""
        files = {**self.hub, **{path: text.encode() for path, text in changed.items()}}
        found = run_rules(parse_site(tree_with(ROOT, files), TODAY))
        return [f"{each.location.path}: {each.message}" for each in found]


@pytest.fixture
def forms(browser: Browser, address: str, hub: Mapping[str, bytes]) -> Iterator[Forms]:
    with browser.new_context(viewport={"width": 1280, "height": 8000}) as context:
        context.set_default_timeout(10_000)
        opened = Forms(context.new_page(), address, hub)
        yield opened
        assert opened.hosts <= {"127.0.0.1", None, ""}


def test_a_phone_number_is_changed(forms: Forms) -> None:
    forms.show("contacts", "prevent-team")
    forms.fill(phones__0__number="01632 960098")
    changed = forms.save()
    assert [*changed] == ["content_data/contacts/prevent-team.yml"]
    # Whoever changes a number has to ring it.
    (found,) = forms.findings(changed)
    said = "'01632 960098' of 'prevent-team' is new since the check of 9 November 2026"
    assert found == f"content_data/contacts/prevent-team.yml: {said}"


def test_an_alert_is_raised(forms: Forms) -> None:
    forms.show("alerts")
    forms.fill(
        level="urgent",
        title="Our phone line is down",
        text='Ring {{ contact("act-early-line").phone }} instead.',
        start="2026-11-20T09:00",
        end="2026-11-22T18:00",
        approver="prevent-lead",
    )
    forms.page.get_by_role("button", name="Add").first.click()
    forms.page.wait_for_timeout(300)
    forms.fill(pages__0="get-help/")
    changed = forms.save()
    assert forms.findings(changed) == []


@at_night
def test_an_event_is_added(forms: Forms) -> None:
    forms.show("events")
    forms.fill(
        title="Ask us anything: summer session",
        starts="2027-06-08T18:00",
        ends="2027-06-08T20:00",
        summary="Two short talks, and then your questions.",
        organiser="engagement-officer",
        announced_on="2026-11-20",
        audiences="residents",
    )
    changed = forms.save()
    path = "content_data/events/ask-us-anything-summer-session.yml"
    assert [*changed] == [path]
    told = f"{path}: 'ask-us-anything-summer-session' does not tell residents all that they need"
    assert forms.findings(changed) == [told]


TOP = {"owner": "prevent-lead", "last_reviewed": "2026-11-20", "audiences": "residents"}
MYTH = """\
## What is true

Nobody is sent to a house because of one call. Most calls about a neighbour end with advice to the caller.

## What people say

"Ring them about a neighbour and the police break down the door."

## Why it is not so

You tell {{ contact("prevent-team").name }} what you have seen and heard next door. The team listens first and asks a
few questions. It may say that there is nothing to worry about. If there is, trained people decide what help would fit,
and they talk to your neighbour before anything else happens.

You do not have to give your name. [Read what Prevent is](../understand/index.md).

## Evidence {#evidence}

- {{ source("prevent-duty-guidance") }}, which says that a concern is looked into before anything is done
"""


@at_night
def test_a_myth_is_answered(forms: Forms) -> None:
    forms.show("pages-myth-myths")
    forms.fill(
        title="Ringing about a neighbour does not bring police to the door",
        description="What happens after you ring about a neighbour, and who decides whether anybody visits.",
        **TOP,
        body=MYTH,
    )
    changed = forms.save()
    (path,) = changed
    assert path == "docs/myths/ringing-about-a-neighbour-does-not-bring-police-to-the-door.md"
    # Calls and ids stay as they were typed.
    assert changed[path].partition("\n---\n")[2].strip() == MYTH.strip()
    assert forms.findings(changed) == []


@at_night
def test_a_story_is_published_with_consent(forms: Forms) -> None:
    forms.show("pages-case-study-stories", "alone-after-work")
    forms.fill(consent_reference="SAMPLE-2026-09", consent_by="person", consent_expires="2027-11-30")
    changed = forms.save()
    assert [*changed] == ["docs/stories/alone-after-work.md"]
    assert forms.findings(changed) == []


@at_night
def test_a_page_is_translated(forms: Forms) -> None:
    forms.show("pages-route-cy-get-help")
    forms.fill(
        title="Siarad am blentyn",
        description="Sut i ofyn am help os ydych yn poeni am blentyn.",
        **TOP,
        reach="public",
        contacts="prevent-team",
        fallback="act-early-line",
        language="cy",
        translation_of="get-help/young-people.md",
        translated_from="2026-11-20",
    )
    changed = forms.save()
    (path,) = changed
    assert path == "docs/cy/get-help/siarad-am-blentyn.md"
    assert "language: cy" in changed[path]
    told = forms.findings(changed)
    assert any(each.startswith(path) for each in told)
