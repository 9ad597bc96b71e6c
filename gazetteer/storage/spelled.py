"""The names of a batch of places as the index files them: forms, sound keys, and who bears them. Pure.

This is half of the work of writing an index, and needs nothing but the names: beside.py has it done by a
second process.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ..spellings.batch import bare_all, fold_all, keys_all
from ..spellings.hashing import Values, key_values, numbers_of
from ..spellings.names import script
from .heard import SCRIPTS, gathered
from .layout import texts_of
from .spool import Numbers


class Forms:
    """Bare forms as UTF-8, one after the other; ``hashed``: their numbers."""

    def __init__(self, forms: Sequence[str]) -> None:
        written = [form.encode() for form in forms]
        self.hashed = numbers_of(forms)
        self.length = np.fromiter(map(len, written), dtype=np.int64, count=len(written))
        self.start = np.cumsum(self.length) - self.length
        self.text = np.frombuffer(b"".join(written), dtype=np.uint8)
        codes = {how: code for code, how in enumerate(SCRIPTS)}
        found = (0 if form.isascii() else codes[script(form)] for form in forms)
        self.script = np.fromiter(found, dtype=np.uint8, count=len(forms))


class Spelled(NamedTuple):
    """What the names of a batch say. The positions of forms and places are those in the batch, from 0.

    ``form``, ``place``, ``name``: a line for each form that a place bears, in the order of the forms; which
    of the names of the place has it first. ``main``: whether its main name has that form. ``key``: the value
    of a sound key, of the line ``line``: a form is filed under each of its keys.
    """

    forms: Forms
    form: Numbers
    place: Numbers
    name: Numbers
    main: npt.NDArray[np.bool_]
    key: Values
    line: Numbers


def spelled(filed: Sequence[str], mains: Sequence[str]) -> Spelled:
    """What the names of places say: ``filed`` are the names of each as layout.names_text writes them."""
    many = len(filed)
    names = list(map(texts_of, filed))
    counts = np.fromiter(map(len, names), dtype=np.int64, count=many)
    texts = [text for own in names for text in own]
    once = {text: i for i, text in enumerate(dict.fromkeys([*texts, *mains]))}
    bare = bare_all(fold_all(list(once)))
    written = list(dict.fromkeys(bare))
    number = {form: i for i, form in enumerate(written)}
    of_text = np.fromiter(map(number.__getitem__, bare), dtype=np.int64, count=len(bare))
    of_name = of_text[np.fromiter(map(once.__getitem__, texts), dtype=np.int64, count=len(texts))]
    pairs, name = _first(of_name * many + np.repeat(np.arange(many), counts))
    form, place = np.divmod(pairs, many)
    name -= (np.cumsum(counts) - counts)[place]
    said = np.array([bool(text) for text in written], dtype=bool)[form]
    form, place, name = form[said], place[said], name[said]
    main = of_text[np.fromiter(map(once.__getitem__, mains), dtype=np.int64, count=many)]
    return Spelled(Forms(written), form, place, name, main[place] == form, *_sounds(written, form))


def _sounds(forms: Sequence[str], form_of: Numbers) -> tuple[Values, Numbers]:
    """The value of each key of each line, and the line: each key of a form belongs to all that bear it."""
    filed = keys_all(forms)
    keys = {key: i for i, key in enumerate(dict.fromkeys(key for _, key in filed))}
    form = np.fromiter((i for i, _ in filed), dtype=np.int64, count=len(filed))
    key = np.fromiter((keys[k] for _, k in filed), dtype=np.int64, count=len(filed))
    begin, end = np.searchsorted(form_of, form, "left"), np.searchsorted(form_of, form, "right")
    line = gathered(np.arange(len(form_of)), begin, end - begin)
    return key_values(list(keys))[np.repeat(key, end - begin)], line


def _first(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers in order, each once, and where each stands first."""
    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    new = np.concatenate(([True], ordered[1:] != ordered[:-1])) if len(numbers) else np.zeros(0, dtype=bool)
    return ordered[new], order[new]
