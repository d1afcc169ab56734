"""Words that nobody sees for how they look."""

import pytest

from commshub.content.attachments.documents import parse_document
from commshub.model.documents import Hidden
from made_documents import DRAWN, OPEN, SLIDE, core, docx, odt, office, words

PLAN = "docs/plan.docx"
WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    ("properties", "what"),
    [
        ('<w:color w:val="FFFFFF"/>', "white text"),
        ('<w:color w:val="fdfdfd"/>', "white text"),
        ('<w:sz w:val="2"/>', "tiny text"),
        ('<w:rStyle w:val="Secret"/>', "hidden text"),
    ],
)
def test_words_that_nobody_sees_are_told(properties: str, what: str) -> None:
    styles = '<s><style styleId="Secret"><rPr><vanish/></rPr></style></s>'
    found = parse_document(PLAN, docx(words("Alex", properties), {"word/styles.xml": styles}))
    assert (found.hidden, found.covered) == ((Hidden(what, "Alex"),), ())


@pytest.mark.parametrize(
    "properties",
    [
        '<w:highlight w:val="black"/>',
        '<w:shd w:fill="000000"/>',
        '<w:color w:val="000000"/><w:shd w:fill="111111"/>',
    ],
)
def test_words_that_are_blacked_out_are_told(properties: str) -> None:
    assert parse_document(PLAN, docx(words("Alex", properties))).covered == (Hidden("a dark box", "Alex"),)


@pytest.mark.parametrize(
    "body",
    [
        words("Alex", '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'),
        words("Alex", '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>'),
        words("Alex", '<w:highlight w:val="yellow"/>'),
        words("Alex", '<w:color w:val="auto"/><w:sz w:val="24"/>'),
        words(" ", '<w:color w:val="FFFFFF"/>'),
        f"<w:tbl>{words('Alex', WHITE)}</w:tbl>",
        words("Alex", WHITE).replace("<w:p>", '<w:p><w:pPr><w:shd w:fill="003366"/></w:pPr>'),
    ],
)
def test_words_that_can_be_seen_are_fine(body: str) -> None:
    found = parse_document(PLAN, docx(body))
    assert (found.hidden, found.covered) == ((), ())


@pytest.mark.parametrize(("x", "told"), [(9_999_999, True), (-300, True), (10, False), (9_143_900, False)])
def test_words_beside_a_slide_are_told(x: int, *, told: bool) -> None:
    place = f'<a:xfrm><a:off x="{x}" y="0"/><a:ext cx="200" cy="200"/></a:xfrm>'
    shape = f"<p:sp>{place}<a:t>Alex</a:t></p:sp>"
    parts = {
        "ppt/presentation.xml": f'<p:p xmlns:p="{SLIDE}"><p:sldSz cx="9144000" cy="6858000"/></p:p>',
        "ppt/slides/slide3.xml": f'<p:sld xmlns:p="{SLIDE}" xmlns:a="{DRAWN}">{shape}</p:sld>',
        **core(),
    }
    assert parse_document("docs/a.pptx", office(parts)).hidden == (
        (Hidden("words beside the slide", "Alex", 3),) if told else ()
    )


@pytest.mark.parametrize(
    ("marks", "what"),
    [('text:display="none"', "hidden text"), ('fo:color="#ffffff"', "white text"), ('fo:color="#000000"', "")],
)
def test_styles_of_an_open_document_that_show_nothing_are_told(marks: str, what: str) -> None:
    style = (
        f'<style:style xmlns:style="{OPEN.format("style")}" xmlns:fo="urn:fo" style:name="T1">'
        f"<style:text-properties {marks}/></style:style>"
    )
    body = f'{style}<text:p>Our <text:span text:style-name="T1">Alex</text:span></text:p>'
    hidden = parse_document("docs/a.odt", odt(body)).hidden
    assert hidden == ((Hidden(what, "Alex"),) if what else ())
