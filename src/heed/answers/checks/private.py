"""Personal data in an answer that its readers need not know.

In public: of anyone, beyond what the resident wrote there. In private: of somebody else than the resident, or a BSN.
What is personal data is found as in every text (`understanding/personal_data`); here it is decided whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from heed.answers.checks import personal_forms as forms
from heed.answers.checks.contract import Level, Problem
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen
from heed.answers.checks.words import illness
from heed.answers.checks.words import private as words
from heed.understanding.text import fold, word_set

_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"https?://\S+|www\.\S+|(?<!\S)[\w-]+(?:\.[\w-]+)+/\S*")
_GREETING = re.compile(
    r"(?:^|\n)\s*(?:(?:beste|geachte|hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|dear|hello|hi|hey"
    r"|good (?:morning|afternoon|evening))"
    r"[ ,]*)?(?:@\S+ )?(?:(?:mevrouw|meneer|dhr\.?|mevr\.?|mw\.?|de heer|mr\.?|mrs\.?|ms\.?|heer|en|and|familie"
    r"|fam\.)[ /]*)*$"
)
#: "Beste buurvrouw van nummer 5," in private is who reads it.
_ADDRESSED = re.compile(r"(?:^|\n)\s*(?:beste|geachte|hallo|hoi|dag|dear|hello|hi|hey)[ ,]+$")
_THANKS = re.compile(
    r"(?:dank(?: ?je| ?u)?(?: ?wel)?|bedankt|thanks|thank you|sorry|excuses|begrijpelijk|hi|hoi)[ ,]+(?:(?:mevrouw"
    r"|meneer|mr\.?|mrs\.?|ms\.?) )?$"
)
_SIGNED = re.compile(r"(?:\s[-–~^/|]\s?|\n\s*|\^)(?:\w+[ /])?$")
_NO_NAME = word_set(
    "de het van the of havenstad heed gemeente stadhuis facebook instagram whatsapp mastodon bluesky digid google"
)
_SURNAME = re.compile(r" (?:(?:van|de|der|den|ten|ter|el|al|in|'t) ){0,2}[A-ZÀ-Þ][\w'-]+")
_NEAR = 60
_SURE_ENOUGH = 0.4


_SOMEBODY = words.PERSON.rstrip().rstrip(";") + ";" + illness.SOMEBODY
_OTHERS = words.THIRD.rstrip().rstrip(";") + ";" + illness.SOMEBODY
_CALL = re.compile(r"(?:ring|call|bel|belt|phone|tel|dial|app|text)\b|.*\b(?:po box|p\.o\. box|postbus|postbox)\b")
_PAST_AGE = 110
_GENERIC = re.compile(
    r"(?:info|contact|post|mail|gemeente|support|help|service|klant\w*|bureau|redactie|pers|press|webcare|receptie|office"
    r"|team\w*|meld\w*|loket|balie|hello|hallo|admin|privacy|wethouder|burgemeester|mayor|alderman|raad|griffie|storing\w*)\b"
)


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    taken: list[tuple[int, int]] = []
    links = [match.span() for match in _LINK.finditer(seen.folded)]
    # A BSN first: what is also the number of a file must not weigh less for it.
    for start, end, kind in sorted(_all(seen), key=lambda one: (one[2] != "national_id", one)):
        if (
            any(start < other[1] and other[0] < end for other in links)
            or any(start < other[1] and other[0] < end for other in taken)
            or _is_known(seen, start, end, kind)
        ):
            continue
        is_told = _is_told_in_public if seen.outgoing.is_public else _is_told_in_private
        if is_told(seen, start, end, kind):
            taken.append((start, end))
            level = Level.NOT_ALLOWED if kind in ("national_id", "sensitive", "iban") else None
            yield Problem(f"personal_data.{'person' if kind == 'somebody' else kind}", start, end, level=level)


def _all(seen: Seen) -> Iterator[tuple[int, int, str]]:
    """Everything that may be personal data, with its kind; offsets in the folded text."""
    whole = fold(seen.outgoing.text[:20_000])
    for one in seen.personal_data:
        start, end = _folded(whole.offsets, one.start), _folded(whole.offsets, one.end)
        is_whole = " " in seen.cased[start:end].strip() and seen.cased[start:end].istitle()
        if one.kind != "person" or one.confidence >= (0.3 if is_whole else _SURE_ENOUGH) or _is_titled(seen, start):
            yield start, end, one.kind
    yield from forms.found(seen)
    for start, end in forms.sensitive(seen):
        if _is_somebodys(seen, start, end):
            yield start, end, "sensitive"


def _folded(offsets: tuple[int, ...] | None, at: int) -> int:
    if offsets is None:
        return at
    from bisect import bisect_left

    return bisect_left(offsets, at)


def _is_titled(seen: Seen, start: int) -> bool:
    return bool(
        re.search(
            r"(?:mevrouw|meneer|dhr\.?|mevr\.?|mw\.?|de heer|mr\.?|mrs\.?|ms\.?|familie|buurman|buurvrouw)\s$",
            seen.folded[max(start - 12, 0) : start],
        )
    )


def _is_somebodys(seen: Seen, start: int, end: int) -> bool:
    """A sensitive word that is said to be the resident's, or somebody else's; rules for all are nobody's."""
    sentence = seen.sentence_at(start)
    before = seen.folded[max(sentence.start, start - 80) : start]
    if sentence.text.endswith("?") or pattern(words.GENERAL).search(sentence.text):
        return False
    near = seen.folded[max(sentence.start, start - _NEAR) : min(sentence.end, end + 25)]
    somebody = pattern(_SOMEBODY).search(near)
    # "the report about the divorce and about your son": whose it is may follow, where everybody can read it
    follows = seen.outgoing.is_public and pattern(words.OWN).search(seen.folded[end : min(sentence.end, end + 40)])
    return bool(pattern(words.OWN).search(before) or somebody or follows)


