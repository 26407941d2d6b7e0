"""Archives: zip, 7z, gzip and tar → the files in them, each standing for itself."""

from pipeline.readers.archives.seven import read_7z
from pipeline.readers.archives.tarred import read_gzip, read_tar
from pipeline.readers.archives.zipped import read_zip

__all__ = ["read_7z", "read_gzip", "read_tar", "read_zip"]
