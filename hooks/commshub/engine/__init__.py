"""The engines that turn staged pages into a site. Only `mkdocs` here knows MkDocs."""
