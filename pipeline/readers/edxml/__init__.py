"""edXML: packages of the state's exchange of electronic documents, their status messages and recalls."""

from pipeline.readers.edxml.reader import read_edxml

__all__ = ["read_edxml"]
