"""How cases, events and channels are said in templates."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from heed.casework import notifications, promise_texts, queries
from heed.casework.models import Case, CaseEvent, CaseMessage, Merge, Notification, Promise, Topic, Why
from heed.casework.rule_wording import failure
from heed.casework.status import Status
from heed.channels import registry
from heed.inbox.labels import LABELS
from heed.inbox.models import Message
from heed.pages.templatetags.pages import due
from heed.staff.models import Town
from heed.understanding.matter import Match, Part

register = template.Library()

_VISIBILITIES = {
    "public": gettext_lazy("public"),
    "unlisted": gettext_lazy("unlisted"),
    "followers": gettext_lazy("for followers"),
    "direct": gettext_lazy("private"),
}
_DELIVERY_COLORS = {
    "sent": "success",
    "failed": "danger",
    "uncertain": "danger",
    "expired": "danger",
    "cancelled": "neutral",
}
_RECEIPTS = {
    "accepted": gettext_lazy("taken over to be delivered"),
    "published": gettext_lazy("published"),
    "delivered": gettext_lazy("delivered"),
    "read": gettext_lazy("read"),
    "seen": gettext_lazy("seen there by a colleague"),
}
_EVENTS = {
    "assigned": gettext_lazy("assigned to %(to)s"),
    "routed": gettext_lazy("topic changed to %(topic)s; now with %(department)s"),
    "topic_moved": gettext_lazy(
        "the topic %(topic)s moved from %(was)s to %(department)s, and this case with it: %(reason)s"
    ),
    "rule_failed": gettext_lazy("routing rule %(rule)s of version %(version)s failed: %(part)s"),
    "questions_answered": gettext_lazy("the resident answered questions about it"),
    "urgency_corrected": gettext_lazy("said how urgent it is: %(urgency)s"),
    "status": gettext_lazy("status: %(status)s %(reason)s"),
    "task_deadline": gettext_lazy("changed the deadline of a task for %(department)s"),
    "task_mail_returned": gettext_lazy("an e-mail to a department came back"),
    "handed_over": gettext_lazy("handed over to %(department)s (hand-over %(number)s)"),
    "hand_over_accepted": gettext_lazy("%(department)s accepted the case"),
    "given_back": gettext_lazy("given back to %(department)s"),
    "satisfaction": gettext_lazy("the resident said whether they were helped well: %(satisfied)s"),
    "paused": gettext_lazy("waits for somebody else: the clock stands still"),
    "resumed": gettext_lazy("let the clock go on"),
    "promise_broken": gettext_lazy("the promise was broken; who leads has been told"),
    "promise_renewed": gettext_lazy("made a new promise"),
    "promise_asked": gettext_lazy("asked for approval of a new promise"),
    "promise_approved": gettext_lazy("approved a new promise"),
    "promise_approved_too": gettext_lazy("approved a new promise; somebody else has to approve it too"),
    "promise_edited": gettext_lazy("changed the reason of a new promise while approving it"),
    "promise_refused": gettext_lazy("sent a new promise back to its author"),
    "reopened": gettext_lazy("the resident wrote again: reopened, with a new promise"),
    "message_edited": gettext_lazy("the resident edited a message"),
    "message_deleted": gettext_lazy("the resident removed a message"),
    "erased": gettext_lazy("what a resident said was erased at their request"),
    "became_urgent": gettext_lazy("urgent since a new message on this case"),
    "incident_joined": gettext_lazy("brought this case to an incident"),
    "incident_left": gettext_lazy("took this case out of an incident"),
    "incident_answered": gettext_lazy("answered everybody of the incident at once"),
    "took_up": gettext_lazy("joined another case to this one"),
    "taken_up": gettext_lazy("joined this case to another one"),
    "merge_undone": gettext_lazy("took joining two cases back"),
    "message_left": gettext_lazy("a message was moved to another case"),
    "message_joined": gettext_lazy("a message was joined by hand"),
    "message_settled": gettext_lazy("a message was settled without a case"),
    "undone": gettext_lazy("took back what was done to many cases at once"),
    "approval_asked": gettext_lazy("asked for approval of an answer"),
    "approval_given": gettext_lazy("approved an answer; somebody else has to approve it too"),
    "answer_edited": gettext_lazy("changed an answer while approving it"),
    "rule_set_aside": gettext_lazy("set a rule for answers aside, with a reason"),
    "exception_reviewed": gettext_lazy("reviewed an answer for which a rule was set aside"),
    "approval_refused": gettext_lazy("sent an answer back to its author"),
    "alarm_raised": gettext_lazy("this is a calamity: who is on duty is called"),
    "alarm_called": gettext_lazy("called colleagues: %(people)s (call %(step)s)"),
    "alarm_taken": gettext_lazy("has the alarm: nobody else is called"),
    "delivery_failed": gettext_lazy("an answer could not be sent"),
    "delivery_expired": gettext_lazy("an answer waited too long and was not sent"),
    "asked_to_go_private": gettext_lazy("asked the resident to go on in private"),
    "agreed_to_private": gettext_lazy("the resident agreed to go on in private"),
    "restriction_asked": gettext_lazy("asked for a restriction"),
    "restriction_in_force": gettext_lazy("put a restriction in force"),
    "restriction_reviewed": gettext_lazy("reviewed a restriction that was made at once: it stays"),
    "restriction_refused": gettext_lazy("refused a restriction"),
    "restriction_ran_out": gettext_lazy("a restriction was not decided in time"),
    "restriction_ended": gettext_lazy("a restriction ended"),
    "restriction_untold": gettext_lazy("the resident could not be told of a restriction"),
    "restriction_applied": gettext_lazy("the network carries out a restriction"),
    "restriction_lifted": gettext_lazy("the network lifted a restriction"),
    "restriction_stuck": gettext_lazy("the network refused what a restriction asks"),
    "restriction_again": gettext_lazy("had the network asked again"),
    "restriction_appealed": gettext_lazy("the resident objects to a restriction"),
    "appeal_decided": gettext_lazy("decided an appeal against a restriction"),
    "answer_scheduled": gettext_lazy("let an answer go at a later moment"),
    "schedule_taken_back": gettext_lazy("took back an answer that waited for its moment"),
    "schedule_came_back": gettext_lazy("an answer did not go at its moment, and went back to its author"),
    "delivery_uncertain": gettext_lazy("an answer was perhaps sent"),
    "delivery_again": gettext_lazy("had an answer sent again"),
    "delivery_confirmed": gettext_lazy("saw on the network that the answer is there"),
    "delivery_cancelled": gettext_lazy("stopped an answer"),
}


#: What speaks for or against the same matter; "time" is said with its days, and what is missing here not at all.
_REASONS = {
    "meaning": gettext_lazy("says much the same"),
    "words": gettext_lazy("words in common"),
    "number": gettext_lazy("the same number"),
    "another_number": gettext_lazy("other numbers"),
    "another_house": gettext_lazy("other house numbers"),
    "place": gettext_lazy("same place"),
    "spot": gettext_lazy("same spot"),
    "district": gettext_lazy("same district"),
    "elsewhere": gettext_lazy("other places"),
    "topic": gettext_lazy("same topic"),
    "another_topic": gettext_lazy("other topics"),
}
VERY_LIKELY_FROM, LIKELY_FROM = 0.9, 0.7
_WORTH_SAYING = 0.1  # log-odds


@register.filter
def reference(case: Case, town: Town) -> str:
    return queries.reference(case, town)


@register.simple_tag(takes_context=True)
def time_left(context: template.Context, case: Case) -> str | SafeString:
    """How much time the promise of an open case leaves; that the clock stands still, where it does. Nothing is left to
    do in time where the answer was given."""
    if case.paused_at:
        return format_html(
            '<span class="nowrap"><span aria-hidden="true">‖ </span>{}</span>', _("the clock stands still")
        )
    if case.answered_at and not case.needs_answer:
        return _("answered")
    return due(context, case.promised_at, case.opened_at, case.warn_at)


@register.simple_tag(takes_context=True)
def promise_text(context: template.Context, name: str, at: datetime, reason: str = "") -> SafeString:
    """A sentence for residents (`promise_texts`), in the language of the page, with the moment marked up."""
    language = promise_texts.known(get_language() or "")
    words = promise_texts.moment(language, at, context["town"].time_zone)
    said = format_html('<strong><time datetime="{}">{}</time></strong>', at.isoformat(), words)
    return format_html(promise_texts.sentence(language, name), moment=said, reason=promise_texts.full_stop(reason))


@register.filter
def promise_outcome(promise: Promise) -> str:
    """What became of a promise, in words."""
    if promise.kept_at:
        return _("kept") if promise.kept_at <= promise.until else _("answered too late")
    if promise.why == Why.PAST:
        return _("not answered in the time that would be promised now")
    if promise.ended_at is None:
        return _("not kept yet") if promise.until > timezone.now() else _("broken")
    return _("replaced, not kept")


@register.filter
def number(case_id: int, town: Town) -> str:
    """The number of a case of which only the id is known."""
    return queries.reference(Case(pk=case_id), town)


@register.filter
def can_be_undone(event: CaseEvent) -> bool:
    """Whether the merge that an event tells of still holds."""
    return Merge.objects.filter(pk=event.detail.get("merge"), undone_at=None).exists()


@register.filter
def joined_because(link: CaseMessage, town: Town) -> str:
    """Why Heed joined a message to its case."""
    why = link.why or {}
    if "parts" not in why:
        return _("the same words of the same person")
    match = Match.from_json(why)
    return f"{reasons(match, town)} ({likelihood(match.score)})"


@register.filter
def notification_text(notification: Notification, town: Town) -> str:
    return notifications.text(notification, town)


@register.filter
def notification_path(notification: Notification) -> str:
    return notifications.path(notification)


@register.filter
def channel_name(slug: str) -> str:
    return _(registry.adapter(slug).name) if slug in registry.slugs() else slug


@register.filter
def topic_name(slug: str) -> str:
    """The topic's name; its slug where the catalogue does not know it any more."""
    topic = Topic.objects.filter(slug=slug).first()
    return str(topic) if topic else slug


