"""What a town sets for the checks, what they said of answers that went out, and what colleagues say of them."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.approval import needs as approvals
from heed.answers.approval.rules import LEVELS
from heed.answers.checking import findings
from heed.answers.checks import RULES
from heed.answers.checks.link import host_of
from heed.answers.checks.sentences import SENTENCES
from heed.answers.checks.words.links import SHORTENERS
from heed.answers.models import AllowedDomain, Draft, FindingAtSending, WrongFinding
from heed.privacy import actions as privacy
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.understanding.hiding import hide

MOST_DOMAINS = 200
LONGEST_NOTE = 500
_CHECKS = frozenset(rule.slug for rule in RULES)


def add_domain(written: str, by: Person) -> AllowedDomain:
    """Answers may link to a domain and all under it. `written`: a domain, or the address of one of its pages.

    NotPossible where it is none, hides where it leads, or is allowed already.
    """
    domain = host_of(written.strip().lower()).removeprefix("www.") if written.strip() else ""
    if not _is_domain(domain):
        raise NotPossible(_("Write a domain, as in havenstad.nl or kaart.havenstad.nl."))
    if domain in SHORTENERS:
        raise NotPossible(
            _("%(domain)s shortens links and hides where they lead: it cannot be allowed.") % {"domain": domain}
        )
    with transaction.atomic():
        if AllowedDomain.objects.count() >= MOST_DOMAINS:
            raise NotPossible(_("At most %(n)d sites can be allowed: take one out first.") % {"n": MOST_DOMAINS})
        added, is_new = AllowedDomain.objects.get_or_create(domain=domain, defaults={"added_by": by})
        if not is_new:
            raise NotPossible(_("%(domain)s is allowed already.") % {"domain": domain})
        privacy.record("domain_allowed", "domain", domain, by)
    return added


def _is_domain(text: str) -> bool:
    labels = text.split(".")
    return (
        len(labels) >= 2
        and len(text) <= 253
        and all(0 < len(one) <= 63 and one.strip("-") == one and one.replace("-", "").isalnum() for one in labels)
        and not labels[-1].isdigit()
    )


def remove_domain(domain_id: int, by: Person) -> None:
    """Answers may no longer link to it. Nothing where it was taken out already."""
    with transaction.atomic():
        found = AllowedDomain.objects.select_for_update().filter(pk=domain_id).first()
        if found:
            privacy.record("domain_no_longer_allowed", "domain", found.domain, by)
            found.delete()


def keep_findings(draft: Draft) -> None:
    """Inside the transaction that lets an answer go: which checks had something to say of it, and how gravely."""
    worst: dict[str, str] = {}
    for check, level in findings.of_draft(draft, approvals.is_election()):
        worst[check] = max(worst.get(check, level), level, key=LEVELS.index)
    rows = [FindingAtSending(draft=draft, check_slug=check, level=level) for check, level in worst.items()]
    FindingAtSending.objects.bulk_create(rows, ignore_conflicts=True)


def call_wrong(reason: str, level: str, note: str, by: Person) -> WrongFinding:
    """A colleague calls a finding wrong. `reason`: the key of its sentence. Of the note, numbers and addresses that
    identify somebody are hidden before it is stored."""
    check = reason.partition(".")[0]
    if reason not in SENTENCES or check not in _CHECKS or level not in LEVELS:
        raise NotPossible(_("This finding is not known: check the answer again."))
    kept = hide(note.strip()[:LONGEST_NOTE], staff.country(), with_names=False)[:LONGEST_NOTE]
    return WrongFinding.objects.create(check_slug=check, reason=reason, level=level, note=kept, person=by)


def read_wrong(until: int, by: Person) -> int:
    """A lead has read what was called wrong, up to and with this one. Returns how many were new."""
    unread = WrongFinding.objects.filter(read_by=None, pk__lte=until)
    return unread.update(read_by=by, read_at=timezone.now())
