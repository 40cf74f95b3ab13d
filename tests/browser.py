"""A real Chromium for tests: the fixture `page`, and what is asked of every page (accessible, fits, screenshots).

`HEED_CHROMIUM` names another browser than the system's; pictures go to the folder `HEED_SCREENSHOTS`.
`HEED_BROWSER_SLOW=6` makes the pages six times as slow, and each answer to them late: see CONTRIBUTING.md.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect, sync_playwright

from tests.peers.presence import CHECKOUT, program, require

_AXE = CHECKOUT / "node_modules" / "axe-core" / "axe.min.js"
#: What must hold by law: WCAG 2.2, levels A and AA.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_WIDTHS = {"wide": 1280, "narrow": 375}
_NAMES = ("chromium", "chromium-browser", "google-chrome")

# Patience costs nothing while all goes well, and no test is about seconds: a busy machine must not fail one.
expect.set_options(timeout=20_000)
_PATIENCE = 30_000


def find_chromium() -> Path | None:
    if "HEED_CHROMIUM" in os.environ:
        return Path(os.environ["HEED_CHROMIUM"])
    return next((found for found in map(program, _NAMES) if found), None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser per module: Playwright keeps an event loop running that other modules must not meet."""
    path = find_chromium()
    require("Chromium", path is not None)
    with sync_playwright() as playwright:
        # Root may not use the sandbox; without a graphics card, WebGL (the map) is worked out by the processor.
        arguments = ["--no-sandbox", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=str(path), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page, as `new_page` makes it.

    `@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)` gives other settings of
    Playwright's browser context.
    """
    with new_page(chromium, **getattr(request, "param", {})) as made:
        yield made


@contextmanager
def new_page(chromium: Browser, **settings: Any) -> Iterator[Page]:
    """A page of somebody who shares nothing with another page, in English, 1280 pixels wide, without animations.

    What folds open slowly moves under Playwright's pointer: it scrolls inside what is half open to reach a button, and
    by the time the mouse is let go the button stands elsewhere, so that nothing is pressed.
    The test fails on any error of a script or of the content policy.
    """
    usual: dict[str, Any] = {
        "locale": "en-GB",
        "viewport": {"width": 1280, "height": 800},
        "reduced_motion": "reduce",
    }
    context = chromium.new_context(**usual | settings)
    made = context.new_page()
    made.set_default_timeout(_PATIENCE)
    if slow := float(os.environ.get("HEED_BROWSER_SLOW", 0)):
        _slow_down(made, slow)
    troubles: list[str] = []
    made.on("pageerror", lambda error: troubles.append(str(error)))
    made.on("console", lambda message: troubles.extend(_trouble(message)))
    try:
        yield made
    finally:
        context.close()
    assert not troubles, "\n".join(troubles)


def _slow_down(page: Page, times: float) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    session.send("Network.enable")
    late = {"offline": False, "latency": 80 * times, "downloadThroughput": -1, "uploadThroughput": -1}
    session.send("Network.emulateNetworkConditions", late)


def follow(where: Locator, key: str = "") -> None:
    """Clicks what leads to another page (or presses `key` on it) and waits until that page stands there whole.

    A click by itself waits only for a page of which the browser says at once that it comes, and until it begins to
    come: what follows could fall on the page that is being left, or look in the database too early.
    """
    with where.page.expect_navigation():
        if key:
            where.press(key)
        else:
            where.click()


def _trouble(message: ConsoleMessage) -> list[str]:
    """Errors in the console, but for what the status of an answer says: a refused form answers 422."""
    if message.type != "error" or message.text.startswith("Failed to load resource"):
        return []
    return [f"{message.text} ({message.location.get('url', '')})"]


def assert_accessible(page: Page) -> None:
    """No violation of WCAG 2.2 AA that axe-core can find on the page as it stands."""
    session = page.context.new_cdp_session(page)
    _evaluate(session, _AXE.read_text())
    options = json.dumps({"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]})
    found = json.loads(
        _evaluate(session, f"axe.run(document, {options}).then((all) => JSON.stringify(all.violations))")
    )
    session.detach()
    lines = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(f"    {node['html'][:200]}" for node in rule["nodes"])
        for rule in found
    ]
    assert not lines, f"{page.url} breaks {len(lines)} rules:\n" + "\n".join(lines)


def _evaluate(session: Any, expression: str) -> Any:
    """By the debugger's own door, so that the page's strict policy stays as it is."""
    asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
    answer = session.send("Runtime.evaluate", asked)
    assert "exceptionDetails" not in answer, answer["exceptionDetails"]
    return answer["result"].get("value")


def assert_fits(page: Page, width: int = 320) -> None:
    """Nothing has to be scrolled sideways at this width in pixels (320: a phone, or 400 % zoom on a screen)."""
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": 800})
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if before:
        page.set_viewport_size(before)
    assert too_wide <= 0, f"{page.url} is {too_wide} pixels too wide at {width}"


def screenshots(page: Page, name: str) -> None:
    """The whole page, wide and narrow, light and dark, as PNG in `$HEED_SCREENSHOTS`; nothing where that is not set."""
    folder = os.environ.get("HEED_SCREENSHOTS")
    if not folder:
        return
    before = page.viewport_size
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for label, width in _WIDTHS.items():
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=str(Path(folder) / f"{name}-{label}-{scheme}.png"), full_page=True)
    page.emulate_media(color_scheme=None)
    if before:
        page.set_viewport_size(before)


def check(page: Page, name: str) -> None:
    """All that is asked of a page: accessible wide and narrow, in light and dark; fits a phone; pictures to look at."""
    page.wait_for_load_state()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        for width in _WIDTHS.values():
            page.set_viewport_size({"width": width, "height": 800})
            assert_accessible(page)
    page.emulate_media(color_scheme=None)
    page.set_viewport_size({"width": _WIDTHS["wide"], "height": 800})
    assert_fits(page)
    screenshots(page, name)
