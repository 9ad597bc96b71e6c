"""Packed bytes of a server's answer, unpacked. Ones that break off are an error, not a short text. Pure.

The libraries for requests unpack what is there and do not ask whether the end was reached.
"""

import zlib
from collections.abc import Iterator

#: How packed bytes of gzip begin.
_MARK = b"\x1f\x8b"
_GZIP, _DEFLATE = zlib.MAX_WBITS | 16, zlib.MAX_WBITS
_WAYS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": _DEFLATE}


class UnknownPackingError(ValueError):
    """Bytes are packed in a way that was not asked for; its name is the argument."""


def unpacked(sent: Iterator[bytes], named: str) -> Iterator[bytes]:
    """What bytes packed in a way of that name hold; several gzip files one behind the other are one.

    Raises zlib.error where they are damaged or their end is missing, UnknownPackingError.
    """
    way = _WAYS.get(named)
    if way is None:
        raise UnknownPackingError(named[:40])
    unpacking, begun = zlib.decompressobj(way), False
    for piece in sent:
        left = piece
        while left:
            if unpacking.eof:
                if not _MARK.startswith(left[:2]):
                    return  # what fills up a packed file
                unpacking = zlib.decompressobj(way)
            if not begun and way == _DEFLATE and left[0] & 0x0F != 8:
                unpacking = zlib.decompressobj(-zlib.MAX_WBITS)  # without its head, as some servers send it
            begun = True
            yield unpacking.decompress(left)
            left = unpacking.unused_data
    if begun and not unpacking.eof:
        raise zlib.error("the packed bytes end before their end")
