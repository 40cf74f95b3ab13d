"""What an installation decides: read from environment variables, with clear errors, and from one file of secrets."""

from __future__ import annotations

import json
import os
import re
import secrets as random_source
from dataclasses import asdict, dataclass
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from cryptography.fernet import Fernet

CHECKOUT = Path(__file__).resolve().parents[3]


class ConfigurationError(SystemExit):
    """A setting that cannot be used. Printed as it is: names the variable and the remedy."""


def text(name: str, default: str) -> str:
    return os.environ.get(name, default).strip()


def words(name: str, default: str) -> list[str]:
    return text(name, default).replace(",", " ").split()


def flag(name: str) -> bool:
    return text(name, "").lower() in ("1", "true", "yes", "on")


def whole_number(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdigit():
        raise ConfigurationError(f"{name} is {value!r}: it must be a whole number, such as {default}.")
    return int(value)


def number_above_zero(name: str, default: int) -> int:
    value = whole_number(name, default)
    if not 0 < value < 10_000_000:
        raise ConfigurationError(f"{name} is {value}: it must be from 1 to 9999999, such as {default}.")
    return value


def one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    value = text(name, default)
    if value not in choices:
        raise ConfigurationError(f"{name} is {value!r}: it must be one of {', '.join(choices)}.")
    return value


def web_address(name: str) -> str:
    """An address that begins with https:// or http://; "" where none is named."""
    value = text(name, "")
    if value and not re.match(r"https?://[^\s/]", value):
        raise ConfigurationError(f"{name} is {value!r}: it must be an address that begins with https:// or http://.")
    return value


def networks(name: str, default: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """Addresses and ranges of addresses, such as "10.1.2.3 10.2.0.0/16"."""
    try:
        return tuple(ip_network(word) for word in words(name, default))
    except ValueError as error:
        raise ConfigurationError(
            f"{name} is {text(name, default)!r}: it must hold addresses or ranges, such as {default} ({error})."
        ) from error


def models_folder() -> str:
    """Where the heads are that the town has learned; "" where it has none."""
    named = text("HEED_MODELS", "")
    if named and not any(Path(named).glob("*.npz")):
        raise ConfigurationError(
            f"HEED_MODELS is {named!r}, where there is no model: 'heed learn TASK FILE --out {named}' makes one."
        )
    return str(Path(named).resolve()) if named else ""


def town() -> str:
    """The municipality that this process serves."""
    name = text("HEED_TOWN", "havenstad")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,40}", name):
        raise ConfigurationError(
            f"HEED_TOWN is {name!r}: it must start with a letter a-z and hold only a-z, 0-9 and _ (at most 41)."
        )
    return name


def schema(town_name: str) -> str:
    return f"town_{town_name}"


def data_folder() -> Path:
    """Where Heed keeps files of its own (secrets, collected static files): `.heed` in the checkout unless named."""
    folder = Path(text("HEED_DATA", "") or CHECKOUT / ".heed")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


@dataclass(frozen=True, slots=True)
class Secrets:
    """Keys that never enter the database. `vault_keys`: Fernet keys, the newest first (older ones still open)."""

    django_key: str
    hash_key: str
    vault_keys: list[str]


@cache
def secrets() -> Secrets:
    """Keys from HEED_SECRETS_FILE, else from `secrets.json` in the data folder, made on first use."""
    path = Path(text("HEED_SECRETS_FILE", "") or data_folder() / "secrets.json")
    if not path.exists():
        _write_new(path)
    try:
        return Secrets(**json.loads(path.read_text()))
    except (ValueError, TypeError) as error:
        raise ConfigurationError(
            f"{path} cannot be read as secrets ({error}). Put the file back from your back-up: "
            "without its keys, stored names and addresses cannot be opened."
        ) from error


def _write_new(path: Path) -> None:
    new = Secrets(
        django_key=random_source.token_urlsafe(48),
        hash_key=random_source.token_urlsafe(48),
        vault_keys=[Fernet.generate_key().decode()],
    )
    # Written beside and linked into place: of two processes that start together, one wins and both read the same.
    beside = path.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(asdict(new), file, indent=1)
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