@register.filter
def visibility_name(visibility: str) -> str:
    return str(_VISIBILITIES.get(visibility, visibility))


@register.filter
def delivery_color(state: str) -> str:
    return _DELIVERY_COLORS.get(state, "info")


@register.filter
def receipt_name(receipt: str) -> str:
    """What the network said when it took a message, or who saw it there."""
    return str(_RECEIPTS.get(receipt, receipt))


@register.filter
def event_text(event: CaseEvent) -> str:
    """An event in words. A kind without words is shown by its name: never hidden."""
    detail: dict[str, Any] = {"to": "", "reason": "", **event.detail}
    if event.kind == "assigned" and not detail["to"]:
        return _("assigned to nobody")
    if event.kind == "status":
        detail["status"] = Status(detail["status"]).label
    if event.kind == "satisfaction":
        detail["satisfied"] = _("yes") if detail["satisfied"] else _("no")
    if "planned_for" in detail:
        detail["reason"] = f"({date_format(date.fromisoformat(detail['planned_for']))}) {detail['reason']}"
    if event.kind == "rule_failed":
        detail["part"] = failure(str(detail.get("part", "")))
    if event.kind == "urgency_corrected":
        detail["urgency"] = LABELS["urgency"].get(detail["urgency"], detail["urgency"])
    text = _EVENTS.get(event.kind)
    return (str(text) % detail).strip() if text else event.kind


