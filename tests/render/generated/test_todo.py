"""The page of a preview with all that is still to be filled in."""

from commshub.model.findings import Finding, Location
from commshub.model.todo import OpenGap, Todo, TodoSection, Unconfirmed
from commshub.render.generated.todo import todo_page
from commshub.render.site import stage_preview
from fact_templates import TEMPLATES
from tiny_hub import MakeSite

GAP = OpenGap("content_data/council.yml", 4, "Web *team*", 90, "the [address]")
LEFT = Todo(((1, TodoSection("Who you are", (GAP,), 2)), (3, TodoSection("Getting help", (), 1))))
FOUND = Finding(Location("content_data/council.yml"), "To fill in", "Write it.")


def test_gaps_stand_by_section_with_who_can_fill_them(tiny: MakeSite) -> None:
    page = todo_page(LEFT, tiny())
    assert (page.path, page.frame.title) == ("editors/todo.md", "What is still to be filled in")
    assert not page.frame.is_listed
    assert page.markdown.startswith(
        "**3 of 4 gaps filled. About 2 hours of work are left, for the Web \\*team\\*.** Write"
    )
    assert page.markdown.endswith(
        "| Who | Gaps | About |\n| --- | --- | --- |\n| Web \\*team\\* | 1 | 2 hours |\n\n"
        "## 1. Who you are (2 of 3 done)\n\n"
        "- the \\[address\\]: Web \\*team\\*, 90 minutes (content\\_data/council.yml, line 4)\n\n"
        "## 3. Getting help (1 of 1 done)\n\n\n"
    )


def test_what_nobody_has_confirmed_stands_by_itself(tiny: MakeSite) -> None:
    page = todo_page(Todo((), (Unconfirmed("act-early-line", "Do this: '*Ring* it'."),)), tiny())
    assert page.markdown.endswith(
        "best done.\n\n## To be looked up before the hub goes live (1)\n\n"
        "- act-early-line: Do this: '\\*Ring\\* it'.\n\n"
    )


def test_only_a_preview_with_gaps_has_it(tiny: MakeSite) -> None:
    site = tiny(TEMPLATES)
    assert stage_preview(site, (FOUND,), LEFT).frame.todo == "editors/todo/"
    assert "editors/todo.md" in {page.path for page in stage_preview(site, (FOUND,), LEFT).pages}
    for todo in (None, Todo()):
        staged = stage_preview(site, (FOUND,), todo)
        assert staged.frame.todo == ""
        assert "editors/todo.md" not in {page.path for page in staged.pages}
