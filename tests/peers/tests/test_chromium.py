"""Playwright drives the installed Chromium."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.peers import chromium

pytest_plugins = ("tests.peers.fixtures",)


def test_a_page_opens(chromium_program: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program, args=chromium.arguments())
        page = browser.new_page()
        page.set_content("<h1>Havenstad</h1>")
        assert page.get_by_role("heading", name="Havenstad").is_visible()
        browser.close()
