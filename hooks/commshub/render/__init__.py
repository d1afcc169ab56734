"""From a `Site` to staged Markdown pages and files that any engine can build."""
