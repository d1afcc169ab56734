"""Called facts, written into pages through the templates of this repository."""

from collections.abc import Callable

import pytest

from commshub.expanding.facts import FactWriter, UnknownFactError
from fact_templates import TEMPLATES
from tiny_files import CONTACTS, HELP, guide, tiny_file
from tiny_hub import MakeSite

Write = Callable[..., str]


@pytest.fixture
def write(tiny: MakeSite) -> Write:
    """What becomes of a text on a page of the tiny hub, with some of its files changed."""

    def written(text: str, files: dict[str, str] | None = None) -> str:
        site = tiny({**TEMPLATES, HELP: guide(f"{text}\n"), **(files or {})})
        page = site.page_at("help.md")
        assert page
        return FactWriter(site).write(page).strip()

    return written


def test_a_short_number_stands_alone_in_a_sentence(write: Write) -> None:
    assert write('Call {{ contact("emergency").phone }} now.') == (
        'Call <a class="number-small" href="tel:999">999</a> now.'
    )


def test_another_number_comes_with_its_name(write: Write) -> None:
    assert write('{{ contact("prevent-team").phone }}') == (
        'Littleton Prevent team on <a class="number-small" href="tel:+441632960001">01632 960001</a>'
    )


def test_a_card_has_everything_and_no_empty_line(write: Write) -> None:
    card = write('{{ contact("prevent-team") }}')
    for words in ("Prevent team", 'href="tel:+441632960001"', "Monday to Friday, 9am to 5pm", "Checked on"):
        assert words in card
    assert "\n\n" not in card


def test_what_an_editor_writes_is_never_code(write: Write) -> None:
    changed = tiny_file(CONTACTS, ("role: Littleton Prevent team", 'role: "<script>alert(1)</script> & co"'))
    card = write('{{ contact("prevent-team") }}', {CONTACTS: changed})
    assert "<script>" not in card
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in card


@pytest.mark.parametrize("call", ['contact("nobody")', 'message("nothing")', 'glossary("word")'])
def test_an_id_that_is_not_there_is_never_written(write: Write, call: str) -> None:
    with pytest.raises(UnknownFactError):
        write(f"{{{{ {call} }}}}")


def test_the_same_call_is_written_alike_everywhere_it_stands(write: Write) -> None:
    first, second = write('{{ message("safeguarding") }}\n\n{{ message("safeguarding") }}').split("\n\n")
    assert first == second
    assert "Prevent is about keeping people safe." in first


def test_the_plan_is_drawn_with_its_figures_in_words(write: Write) -> None:
    progress = write("{{ plan.progress }}")
    assert '<th scope="row">Stories told (stories)</th>' in progress
    assert "Not measured yet" in progress
    timetable = write("{{ plan.timetable }}")
    assert 'aria-label="0 things done and 1 still planned' in timetable
    assert "1 December 2026: A story (Littleton Prevent team)" in timetable


def test_a_preview_leaves_what_cannot_be_written_as_it_was_typed(tiny: MakeSite) -> None:
    site = tiny({**TEMPLATES, HELP: guide('{{ contact("nobody") }} and {{ contact("emergency").phone }}\n')})
    page = site.page_at("help.md")
    assert page
    shown = FactWriter(site).preview(page)
    assert '{{ contact("nobody") }} and <a' in shown
