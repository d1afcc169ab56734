"""The engines that turn plain pages into a site. Only `mkdocs` here knows MkDocs."""
