"""The settings of hosts for the commands, which do not render themselves."""

from commshub.render.exports.host_settings import files_beside_site

__all__ = ["files_beside_site"]
