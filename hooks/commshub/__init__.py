"""The Prevent communications hub: content in, findings and staged pages out.

Data flows one way, and every step is a pure function of the one before it::

    reading ──▶ parsing ──▶ site ──▶ checks ──▶ reporting
    (disk)      (places)   (frozen)    └──▶ expanding ──▶ engine

- `reading` is the only package that touches the disk.
- `parsing` turns bytes into the typed, frozen models of `site`, and keeps the line and column of everything.
- `checks` holds one file per concern and one function per rule; a rule gets a `Site` and yields findings.
- `expanding` turns a `Site` into plain Markdown pages and files that any engine can build.
- `engine` is where MkDocs is known, and nowhere else.
- `commands` are what a person types: `hub check`, `hub explain`, `hub new`.

Imports point from right to left in that picture, never back; a test holds us to it.
"""
