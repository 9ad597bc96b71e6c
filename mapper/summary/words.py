"""What the summary page says; {0}, {1} are put in. A language is a table of the same keys."""

from collections.abc import Mapping

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "title": "Summary: {0}",
        "untitled": "map of events",
        "to_map": "The map",
        "to_file": "The same as GeoJSON",
        "reports": "Reports",
        "events": "Events",
        "now": "told as happening",
        "contradictions_count": "with figures that disagree",
        "unplaced_count": "not placed",
        "once": "Events are not joined across reports: two reports of one attack are two events here, and "
        "their figures are in the sums twice.",
        "as_table": "As a table",
        "chart": "Events told as happening, over time, by type; the same as a table below",
        "by_time": "By {0}",
        "week": "week",
        "month": "month",
        "year": "year",
        "week_note": "Weeks are ISO weeks, Monday to Sunday.",
        "coarse": "{0} more have a date that is no finer than this or lies outside it.",
        "undated": "{0} more have no date.",
        "none": "None.",
        "by_type": "By type",
        "by_province": "By province",
        "province_note": "An event in several provinces counts in each of them and once in the total.",
        "whole": "{0}, no province named",
        "no_place": "not placed",
        "total": "Total",
        "type": "Type",
        "province": "Province",
        "figures_note": "People: sums, over the events told as happening, of the lowest and of the highest "
        "figure that any source gives for each. A + says that some source gives no upper limit (“at least "
        "5”); what has only an upper one (“up to 40”) counts from 0. Figures in words alone (“dozens”) are "
        "in no sum.",
        "contradictions": "Sources that disagree",
        "report_itself": "the report itself",
        "unplaced": "Could not be placed",
        "silent": "Reports without events",
        "apart": "Planned, possible, denied, background",
        "more": "{0} more are in the GeoJSON file.",
        "more_reports": "{0} more.",
        "source": "source",
        "planned": "planned",
        "hypothetical": "possible, not reported as fact",
        "negated": "denied or said not to have happened",
        "historical": "background, earlier times",
        "killed": "Killed",
        "wounded": "Wounded",
        "captured": "Captured",
        "displaced": "Displaced",
        "missing": "Missing",
        "no_date": "no date",
        "credits": "Places and boundaries: {0}.",
        "publishers": "Reports by: {0}.",
    }
}  # fmt: skip


def words(lang: str = "en") -> Mapping[str, str]:
    """The words in a language (BCP 47); English where there are none."""
    return WORDS.get(lang) or WORDS.get(lang.split("-")[0]) or WORDS["en"]
