"""What is kept to find cases of the same matter, and what was found or decided about two cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection, transaction
from django.utils import timezone

from heed import json_bytes
from heed.bulk import Among
from heed.casework.matching import Told, told_by
from heed.casework.models import Case, CaseMessage, Joining, Likeness, LikenessState, MatterHandle, MatterTraces
from heed.casework.status import CLOSED
from heed.inbox.unplaced import unplaced
from heed.staff.models import Person
from heed.understanding.handles import kept_under
from heed.understanding.matter import Match
from heed.understanding.traces import Traces


def keep_traces(told: Iterable[tuple[int, Told]]) -> None:
    """Of messages that opened a case, by message id: from now on others of the same matter find their case."""
    rows = [
        {
            "message_id": message,
            "content": one.traces.as_json(),
            "vector": one.vector.hex() if one.vector else None,
            "keys": kept_under(one.traces),
        }
        for message, one in told
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_KEEP, [json_bytes.dump(rows).decode()])


_KEEP = """
    WITH told AS (
        SELECT * FROM json_to_recordset(%s) AS t(message_id bigint, content jsonb, vector text, keys text[])
    ), kept AS (
        INSERT INTO casework_mattertraces (message_id, content, vector)
        SELECT message_id, content, decode(vector, 'hex') FROM told
        ON CONFLICT (message_id) DO UPDATE SET content = excluded.content, vector = excluded.vector
        RETURNING message_id
    )
    INSERT INTO casework_matterhandle (key, traces_id)
    SELECT key, told.message_id FROM told JOIN kept USING (message_id), unnest(told.keys) AS key
    """


def keep_traces_again(message_ids: Sequence[int]) -> None:
    """Of messages that say something else than before."""
    forget_traces(message_ids)
    opening = CaseMessage.objects.filter(Among("message_id", message_ids), joining=Joining.OPENED)
    opening = opening.exclude(case__status__in=CLOSED)
    told = told_by(unplaced(list(opening.values_list("message_id", flat=True))))
    keep_traces(told.items())


def forget_traces(message_ids: Sequence[int]) -> None:
    MatterTraces.objects.filter(Among("message_id", message_ids)).delete()


def refresh(case_ids: Iterable[int]) -> None:
    """Only open cases take up messages by themselves: these may have been closed, opened again, or changed."""
    ids = list(case_ids)
    if not ids:
        return
    messages = CaseMessage.objects.filter(Among("case_id", ids)).values("message_id")
    MatterHandle.objects.filter(traces__in=messages).delete()
    kept = MatterTraces.objects.filter(Among("message__case_message__case_id", ids))
    still_open = kept.exclude(message__case_message__case__status__in=CLOSED)
    MatterHandle.objects.bulk_create(
        MatterHandle(key=key, traces_id=one.message_id)
        for one in still_open
        for key in kept_under(Traces.from_json(one.content, None))
    )


def suggest(pairs: Iterable[tuple[int, int, Match]]) -> None:
    """Keep that two cases, by id, may be of the same matter. What was found or decided before stays."""
    rows = [
        {"one": min(one, other), "other": max(one, other), "score": match.score, "match": wordless(match)}
        for one, other, match in pairs
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_SUGGEST, [LikenessState.OPEN.value, timezone.now(), json_bytes.dump(rows).decode()])


_SUGGEST = """
    INSERT INTO casework_likeness (one_id, other_id, score, match, state, found_at)
    SELECT one, other, score, match, %s, %s
      FROM json_to_recordset(%s) AS t(one bigint, other bigint, score float, match jsonb)
        ON CONFLICT DO NOTHING
    """


def wordless(match: Match) -> dict[str, object]:
    """A match as it is kept, without words of the message: places, numbers and days only."""
    data = match.as_json()
    for part in data["parts"]:
        if part["name"] in ("words", "meaning"):
            part["words"] = []
    return data


@transaction.atomic
def keep_apart(one: Case, other: Case, by: Person, match: Match | None = None) -> Likeness:
    """A person says that two cases are not of the same matter: that is never suggested again, nor joined."""
    return _decide(one, other, by, LikenessState.APART, match)


def note_together(one: Case, other: Case, by: Person) -> None:
    _decide(one, other, by, LikenessState.TOGETHER, None)


def _decide(one: Case, other: Case, by: Person, state: LikenessState, match: Match | None) -> Likeness:
    first, second = sorted((one.pk, other.pk))
    decision = {"state": state, "by": by, "decided_at": timezone.now()}
    found = {"score": match.score if match else 0.0, "match": wordless(match) if match else _NO_MATCH}
    likeness, _ = Likeness.objects.update_or_create(
        one_id=first, other_id=second, defaults=decision, create_defaults=decision | found
    )
    return likeness


_NO_MATCH = Match(0.0, False, ()).as_json()
