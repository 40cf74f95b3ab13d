"""The mock answers as far as tests rely on it."""

from __future__ import annotations

from threading import Timer

import httpx
import pytest

from tests.peers.mastodon_mock import MastodonMock

pytest_plugins = ("tests.peers.fixtures",)


@pytest.fixture
def mock(mastodon_mock: MastodonMock) -> MastodonMock:
    mastodon_mock.clear_faults()
    return mastodon_mock


def test_a_mention_is_streamed(mock: MastodonMock) -> None:
    Timer(1, lambda: mock["anna"].post("@havenstad gat in de weg")).start()
    event, payload = mock["havenstad"].next_event("user/notification")
    assert event == "notification"
    assert "gat in de weg" in payload["status"]["content"]


def test_the_same_key_posts_once(mock: MastodonMock) -> None:
    town = mock["havenstad"]
    first = town.post("eenmaal", key="a1")
    assert town.post("eenmaal", key="a1")["id"] == first["id"]
    assert town.post("eenmaal", key="a2")["id"] != first["id"]


def test_the_second_version_of_instance(mock: MastodonMock) -> None:
    instance = mock["anna"].call("GET", "/api/v2/instance")
    assert instance["configuration"]["statuses"]["max_characters"] > 0


def test_too_many_requests_once(mock: MastodonMock) -> None:
    mock.fault("ratelimit", "/api/v1/notifications", headers={"Retry-After": "1"})
    with pytest.raises(httpx.HTTPStatusError) as refused:
        mock["anna"].notifications()
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "1"
    assert isinstance(mock["anna"].notifications(), list)


def test_a_server_error_until_it_is_cleared(mock: MastodonMock) -> None:
    mock.fault("status", "/api/v1/statuses", methods=("POST",), times=None, status=503)
    for _ in range(2):
        with pytest.raises(httpx.HTTPStatusError):
            mock["anna"].post("lukt niet")
    mock.clear_faults()
    assert mock["anna"].post("lukt wel")["id"]


def test_half_an_answer(mock: MastodonMock) -> None:
    mock.fault("malformed", "/api/v1/notifications")
    with pytest.raises(ValueError, match="Unterminated"):
        mock["anna"].notifications()
