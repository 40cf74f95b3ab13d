"""What one message was understood to say. Offsets are code points into the original text, end exclusive."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeVar

Span = tuple[int, int]
Json = dict[str, Any]
_Class = TypeVar("_Class", bound=type)


def _sent_by_values(cls: _Class) -> _Class:
    """Makes a dataclass of several fields travel between processes as its values: by itself it takes twice as long."""
    values = attrgetter(*cls.__dict__["__slots__"])
    cls.__reduce__ = lambda self: (cls, values(self))  # type: ignore[method-assign, assignment, misc]
    return cls


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Model:
    """Which model made a reading, or a field of it."""

    name: str
    version: str

    def as_json(self) -> Json:
        return {"name": self.name, "version": self.version}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Model":
        return cls(data["name"], data["version"])


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Label:
    """The best label of one task. `confidence` is 0-1; where `sure` is false a person decides."""

    label: str
    confidence: float
    sure: bool
    evidence: tuple[Span, ...] = ()

    def as_json(self) -> Json:
        return {
            "label": self.label,
            "confidence": self.confidence,
            "sure": self.sure,
            "evidence": _spans_as_json(self.evidence),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Label":
        return cls(data["label"], data["confidence"], data["sure"], _spans(data["evidence"]))


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Alternative:
    """A less likely topic."""

    label: str
    confidence: float


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the town's catalogue, by slug, with the next likely ones, best first."""

    label: str
    confidence: float
    sure: bool
    evidence: tuple[Span, ...] = ()
    alternatives: tuple[Alternative, ...] = ()

    def as_json(self) -> Json:
        return {
            "label": self.label,
            "confidence": self.confidence,
            "sure": self.sure,
            "evidence": _spans_as_json(self.evidence),
            "alternatives": [{"label": other.label, "confidence": other.confidence} for other in self.alternatives],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Topic":
        alternatives = tuple(Alternative(other["label"], other["confidence"]) for other in data["alternatives"])
        return cls(data["label"], data["confidence"], data["sure"], _spans(data["evidence"]), alternatives)


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Urgency:
    """How urgent, 0-1, and what is in danger: "people", "traffic", "property", or None where nothing is."""

    score: float
    kind: str | None
    label: str
    confidence: float
    sure: bool
    evidence: tuple[Span, ...] = ()

    def as_json(self) -> Json:
        return {
            "score": self.score,
            "kind": self.kind,
            "label": self.label,
            "confidence": self.confidence,
            "sure": self.sure,
            "evidence": _spans_as_json(self.evidence),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Urgency":
        spans = _spans(data["evidence"])
        return cls(data["score"], data["kind"], data["label"], data["confidence"], data["sure"], spans)


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Abuse:
    """How abusive, 0-1: a flag for a person to look at, never a reason to act by itself."""

    score: float
    label: str
    confidence: float
    sure: bool
    evidence: tuple[Span, ...] = ()

    def as_json(self) -> Json:
        return {
            "score": self.score,
            "label": self.label,
            "confidence": self.confidence,
            "sure": self.sure,
            "evidence": _spans_as_json(self.evidence),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Abuse":
        return cls(data["score"], data["label"], data["confidence"], data["sure"], _spans(data["evidence"]))


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of the gazetteer that a mention may mean."""

    name: str
    district: str
    longitude: float | None
    latitude: float | None
    confidence: float


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Place:
    """A place that the text mentions; `longitude` and `latitude` (degrees, WGS 84) are None while unresolved.

    Where resolved, `street` and `district` (its slug) are as the gazetteer writes them, and the place lies within
    `radius` metres of the coordinate. Where not `sure`, `candidates` are what it may be, best first.
    """

    start: int
    end: int
    text: str
    kind: str
    longitude: float | None
    latitude: float | None
    confidence: float
    sure: bool
    street: str = ""
    district: str = ""
    radius: float | None = None
    candidates: tuple[Candidate, ...] = ()

    def as_json(self) -> Json:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "lon": self.longitude,
            "lat": self.latitude,
            "confidence": self.confidence,
            "sure": self.sure,
            "street": self.street,
            "district": self.district,
            "radius": self.radius,
            "candidates": [
                {
                    "name": one.name,
                    "district": one.district,
                    "lon": one.longitude,
                    "lat": one.latitude,
                    "confidence": one.confidence,
                }
                for one in self.candidates
            ],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Place":
        where = (data["start"], data["end"], data["text"], data["kind"])
        how = (data.get("street", ""), data.get("district", ""), data.get("radius"))
        candidates = tuple(
            Candidate(one["name"], one["district"], one["lon"], one["lat"], one["confidence"])
            for one in data.get("candidates", ())
        )
        return cls(*where, data["lon"], data["lat"], data["confidence"], data["sure"], *how, candidates)


@_sent_by_values
@dataclass(frozen=True, slots=True)
class PersonalData:
    """A stretch of personal data. `confidence` is 0-1.

    Kinds: "person", "address" (of a home), "phone", "email", "plate", "iban", "national_id", "birth_date",
    "account_handle" and "card".
    """

    start: int
    end: int
    kind: str
    confidence: float = 1.0

    def as_json(self) -> Json:
        return {"start": self.start, "end": self.end, "kind": self.kind, "confidence": self.confidence}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "PersonalData":
        return cls(data["start"], data["end"], data["kind"], data.get("confidence", 1.0))


@_sent_by_values
@dataclass(frozen=True, slots=True)
class Reading:
    """Everything understood from one message.

    `topic` is None only where the town has no catalogue. `only_thanks` is true for a message that says thanks,
    or just reacts, and brings nothing new. `models` says by field who made it where that was not `model`, the words and
    rules that come with Heed. `vector` is what the text means, as `vectors` packs it; None with the plain reading.
    """

    language: Label
    intent: Label
    topic: Topic | None
    sentiment: Label
    urgency: Urgency
    abuse: Abuse
    places: tuple[Place, ...]
    personal_data: tuple[PersonalData, ...]
    only_thanks: bool
    model: Model
    models: Mapping[str, Model] = field(default_factory=dict, hash=False)
    vector: bytes | None = None

    def model_of(self, name: str) -> Model:
        """Who made a field: "intent", "topic", "vector" …"""
        return self.models.get(name, self.model)

    def as_json(self) -> Json:
        """The reading as plain JSON values, without its vector; the language's label is called "code" (ISO 639-1)."""
        language = self.language.as_json()
        data: Json = {"language": {"code": language.pop("label"), **language}, "intent": self.intent.as_json()}
        if self.topic is not None:
            data["topic"] = self.topic.as_json()
        data["sentiment"] = self.sentiment.as_json()
        data["urgency"] = self.urgency.as_json()
        data["abuse"] = self.abuse.as_json()
        data["places"] = [place.as_json() for place in self.places]
        data["personal_data"] = [found.as_json() for found in self.personal_data]
        data["only_thanks"] = self.only_thanks
        data["model"] = self.model.as_json()
        data["models"] = {name: model.as_json() for name, model in self.models.items()}
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Reading":
        """The reading that `as_json` gave. Raises KeyError naming a field that is missing."""
        language = data["language"]
        return cls(
            language=Label.from_json({**language, "label": language["code"]}),
            intent=Label.from_json(data["intent"]),
            topic=Topic.from_json(data["topic"]) if data.get("topic") else None,
            sentiment=Label.from_json(data["sentiment"]),
            urgency=Urgency.from_json(data["urgency"]),
            abuse=Abuse.from_json(data["abuse"]),
            places=tuple(Place.from_json(place) for place in data["places"]),
            personal_data=tuple(PersonalData.from_json(found) for found in data["personal_data"]),
            only_thanks=data["only_thanks"],
            model=Model.from_json(data["model"]),
            models={name: Model.from_json(model) for name, model in data.get("models", {}).items()},
        )


def _spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)


def _spans_as_json(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
