"""One resident speaking on one channel (greetings, mentions, a place in the form), and staff answering."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from heed.app.demo.havenstad.catalogue import departments, topics
from heed.app.demo.havenstad.residents import Resident
from heed.app.demo.havenstad.shape import ResidentAuthor
from heed.app.demo.havenstad.stock import Thread
from heed.app.demo.havenstad.wording import Spot, fill, names_district, names_street, pick_variant

NETWORKS = ("mastodon", "bluesky")
_CHANNELS = {
    "social": ("mastodon", "mastodon", "bluesky"),
    "mail": ("email", "email", "webform"),
    "any": ("mastodon",) * 3 + ("bluesky",) * 2 + ("email",) * 2 + ("webform",) * 3,
}
_GREETINGS = {
    "nl": ("Goedemorgen,", "Beste gemeente,", "Geachte heer of mevrouw,", "Hallo,"),
    "en": ("Hello,", "Dear town of Havenstad,", "Good morning,"),
    "de": ("Guten Tag,", "Sehr geehrte Damen und Herren,"),
    "tr": ("Merhaba,", "İyi günler,"),
}
_FAREWELLS = {
    "nl": ("Met vriendelijke groet,", "Groetjes,", "Hoogachtend,", "Alvast bedankt,"),
    "en": ("Kind regards,", "Best wishes,", "Thanks,"),
    "de": ("Mit freundlichen Grüßen", "Viele Grüße"),
    "tr": ("Saygılarımla,", "İyi çalışmalar,"),
}
#: Subjects of e-mails that have none of their own, in the order of `_KINDS`.
_KINDS = ("report", "question", "complaint", "suggestion", "praise")
_SUBJECTS = {
    "nl": ("Melding", "Vraag", "Klacht", "Idee", "Compliment"),
    "en": ("Report", "Question", "Complaint", "Idea", "Praise"),
    "de": ("Meldung", "Frage", "Beschwerde", "Idee", "Lob"),
    "tr": ("Bildirim", "Soru", "Şikâyet", "Öneri", "Teşekkür"),
}
_ANSWER_GREETINGS = {"nl": "Beste {name},", "en": "Dear {name},", "de": "Guten Tag {name},", "tr": "Sayın {name},"}
_ANSWER_FAREWELLS = {
    "nl": "Met vriendelijke groet,",
    "en": "Kind regards,",
    "de": "Mit freundlichen Grüßen",
    "tr": "Saygılarımızla,",
}
_SIGNATURES = {
    "nl": "Afdeling {department}, gemeente Havenstad",
    "en": "{department} department, town of Havenstad",
    "de": "Abteilung {department}, Gemeinde Havenstad",
    "tr": "{department} Birimi, Havenstad Belediyesi",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One variant of a stock thread, played by one resident on one channel about one place."""

    thread: Thread
    variant: int
    resident: Resident
    channel: str
    spot: Spot

    @property
    def language(self) -> str:
        return self.thread.language


def choose_channel(rng: random.Random, thread: Thread) -> str:
    """A channel on which people say such things; only Mastodon and mail can carry what is meant for staff alone."""
    channel = rng.choice(_CHANNELS[thread.on])
    return "mastodon" if thread.direct and channel == "bluesky" else channel


def filled(scene: Scene, text: str) -> str:
    resident = scene.resident
    variant = pick_variant(text, scene.variant)
    return fill(variant, scene.language, scene.spot, phone=resident.phone, email=resident.email, name=resident.name)


def say(rng: random.Random, scene: Scene, text: str, intent: str, *, is_first: bool) -> dict[str, Any]:
    """The fields of a message that follow from who says what where; ids and times are the caller's."""
    return {
        "channel": scene.channel,
        "author": ResidentAuthor(scene.resident.name_on(scene.channel), scene.resident.handle_on(scene.channel)),
        "language": scene.language,
        "topic": scene.thread.topic,
        "intent": intent,
        "text": _dress(rng, scene, filled(scene, text), is_first=is_first),
        "subject": _subject(scene) if scene.channel == "email" else "",
        "visibility": "direct" if scene.thread.direct and scene.channel in NETWORKS else "public",
        **_place(rng, scene, pick_variant(text, scene.variant)),
    }


def _dress(rng: random.Random, scene: Scene, text: str, *, is_first: bool) -> str:
    if scene.channel == "email":
        return _as_mail(rng, scene, text, is_first=is_first)
    wants_mention = scene.channel in NETWORKS and "@havenstad" not in text
    return f"@havenstad {text}" if wants_mention and rng.random() < 0.35 else text


def _as_mail(rng: random.Random, scene: Scene, text: str, *, is_first: bool) -> str:
    if not is_first:
        return f"{text}\n\n{scene.resident.name}"
    greeting = rng.choice(_GREETINGS[scene.language])
    farewell = rng.choice(_FAREWELLS[scene.language])
    return f"{greeting}\n\n{text}\n\n{farewell}\n{scene.resident.name}"


def _subject(scene: Scene) -> str:
    first = scene.thread.said[0]
    if scene.thread.subject:
        return filled(scene, scene.thread.subject)
    kind = _SUBJECTS[scene.language][_KINDS.index("praise" if first.intent == "thanks" else first.intent)]
    return f"{kind} {scene.spot.street.name}" if names_street(pick_variant(first.text, scene.variant)) else kind


def _place(rng: random.Random, scene: Scene, text: str) -> dict[str, Any]:
    if not (names_street(text) or names_district(text)):
        return {}
    place: dict[str, Any] = {"district": scene.spot.street.district}
    if names_street(text):
        place["street"] = scene.spot.street.name
        if scene.channel == "webform":
            place |= _on_form(rng, scene.spot)
    return place


def _on_form(rng: random.Random, spot: Spot) -> dict[str, Any]:
    """A place as people fill in a form: an address, a point on the map, or both."""
    address = {"address": f"{spot.street.name} {spot.number}, Havenstad"}
    point = {"lon": spot.lon, "lat": spot.lat}
    return rng.choice([address, point, {**address, **point}, {**address, **point}])


def answer(scene: Scene, text: str) -> str:
    """What staff wrote back, in the resident's language and signed by the department; short on networks."""
    body = filled(scene, text)
    signature = _signature(scene)
    if scene.channel in NETWORKS:
        return f"{body}\n– {signature}"
    greeting = _ANSWER_GREETINGS[scene.language].format(name=scene.resident.name)
    return f"{greeting}\n\n{body}\n\n{_ANSWER_FAREWELLS[scene.language]}\n{signature}"


def _signature(scene: Scene) -> str:
    slug = next(topic.department for topic in topics() if topic.slug == scene.thread.topic)
    name = next(department.name for department in departments() if department.slug == slug)
    return _SIGNATURES[scene.language].format(department=name[scene.language])
