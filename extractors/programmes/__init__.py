"""Programmes that a text is about or gives work for."""

from extractors.programmes.find import find_programmes

__all__ = ["find_programmes"]
