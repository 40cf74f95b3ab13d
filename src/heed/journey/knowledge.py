"""Facts and templates are looked after: owners hear in time, and templates are made comparable with messages."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from heed.answers import actions as answers
from heed.answers.knowledge import templating
from heed.casework import actions as casework
from heed.facts import actions as facts
from heed.facts import queries as known
from heed.staff.models import Person
from heed.understanding import vectors
from heed.understanding.encoder import encoder


def tell_owners() -> int:
    """Who looks after a fact is told 14 days before its last one, who looks after a template past its review date.

    Each is told once for each date. Returns how many notifications were made.
    """
    today = known.today()
    with transaction.atomic():
        told = 0
        for fact in facts.take_to_tell(today):
            day = fact.valid_until.isoformat()
            path = f"/desk/facts/{fact.pk}/"
            told += casework.notify(known.whom_to_tell(fact), "fact_ends", subject=fact.subject, day=day, path=path)
    with transaction.atomic():
        for template in templating.take_to_tell(today):
            day = template.review_on.isoformat() if template.review_on else ""
            path = f"/desk/settings/templates/{template.pk}/"
            people = templating.whom_to_tell(template)
            told += casework.notify(people, "template_review", name=template.name, day=day, path=path)
    return told


def tell_of_changes() -> int:
    """Who wrote answers with a fact that says something else by now is told, and who looks after the fact.

    Each once for each version of it. Returns how many notifications were made.
    """
    told = 0
    with transaction.atomic():
        for changed in answers.take_to_tell_of_changes():
            fact, counts = changed.fact, dict(changed.by_author)
            if changed.is_new:  # who looks after it hears of all
                counts |= {person.pk: changed.answers for person in known.whom_to_tell(fact)}
            for person in Person.objects.filter(pk__in=counts):
                count, path = counts[person.pk], f"/desk/facts/{fact.pk}/#to-correct"
                told += casework.notify([person], "fact_changed", subject=fact.subject, count=count, path=path)
    return told


def read_templates() -> None:
    """What the messages mean that templates are for, where that is not worked out yet. Nothing in the plain reading."""
    if settings.PLAIN_READING:
        return
    for template_id, lines in templating.without_vectors():
        templating.store_vectors(template_id, lines, vectors.pack(encoder().encode(lines)))
