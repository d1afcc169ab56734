"""A new hub: its files with gaps in the place of what only the council knows.

Nothing is made up, and nothing is copied from another council.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import reduce

from commshub.content.layers import merged
from commshub.content.yaml_tree import YamlMapping, parse_yaml, to_plain
from commshub.model.council import Nation
from commshub.model.findings import Location
from commshub.model.page_kinds import Look, PageKinds, SectionRule
from commshub.model.parse_errors import ErrorKind
from commshub.model.profiles import Profile
from commshub.model.registers import entry_path
from commshub.model.site import Site
from commshub.model.starter import Answers, Needs, PlanGap, Starter, StarterContact, StarterPage
from commshub.model.todo import OpenGap, Todo, todo_of
from commshub.model.unread import UnreadError
from commshub.text.confirming import unconfirmed
from commshub.text.unfilled import find_gaps

_FOLDER = "starter/"
_CONTENT = ("docs/", "content_data/")
_FILES = f"{_FOLDER}files/"
# What stands at the ends of files in one nation only.
_NATIONS = f"{_FOLDER}nations/"
_README = "README.md"
# Names that a walk through the package leaves out, or that programs would take for their own.
_NAMES = {
    "gitignore.txt": ".gitignore",
    "gitlab-ci.yml.txt": ".gitlab-ci.yml",
    "github-workflow.yml.txt": ".github/workflows/hub.yml",
    "github-nightly.yml.txt": ".github/workflows/night.yml",
    "azure-pipelines.yml.txt": "azure-pipelines.yml",
    "pre-commit-config.yaml.txt": ".pre-commit-config.yaml",
    "ci/run.txt": ".ci/run",
    "hooks/hub.py.txt": "hooks/hub.py",
    "tests/test_hub.py.txt": "tests/test_hub.py",
}
# What the names of councils end with, which nobody says.
_ENDINGS = tuple(f"{sort} Council" for sort in (" County Borough", " Borough", " City", " County", " District", ""))
_SERVICE = "Prevent help and advice"

# Gaps of a contact, each after whose they are.
_HOURS = "when somebody answers, as in 'Every day, 24 hours'; then whom it is for, and whom not, in the two lines below"
_CHECKED = "ring, write or open it, and write the day here and the page that it stands on above"
_WHOLE_PAGE = "this page, its description and its text, and then the day here"
_ALL_CONTACTS = "contacts"
# Who a section is about that needs a contact: in an emergency never anybody but the emergency services.
_CALLED = {Look.EMERGENCY: "emergency"}
_USUALLY_CALLED = "prevent-team"
# A way to get help leads to the privacy notice from there.
_CONSENT = "consent"
_PRIVACY = "What we keep of it, and for how long, is in our [privacy notice](../legal/privacy.md)."
_NEEDS = {
    Needs.NUMBER: ("phones", "the number that people ring, in quotes below '- number:'"),
    Needs.MAIL: ("email", "the mail address, which more than one person reads"),
    Needs.BOTH: ("phones", "the number that people ring; add 'email:' with an address that more than one person reads"),
    Needs.FORM: ("form", "the address of the form that people fill in"),
}


def parse_starter(files: Mapping[str, bytes]) -> Starter:
    """The starter of the package, from its files."""
    parts = {name: _values(name, files[f"{_FOLDER}{name}.yml"]) for name in ("contacts", "plan", "pages", "work")}
    texts = _below(_FILES, files)
    endings = {nation: _below(f"{_NATIONS}{nation}/", files) for nation in Nation}
    return Starter.model_validate({"files": texts, "endings": endings, **parts, "work": parts["work"]["sections"]})


def _below(folder: str, files: Mapping[str, bytes]) -> Mapping[str, str]:
    """The texts in a folder, by their paths in it."""
    return {path.removeprefix(folder): data.decode() for path, data in files.items() if path.startswith(folder)}


def parse_kinds(*parts: bytes) -> PageKinds:
    """The kinds of pages of the package, from what each of its layers says of them, the lowest first."""
    tables = (_table("pages", data) for data in parts)
    whole = reduce(lambda lower, upper: merged(lower, upper, deep=True), tables)
    return PageKinds.model_validate(to_plain(whole))


def _values(name: str, data: bytes) -> dict[str, object]:
    values = to_plain(_table(name, data))
    return values if isinstance(values, dict) else {}


def _table(name: str, data: bytes) -> YamlMapping:
    path = f"{name}.yml"
    table, _ = parse_yaml(path, data.decode())
    return table or YamlMapping(Location(path), {}, {})


def new_hub(starter: Starter, kinds: PageKinds, answers: Answers, version: str) -> Mapping[str, str]:
    """The files of a new hub, by path."""
    endings = starter.endings[answers.nation]
    written = {
        _NAMES.get(path, path): _filled_in(text + endings.get(path, ""), answers, version)
        for path, text in starter.files.items()
    }
    return {
        **written,
        **{entry_path("contacts", id_): "".join(_contact(each, answers)) for id_, each in starter.contacts.items()},
        "content_data/comms_plan.yml": _plan(starter.plan),
        **{
            path: _page(page, kinds, starter)
            for path, page in starter.pages.items()
            if page.small or answers.profile is Profile.FULL
        },
    }


def files_beside_content(starter: Starter, version: str) -> Mapping[str, bytes]:
    """What a new hub has besides its content and its README, by path: settings, pipelines and tests of its own."""
    return {
        _NAMES.get(path, path): text.replace("@version@", version).encode()
        for path, text in starter.files.items()
        if not path.startswith(_CONTENT) and path != _README
    }


def short_name(name: str) -> str:
    """What people call a council: its name without what it is."""
    ending = next((each for each in _ENDINGS if name.endswith(each)), "")
    return name.removesuffix(ending)


def _filled_in(text: str, answers: Answers, version: str) -> str:
    known = {
        "name": answers.name,
        "short_name": short_name(answers.name),
        "area": answers.area,
        "nation": answers.nation,
        "gss": answers.gss,
        "domain": answers.domain,
        "profile": answers.profile,
        "languages": "en, cy" if answers.nation is Nation.WALES else "en",
        "service_name": _SERVICE,
        "version": version,
    }
    for name, value in known.items():
        text = text.replace(f"@{name}@", value)
    return text


def _gap(by: str, minutes: int, what: str) -> str:
    return f"GAP ({by}, {minutes} {'minute' if minutes == 1 else 'minutes'}) {what}"


def _contact(contact: StarterContact, answers: Answers) -> Iterator[str]:
    name, what = _NEEDS[contact.needs]

    def gap(minutes: int, what: str) -> str:
        return _gap(contact.by, minutes, f"{contact.role} - {what}")

    yield f"role: {contact.role}\n"
    yield f"organisation: {answers.name}\n"
    yield f"{name}: {gap(5, what)}\n"
    yield f"hours: {gap(5, _HOURS)}\n"
    yield "for_whom:\n"
    yield "not_for:\n"
    yield f"fallback: {contact.fallback}\n"
    yield "source:\n"
    yield f"checked_on: {gap(10, _CHECKED)}\n"
    yield "recheck_after_days: 90\n"


def _plan(plan: Mapping[str, PlanGap]) -> str:
    notes = (
        "# The communications plan; its key messages are national. A gap is filled by the lines that it asks for.\n"
        "# Contacts are named by their ids; quarters are written 2026-q4; times are in minutes.\n"
    )
    gaps = (f"{name}: {_gap(each.by, each.minutes, each.what)}\n" for name, each in plan.items())
    return f"{notes}\nowner: prevent-lead\n{''.join(gaps)}"


def _page(page: StarterPage, kinds: PageKinds, starter: Starter) -> str:
    kind = kinds.kinds[page.kind]
    values = {"document": page.document or ""}
    top = [
        f"kind: {page.kind}",
        f'title: "{page.title}"',
        "description:",
        f"owner: {page.owner}",
        f"audiences: [{', '.join(page.audiences)}]",
        f"last_reviewed: {_gap(page.by, page.minutes, _WHOLE_PAGE)}",
        *(f"{name}: {values.get(name) or ''}".rstrip() for name in kind.asked_fields(values)),
    ]
    shown = map(_call, _shown(page, kinds, starter))
    sections = map(_section, kind.asked_sections(values))
    lines = [each for each in page.shows if each != _ALL_CONTACTS]
    headings = (f"## {each}" for each in page.headings)
    return "---\n{}\n---\n\n{}\n".format("\n".join(top), "\n\n".join((*lines, *shown, *sections, *headings)))


def _section(section: SectionRule) -> str:
    """A heading with nothing below it but the contact, or the link, that has to be there."""
    heading = f"## {section.title}"
    if section.id == _CONSENT:
        return f"{heading}\n\n{_PRIVACY}"
    if "contact" not in section.needs:
        return heading
    return f"{heading}\n\n{_call(_CALLED.get(section.shown_as, _USUALLY_CALLED))}"


def _call(contact: str) -> str:
    return f'{{{{ contact("{contact}") }}}}'


def _shown(page: StarterPage, kinds: PageKinds, starter: Starter) -> Iterator[str]:
    """The contacts that a page shows: on one of them all are found, national ones first."""
    if _ALL_CONTACTS in page.shows:
        yield from (id_ for id_ in kinds.required_contacts if id_ not in starter.contacts)
        yield from starter.contacts


def gaps_of_new_hub(starter: Starter, kinds: PageKinds, profile: Profile, nation: Nation) -> Mapping[str, int]:
    """How many gaps each file of a new hub has."""
    anybody = Answers(
        name="A",
        nation=nation,
        area="A",
        gss="W00000000" if nation is Nation.WALES else "E00000000",
        domain="a.gov.uk",
        profile=profile,
    )
    return gaps_in(new_hub(starter, kinds, anybody, ""))


def work_left(site: Site, starter: Starter, kinds: PageKinds) -> Todo:
    """What is still to be filled in of a hub, and what is done of that with which a new one begins."""
    gaps = [
        OpenGap(each.location.path, each.location.line, gap.who, gap.minutes, gap.what)
        for each in site.parse_errors_of(ErrorKind.UNFILLED)
        for gap in find_gaps(each.found)
    ]
    at_first = gaps_of_new_hub(starter, kinds, *_profile_and_nation(site))
    return todo_of(gaps, at_first, starter.work, tuple(unconfirmed(site)))


def _profile_and_nation(site: Site) -> tuple[Profile, Nation]:
    """How much the hub is to hold and where its council is, as far as that can be read."""
    with suppress(UnreadError):
        if council := site.as_far_as_read().council:
            return council.profile, council.nation
    return Profile.FULL, Nation.ENGLAND


def gaps_in(files: Mapping[str, str]) -> Mapping[str, int]:
    """How many gaps each file has of those that are read as content."""
    numbers = {path: len(list(find_gaps(text))) for path, text in files.items() if path.startswith(_CONTENT)}
    return {path: number for path, number in numbers.items() if number}
