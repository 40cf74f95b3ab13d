"""A fact changed: who was told what is no longer so gets a follow-up, or needs none."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from heed.answers import queries
from heed.answers.actions.base import Refused
from heed.answers.actions.drafting import save_draft
from heed.answers.actions.using_facts import remember
from heed.answers.changing import correcting
from heed.answers.knowledge import fact_uses
from heed.answers.models import Draft, FactUse
from heed.casework import actions as casework
from heed.facts.models import Fact
from heed.staff.models import Person


def settle(use_id: int, by: Person, version: int) -> bool:
    """The answer needs no correction for what the fact says in its `version`. False where that was settled before."""
    rows = FactUse.objects.filter(pk=use_id, settled_version__lt=version, fact__version__gte=version)
    return bool(rows.update(settled_version=version, settled_by=by))


def prepare_correction(fact_id: int, delivery_id: int, by: Person) -> Draft:
    """A follow-up to an answer in which the fact stands as it was: one's own draft on the case, to be read and sent.

    `Refused` where the answer needs none, or where one is writing something else on that case.
    """
    fact = Fact.objects.get(pk=fact_id)
    with transaction.atomic():
        needed = fact_uses.needed_at(fact, delivery_id)
        if needed is None:
            raise Refused(_("This answer needs no correction, or no longer stands in a case."))
        casework.locked(needed.case.pk)
        own = queries.in_the_box(needed.case.pk, by).first()
        if own and own.fact_uses.filter(fact=fact, version__gte=fact.said_version).exists():
            return own
        if own and own.text:
            raise Refused(_("You are writing another answer on this case: finish that one first, or empty it."))
        draft = save_draft(
            needed.case,
            needed.delivery.answers,
            by,
            correcting.text(needed),
            visibility=needed.delivery.visibility,
            to_everyone=needed.to_everyone,
            seen=own.stamp if own else "",
        )
        remember(draft, [fact], by)
    return draft
