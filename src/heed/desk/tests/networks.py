"""Two channels without a network, for the accounts pages: one with a form, one with agreeing elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import pytest
from pydantic import BaseModel, Field, SecretStr

from heed.channels import registry
from heed.channels.contract import ChannelError, Connected
from heed.channels.registry import adapter as real_adapter

PASSWORD = "hunter-two-hunter"
CLIENT_SECRET = "the-secret-of-our-client"
TOKEN = "token-of-the-town"


class FormOfTin(BaseModel):
    handle: str = Field(title="Handle")
    password: SecretStr = Field(title="Password")


class FormOfRope(BaseModel):
    server: str = Field(title="Server")


_Bare = real_adapter("webform")


class Tin(_Bare):  # type: ignore[valid-type,misc]
    slug, name, connectable = "tin", "Tin cans", True
    connect_form: ClassVar[type[BaseModel]] = FormOfTin
    capabilities = replace(_Bare.capabilities, webhook=True)

    @classmethod
    def connect(cls, form: Any, allowed_networks: tuple[str, ...] = ()) -> Connected:
        password = form.password.get_secret_value()
        if password != PASSWORD:
            raise ChannelError(f"the network does not know {password}", remedy="Look it up and try again.")
        return Connected(form.handle, form.handle, {}, {"password": password})

    def check(self) -> str:
        if self.connection.secrets["password"] != PASSWORD:
            raise ChannelError("wrong password", unauthorised=True, remedy="Connect the account again.")
        return "town"


class Rope(Tin):
    slug, name, uses_oauth = "rope", "Rope", True
    connect_form = FormOfRope

    @classmethod
    def authorise_url(
        cls, form: Any, redirect_uri: str, state: str, allowed_networks: tuple[str, ...] = ()
    ) -> tuple[str, dict[str, Any]]:
        if form.server == "nowhere":
            raise ChannelError("nowhere does not answer", remedy="Try again later.")
        return f"https://{form.server}/agree?state={state}", {"client_secret": CLIENT_SECRET, "server": form.server}

    @classmethod
    def finish_authorisation(
        cls, kept: dict[str, Any], code: str, redirect_uri: str, allowed_networks: tuple[str, ...] = ()
    ) -> Connected:
        assert kept["client_secret"] == CLIENT_SECRET
        if code == "stale":
            raise ChannelError(f"the code {code} with {CLIENT_SECRET} is too old", remedy="Start again.")
        name = code.removeprefix("code-of-")
        return Connected(f"@{name}@{kept['server']}", name, {"base_url": "x"}, {"token": TOKEN})


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch) -> None:
    """`tin` and `rope` beside the channels that there are."""
    known = {"tin": Tin, "rope": Rope}
    names = (*registry.slugs(), *known)
    monkeypatch.setattr(registry, "slugs", lambda: names)
    monkeypatch.setattr(registry, "adapter", lambda slug: known.get(slug) or real_adapter(slug))
