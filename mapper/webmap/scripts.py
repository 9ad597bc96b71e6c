"""Our scripts: what the page needs to draw its first picture, and what answers its reader, as two texts.

The browser reads a script before it shows anything, so that the second comes behind the columns of the
events. Each is a scope of its own; the names that one has of the other are handed over when the second has
come. Until then nothing of the second may be called: what a reader does waits for the columns, and so for it.
"""

import re
from functools import cache
from pathlib import Path

#: What draws, in the order in which the files are joined.
FIRST = (
    "theme.js", "decode.js", "copies.js", "words.js", "icons.js", "svgpen.js", "dates.js", "table.js",
    "state.js", "things.js", "symbols.js", "groups.js", "ground.js", "crowd.js", "aside.js", "canvas.js",
    "areas.js", "base.js", "routes.js", "labels.js", "names.js", "picked.js", "panel.js", "legend.js",
    "sections.js", "entry.js", "list.js", "timeaxis.js", "time.js", "timedraw.js", "asked.js", "chosen.js",
    "controls.js", "frame.js", "map.js",
)  # fmt: skip
#: What answers.
SECOND = (
    "filter.js", "voices.js", "article.js", "cite.js", "detail.js", "hearing.js", "whendays.js", "search.js",
    "link.js", "dissolve.js", "download.js", "picker.js", "choices.js", "paint.js", "counts.js", "print.js",
)  # fmt: skip
#: Asks Chromium to compile all functions of a script while it reads it, not each when it is first called.
AT_ONCE = "//# allFunctionsCalledOnLoad"
_HERE = Path(__file__).parent
#: Strings and comments: words in them are no names.
_SAID = re.compile(r'"(?:[^"\\\n]|\\.)*"|/\*.*?\*/', re.DOTALL)
_TOKEN = re.compile(r"[A-Za-z_$][\w$]*|\S")
_NAME = re.compile(r"(?<![\w.$])[A-Za-z_]\w*")


@cache
def texts() -> tuple[str, str]:
    """Both scripts in ASCII, so that the browser keeps a byte for each sign of the page."""
    first, second = _joined(FIRST), _joined(SECOND)
    given, wanted = _shared(first, second), _shared(second, first)
    one = f"""{AT_ONCE}
(function () {{
"use strict";
/* What comes with the second script. */
let {", ".join(wanted)};
{first}
function join(second) {{
  ({{ {", ".join(wanted)} }} = second({{ {", ".join(given)} }}));
}}
window.eventMapper = {{ start: start, came: came, change: change, join: join }};
}})();"""
    two = f"""eventMapper.join(function (first) {{
"use strict";
/* What the first script has. */
const {{ {", ".join(given)} }} = first;
{second}
return {{ {", ".join(wanted)} }};
}});"""
    return ascii_only(one), ascii_only(two)


def ascii_only(script: str) -> str:
    """A script with all other signs as escapes: they stand in strings, patterns and comments."""
    return re.sub(r"[^\x00-\x7f]", lambda found: _escaped(found[0]), script)


def _escaped(sign: str) -> str:
    units = sign.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


def _shared(giver: str, taker: str) -> list[str]:
    """The names that one text gives and the other has in it, sorted."""
    return sorted(set(top_names(giver)) & set(_NAME.findall(_SAID.sub("''", taker))))


def top_names(text: str) -> list[str]:
    """The names of functions and variables that stand at the beginning of a line."""
    bare = _SAID.sub("''", text)
    names = re.findall(r"^function (\w+)", bare, re.MULTILINE)
    for line in re.findall(r"^var (.*)$", bare, re.MULTILINE):
        names += _declared(line)
    return names


def _declared(line: str) -> list[str]:
    """The names of one line of variables: the first word, and each behind a comma outside of brackets."""
    names, depth, next_is_name = [], 0, True
    for token in _TOKEN.findall(line):
        if next_is_name and re.match(r"[A-Za-z_$]", token):
            names.append(token)
        depth += (token in "([{") - (token in ")]}")
        next_is_name = token == "," and depth == 0
    return names
