"""Files of older word processors: Word 97 (.doc), RTF, OpenDocument, Works."""

from pipeline.readers.office.reader import read_office

__all__ = ["read_office"]
