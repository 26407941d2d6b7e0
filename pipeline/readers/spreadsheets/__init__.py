"""Spreadsheets: each sheet a page, its titles as paragraphs, its rows as the rows of a table."""

from pipeline.readers.spreadsheets.comma import read_csv
from pipeline.readers.spreadsheets.xlsx import read_xlsx

__all__ = ["read_csv", "read_xlsx"]
