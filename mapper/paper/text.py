"""Words on a sheet: cleaned of what no line can show, cut, measured and broken into lines.

Matplotlib (3.11 and later) shapes Arabic and sets right-to-left text by itself. Its own font, DejaVu Sans,
has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian; words in a script that it lacks are shown
by their Latin reading.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from anyascii import anyascii
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

#: Characters of a name on the map, and of a line of running words, at most.
NAME, LINE = 42, 400
#: A list of names has at most so many.
LISTED = 60
#: Words are measured at so many times their size, for whole pixels are coarse.
_FINE = 4
#: They say how Persian and Indic letters join.
_JOINERS = "\u200c\u200d"
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
#: Pictures that the font lacks, and what changes their look, are left out: nobody wrote ":fire:".
_PICTURES, _AS_PICTURE = {"So", "Sk"}, "\ufe0e\ufe0f\u20e3"


@cache
def font(bold: bool = False) -> FontProperties:
    """The font that matplotlib brings along, whatever this machine has beside it."""
    return FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")


@cache
def _letters() -> frozenset[int]:
    """The code points that the font has."""
    return frozenset(FT2Font(font_manager.findfont(font())).get_charmap())


def clean(text: str, most: int = LINE) -> str:
    """One line of text: no controls, marks of direction or half characters; at most ``most`` characters."""
    head = text[: most * 4]
    plain = "".join(" " if c in "\n\r\t\u2028\u2029" else c for c in head)
    kept = "".join(c for c in plain if c in _JOINERS or _is_shown(c))
    words = " ".join(kept.split())
    if not all(c == " " or ord(c) in _letters() for c in words):
        words = " ".join(_readable(word) for word in words.split())
    return words if len(words) <= most else at_word(words, most - 1)


def _is_shown(character: str) -> bool:
    kind = unicodedata.category(character)
    lacked = kind in _PICTURES and ord(character) not in _letters()
    return kind not in _HIDDEN and not lacked and character not in _AS_PICTURE


def at_word(text: str, most: int) -> str:
    """Text cut to ``most`` characters, "…" behind it: between words, but for a word that is most of it."""
    cut = text[:most].rstrip()
    gap = cut.rfind(" ") if text[most : most + 1].strip() else -1
    return (cut[:gap].rstrip(" ,;·") if gap >= most / 3 else cut) + "…"


def _readable(word: str) -> str:
    """A word whose letters the font has, else its Latin reading."""
    return word if all(ord(c) in _letters() for c in word) else anyascii(word).strip() or "?"


@cache
def _measure(bold: bool) -> FT2Font:
    return FT2Font(font_manager.findfont(font(bold)))


@lru_cache(maxsize=20_000)
def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line in points."""
    face = _measure(bold)
    face.set_size(size, 72 * _FINE)
    face.set_text(text, 0.0)
    return float(face.get_width_height()[0]) / 64 / _FINE


def wrapped(text: str, size: float, room: float, lines: int, bold: bool = False) -> list[str]:
    """Cleaned text in lines of at most ``room`` points, the last cut with "…" where there is more."""
    found: list[str] = []
    rest = clean(text, LINE * lines).split(" ")
    while rest and len(found) < lines:
        line, taken = "", 0
        for word in rest:
            longer = f"{line} {word}".strip()
            if line and width(longer, size, bold) > room:
                break
            line, taken = longer, taken + 1
        rest = rest[taken:]
        found.append(line)
    if found and rest:
        found[-1] += "…"
    return [fitted(line, size, room, bold) for line in found if line]


def fitted(line: str, size: float, room: float, bold: bool = False) -> str:
    """A line cut to ``room`` points."""
    if width(line, size, bold) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width(line[:middle].rstrip() + "…", size, bold) <= room:
            low = middle
        else:
            high = middle - 1
    return at_word(line.removesuffix("…"), low)


def listing(names: Sequence[str], mark: str, more: str, fits: Callable[[str], bool]) -> str:
    """As many names as fit, with ``mark`` between them; ``more`` puts them ({0}) before the number left out.

    The first stands there in any case.
    """
    for count in range(min(len(names), LISTED), 0, -1):
        told, left = mark.join(names[:count]), len(names) - count
        said = more.format(told, left) if left else told
        if count == 1 or fits(said):
            return said
    return ""
