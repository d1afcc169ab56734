"""The parsed document of a page: the one place that knows Markdown and HTML."""
