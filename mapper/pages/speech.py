"""The words of a sheet or a summary in one language: its table, names of kinds of events, dates. Pure."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

#: How a year, a month and a day are written, by how many dashes ISO 8601 has in them.
_FORMS = ("y", "MMMM y", "d MMMM y")
#: Languages that run from right to left.
FROM_THE_RIGHT = ("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")


class Speech:
    """``speech["key"]`` is the text of a key; ``lang`` is BCP 47, ``rtl``: it runs from the right."""

    def __init__(
        self,
        tables: Mapping[str, Mapping[str, str]],
        lang: str = "en",
        kinds: Mapping[str, str] | None = None,
    ) -> None:
        """``tables`` are the texts by language, English where there are none in ``lang``.

        ``kinds`` are names of types and sub-types of events in it, "kind:" before the English one.
        """
        own = lang if lang in tables else lang.split("-")[0]
        self.lang = own if own in tables else "en"
        self.rtl = self.lang.split("-")[0] in FROM_THE_RIGHT
        self._texts, self._kinds = tables[self.lang], kinds or {}

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def kind(self, name: str) -> str:
        """A type or sub-type of events."""
        return self._kinds.get(f"kind:{name}", name)

    def day(self, iso: str) -> str:
        """A day, month or year (ISO 8601) as one writes it: "23 January 2020", "January 2020", "2020"."""
        known = _FORMS[iso.count("-")]
        whole = date.fromisoformat(iso + "-01" * (2 - iso.count("-")))
        return str(format_date(whole, known, locale=self.lang.replace("-", "_")))
