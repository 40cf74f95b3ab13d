from __future__ import annotations

import hmac
import re

from django.conf import settings
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet
from django.utils import timezone

from heed.casework.models import BulkAct, Case, CaseEvent, CaseNote, Merge, SavedView, Task
from heed.casework.models.bulk import UNDO_WITHIN
from heed.privacy import keys
from heed.staff.models import Department, Person, Town

#: Case numbers begin here, so that the first case of a town does not look like the first.
FIRST_NUMBER = 2000
#: Stands between a status page's key and the ending that makes it one resident's own.
PERSONAL = "."


def reference(case: Case, town: Town) -> str:
    """The number that people say: HV-2041. It opens nothing by itself."""
    return f"{town.prefix}-{FIRST_NUMBER + case.pk}"


def was_taken_back(message_id: int) -> bool:
    """Whether its author removed this message; what was let go in time was not."""
    return CaseEvent.objects.filter(kind="message_deleted", detail__message=message_id).exists()


def by_reference(text: str, town: Town) -> Case | None:
    found = re.fullmatch(rf"(?:{re.escape(town.prefix)}-?)?(\d{{1,18}})", text.strip(), re.IGNORECASE)
    return Case.objects.filter(pk=int(found.group(1)) - FIRST_NUMBER).first() if found else None


def status_key(case: Case, town: Town) -> str:
    """The last part of a status page's address: the number and an unguessable ending (128 bits, keyed)."""
    return f"{reference(case, town)}-{keys.signature('status', str(case.pk))}"


def status_address(case: Case, town: Town) -> str:
    return f"{settings.PUBLIC_URL}/status/{status_key(case, town)}/"


def personal_key(case: Case, contact_id: int, town: Town) -> str:
    """The key of the status page for one contact alone: 128 bits for the case and 128 for the contact."""
    return f"{status_key(case, town)}{PERSONAL}{personal_ending(case, contact_id)}"


def personal_ending(case: Case, contact_id: int) -> str:
    return keys.signature("status of contact", str(case.pk), str(contact_id))


def personal_address(case: Case, contact_id: int, town: Town) -> str:
    """What one resident is told: nobody else's link opens what was said to them."""
    return f"{settings.PUBLIC_URL}/status/{personal_key(case, contact_id, town)}/"


def by_status_key(key: str, town: Town) -> Case | None:
    """The case of a status page, or None for any key that we did not make."""
    found = re.fullmatch(rf"{re.escape(town.prefix)}-(\d{{1,18}})-[\w-]{{22}}", key)
    if not found:
        return None
    case = Case.objects.filter(pk=int(found.group(1)) - FIRST_NUMBER).select_related("topic", "department").first()
    return case if case and hmac.compare_digest(status_key(case, town), key) else None


def present_id(case_id: int) -> int:
    """The case that a case belongs to now: itself, or the one that took it up."""
    seen = {case_id}
    while merge := Merge.objects.filter(case=case_id, undone_at=None).values_list("into", flat=True).first():
        if merge in seen:
            break
        seen.add(case_id := merge)
    return case_id


def taken_up(case: Case) -> list[int]:
    """Ids of the cases that this one took up, and those that they had taken up before."""
    found: list[int] = []
    wanted = [case.pk]
    while wanted:
        wanted = list(Merge.objects.filter(into__in=wanted, undone_at=None).values_list("case", flat=True))
        wanted = [pk for pk in wanted if pk not in found]
        found += wanted
    return found


def open_tasks(department: Department | None) -> QuerySet[Task]:
    tasks = Task.objects.filter(ended_at=None).select_related("case", "department", "asked_by").order_by("due_at")
    return tasks.filter(department=department) if department else tasks


def saved_views(person: Person) -> list[SavedView]:
    """A colleague's own lists, and those that others share with the department."""
    shared = Q(department=person.department_id) if person.department_id else Q(pk=None)
    return list(SavedView.objects.filter(Q(owner=person) | shared).select_related("owner"))


def can_undo(person: Person) -> BulkAct | None:
    """The latest act on many cases, while it can still be undone."""
    since = timezone.now() - UNDO_WITHIN
    return BulkAct.objects.filter(person=person, undone_at=None, at__gt=since).order_by("-pk").first()


def noted_with(words: str, limit: int) -> list[int]:
    """Ids of the cases in which colleagues wrote all words, as they are written, in a note or a task; newest first."""
    query = SearchQuery(words, config="simple", search_type="websearch")
    notes = CaseNote.objects.annotate(document=SearchVector("text", config="simple"))
    tasks = Task.objects.annotate(document=SearchVector("question", "answer", config="simple"))
    return [
        case_id
        for rows in (notes, tasks)
        for case_id in rows.filter(document=query).order_by("-pk").values_list("case_id", flat=True)[:limit]
    ]
