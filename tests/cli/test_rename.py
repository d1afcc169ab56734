"""`hub rename`: everything is changed, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def _texts(folder: Path) -> dict[str, str]:
    files = (path for part in ("docs", "content_data") for path in (folder / part).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_a_contact_is_renamed_in_every_file(run: Run, folder: Path) -> None:
    before = _texts(folder)
    result = run("rename", "prevent-team", "safety-team")
    assert result.output == (
        "The contact 'prevent-team' is now called 'safety-team'. 6 files changed:\n"
        "\n"
        "  content_data/comms_plan.yml\n"
        "  content_data/contacts.yml\n"
        "  content_data/pages.yml\n"
        "  content_data/redirects.yml\n"
        "  docs/get-help/worried.md\n"
        "  docs/index.md\n"
        "\n"
        "Now run: hub check\n"
    )
    assert result.exit_code == 0
    after = _texts(folder)
    assert after.pop("content_data/redirects.yml").endswith("\ncontacts/prevent-team.vcf: contacts/safety-team.vcf\n")
    assert after == {path: text.replace("prevent-team", "safety-team") for path, text in before.items()}


def test_a_page_moves_with_its_links_and_leaves_a_redirect(run: Run, folder: Path) -> None:
    index = folder / "docs" / "index.md"
    index.write_text(index.read_text(encoding="utf-8") + "\n[Talk](get-help/worried.md#steps)\n", encoding="utf-8")
    result = run("rename", "docs/get-help/worried.md", "get-help/someone/talk.md")
    assert result.exit_code == 0
    assert "  docs/get-help/worried.md is now docs/get-help/someone/talk.md\n" in result.output
    texts = _texts(folder)
    assert "docs/get-help/worried.md" not in texts
    assert "[Talk](get-help/someone/talk.md#steps)" in texts["docs/index.md"]
    assert texts["content_data/redirects.yml"].endswith("\n\nget-help/worried.md: get-help/someone/talk.md\n")


def test_the_links_of_a_page_that_moves_lead_where_they_did(run: Run, folder: Path) -> None:
    page = folder / "docs" / "get-help" / "worried.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Home](../index.md)\n", encoding="utf-8")
    assert run("rename", "get-help/worried.md", "get-help/someone/talk.md").exit_code == 0
    assert "[Home](../../index.md)" in _texts(folder)["docs/get-help/someone/talk.md"]


def test_a_page_that_moves_back_needs_no_redirect_any_more(run: Run, folder: Path) -> None:
    run("rename", "get-help/worried.md", "get-help/talk.md")
    assert run("rename", "get-help/talk.md", "get-help/worried.md").exit_code == 0
    lines = _texts(folder)["content_data/redirects.yml"].splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["get-help/talk.md: get-help/worried.md"]


def test_a_page_that_moves_twice_is_led_to_at_once(run: Run, folder: Path) -> None:
    run("rename", "get-help/worried.md", "get-help/talk.md")
    run("rename", "get-help/talk.md", "get-help/call.md")
    lines = _texts(folder)["content_data/redirects.yml"].splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "get-help/worried.md: get-help/call.md",
        "get-help/talk.md: get-help/call.md",
    ]


def test_a_contact_card_stays_at_its_old_address_too(run: Run, folder: Path) -> None:
    assert run("rename", "prevent-team", "our-team").exit_code == 0
    run("rename", "our-team", "safer-team")
    lines = _texts(folder)["content_data/redirects.yml"].splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "contacts/prevent-team.vcf: contacts/safer-team.vcf",
        "contacts/our-team.vcf: contacts/safer-team.vcf",
    ]
    assert run("rename", "safer-team", "prevent-team").exit_code == 0
    lines = _texts(folder)["content_data/redirects.yml"].splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        "contacts/our-team.vcf: contacts/prevent-team.vcf",
        "contacts/safer-team.vcf: contacts/prevent-team.vcf",
    ]


def test_the_calendars_of_an_audience_stay_at_their_old_addresses_too(run: Run, folder: Path) -> None:
    assert run("rename", "audience:residents", "everyone").exit_code == 0
    assert "\nevents/for-residents.ics: events/for-everyone.ics\n" in _texts(folder)["content_data/redirects.yml"]


def test_a_diff_changes_nothing(run: Run, folder: Path) -> None:
    before = _texts(folder)
    result = run("rename", "channel", "channel-panel", "--diff")
    assert result.exit_code == 0
    assert result.output == (
        "--- content_data/glossary.yml\n"
        "+++ content_data/glossary.yml\n"
        "@@ -1,2 +1,2 @@\n"
        "-channel:\n"
        "+channel-panel:\n"
        "   term: Channel\n"
        "--- docs/index.md\n"
        "+++ docs/index.md\n"
        "@@ -20,2 +20,2 @@\n"
        " \n"
        '-{{ glossary("channel") }} {{ statistic("referrals") }}\n'
        '+{{ glossary("channel-panel") }} {{ statistic("referrals") }}\n'
    )
    assert _texts(folder) == before


def test_windows_line_ends_stay(run: Run, folder: Path) -> None:
    glossary = folder / "content_data" / "glossary.yml"
    glossary.write_bytes(glossary.read_bytes().replace(b"\n", b"\r\n"))
    assert run("rename", "channel", "channel-panel").exit_code == 0
    assert glossary.read_bytes().startswith(b"channel-panel:\r\n  term: Channel\r\n")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("prevnt-team", "x-team", "There is nothing called 'prevnt-team'. Did you mean 'prevent-team'?"),
        ("prevent-team", "act-early-line", "There is a contact called 'act-early-line' already."),
        ("prevent-team", "prevent-team", "The contact is called 'prevent-team' already."),
        (
            "prevent-team",
            "Prevent Team",
            "'Prevent Team' cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'.",
        ),
        ("prevent-team", "no", "'no' cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'."),
        ("prevent-team", "12", "'12' cannot be an id. Write small letters, digits and hyphens, as in 'prevent-team'."),
        (
            "emergency",
            "danger",
            "The contact 'emergency' keeps its name: the hub's own code and templates look for it.",
        ),
        ("news", "events", "The kind of page 'news' keeps its name: the hub's own code and templates look for it."),
        ("search.md", "find.md", "The hub makes the page 'search.md' itself. Rename what it is made of."),
        (
            "get-help/worried.md",
            "get-help/worried.txt",
            "'get-help/worried.txt' has another ending than the file. Write '.md' behind the new name.",
        ),
        (
            "get-help/worried.md",
            "get-help/../x.md",
            (
                "'get-help/../x.md' cannot be the name of a file. "
                "Write small letters, digits, hyphens, and '/' for folders."
            ),
        ),
        ("get-help/worried.md", "index.md", "There is a page called 'index.md' already."),
        (
            "get-help/worried.md",
            "help/worried.md",
            (
                "Nothing was changed, because then docs/help/worried.md, line 2 would have a fault: "
                "A page of kind 'route' belongs in 'docs/get-help/' (pages.wrong-folder)."
            ),
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run: Run, folder: Path, old: str, new: str, why: str) -> None:
    kinds = folder / "content_data" / "pages.yml"
    kinds.write_text(kinds.read_text(encoding="utf-8").replace("help_pages: [get-help/]\n", ""), encoding="utf-8")
    before = _texts(folder)
    result = run("rename", old, new)
    assert (result.exit_code, result.output) == (2, f"{why}\n")
    assert _texts(folder) == before


def test_an_id_of_two_things_asks_which(run: Run, folder: Path) -> None:
    glossary = folder / "content_data" / "glossary.yml"
    glossary.write_text(glossary.read_text(encoding="utf-8").replace("channel:", "prevent-team:", 1), encoding="utf-8")
    result = run("rename", "prevent-team", "safety-team")
    assert (result.exit_code, result.output) == (
        2,
        "There are 2 things called 'prevent-team'. Say which one: 'contact:prevent-team' or 'word:prevent-team'.\n",
    )
    assert run("rename", "word:prevent-team", "channel").exit_code == 0
    assert glossary.read_text(encoding="utf-8").startswith("channel:\n")


def test_a_file_that_cannot_be_read_may_name_it_too(run: Run, folder: Path) -> None:
    (folder / "content_data" / "glossary.yml").write_text("channel: [\n", encoding="utf-8")
    result = run("rename", "prevent-team", "safety-team")
    assert (result.exit_code, result.output) == (
        2,
        "content_data/glossary.yml cannot be read whole, and may name it too. Run 'hub check' and mend that first.\n",
    )


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _texts(folder)
    written = Path.write_bytes

    def refuse(path: Path, data: bytes) -> int:
        if path.name == ".index.md.renaming":
            raise PermissionError(13, "Permission denied")
        return written(path, data)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = run("rename", "prevent-team", "safety-team")
    assert (result.exit_code, result.output) == (
        2,
        "'docs/index.md' cannot be written (Permission denied). Nothing was changed.\n",
    )
    assert _texts(folder) == before


def test_without_a_hub_nothing_is_renamed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path / "hub" / "docs")
    assert run("rename", "prevent-team", "safety-team").exit_code == 2
