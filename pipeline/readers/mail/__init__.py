"""Electronic mail: the text with its head as the main document, what is attached as documents of their own."""

from pipeline.readers.mail.eml import read_eml
from pipeline.readers.mail.msg import read_msg

__all__ = ["read_eml", "read_msg"]
