"""The file of redirects, changed line by line."""

from collections.abc import Mapping

_NOTES = """\
# Pages that have moved, below docs/: where each stood, and where it is now. Whoever follows an old link is led on.
#
# A calendar or a contact card that has moved is published at its old address too: a phone follows no page.
#
# A page that nothing has taken the place of has the word 'gone': its address says so, and shows who can help.
#
# `hub rename` and `hub remove` write these lines. Keep them for as long as anybody may have the old address.

"""


def with_redirects(data: bytes, moved: Mapping[str, str], *, arrived: bool = True) -> bytes:
    """The file with what has just moved. What has `arrived` at an address again needs no redirect any more."""
    text = data.decode("utf-8") or _NOTES
    end = "\r\n" if "\r\n" in text else "\n"
    there = tuple(f"{path}:" for path in (moved.values() if arrived else ()))
    kept = [
        line for line in text.splitlines(keepends=True) if not line.lstrip("\"'").replace('":', ":").startswith(there)
    ]
    start = "".join(kept)
    start += "" if not start or start.endswith("\n") else end
    return (start + "".join(f"{old}: {new}{end}" for old, new in moved.items())).encode("utf-8")
