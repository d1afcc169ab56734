"""The outline of a page, however its headings are written."""

from commshub.text.outline import outline_of
from tiny_files import HELP, guide
from tiny_hub import MakeSite

TEXT = """## A

B
---

<h3 id="c">C &amp; <em>d</em></h3>

> #### E

<div markdown="1">

##### F

</div>

<h2 markdown="1">G</h2>

<!-- <h2>H</h2> -->
"""


def test_headings_come_in_order_with_their_places(tiny: MakeSite) -> None:
    page = tiny({HELP: guide(TEXT)}).page_at("help.md")
    assert page
    body = page.body
    assert [(each.level, each.text, body[each.start : each.end]) for each in outline_of(page)] == [
        (2, "A", "## A"),
        (2, "B", "B"),
        (3, "C & d", '<h3 id="c">C &amp; <em>d</em></h3>'),
        (4, "E", "#### E"),
        (5, "F", "##### F"),
        (2, "G", '<h2 markdown="1">G</h2>'),
    ]
