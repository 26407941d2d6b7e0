"""ZIP archives made by hand, one under a password."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping


def zipped(files: Mapping[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def encrypted_zip(name: str, data: bytes, password: bytes) -> bytes:
    """One stored member under the cipher of PKZIP 2 (APPNOTE.TXT, 6.1)."""
    made = zipped({name: bytes(12) + data}, packed=zipfile.ZIP_STORED)
    checksum, whole = zlib.crc32(data), zlib.crc32(bytes(12) + data).to_bytes(4, "little")
    sealed = sealing(bytes(11) + bytes([checksum >> 24]) + data, password)
    out = bytearray(made.replace(bytes(12) + data, sealed).replace(whole, checksum.to_bytes(4, "little")))
    for signature, flags, size in ((b"PK\x03\x04", 6, 22), (b"PK\x01\x02", 8, 24)):
        at = out.find(signature)
        out[at + flags] |= 1
        out[at + size : at + size + 4] = len(data).to_bytes(4, "little")
    return bytes(out)


def sealing(data: bytes, password: bytes) -> bytes:
    keys = [0x12345678, 0x23456789, 0x34567890]

    def stir(byte: int) -> None:
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes([keys[1] >> 24]), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def seal(byte: int) -> int:
        pad = (keys[2] | 2) & 0xFFFF
        stir(byte)
        return byte ^ ((pad * (pad ^ 1)) >> 8 & 0xFF)

    for byte in password:
        stir(byte)
    return bytes(map(seal, data))
