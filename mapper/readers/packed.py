"""Zip archives that office programs write (.docx, .xlsx), looked at before anything is unpacked."""

import io
import zipfile

from ..errors import UsageError

#: Bytes that a file may unpack to, times that it may grow, and bytes up to which growth is no matter.
UNPACKED, RATIO, SMALL = 256 << 20, 200, 16 << 20
#: Bytes of a single part in XML: a book has 10 MB of it.
PART = 64 << 20


def check(content: bytes, damaged: str) -> None:
    """Refuse what would unpack to absurd sizes, by what the archive says of itself.

    ``damaged`` is the sentence for an archive that cannot be opened, with {} for the reason. Raises
    UsageError, the rest of a sentence, for a damaged, a locked or a swollen archive.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UsageError(damaged.format(error)) from None
    if any(part.flag_bits & 1 for part in parts):
        raise UsageError("is protected by a password: save it without one.")
    whole = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts if part.filename.endswith(".xml")), default=0)
    if whole > UNPACKED or largest > PART or (whole > SMALL and whole > RATIO * len(content)):
        packed = len(content) / 1e6
        raise UsageError(f"would unpack to {whole >> 20} MB from {packed:.1f} MB: that is no report.")
