"""Networks in settings."""

from __future__ import annotations

import pytest

from heed.app import environment


def test_networks_that_cannot_be_read_stop_the_start(monkeypatch):
    monkeypatch.setenv("HEED_PROXIES", "1")
    with pytest.raises(environment.ConfigurationError, match="HEED_PROXIES is '1'"):
        environment.networks("HEED_PROXIES", "127.0.0.0/8 ::1")