def _is_known(seen: Seen, start: int, end: int, kind: str) -> bool:
    """What the resident wrote, or the town itself publishes."""
    written = seen.folded[start:end]
    if kind == "address" and _CALL.match(written):
        return True
    if kind == "person" and all(word in _NO_NAME for word in _WORD.findall(written)):
        return True
    facts = " ".join(f"{fact.statement} {fact.value} {fact.place}" for fact in seen.outgoing.facts)
    for source in (seen.resident, fold(facts).text):
        if kind in ("phone", "iban", "national_id", "plate", "card", "file", "birth_date"):
            digits = _key(written, kind)
            if digits and digits in _key(source, kind):
                return True
        elif kind == "sensitive":
            stem = written.split()[0][:6]
            if source is seen.resident and stem in source:
                return True
        elif all(word in source for word in _WORD.findall(written)):
            return True
    if kind == "email":
        domain = written.partition("@")[2]
        return any(domain == one or domain.endswith("." + one) for one in seen.outgoing.allowed_domains) and (
            not re.match(r"[a-z]+\.[a-z]", written) or bool(_GENERIC.match(written))
        )
    return (
        kind == "phone"
        and _key(written, kind).startswith(("14", "0800", "0900", "088", "112"))
        and len(_key(written, kind)) < 11
    )


def _key(text: str, kind: str) -> str:
    kept = "".join(filter(str.isdigit if kind in ("phone", "file", "national_id") else str.isalnum, text))
    return (
        kept.removeprefix("0031").removeprefix("31")
        if kind == "phone" and len(kept) > 9 and kept.startswith(("31", "0031"))
        else kept
    )


def _before(seen: Seen, start: int, most: int = _NEAR) -> str:
    return seen.folded[max(seen.sentence_at(start).start, start - most) : start]


def _is_ours(seen: Seen, start: int, end: int) -> bool:
    """A name that signs, holds public office, or is a colleague's."""
    if _is_colleague(seen, start, end):
        return True
    line_start = seen.folded.rfind("\n", 0, start) + 1
    tail = seen.folded[max(start - 40, 0) : start]
    near_end = len(seen.folded.rstrip()) - end <= 45
    if near_end and (pattern(words.SIGN_OFF).search(tail) or _SIGNED.search(seen.folded[max(start - 14, 0) : start])):
        return True
    before = seen.folded[max(line_start, start - 38) : start]
    held = list(pattern(words.OFFICE).finditer(before))
    if held and len(before[held[-1].end() :].split()) <= 2:
        return True
    after = seen.folded[end : end + 32]
    if re.match(r",? \(?(?:de |het |our |the |een )?", after) and pattern(words.OFFICE).match(
        re.sub(r"^[ ,(]*(?:de |our |the |onze )?", "", after)
    ):
        return True
    known = list(pattern(words.COLLEAGUE).finditer(before))
    return bool(known) and len(before[known[-1].end() :].split()) <= 2


def _is_colleague(seen: Seen, start: int, end: int) -> bool:
    """A name of the staff: in full, or the first name alone. Not where a word before it says that it is somebody
    else's ("your neighbour Karel"); a first name not where its sentence speaks of anybody else, since others have it
    too, nor with a surname that no colleague has."""
    names = {tuple(_WORD.findall(fold(name).text)) for name in seen.outgoing.colleagues}
    after = _SURNAME.match(seen.cased[end : end + 30])
    whole = tuple(_WORD.findall(seen.folded[start:end] + (fold(after.group()).text if after else "")))
    if whole in names:
        return not pattern(_OTHERS).search(_before(seen, start, 25))
    is_first_name = len(whole) == 1 and any(whole == name[:1] for name in names)
    return is_first_name and not pattern(_OTHERS).search(seen.sentence_at(start).text)


