"""What stands around pages, as templates are told."""

from dataclasses import replace

from commshub.model.site import Site
from commshub.render.site import shown_as_preview, site_frame


def test_a_preview_says_so_in_every_language(sample: Site) -> None:
    frame = site_frame(sample)
    assert not frame.preview
    assert frame.in_language
    shown = shown_as_preview(frame)
    assert shown.preview
    assert shown.in_language
    assert [code for code, each in shown.in_language.items() if not each.preview] == []
    assert replace(shown, preview=False, in_language=frame.in_language) == frame
