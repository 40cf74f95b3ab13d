"""Lists that colleagues keep under a name."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from heed.casework.models import SavedView
from heed.staff.actions import NotPossible
from heed.staff.models import Person

MOST = 30
_LONGEST_NAME, _LONGEST_QUERY = 60, 600


@transaction.atomic
def save_view(by: Person, name: str, query: str, shared: bool = False) -> SavedView:
    """Keep filters under a name; one's own view of that name is replaced. `shared`: one's department sees it too."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise NotPossible(_("Give the view a name of at most %(most)d characters.") % {"most": _LONGEST_NAME})
    if len(query) > _LONGEST_QUERY:
        raise NotPossible(_("These filters are too long to keep: search for fewer words."))
    Person.objects.select_for_update().get(pk=by.pk)
    kept = SavedView.objects.filter(owner=by).exclude(name=name).count()
    if kept >= MOST:
        raise NotPossible(_("You have %(n)d views, the most there may be: remove one first.") % {"n": kept})
    department = by.department if shared else None
    values = {"query": query, "department": department}
    return SavedView.objects.update_or_create(owner=by, name=name, defaults=values)[0]


def remove_view(view_id: int, by: Person) -> None:
    """Only one's own: others' shared views stay."""
    SavedView.objects.filter(pk=view_id, owner=by).delete()
