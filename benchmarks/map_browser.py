"""Chromium for the benchmark of maps: opens a file in a browser at rest, and tells when what was seen.

A window that has just been made keeps the browser busy for half a second with pages of its own, which no
reader sees and which take the processor from whatever is opened meanwhile. So each window is first left to
come to rest. While a page opens nothing is asked of it: Playwright's own way to wait for something runs a
script of 0.3 MB in the page.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: Chromium for a machine without a screen or a sandbox, and with a clock and memory as exact as it has.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--enable-precise-memory-info",
)  # fmt: skip
#: Notes, by the page's own clock, when a frame was shown after the page's marks and after its load event.
CLOCK = """
window.seen = {};
const note = name => {
  if (name in seen) { return; }
  seen[name] = null;
  requestAnimationFrame(() => requestAnimationFrame(() => { seen[name] = performance.now(); }));
};
const look = () => [...document.body.classList].filter(name => name.startsWith("em-")).forEach(note);
const body = new MutationObserver(() => {
  if (!document.body) { return; }
  body.disconnect();
  look();
  new MutationObserver(look).observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
new MutationObserver((_, root) => {
  if (!document.documentElement) { return; }
  root.disconnect();
  body.observe(document.documentElement, { childList: true });
}).observe(document, { childList: true });
addEventListener("load", () => note("load"));
"""
#: Seconds after which a page counts as not opening, and between two looks at whether it has.
PATIENCE, LOOK = 240, 0.2
#: The browser is at rest when in so many looks, of so many seconds each, it worked for less than this share
#: of them. After so many looks the file is opened all the same.
CALM, STEP, BUSY, LOOKS = 3, 0.15, 0.05, 60


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise SystemExit("The benchmark needs chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        started = player.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()


@contextmanager
def opened(
    chromium: Any, path: Path, marks: tuple[str, ...], throttle: float = 1
) -> Iterator[tuple[Any, list[float] | None]]:
    """A page with the network cut, and the milliseconds until a frame was shown after each mark."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.add_init_script(CLOCK)
    direct = context.new_cdp_session(page)
    if throttle != 1:
        direct.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
    _rest(chromium)
    direct.send("Page.navigate", {"url": path.as_uri()})
    yield page, _seen(direct, marks)
    context.close()


def _rest(chromium: Any) -> None:
    """Waits until the browser has done what it does for a new window."""
    direct = chromium.new_browser_cdp_session()
    calm, before = 0, _worked(direct)
    for _ in range(LOOKS):
        time.sleep(STEP)
        now = _worked(direct)
        calm = calm + 1 if now - before < BUSY * STEP else 0
        before = now
        if calm == CALM:
            break
    direct.detach()


def _worked(direct: Any) -> float:
    """Seconds that the processor has worked for the browser."""
    processes = direct.send("SystemInfo.getProcessInfo")["processInfo"]
    return float(sum(process["cpuTime"] for process in processes))


def _seen(direct: Any, marks: tuple[str, ...]) -> list[float] | None:
    """The times of the marks when all are there; None where that takes too long."""
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        time.sleep(LOOK)
        asked = {"expression": "window.seen", "returnByValue": True}
        seen = direct.send("Runtime.evaluate", asked)["result"].get("value") or {}
        if all(seen.get(mark) for mark in marks):
            return [seen[mark] for mark in marks]
    return None
