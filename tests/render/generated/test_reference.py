"""The pages of the editors' guide that are made from the rules, from `pages.yml` and from the facts."""

from commshub.model.generated_pages import KINDS_PAGE, RULES_PAGES, WHERE_PAGE
from commshub.model.site import Site
from commshub.render.frame import Link
from commshub.render.generated.reference import reference_pages
from commshub.render.pages import StagedPage
from tiny_files import CONTACTS, KINDS, guide, tiny_file
from tiny_hub import MakeSite


def _page(site: Site, path: str) -> StagedPage:
    return next(page for page in reference_pages(site) if page.path == path)


def _kinds_page(site: Site) -> str:
    return _page(site, KINDS_PAGE).markdown


def test_the_pages_are_in_the_editors_guide(tiny: MakeSite) -> None:
    site = tiny({"docs/editors/index.md": guide("How to edit.\n")})
    made = reference_pages(site)
    assert [page.path for page in made] == [*RULES_PAGES, KINDS_PAGE, WHERE_PAGE]
    for path, title in ((KINDS_PAGE, "Kinds of pages"), (WHERE_PAGE, "Where contacts are used")):
        page = _page(site, path)
        assert (page.frame.title, page.frame.section) == (title, Link("Editors' guide", "editors/"))
    assert [page.path for page in made if page.frame.is_listed] == []


def test_every_kind_of_page_is_shown_with_what_it_must_have(tiny: MakeSite) -> None:
    assert _kinds_page(tiny()) == (
        "Each page says at its top what it is. Every page has: `kind`, `title`, `description`, `owner`, `audiences`, "
        "`last_reviewed`.\n"
        "\n"
        "## Guide (`guide`)\n"
        "\n"
        "- Reviewed every 365 days\n"
        "\n"
        "## Referral route (`route`)\n"
        "\n"
        "- Folder: `docs/get-help/`\n"
        "- Reviewed every 180 days\n"
        "- At its top besides: `reach`, `contacts`, `fallback`\n"
        "- Sections, in this order: In an emergency · What to do · Who to contact · What happens next\n"
        "\n"
        "## News (`news`)\n"
        "\n"
        "- Folder: `docs/news/`\n"
        "- At its top besides: `date`\n"
        "\n"
        "## Case study (`case-study`)\n"
        "\n"
        "- Folder: `docs/stories/`\n"
        "- At its top besides: `origin`\n"
        "- Where `origin` is `local`: `consent_expires`\n"
        "- Where `origin` is `national`: `published_source`\n"
        "\n"
        "## Page after an incident (`incident`)\n"
        "\n"
        "- Folder: `docs/get-help/`\n"
        "- At its top besides: `situation`, `approver`, `approved_at`, `next_update`, `expires`\n"
        "- Sections, in this order: What we know · What to do now · Where to get help\n"
        "\n"
    )


def test_what_sections_must_speak_of_is_listed(tiny: MakeSite) -> None:
    topics = 'about: [{says: what to do, words: [call]}, {says: "when, and *how*", facts: [day]}]'
    page = _kinds_page(tiny({KINDS: tiny_file(KINDS, ("What to do}, least_words: 5", f"What to do}}, {topics}"))}))
    assert "\n- What to do says: what to do · when, and \\*how\\*\n" in page


def test_a_kind_that_is_declared_is_shown_at_once(tiny: MakeSite) -> None:
    more = "  poster:\n    name: Poster\n    when:\n      - field: reach\n        is: public\n        sections:\n"
    more += "          - {id: text, heading: {en: Text, cy: Testun}}\n"
    page = _kinds_page(tiny({KINDS: tiny_file(KINDS) + more}))
    assert page.endswith("\n## Poster (`poster`)\n\n- Where `reach` is `public`: Text\n\n")


def test_without_any_kind_the_page_can_still_be_made(tiny: MakeSite) -> None:
    page = _kinds_page(tiny({KINDS: "kinds: [\n"}))
    assert page.startswith("Each page says at its top what it is.")
    assert "##" not in page


def _where_page(site: Site) -> str:
    return _page(site, WHERE_PAGE).markdown


def test_every_contact_is_shown_with_the_places_that_use_it(tiny: MakeSite) -> None:
    assert _where_page(tiny()).partition("\n## Emergency services")[0] == (
        "See whom a change of a contact will reach, before you make it. For other facts run `hub where` with an id.\n"
        "\n"
        "## Littleton Prevent team (`prevent-team`)\n"
        "\n"
        "- `content_data/comms_plan.yml`: the plan names it (6 times)\n"
        "- `content_data/pages.yml`: no hub can do without it\n"
        "- `docs/get-help/worried.md`: names it as owner, names it as contacts, shows it\n"
        "- `docs/index.md`: names it as owner, shows it\n"
        "- Made from it: `contacts/prevent-team.vcf`\n"
    )


def test_an_event_that_nobody_may_know_yet_is_not_named(tiny: MakeSite) -> None:
    event = "quiet:\n  title: A talk\n  starts: 2026-12-08 18:00\n  ends: 2026-12-08 20:00\n  organiser: prevent-team\n"
    page = _where_page(tiny({"content_data/events.yml": event}))
    assert "- `content_data/events.yml`: an event has it as organiser\n" in page
    assert "quiet" not in page


def test_without_contacts_the_page_can_still_be_made(tiny: MakeSite) -> None:
    assert "##" not in _where_page(tiny({CONTACTS: "a: [\n"}))
