"""The form of an account is made from what the channel asks for; the channel's model decides what is right."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import pytest
from django import forms
from pydantic import BaseModel, Field, SecretStr, field_validator

from heed.channels import registry
from heed.channels.contract import ChannelError
from heed.inbox.forms import ConnectForm


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Everything(BaseModel):
    server: str = Field(title="Server", description="Such as example.social", min_length=3)
    key: SecretStr = Field(title="Key", min_length=8)
    port: int = Field(25, title="Port", le=65535)
    colour: Colour = Field(Colour.BLUE, title="Colour")
    speed: Literal[1, 2] = Field(2, title="Speed")
    quiet: bool = Field(True, title="Quiet")
    nickname: str | None = Field(None, title="Nickname")

    @field_validator("server")
    @classmethod
    def _no_spaces(cls, server: str) -> str:
        if " " in server:
            raise ValueError("a server has no spaces in its name")
        return server


GOOD = {"server": "example.social", "key": "abcdefgh", "port": "25", "colour": "red", "speed": "1"}


def filled(**changes: str) -> ConnectForm:
    return ConnectForm(Everything, {**GOOD, **changes})


def test_every_connectable_channel_has_a_form():
    adapters = [registry.adapter(slug) for slug in registry.slugs()]
    for adapter in adapters:
        form = ConnectForm(adapter.connect_form)
        assert list(form.fields) == list(adapter.connect_form.model_fields)
        assert all(field.label for field in form.fields.values())


def test_the_kind_of_input_follows_the_type():
    fields = ConnectForm(Everything).fields
    kinds = {name: type(field.widget) for name, field in fields.items()}
    assert kinds["server"] is forms.TextInput
    assert kinds["key"] is forms.PasswordInput
    assert kinds["port"] is forms.NumberInput
    assert kinds["colour"] is kinds["speed"] is forms.Select
    assert kinds["quiet"] is forms.CheckboxInput
    assert kinds["nickname"] is forms.TextInput
    assert fields["server"].help_text == "Such as example.social"
    assert (fields["port"].initial, fields["colour"].initial) == (25, "blue")
    assert fields["server"].required
    assert not fields["nickname"].required


def test_a_type_without_an_input_is_named():
    class Odd(BaseModel):
        tags: list[str] = Field(title="Tags")

    with pytest.raises(TypeError, match="tags"):
        ConnectForm(Odd)


def test_values_arrive_as_the_model_wants_them():
    form = filled(quiet="on")
    assert form.is_valid()
    assert form.filled_in == Everything(server="example.social", key="abcdefgh", colour="red", speed=1, quiet=True)
    assert filled(colour="blue").is_valid()


def test_a_box_without_a_tick_says_no_and_an_empty_field_has_its_default():
    form = filled(port="")
    assert form.is_valid()
    assert form.filled_in.quiet is False
    assert form.filled_in.port == 25


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("server", "", "This field is required"),
        ("server", "ab", "at least 3 characters"),
        ("server", "ex ample", "A server has no spaces"),
        ("port", "70000", "Write 65535 or less"),
        ("port", "many", "Enter a whole number"),
        ("colour", "green", "Select a valid choice"),
        ("key", "short", "too short"),
    ],
)
def test_a_complaint_stands_at_its_field(field, value, said, settings):
    settings.LANGUAGE_CODE = "en"
    form = filled(**{field: value})
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert said in str(form.errors[field])


def test_no_secret_is_written_or_remembered():
    form = filled(port="70000")
    assert "abcdefgh" not in form.as_p()
    right = filled()
    assert right.is_valid()
    assert right.to_remember() == {
        "server": "example.social", "port": 25, "colour": "red", "speed": 1, "quiet": False, "nickname": None
    }  # fmt: skip


def test_a_network_that_repeats_the_secret_does_not_get_it_onto_the_page():
    form = filled()
    assert form.is_valid()
    form.refuse(ChannelError("log-in abcdefgh is wrong", remedy="make a new key"))
    text = form.as_p()
    assert "Log-in ••• is wrong. Make a new key." in text
    assert "abcdefgh" not in text
    assert 'value="example.social"' in text