def _is_of_the_past(seen: Seen, start: int) -> bool:
    """Somebody who was born so long ago that it is history."""
    born = re.search(r"\b(?:geboren|leefde|born|lived)\b[^.!?]{0,40}?\b(1\d{3})\b", seen.sentence_at(start).text)
    return born is not None and seen.outgoing.now.year - int(born[1]) > _PAST_AGE


def _is_told_in_public(seen: Seen, start: int, end: int, kind: str) -> bool:
    sentence = seen.sentence_at(start)
    if kind == "person":
        if _is_of_the_past(seen, start):
            return False
        return not (_is_ours(seen, start, end) or not seen.cased[start:end][:1].isupper())
    if kind == "birth_date" and _is_of_the_past(seen, start):
        return False
    if kind == "address":
        if pattern(words.HOME).search(sentence.text):
            return True
        if pattern(words.PUBLIC_PLACE).search(seen.folded[max(start - 140, 0) : end + 60]):
            return False
        return not pattern(words.OBJECT_PLACE).search(_before(seen, start, 40))
    if kind == "account_handle":
        return (
            start > 0
            and bool(seen.folded[:start].strip(" .@"))
            and pattern(words.THIRD).search(sentence.text) is not None
        )
    if kind == "email" and not _GENERIC.match(seen.folded[start:end]):
        return True
    if kind in ("phone", "email"):
        return not _is_published(seen, start, end)
    return True


def _is_published(seen: Seen, start: int, end: int) -> bool:
    """A number to call us on, which no word gives to a person."""
    before = _before(seen, start, 70)
    if pattern(
        "uw nummer; je nummer; uw telefoonnummer; uw mobiele; uw e-mail*; uw mail*; op uw; your number; "
        "your phone*; your mobile; your e-mail*; your email*; u op; you on; you at; u via; je op"
    ).search(before):
        return False
    third = pattern(
        "zijn; haar; hun; hem; buurman; buurvrouw; melder; eigenaar; de heer; mevrouw; meneer; his; her; their; "
        "him; them; neighbour*; neighbor*; owner; mr; mrs; ms; bewoner; resident; huurder; tenant"
    ).search(before)
    digits = _key(seen.folded[start:end], "phone")
    mobile = digits.startswith(("06", "6")) and "@" not in seen.folded[start:end]
    return (
        not third
        and not mobile
        and bool(
            pattern(
                "bel; bellen; belt; ons; call; us; onze; our; telefonisch; telefoonnummer; bereikbaar; nummer; "
                "number; mail; mailen; contact; meld*; tel; tel.; phone; storingsnummer; gemeente; reach; ring; "
                "e-mail; email; of; or; via; op"
            ).search(before)
        )
    )


def _is_told_in_private(seen: Seen, start: int, end: int, kind: str) -> bool:
    if kind in ("national_id", "somebody"):
        return kind == "national_id" or not _ADDRESSED.search(seen.folded[:start])
    sentence = seen.sentence_at(start)
    before = _before(seen, start)
    if kind == "person":
        line = seen.folded[:start]
        if _GREETING.search(line) or _THANKS.search(line) or _is_ours(seen, start, end):
            return False
        own = pattern("uw naam; op naam van u; your name; u, mevrouw; u bent; you are").search(before)
        return not own and seen.cased[start:end][:1].isupper()
    third = pattern(_OTHERS).search(seen.folded[max(sentence.start, start - _NEAR) : min(sentence.end, end + 45)])
    own_before = list(pattern(words.OWN).finditer(before))
    third_before = list(pattern(_SOMEBODY if kind == "sensitive" else _OTHERS).finditer(before))
    if kind == "sensitive":
        last_own = own_before[-1].start() if own_before else -1
        # "your neighbour is ill" is the neighbour's, "your benefit" the resident's
        return (bool(third_before) and third_before[-1].start() > last_own) or (not own_before and bool(third))
    if kind in ("address", "phone", "email", "plate", "iban", "birth_date", "account_handle", "card", "file"):
        last_own = own_before[-1].start() if own_before else -1
        if third_before and third_before[-1].start() > last_own:
            return True
        ours = pattern("onze; ons; our; us; gemeente; bel; call; ring; mail").search(before)
        return kind in ("plate", "iban", "birth_date", "card") and not own_before and not ours and bool(third)
    return False
