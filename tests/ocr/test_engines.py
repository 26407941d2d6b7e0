"""The recognisers: what they read off a drawn line, their tables, and boxes on turned images."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.ocr.engine import ImageWord, Layout
from pipeline.ocr.tesseract import find_tesseract, rows_to_words
from pipeline.ocr.trueocr_engine import find_trueocr, line_to_words
from pipeline.ocr.turning import Turning
from tests.ocr.drawing import drawn

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


@pytest.mark.parametrize("find", [find_tesseract, find_trueocr])
def test_a_line_of_print_is_read_with_boxes_and_confidence(find):
    engine = find()
    if engine is None:
        pytest.skip("this recogniser is not installed")
    words = engine.recognise(drawn("Trung tam y te huyen 2021", width=1200, height=120), layout=Layout.LINE)
    assert " ".join(word.text for word in words) == "Trung tam y te huyen 2021"
    assert all(0 < word.confidence <= 1 for word in words)
    assert [word.left for word in words] == sorted(word.left for word in words)
    assert all(0 <= word.left < word.right <= 1200 and 0 <= word.top < word.bottom <= 120 for word in words)


def test_words_of_a_table_of_tesseract_keep_lines_quotes_and_confidence():
    rows = [HEAD, "4\t1\t1\t1\t1\t0\t0\t0\t90\t20\t-1\t", '5\t1\t1\t1\t1\t1\t10\t5\t30\t12\t96.5\t"Sở',
            "5\t1\t1\t1\t1\t2\t45\t5\t20\t12\t90\tY", "5\t1\t1\t1\t2\t1\t10\t25\t20\t12\t-1\ttế"]  # fmt: skip
    assert list(rows_to_words(rows)) == [
        ImageWord('"Sở', 10, 5, 40, 17, 0.965, 0),
        ImageWord("Y", 45, 5, 65, 17, 0.9, 0),
        ImageWord("tế", 10, 25, 30, 37, 0.0, 1),
    ]


def test_words_share_the_box_of_their_line_by_their_letters():
    line = {"text": "Số: 12", "bbox": [0, 10, 60, 30], "confidence": 0.9, "index": 3}
    assert list(line_to_words(line)) == [
        ImageWord("Số:", 0, 10, 30, 30, 0.9, 3),
        ImageWord("12", 40, 10, 60, 30, 0.9, 3),
    ]


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("degrees", [0.0, 2.0])
def test_a_box_on_the_turned_image_comes_back_to_its_ink(quarters, degrees):
    scanned = np.full((400, 600), 255, np.uint8)
    scanned[100:120, 400:460] = 0
    turning = Turning(width=600, height=400, quarters=quarters, degrees=degrees)
    ys, xs = np.nonzero(turning.apply(scanned) < 128)
    box = turning.back(ImageWord("x", xs.min(), ys.min(), xs.max() + 1, ys.max() + 1, 1.0))
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx((400, 100, 460, 120), abs=8 if degrees else 0.1)
