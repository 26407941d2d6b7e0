"""What stands in the way of starting Elasticsearch here; the message names it."""

from __future__ import annotations


class MissingError(Exception):
    """Something that is no part of the project is not on this machine: Java, Maven, the download, Linux."""
