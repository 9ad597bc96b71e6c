"""Which sources a map owes a credit to, by the countries that it shows. Pure."""

from collections.abc import Container

#: The countries whose places a source gives, by its id; one that is not here gives places of any country.
ONLY_IN: dict[str, frozenset[str]] = {"curated": frozenset({"SY"})}


def credit_in(source: str, credit: str, countries: Container[str]) -> str:
    """The credit of a source by its id, "" on a map of countries for which it gives nothing."""
    only = ONLY_IN.get(source)
    return credit if only is None or any(code in countries for code in only) else ""
