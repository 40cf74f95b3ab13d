"""Where facts were used: in drafts, and in answers that went out and say what is no longer so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from heed.answers.models import Delivery, DeliveryState, Draft, DraftState, FactUse
from heed.casework.models import Case
from heed.facts import queries as facts
from heed.facts.models import Fact, FactVersion

#: At most so many answers are listed at a fact, the newest; a count stands beside them.
SHOWN = 200
_OUT = [DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN]


@dataclass(frozen=True, slots=True)
class Needed:
    """An answer on one case that says what a fact no longer says. `was`: the version that it holds."""

    use: FactUse
    delivery: Delivery
    case: Case
    fact: Fact
    was: FactVersion | None
    people: int  # who got it, on this case, and nothing newer of it
    correction: Draft | None = None  # being written, or sent

    @property
    def to_everyone(self) -> bool:
        return (
            self.delivery.draft is not None and self.delivery.draft.to_everyone and not self.delivery.draft.incident_id
        )

    @property
    def language(self) -> str:
        """Of the answer, as far as it is known."""
        return self.delivery.language or self.case.language

    @property
    def is_corrected(self) -> bool:
        return self.correction is not None and self.correction.state == DraftState.APPROVED


def in_draft(draft: Draft | None) -> list[FactUse]:
    """The facts that stand in a draft, by subject."""
    if draft is None:
        return []
    return list(draft.fact_uses.select_related("fact__department").order_by("fact__subject", "pk"))


def is_outdated(use: FactUse) -> bool:
    """Whether the fact has said something else since it was put in."""
    return use.version < use.fact.said_version


def count_sent(fact: Fact) -> int:
    """How many answers went out (or are going out) with this fact in any version; each part is one."""
    return _deliveries(FactUse.objects.filter(fact=fact)).count()


def latest_sent(fact: Fact, limit: int = 10) -> list[Delivery]:
    """The latest answers that went out with this fact."""
    rows = _deliveries(FactUse.objects.filter(fact=fact)).select_related("case", "draft__author")
    return list(rows.order_by("-pk")[:limit])


def _deliveries(uses: QuerySet[FactUse]) -> QuerySet[Delivery]:
    drafts = uses.exclude(draft=None).values("draft")
    alone = uses.exclude(delivery=None).values("delivery")
    return Delivery.objects.filter(Q(draft__in=drafts) | Q(pk__in=alone), state__in=_OUT, part=1)


def went_out() -> Q:
    """Of uses: that the answer went out, or is going out."""
    of_draft = Delivery.objects.filter(draft=OuterRef("draft"), state__in=_OUT)
    return Q(delivery__state__in=_OUT) | Q(Exists(of_draft))


def outdated(fact: Fact) -> QuerySet[FactUse]:
    """Where the fact stands as it no longer is, and nobody said that this needs no correction."""
    return FactUse.objects.filter(fact=fact, version__lt=fact.said_version, settled_version__lt=fact.said_version)


def needed(fact: Fact) -> list[Needed]:
    """Answers that say what the fact no longer says, the newest first; corrected ones last.

    Of a case one for each group of people: whom a newer answer of that case told it is not listed with an older one.
    An answer whose message stands in no case any more is left out.
    """
    uses = list(outdated(fact))
    if not uses:
        return []
    rows = _deliveries(outdated(fact)).filter(answers__case_message__isnull=False)
    deliveries = list(
        rows.select_related("answers__case_message__case__department", "answers__account", "draft__author").order_by(
            "-pk"
        )[: 10 * SHOWN]
    )
    return sorted(_by_group(fact, uses, deliveries), key=lambda one: one.is_corrected)[:SHOWN]


def _by_group(fact: Fact, uses: Sequence[FactUse], deliveries: Sequence[Delivery]) -> list[Needed]:
    of_draft, alone = {use.draft_id: use for use in uses}, {use.delivery_id: use for use in uses}
    versions = facts.versions({(fact.pk, use.version) for use in uses})
    groups = _groups(deliveries)
    corrections = _corrections(fact, {newest.answers.case_message.case_id for newest, _ in groups})
    found = []
    for newest, people in groups:
        use = of_draft[newest.draft_id] if newest.draft_id in of_draft else alone[newest.pk]
        case = newest.answers.case_message.case
        found.append(
            Needed(
                use=use,
                delivery=newest,
                case=case,
                fact=fact,
                was=versions.get((fact.pk, use.version)),
                people=len(people),
                correction=next((one for one in corrections.get(case.pk, []) if _reaches(one, people)), None),
            )
        )
    return found


def _groups(deliveries: Sequence[Delivery]) -> list[tuple[Delivery, set[int | None]]]:
    """The newest delivery of each answer on each case, with who were told by it last. `deliveries`: newest first."""
    told: dict[tuple[int, int | None], int] = {}
    groups: dict[tuple[int, int], tuple[Delivery, set[int | None]]] = {}
    for delivery in deliveries:
        case_id, answer = delivery.answers.case_message.case_id, delivery.draft_id or -delivery.pk
        if told.setdefault((case_id, delivery.contact_id), answer) == answer:
            groups.setdefault((case_id, answer), (delivery, set()))[1].add(delivery.contact_id)
    return list(groups.values())


def _reaches(correction: Draft, people: set[int | None]) -> bool:
    """Whether a follow-up goes to all of these; `people` are on its case."""
    return correction.to_everyone or people == {correction.message.contact_id if correction.message else None}


def _corrections(fact: Fact, cases: Iterable[int]) -> dict[int, list[Draft]]:
    """By case the drafts that hold the fact as it is now, the latest first; of a merged case, where its message is."""
    rows = Draft.objects.filter(
        message__case_message__case__in=list(cases),
        fact_uses__fact=fact,
        fact_uses__version__gte=fact.said_version,
    ).exclude(state=DraftState.WITHDRAWN)
    found: dict[int, list[Draft]] = {}
    for draft in rows.select_related("author", "message__case_message").order_by("-pk"):
        found.setdefault(draft.message.case_message.case_id, []).append(draft)
    return found


def needed_at(fact: Fact, delivery_id: int) -> Needed | None:
    """The one of a delivery; None where it needs no correction."""
    return next((one for one in needed(fact) if one.delivery.pk == delivery_id and not one.is_corrected), None)


def counts_needed(some: Iterable[Fact]) -> dict[int, int]:
    """By fact in how many drafts and automatic answers that went out it stands as it no longer is, and not settled."""
    rows = FactUse.objects.filter(
        Q(delivery__state__in=_OUT) | Q(draft__state=DraftState.APPROVED),
        fact__in=[fact.pk for fact in some],
        version__lt=F("fact__said_version"),
        settled_version__lt=F("fact__said_version"),
    )
    return dict(rows.order_by().values_list("fact").annotate(Count("pk")))


def warnings(uses: Sequence[FactUse], day: date) -> dict[int, str]:
    """By use what is the matter with its fact: "changed", "ended", "past" or "coming"; nothing where all is well."""
    found = {}
    for use in uses:
        state = facts.state(use.fact, day)
        if state in ("ended", "past", "coming"):
            found[use.pk] = state
        elif is_outdated(use):
            found[use.pk] = "changed"
    return found
