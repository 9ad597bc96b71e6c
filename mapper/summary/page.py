"""A summary as one HTML page with no script; words of a report go in through markup.text alone. Pure."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from ..layers.about import About
from ..pages.palette import OTHER, SIGNS, THEMES
from ..pages.speech import Speech
from .markup import NAME, QUOTE, Markup, el, filled, join, link, own, plain, text
from .tables import LISTED, by_province, by_time, by_type, section, soft
from .value import ROUTES, Summary, Told
from .voices import Voice
from .words import WORDS

_COLOURS = ("ink", "soft", "line", "paper", "raised", "accent")


def page(
    summary: Summary,
    about: About,
    addresses: tuple[str, str],
    *,
    lang: str = "en",
    kinds: Mapping[str, str] | None = None,
) -> str:
    """The whole page. ``addresses``: of the map and of its GeoJSON, relative, percent-encoded.

    ``lang`` is the language of its own words, ``kinds`` are names of types of events in it.
    """
    said = Speech(WORDS, lang, kinds)
    title = filled(said["title"], text(about.title or said["untitled"], NAME))
    parts = [
        by_time(summary, said),
        by_type(summary, said),
        by_province(summary, said),
        _told(said["contradictions"], summary.contradictions, said),
        _told(said["unplaced"], summary.unplaced, said),
        _routes(summary, said),
        _apart(summary, said),
        _silent(summary, said),
    ]
    body = join(
        [
            _head(title, summary, about, said, addresses),
            el("main", join(parts, "\n")),
            _foot(about, said),
        ],
        "\n",
    )
    way = "rtl" if said.rtl else "ltr"
    return f"<!DOCTYPE html>\n{el('html', _meta(title), el('body', body), lang=said.lang, dir=way)}\n"


def _meta(title: Markup) -> Markup:
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    rules = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=rules),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="generator", content="Event Mapper"),
        el("title", title),
        Markup(f"<style>{style}</style>"),
    )


@cache
def _style() -> str:
    """The style sheet with the palette's colours in both themes."""
    rules = files(__package__).joinpath("summary.css").read_text(encoding="utf-8")
    signs = (*SIGNS, OTHER)

    def table(theme: str) -> str:
        own_colours = [f"--{name}: {THEMES[theme][name]};" for name in _COLOURS]
        kinds = [f"--t{i}: {s.light if theme == 'light' else s.dark};" for i, s in enumerate(signs)]
        return " ".join((*own_colours, *kinds))

    kinds = "\n".join(f".t{i} {{ fill: var(--t{i}); background: var(--t{i}); }}" for i in range(len(signs)))
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {table('dark')} }} }}"
    return f"\n:root {{ {table('light')} }}\n{dark}\n{rules}{kinds}\n"


def _head(title: Markup, summary: Summary, about: About, said: Speech, ways: tuple[str, str]) -> Markup:
    numbers = (
        (summary.reports, said["reports"]),
        (summary.events, said["events"]),
        (summary.now, said["now"]),
        (len(summary.contradictions), said["contradictions_count"]),
        (len(summary.unplaced), said["unplaced_count"]),
    )
    days = [said.day(day) for day in dict.fromkeys((about.date_from, about.date_to)) if day]
    tiles = [el("li", el("b", text(f"{number:,}")), text(name)) for number, name in numbers]
    links = [el("a", text(said[k]), href=way) for k, way in zip(("to_map", "to_file"), ways, strict=True)]
    return el(
        "header",
        el("h1", title, dir="auto"),
        el("p", text(" – ".join(days)), class_="soft"),
        el("p", join(links, " · ")),
        el("ul", *tiles, class_="tiles"),
        soft(about.coarsened),
        soft(said["once"]),
    )


def _told(name: str, events: Sequence[Told], said: Speech) -> Markup:
    if not events:
        return section(text(name), el("p", text(said["none"])))
    return section(text(f"{name} ({len(events):,})"), *_list(events, said))


def _list(events: Sequence[Told], said: Speech) -> list[Markup]:
    listed = el("ul", *(_event(event, said) for event in events[:LISTED]), class_="told")
    rest = len(events) - LISTED
    return [listed, soft(said["more"].format(f"{rest:,}") if rest > 0 else "")]


def _event(event: Told, said: Speech) -> Markup:
    when = plain(event.when) or text("" if event.what in ROUTES else said["no_date"])
    what = said[event.what] if event.what in ROUTES else said.kind(event.what)
    parts = [join([own(what, NAME, "b"), when, own(event.where, NAME)], " · ")]
    if event.why:
        parts.append(el("p", text(event.why), class_="why", dir="ltr"))
    elif event.voices:
        parts.append(el("ul", *(_voice(voice, said) for voice in event.voices)))
    if event.quote:
        parts.append(el("blockquote", text(event.quote), dir="auto"))
    parts.append(el("p", join([_report(event.report), link(event.url, said["source"])], " "), class_="soft"))
    return el("li", *parts)


def _report(parts: tuple[str, ...]) -> Markup:
    """Title, publisher and day, each with its own direction."""
    return join([own(part, NAME) for part in parts], ", ")


def _voice(voice: Voice, said: Speech) -> Markup:
    chain = own(voice.chain, NAME) or text(said["report_itself"])
    told = [f"{said[what]}: {number}" if what else number for what, number in voice.figures]
    denies = text(f" ({said['denies']})" if voice.denies else "")
    return el("li", chain, denies, text(": "), own("; ".join(told)))


def _apart(summary: Summary, said: Speech) -> Markup:
    parts = [
        el("details", el("summary", text(f"{said[status]} ({len(events):,})")), *_list(events, said))
        for status, events in summary.apart
    ]
    return section(text(said["apart"]), *parts) if parts else Markup("")


def _routes(summary: Summary, said: Speech) -> Markup:
    """Corridors and zones; nothing where there is none."""
    return _told(said["routes"], summary.routes, said) if summary.routes else Markup("")


def _silent(summary: Summary, said: Speech) -> Markup:
    count = len(summary.silent)
    if not count:
        return Markup("")
    more = said["more_reports"].format(f"{count - LISTED:,}") if count > LISTED else ""
    listed = el("ul", *(el("li", own(name, QUOTE)) for name in summary.silent[:LISTED]))
    return section(text(f"{said['silent']} ({count:,})"), listed, soft(more))


def _foot(about: About, said: Speech) -> Markup:
    lines = [
        filled(said["publishers"], join([own(name, NAME) for name in about.publishers], "; "))
        if about.publishers
        else Markup(""),
        filled(said["credits"], join([text(credit) for credit in about.credits], "; ")),
        text(about.disclaimer),
    ]
    return el("footer", *(el("p", line) for line in lines if line))
