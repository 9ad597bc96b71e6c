"""Foreign places as other Arabic papers spell them, in what is stated: "كيجالي" in Rwanda is Kigali."""

from collections.abc import Sequence

from ..spellings.arabic_press import pressed
from ..spellings.names import readings
from ..spellings.own_script import language
from ..storage.layers import Layers


def foreign_names(index: Layers, folded: str, stated: Sequence[str]) -> tuple[str, ...]:
    """The other spellings of a folded Arabic name that places bear in what is stated, where that lies outside
    the Arab world; the likeliest first."""
    foreign = tuple(code for code in index.iso(stated) if language(code.split("-")[0]) != "ar")
    return tuple(
        said
        for said in (pressed(folded) if foreign else ())
        if any(index.may_know(form) and index.exact(form, foreign, 1) for form in readings(said))
    )
