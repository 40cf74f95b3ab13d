"""What somebody of a panel answers, by their own link."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.models import Invitation, Rating, Term
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible


@transaction.atomic
def answer(invitation_id: int, terms: Mapping[int, str], seen: str | None) -> Invitation:
    """Keep the answers, by influence: a term, or "" for "I do not know". What is not in `terms` stays as it was.

    `seen`: the invitation's version that was shown; `Stale` where answers were kept since (another window). NotPossible
    where the panel or its dossier was closed, the link was withdrawn, or an answer is none of the terms.
    """
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("panel__map__dossier")
    invitation = rows.get(pk=invitation_id)
    what_was_seen.check(str(invitation.version), seen)
    panel = invitation.panel
    if invitation.withdrawn_at or not panel.is_open or not panel.map.dossier.is_open:
        raise NotPossible(_("This questionnaire is closed: answers can no longer be changed."))
    if not {*terms.values()} <= {"", *Term.values}:
        raise NotPossible(_("Choose an answer from the list."))
    known = set(panel.map.influences.filter(pk__in=terms).values_list("pk", flat=True))
    given = {key: Term(term) for key, term in terms.items() if key in known and term}
    Rating.objects.filter(invitation=invitation, influence__in=known - set(given)).delete()
    Rating.objects.bulk_create(
        [Rating(invitation=invitation, influence_id=key, term=term) for key, term in given.items()],
        update_conflicts=True,
        unique_fields=["invitation", "influence"],
        update_fields=["term"],
    )
    invitation.answered_at = timezone.now()
    invitation.version += 1
    invitation.save(update_fields=["answered_at", "version"])
    return invitation
