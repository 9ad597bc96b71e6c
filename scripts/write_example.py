"""Writes outputs/example.geojson and outputs/example.png: the map that `make map` draws, as committed.

`python -m scripts.write_example` needs Debian's chromium and the playwright package (group dev).
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
STEM = "idlib-2020-01-23"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def main() -> None:
    """Copy the GeoJSON and take the picture, with the network off; run `make map` before."""
    page_file = ROOT / "outputs" / f"{STEM}.html"
    browser_file = shutil.which("chromium")
    if not page_file.is_file() or browser_file is None:
        sys.exit("Run `make map` first, and install Debian's chromium.")
    shutil.copyfile(page_file.with_suffix(".geojson"), ROOT / "outputs" / "example.geojson")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_file, args=list(FLAGS))
        page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
        page.goto(page_file.as_uri())
        page.wait_for_timeout(2500)
        page.screenshot(path=ROOT / "outputs" / "example.png")
        browser.close()


if __name__ == "__main__":
    main()
