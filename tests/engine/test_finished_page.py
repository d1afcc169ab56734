"""A finished page as a browser reads it."""

from commshub.engine.finished_page import Tag, Text, read_page

HTML = """<p id=a>One &amp; two
<a HREF="b.html" href="c.html" name="d">x</a>
<code>{{ e }} <i>f</i></code> g <!-- h -->
<img srcset="j.png 1x, k.png 2x" src=" l.png "/>
"""


def test_tags_comments_and_words_have_their_lines() -> None:
    page = read_page(HTML)
    assert page.tags[:2] == [Tag("p", {"id": "a"}, 1), Tag("a", {"href": "b.html", "name": "d"}, 2)]
    assert page.comments == [Text("<!-- h -->", 3)]
    assert Text("One & two\n", 1) in page.texts
    assert not [text for text in page.texts if "{{" in text.words or text.words == "f"]


def test_what_links_can_lead_to() -> None:
    assert read_page(HTML).parts() == {"a", "d"}


def test_where_tags_lead() -> None:
    page = read_page(f'{HTML}<meta http-equiv="Refresh" content="0; url=m/"><video src=n poster=o><q cite="p">')
    assert [address for tag in page.tags for address in tag.addresses()] == [
        *("b.html", "l.png", "j.png", "k.png", "m/", "n", "o"),
    ]
