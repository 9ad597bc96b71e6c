"""Bytes as text: a byte order mark, what the user or the document says, UTF-8, and last a guess that is told.

A wrong guess spoils names of places, so it is never made in silence: the user is told what was taken and
which option names another.
"""

import codecs
import unicodedata

import regex

from gazetteer import guessed_encoding

from ..errors import UsageError
from .item import Asked, Item

#: Byte order marks and what they announce; UTF-32 first, since its mark begins like UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What web pages call encodings and what is meant by it (as browsers read it), where Python differs.
_LABELS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "unicode": "utf-16-le", "utf-16": "utf-16-le", "x-sjis": "cp932", "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "x-mac-cyrillic": "mac-cyrillic", "x-cp1256": "cp1256",
}  # fmt: skip
#: Encodings of Python's own that no document has.
_NO_TEXT = ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
#: Quotation marks, dashes, dots and the blank that does not break: the same in all Windows code pages.
_TYPESET = b"\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xa0"
#: Bytes by which an encoding is guessed.
_SAMPLE = 1 << 18
#: Fewer bytes than this that are not ASCII tell too little to guess from.
ENOUGH = 12
#: Western encodings, of which one is often said where nobody knew.
_WESTERN = ("cp1252", "iso8859-1", "iso8859-15", "cp1254")
#: Words of which so many show that an encoding is another: those all of letters beyond ASCII (Western tongues
#: have few, and short ones) among words with such a letter, and signs within words.
_MISREAD = 4
_HIGH = regex.compile(r"(?<![\p{L}])[^\x00-\x7f\P{L}]{3,}(?![a-zA-Z])")
_SOME = regex.compile(r"[a-zA-Z]*[^\x00-\x7f\P{L}]\p{L}*")
_AMID = regex.compile(r"(?<=\p{Ll})[¹³¿¶¼¾](?=\p{Ll})")
_INNER = regex.compile(r"\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}")
_ADVICE = "say which encoding it has with --encoding, for instance windows-1256 (Arabic) or windows-1252"


def known(label: str) -> str:
    """The Python name of an encoding by its label; "" for what is none or decodes to no text."""
    plain = label.strip().lower()
    try:
        info = codecs.lookup(_LABELS.get(plain, plain))
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return ""
    return info.name if info._is_text_encoding and info.name not in _NO_TEXT else ""


def marked(raw: bytes) -> str:
    """The encoding that a byte order mark announces, else ""."""
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "")


def plain(raw: bytes) -> str:
    """UTF-8, or what a byte order mark announces. Raises UnicodeDecodeError for anything else."""
    return raw.decode(marked(raw) or "utf-8")


def decode(raw: bytes, item: Item, asked: Asked, said: str = "") -> str:
    """The text of bytes: by mark, ``asked.encoding``, what is ``said``, UTF-8, or a guess that is told.

    ``said`` is the encoding that the document or its server names; where the bytes do not fit it, it is
    not believed. Raises UsageError, the rest of a sentence, where nothing fits.
    """
    if asked.encoding:
        return _as_told(raw, asked.encoding)
    mark = marked(raw)
    if mark:
        try:
            return raw.decode(mark)
        except UnicodeDecodeError:
            raise UsageError(
                f"is not the {mark[:6].upper()} text that its first bytes announce: save it as UTF-8."
            ) from None
    likely = ("utf-8", known(said)) if _is_utf8(raw) else (known(said), "utf-8")
    for encoding in filter(None, likely):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _other_than(said, text, raw, item, asked) if encoding in _WESTERN else text
    return _guess(raw, item, asked)


def _other_than(said: str, text: str, raw: bytes, item: Item, asked: Asked) -> str:
    """The text as it is said to be, unless its letters show that "Western" was said unasked."""
    if not _is_misread(text):
        return text
    encoding = guessed_encoding(raw[:_SAMPLE])
    found = raw.decode(encoding, "replace")
    if encoding not in _WESTERN and _plausible(found):
        asked.say(f"{item.source} is not {said} as it says: read as {encoding}; --encoding names another.")
        return found
    asked.say(f"{item.source} is hardly {said} as it says, and what else cannot be told: {_ADVICE}.")
    return text


def _is_misread(text: str) -> bool:
    """Whether letters beyond ASCII make whole words, or signs such as "³" stand in words: no Western text."""
    words, some, signs = (sum(1 for _ in shape.finditer(text[:_SAMPLE])) for shape in (_HIGH, _SOME, _AMID))
    return signs >= _MISREAD or (words >= _MISREAD and 3 * words > some)


def _is_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 and more than ASCII: chance does not make such."""
    if raw.isascii():
        return False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_told(raw: bytes, encoding: str) -> str:
    name = known(encoding) if encoding.lower() not in ("utf-16", "utf16") else "utf-16"
    if not name:
        raise UsageError(
            f"cannot be read as “{encoding}”: there is no such encoding; try utf-8 or windows-1256."
        )
    try:
        return raw.decode("utf-8-sig" if name == "utf-8" else name)
    except UnicodeDecodeError as error:
        raise UsageError(
            f"is not {encoding} text (byte {error.start + 1} does not fit): name another with --encoding."
        ) from None


def _guess(raw: bytes, item: Item, asked: Asked) -> str:
    """Text in an older encoding that its letters give away. Raises UsageError where they are too few."""
    sample = raw[:_SAMPLE]
    if b"\0" in sample:
        raise UsageError("is not a text file (it holds zero bytes): save the report as plain text in UTF-8.")
    typeset = all(byte < 128 or byte in _TYPESET for byte in raw)
    encoding = "cp1252" if typeset else guessed_encoding(sample)
    text = raw.decode(encoding, "replace")
    if not typeset and not _plausible(text):
        raise UsageError(f"is not UTF-8 text, and its encoding cannot be told: {_ADVICE}.")
    asked.say(f"{item.source} is not UTF-8: read as {encoding}; --encoding names another.")
    return text


def _plausible(text: str) -> bool:
    """Whether a guess made words: letters enough, nearly all of one script beside Latin, no control signs."""
    beyond = [c for c in text if ord(c) > 127]
    letters = [c for c in beyond if c.isalpha()]
    if len(letters) < ENOUGH or any(unicodedata.category(c) in ("Cc", "Cn", "Co") for c in beyond):
        return False
    scripts = [unicodedata.name(c, "?").partition(" ")[0] for c in letters]
    main = max(set(scripts), key=scripts.count)
    return scripts.count(main) >= 0.9 * len(scripts) and _cased(letters) and not _jagged(text)


def _cased(letters: list[str]) -> bool:
    """Whether small letters are not outnumbered by capitals, as they are under a wrong guess."""
    large = sum(c.isupper() for c in letters)
    small = sum(c.islower() for c in letters)
    return large <= small or not small


def _jagged(text: str) -> bool:
    """Whether capitals stand in the midst of many words, as they do where Greek is read as Cyrillic."""
    words = regex.findall(r"[^\x00-\x7f\P{L}]{3,}", text)
    return 5 * sum(1 for word in words if _INNER.search(word)) > len(words) > 0
