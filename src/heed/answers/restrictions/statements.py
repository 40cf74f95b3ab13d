"""What a resident is told of a restriction: a statement of reasons, as article 17 of the Digital Services Act asks.

It says what was done and until when, which rule, about which words, why, whether a machine drew attention to it, and
how to object. English serves languages that are not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from heed.answers.restrictions import terms
from heed.casework import promise_texts

TEXTS: dict[str, dict[str, str]] = {
    "nl": {
        "about": "Wij hebben een besluit genomen over een bericht van u.",
        "hide": "Uw bericht is tot {until} verborgen op onze pagina op dit netwerk.",
        "hide_here": "Uw bericht is tot {until} in ons eigen systeem dichtgevouwen. Op het netwerk blijft het staan.",
        "block": "Uw account is tot {until} geblokkeerd voor ons account op dit netwerk.",
        "rule": "Het gaat om deze huisregel: {title}.",
        "rule_text": "{text}",
        "passage": "Om deze woorden: “{passage}”",
        "reason": "Onze reden: {reason}",
        "machine": "Een programma wees ons op uw bericht. Mensen hebben besloten.",
        "people": "Een medewerker zag uw bericht. Er is geen programma aan te pas gekomen.",
        "two": "Twee medewerkers hebben dit besloten.",
        "at_once": "Eén medewerker deed dit meteen, omdat het niet kon wachten. Een tweede kijkt ernaar vóór {review}; "
        "zo niet, dan vervalt het.",
        "reach": "U kunt ons altijd bereiken: met het formulier op onze site, per telefoon of aan de balie. Bel bij "
        "gevaar 112. Voor bezwaar en aanvragen verandert er niets.",
        "appeal": "Bent u het er niet mee eens? Zeg het ons binnen zes maanden, met deze link die alleen van u is: "
        "{link} Iemand die hier niet bij betrokken was, beslist binnen {days} werkdagen.",
        "link": "Lees waarom, en wat u kunt doen, met deze link die alleen van u is: {link}",
        "lifted": "Wij hebben een maatregel over een bericht van u opgeheven: {what}",
        "what_hide": "uw bericht is niet meer verborgen.",
        "what_block": "uw account is niet meer geblokkeerd.",
        "because": "De reden: {reason}",
        "upheld": "U was het niet eens met een maatregel over een bericht van u. Wij hebben opnieuw gekeken, en hij "
        "blijft.",
    },
    "en": {
        "about": "We have taken a decision about a message of yours.",
        "hide": "Your message is hidden on our page on this network until {until}.",
        "hide_here": "Your message is folded in our own system until {until}. On the network it stays where it is.",
        "block": "Your account is blocked from our account on this network until {until}.",
        "rule": "This is about the house rule: {title}.",
        "rule_text": "{text}",
        "passage": "About these words: “{passage}”",
        "reason": "Our reason: {reason}",
        "machine": "A program drew our attention to your message. People decided.",
        "people": "A colleague saw your message. No program had a part in it.",
        "two": "Two colleagues decided this.",
        "at_once": "One colleague did this at once, since it could not wait. A second one looks at it before {review}; "
        "if not, it lapses.",
        "reach": "You can always reach us: with the form on our site, by telephone or at the counter. Call 112 when "
        "there is danger. For objections and applications nothing changes.",
        "appeal": "Do you disagree? Tell us within six months, with this link that is only yours: {link} Somebody who "
        "had no part in this decides within {days} working days.",
        "link": "Read why, and what you can do, with this link that is only yours: {link}",
        "lifted": "We have lifted a measure about a message of yours: {what}",
        "what_hide": "your message is not hidden any more.",
        "what_block": "your account is not blocked any more.",
        "because": "The reason: {reason}",
        "upheld": "You disagreed with a measure about a message of yours. We have looked again, and it stays.",
    },
}


def known(language: str) -> str:
    return language if language in TEXTS else "en"


@dataclass(frozen=True, slots=True)
class Statement:
    """All that is told. `on_network`: it works at the network and not in Heed only; `review_by`: of what was done at
    once and not reviewed yet."""

    what: str
    on_network: bool
    until: datetime
    rule_title: str
    rule_text: str
    passage: str
    reason: str
    by_machine: bool
    review_by: datetime | None
    complaints: str
    link: str
    zone: str

    def lines(self, language: str) -> list[str]:
        """The whole statement, a line for each thing that it says."""
        said = TEXTS[known(language)]
        what = "hide_here" if self.what == "hide" and not self.on_network else self.what
        lines = [
            said[what].format(until=_moment(language, self.until, self.zone)),
            said["rule"].format(title=self.rule_title.rstrip(".")),
            self.rule_text,
            said["passage"].format(passage=self.passage) if self.passage else "",
            said["reason"].format(reason=self.reason),
            said["machine" if self.by_machine else "people"],
            said["at_once"].format(review=_moment(language, self.review_by, self.zone))
            if self.review_by
            else said["two"],
            said["reach"],
            said["appeal"].format(link=self.link, days=terms.APPEAL_DECISION_DAYS) if self.link else "",
            self.complaints,
        ]
        return [line for line in lines if line]

    def full(self, language: str) -> str:
        return "\n\n".join([TEXTS[known(language)]["about"], *self.lines(language)])

    def short(self, language: str) -> str:
        """Where a network has no room: what was done, which rule, and where all the rest is read."""
        said = TEXTS[known(language)]
        return " ".join([said["about"], *self.lines(language)[:2], said["link"].format(link=self.link)])


def lifted(language: str, what: str, reason: str) -> str:
    said = TEXTS[known(language)]
    text = said["lifted"].format(what=said[f"what_{what}"])
    return f"{text} {said['because'].format(reason=reason)}" if reason else text


def upheld(language: str, reason: str) -> str:
    said = TEXTS[known(language)]
    return f"{said['upheld']} {said['because'].format(reason=reason)}"


def _moment(language: str, at: datetime, zone: str) -> str:
    return promise_texts.moment(known(language), at, zone)
