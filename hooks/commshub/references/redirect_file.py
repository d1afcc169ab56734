"""The file of redirects, changed line by line."""

from collections.abc import Mapping

_NOTES = """\
# Pages that have moved, below docs/: where each stood, and where it is now. Whoever follows an old link is led on.
#
# `hub rename` writes these lines. Keep them for as long as anybody may have the old address.

"""


def with_redirects(data: bytes, moved: Mapping[str, str]) -> bytes:
    """The file with pages that have just moved. What stands at an address again needs no redirect any more."""
    text = data.decode("utf-8") or _NOTES
    end = "\r\n" if "\r\n" in text else "\n"
    arrived = tuple(f"{path}:" for path in moved.values())
    kept = [
        line for line in text.splitlines(keepends=True) if not line.lstrip("\"'").replace('":', ":").startswith(arrived)
    ]
    start = "".join(kept)
    start += "" if not start or start.endswith("\n") else end
    return (start + "".join(f"{old}: {new}{end}" for old, new in moved.items())).encode("utf-8")
