"""A PDF file's bytes in, whether it unpacks to more than any article out."""

from __future__ import annotations

import re
import zlib

MOST_BYTES = 100 * 1024 * 1024
"""What all streams but pictures may unpack to: PDFium takes twice as much, and unpacks pictures for drawing only."""
CHUNK_BYTES = 1024 * 1024
HEAD_BYTES = 400
# The start of what is packed, after ">>".   "endstream" — no.
STREAM = re.compile(rb"(?<!end)stream\r?\n")
# "/Subtype /Image" — yes.   "/ImageMask" — no.
PICTURE = re.compile(rb"/Subtype\s*/Image\b")


def swells(data: bytes) -> bool:
    """Whether a file unpacks to more than ``MOST_BYTES``; it is unpacked in pieces, and nothing of it is kept."""
    left = MOST_BYTES
    for found in STREAM.finditer(data):
        head = data[max(0, found.start() - HEAD_BYTES) : found.start()].rpartition(b" obj")[2]
        if not PICTURE.search(head):
            left -= _unpacked(data, found.end(), most=left)
        if left <= 0:
            return True
    return False


def _unpacked(data: bytes, start: int, *, most: int) -> int:
    """Return how many bytes a stream unpacks to, as far as it can be; no more than are asked for are counted."""
    inflate, count = zlib.decompressobj(), 0
    try:
        for place in range(start, len(data), CHUNK_BYTES):
            packed = data[place : place + CHUNK_BYTES]
            while packed and count < most and not inflate.eof:
                count += len(inflate.decompress(packed, CHUNK_BYTES))
                packed = inflate.unconsumed_tail
            if inflate.eof or count >= most:
                break
    except zlib.error:
        pass  # not packed so, or damaged: PDFium will see
    return count
