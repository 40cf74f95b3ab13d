"""Two municipalities in one database, and nothing of one is seen by the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.town import RunningTown

_MAKE = "from heed.app.cli import prepare_django; prepare_django(); import tests.whole.making as m; m.make()"
_HEAR = """
import sys, json
from heed.app.cli import prepare_django; prepare_django()
from heed.inbox.actions import connect_account
from heed.inbox.models import Message
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.journey import way
from tests.people import make_incoming
account = connect_account("webform", "webform", "town", {}, {})
way.carry(way.take(account, Batch((make_incoming("m1", sys.argv[1]),))).new)
message = Message.objects.get()
print(json.dumps([message.text, str(message.native_digest), message.contact.reference, Case.objects.count()]))
"""


@pytest.fixture
def towns(tmp_path: Path) -> Iterator[tuple[RunningTown, RunningTown]]:
    """With the same keys: what keeps them apart must not be that they know different secrets."""
    made = RunningTown("two_north", HEED_DATA=str(tmp_path)), RunningTown("two_south", HEED_DATA=str(tmp_path))
    for town in made:
        town.run_python(_MAKE)
    yield made
    for town in made:
        with town.database() as connection:
            connection.execute(f"DROP SCHEMA town_{town.name} CASCADE")


@pytest.mark.timeout(300)
def test_nothing_is_mixed(towns: tuple[RunningTown, RunningTown]) -> None:
    north, _south = towns
    heard = [town.run_python(_HEAR, f"De stoep van {town.name}") for town in towns]
    assert [text for text, *_rest in heard] == ["De stoep van two_north", "De stoep van two_south"]
    assert [cases for *_rest, cases in heard] == [1, 1]
    # The same resident said the same thing to both: nothing stored can be compared between them.
    assert heard[0][1] != heard[1][1]
    assert heard[0][2] != heard[1][2]
    for town in towns:
        assert town.value("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'carry'") == 1
    with north.database() as connection:
        (public,) = connection.execute(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchone() or (None,)
    assert public == 0
