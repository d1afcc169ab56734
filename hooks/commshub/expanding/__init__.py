"""From a `Site` to plain Markdown pages and files that any engine can build."""