@register.filter
def of(mapping: dict[Any, str], key: Any) -> str:
    return mapping.get(key, "")


@register.filter
def percent(share: float) -> str:
    return f"{round(100 * share)} %"


@register.filter
def words(message: Message, span: list[int]) -> str:
    """The words of a message that a reading points to; its text was read with the subject in front."""
    text = f"{message.subject}\n{message.text}" if message.subject else message.text
    return text[span[0] : span[1]]


@register.filter
def likelihood(score: float) -> str:
    """How likely two cases are of the same matter, in words."""
    if score >= VERY_LIKELY_FROM:
        return _("very likely")
    return _("likely") if score >= LIKELY_FROM else _("perhaps")


@register.filter
def reasons(match: Match, town: Town) -> str:
    """Why two cases may be of the same matter, and what speaks against it, as one line."""
    speak_for: list[str] = [_("nearly the same text")] if match.is_duplicate else []
    against: list[str] = []
    for part in match.parts:
        text = _reason(part, town)
        if text and abs(part.weight) >= _WORTH_SAYING:
            (speak_for if part.weight > 0 else against).append(text)
    line = "; ".join(speak_for)
    return _("%(reasons)s; but %(doubts)s") % {"reasons": line, "doubts": "; ".join(against)} if against else line


def _reason(part: Part, town: Town) -> str:
    if part.name == "time":
        days = int(part.words[0])
        return ngettext("%(n)s day apart", "%(n)s days apart", days) % {"n": days} if days else ""
    text = str(_REASONS.get(part.name, ""))
    named = [topic_name(word) for word in part.words] if part.name in ("topic", "another_topic") else list(part.words)
    if part.name in ("district", "elsewhere"):
        named = [district_name(word, town) for word in named]
    return f"{text}: {', '.join(named)}" if text and named else text


@register.filter
def district_name(slug: str, town: Town) -> str:
    for feature in town.districts.get("features", []):
        if feature["properties"]["slug"] == slug:
            return str(feature["properties"]["name"])
    return slug
