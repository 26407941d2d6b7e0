"""Scans that the tests make: pages of a PDF as images, laid askew, with noise, bound into a PDF without text."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def pages_of(data: bytes, *, dpi: int = 300) -> list[Image.Image]:
    """The pages of a PDF in grey."""
    with pdfium.PdfDocument(data) as document:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]


def scanned(image: Image.Image, *, degrees: float = 0.0, grain: float = 0.0, salt: float = 0.0) -> Image.Image:
    """A page as a scanner sees it: turned to the left, with grain (standard deviation) and specks (share of pixels)."""
    turned = image.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)
    values = np.asarray(turned, dtype=np.float64)
    chance = np.random.default_rng(11)
    if grain:
        values = values + chance.normal(0, grain, values.shape)
    if salt:
        specks = chance.random(values.shape)
        values = np.where(specks < salt / 2, 0, np.where(specks > 1 - salt / 2, 255, values))
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def bound(images: list[Image.Image], *, dpi: int = 300, quality: int = 60) -> bytes:
    """The images as pages of a PDF that holds nothing else."""
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=dpi, quality=quality)
    return out.getvalue()


def locked_scan(image: Image.Image, password: str, *, dpi: int = 300) -> bytes:
    """A page as a PDF that opens with a password only."""
    size = (image.width * 72 / dpi, image.height * 72 / dpi)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=StandardEncryption(password, "chu-so-huu", strength=128))
    canvas.drawImage(ImageReader(image), 0, 0, *size)
    canvas.save()
    return out.getvalue()
