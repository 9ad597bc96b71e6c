"""Addresses as words: whether one can be fetched, and what of it may be shown. Pure."""

from urllib.parse import urlsplit, urlunsplit


def is_url(text: str) -> bool:
    """Whether a word is an address that can be fetched."""
    return text.lower().startswith(("http://", "https://"))


def public(url: str) -> str:
    """An address that may be remembered and shown: without a user's name, password and what is asked for."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as a bracket without its fellow
        return url.partition("?")[0].partition("#")[0].rpartition("@")[2]
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def host(url: str) -> str:
    """The server and, where given, the port."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return public(url)
