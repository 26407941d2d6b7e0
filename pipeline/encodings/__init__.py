"""Vietnamese text of the years before Unicode: found by font and by text, read with its way back to what was stored."""

from pipeline.encodings.decoded import Decoded
from pipeline.encodings.find import find_old
from pipeline.encodings.repair import OldText, repair
from pipeline.encodings.score import clear_best
from pipeline.encodings.view import readable, view_pages

__all__ = ["Decoded", "OldText", "clear_best", "find_old", "readable", "repair", "view_pages"]
