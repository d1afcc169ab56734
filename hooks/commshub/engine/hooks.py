"""The events of MkDocs, bound to a hub. A council's `hooks/hub.py` takes them all over in one line."""

from commshub.engine.mkdocs import Hub

hub = Hub()

on_startup = hub.on_startup
on_config = hub.on_config
on_files = hub.on_files
on_env = hub.on_env
on_page_markdown = hub.on_page_markdown
on_page_content = hub.on_page_content
on_post_build = hub.on_post_build
on_build_error = hub.on_build_error
on_shutdown = hub.on_shutdown
