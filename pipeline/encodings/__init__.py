"""Vietnamese text of the years before Unicode: found by font and by text, read with its way back to what was stored."""

from pipeline.encodings.decoded import Decoded
from pipeline.encodings.find import find_old
from pipeline.encodings.repair import OldText, repair

__all__ = ["Decoded", "OldText", "find_old", "repair"]
