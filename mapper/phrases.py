"""Our own sentences in layers (notes, reasons, credits, the default title) in the language of a page. Pure.

The layers themselves are English, as the files are. A line is said by its template, or part by part where
"; " stands between parts; what no template knows stays as it is. {0} stands for names, numbers and quotes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from .frame import Layers
from .wording import WHATS

#: By language: English templates and what they are there.
PHRASES: dict[str, dict[str, str]] = {
    "ar": {
        "1 report": "تقرير واحد",
        "{0} reports": "عدد التقارير: {0}",
        "Positions are coarsened to {0} km; names below that, and the words of the reports, are left out.":
            "المواقع مخفّفة الدقة إلى {0} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
        "Positions are coarsened to first-level units (provinces); names below that, and the words of the "
        "reports, are left out.":
            "المواقع مخفّفة الدقة إلى المحافظات؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
        "Corridor; positions are coarsened to {0} km; names below that, and the words of the reports, are "
        "left out.":
            "ممر؛ المواقع مخفّفة الدقة إلى {0} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
        "{0} corridors; positions are coarsened to {1} km; names below that, and the words of the reports, "
        "are left out.":
            "عدد الممرات {0}؛ المواقع مخفّفة الدقة إلى {1} كم؛ حُذف ما دون ذلك من أسماء، وحُذف كلام التقارير.",
        "Extent approximate. {0}": "الامتداد تقريبي. {0}",
        "Reference from a file given to the map. {0}": "مرجع من ملف أُعطي للخريطة. {0}",
        "Reference from a file given to the map, not the report's words":
            "مرجع من ملف أُعطي للخريطة، وليس من كلام التقرير",
        "Known route": "طريق معروف",
        "Zone": "منطقة",
        "No event was found in this report.": "لم يُعثر على أي حدث في هذا التقرير.",
        "This report holds no words.": "لا كلام في هذا التقرير.",
        "{0} of {1} events could not be placed; the list says why for each.":
            "تعذر تحديد مكان {0} من {1} أحداث؛ تذكر القائمة السبب لكل منها.",
        "Boundaries: {0}": "الحدود: {0}",
        "Places: {0}": "الأماكن: {0}",
        "Districts: {0}": "المناطق الإدارية: {0}",
        "Villages of Syria: {0}": "قرى سوريا: {0}",
        "Straight line between the two ends that the report names; not the road itself":
            "خط مستقيم بين الطرفين اللذين يذكرهما التقرير، وليس الطريق نفسه",
        "Straight line between the two ends that the report names, one of {0} in all; not the road itself":
            "خط مستقيم بين الطرفين اللذين يذكرهما التقرير، واحد من {0}، وليس الطريق نفسه",
        "Corridor, route not named in the report": "ممر لم يذكر التقرير مساره",
        "Corridor, route not drawn: no place was found for {0}":
            "ممر لم يُرسم مساره: لم يُعثر على مكان باسم {0}",
        "{0} corridors in all, route not drawn: no place was found for {1}":
            "عدد الممرات {0}، لم يُرسم المسار: لم يُعثر على مكان باسم {1}",
        "{0} corridors in all, routes not named in the report": "عدد الممرات {0}، لم يذكر التقرير مساراتها",
        "The text does not say how far it reaches.": "لا يقول النص إلى أين يمتد.",
        "the report does not say where it lies": "لا يقول التقرير أين يقع",
        "extent approximate: drawn over {0}": "الامتداد تقريبي: مرسوم على {0}",
        "extent approximate: a band of {0} km on each side of the border of {1}, within {2}":
            "الامتداد تقريبي: شريط عرضه {0} كم من كل جانب من حدود {1}، داخل {2}",
        "extent approximate: a band of {0} km on each side of the straight way between {1}":
            "الامتداد تقريبي: شريط عرضه {0} كم من كل جانب من الخط المستقيم بين {1}",
        "the report does not say how the line runs": "لا يقول التقرير كيف يمتد الخط",
        "from then until it was told": "منذ ذلك الحين حتى وقت النشر",
        "some days before that": "قبل ذلك بأيام",
        "the report gives no width": "لا يذكر التقرير عرضه",
        "The text names no place for this event.": "لا يذكر النص مكانًا لهذا الحدث.",
        "The place that the text names was not found, or is not where it happened.":
            "لم يُعثر على المكان الذي يذكره النص، أو لم يقع الحدث فيه.",
        "No unit is known where it lies.": "لا تُعرف وحدة إدارية حيث يقع.",
        "“{0}”: no place named “{1}” is known": "«{0}»: لا يُعرف مكان اسمه «{1}»",
        "the words “{0}”": "الكلمات «{0}»",
        "the report gives no date for it": "لا يذكر التقرير تاريخًا له",
        "a weekday needs the date the report was published": "يحتاج يوم الأسبوع إلى تاريخ نشر التقرير",
        "said to be going on when the report was published": "قيل إنه مستمر عند نشر التقرير",
        "spelled “{0}”": "مكتوب «{0}»",
        "a well-known place": "مكان معروف",
        "its own name": "اسمه نفسه",
        "a country": "دولة",
        "of the kind that the words say": "من النوع الذي تقوله الكلمات",
        "named in another sentence": "مذكور في جملة أخرى",
        "close to other places of the text": "قريب من أماكن أخرى في النص",
        "in {0}, where other places of the text lie": "في {0}، حيث تقع أماكن أخرى في النص",
        "in {0}, which the text names": "في {0} التي يذكرها النص",
        "in {0}, which the text is about": "في {0} التي يدور عليها النص",
        "a great city is meant by its bare name": "الاسم وحده يعني المدينة الكبيرة",
        "the words do not say the city: the whole province is drawn":
            "لا تقول الكلمات إنها المدينة: رُسمت المحافظة كلها",
        "up to {0}": "{0} على الأكثر",
        "at least {0}": "{0} على الأقل",
        "armed sides face each other": "أطراف مسلحة متواجهة",
        "armed sides fought each other": "أطراف مسلحة تقاتلت",
        "the means named act at a distance": "الوسيلة المذكورة تعمل عن بُعد",
        "an air or drone strike is told": "تُذكر غارة جوية أو ضربة مسيّرة",
        "ground changed hands by force": "انتقلت أرض من يد إلى يد بالقوة",
        "force was used against people without arms": "استُخدمت القوة ضد أناس بلا سلاح",
        "strikes are told, by no other means": "تُذكر ضربات بلا وسيلة أخرى",
        "a fight between two sides is told": "يُذكر قتال بين طرفين",
        "an agreement is told": "يُذكر اتفاق",
        "the word that tells it says so ({0})": "تقول ذلك الكلمة التي ترويه ({0})",
    },
}  # fmt: skip
#: The columns of words that we write ourselves.
OURS = ("note", "place_note", "not_placed", "place_why", "rejected", "type_why", "date_why")
#: Figures in words, where the report's own words are left out.
FIGURES = tuple(f"{what}_text" for what in WHATS)
#: Names that are made by us, where there is no other.
MADE = ("Known route", "Zone")


def spoken(layers: Layers, lang: str) -> Layers:
    """The layers with our sentences in a language; those of a language without phrases as they are."""
    own = lang if lang in PHRASES else lang.split("-")[0]
    if own not in PHRASES:
        return layers
    say, about = _sayer(own), layers.about
    told = replace(
        about,
        title=say(about.title) if about.title in {"1 report", f"{about.reports} reports"} else about.title,
        coarsened=say(about.coarsened),
        notes=tuple(map(say, about.notes)),
        credits=tuple(map(say, about.credits)),
    )
    names = ("events", "corridors", "zones", "reference")
    ours = (*OURS, *FIGURES) if about.coarsened else OURS
    frames: dict[str, Any] = {name: _frame(getattr(layers, name), say, ours) for name in names}
    return replace(layers, about=told, **frames)


def _frame(frame: Any, say: Callable[[str], str], ours: Iterable[str]) -> Any:
    made = frame.copy(deep=False)
    for name in ours:
        if name in frame:
            made[name] = frame[name].map(say, na_action="ignore").astype("string")
    if "name" in frame:
        made["name"] = frame["name"].map(lambda own: say(own) if own in MADE else own).astype("string")
    return made


@cache
def _sayer(lang: str) -> Callable[[str], str]:
    plain = {english: said for english, said in PHRASES[lang].items() if "{" not in english}
    filled = [(_pattern(english), said) for english, said in PHRASES[lang].items() if "{" in english]

    @cache
    def part(text: str) -> str:
        return _by(text, plain, filled, part) or text

    def line(text: str) -> str:
        return _by(text, plain, filled, part) or "; ".join(map(part, text.split("; ")))

    return lambda text: "\n".join(map(line, text.split("\n"))) if text else text


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(english)))


def _by(
    text: str,
    plain: Mapping[str, str],
    filled: list[tuple[re.Pattern[str], str]],
    part: Callable[[str], str],
) -> str:
    """The text by the first template that it is, "" by none; a sentence within it is said too."""
    if text in plain:
        return plain[text]
    for pattern, said in filled:
        found = pattern.fullmatch(text)
        if found and not any("; " in group for group in found.groups() if not group.endswith(".")):
            return said.format(*(part(group) if group.endswith(".") else group for group in found.groups()))
    return ""
