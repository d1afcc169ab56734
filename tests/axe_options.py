"""What axe-core is asked of a page, in the light and in the dark."""

from collections.abc import Mapping

# WCAG 2.2 A and AA, and what the makers of axe hold to be good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"type": "tag", "values": TAGS}
# In the dark nothing but colours is other than in the light, and no colour goes by the width, as `test_axe.py` holds:
# so only contrast is judged there.
CONTRAST = {"type": "rule", "values": ["color-contrast"]}


def axe_options(scheme: str, **more: object) -> Mapping[str, object]:
    """The options of a run of axe on a page that is shown in a scheme of colours."""
    return {"runOnly": CONTRAST if scheme == "dark" else ALL_RULES, **more}
