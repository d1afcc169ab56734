"""The one file that MkDocs loads: it binds MkDocs' events to the hub, and does nothing else."""

from commshub.engine.hooks import *  # noqa: F403 - every event of MkDocs that the hub takes part in
