"""Where an answer may hold personal data: forms that the general code for personal data does not look for, since only
an answer says them so. Whose they are is decided in `private.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen
from heed.answers.checks.words import illness
from heed.answers.checks.words import private as words

_NAME = (
    r"(?:[A-Z]\.\s?){0,3}(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]en?|[Tt]er|[Ee]l|[Aa]l) ){0,3}"
    r"[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)?"
)
_FILE = re.compile(words.FILE)
_TITLED = re.compile(
    r"(?<!\w)(?:[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Dd]e heer|Mrs?\.?|Ms\.?|Miss|[Ff]amilie"
    r"|[Bb]uurman|[Bb]uurvrouw|heer) "
    r"((?:[A-Z]\.\s?){0,3}(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]en?|[Tt]er|[Ee]l|[Aa]l"
    r"|'t) ){0,3}[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?)"
)
_ANNOUNCED = re.compile(
    r"\b(?P<kind>bsn|burgerservicenummer|burgernummer|sofinummer|nationaal nummer|national (?:id )?number"
    r"|citizen service number|citizen number|social security number|national insurance number|iban|rekeningnummer"
    r"|bank account(?: number)?"
    r"|kenteken|number plate|licen[cs]e plate"
    r"|geboortedatum|geboren(?: op)?|date of birth|born(?: on)?)\W{1,3}(?:is|was|nummer|number|eindigt op"
    r"|ending in|ends in|:)?\W{0,3}(?=[\w -]{0,14}\d{2})[\w.-]{4,}"
)
_OF_THE_STATE = re.compile(r"bsn|burger|sofi|nation|citizen|social")
_AILMENT = re.compile("|".join(illness.AILMENT))
_FAMILY = re.compile("|".join(illness.FAMILY))
_CAR = re.compile(illness.CAR)
_FROM_FILE = re.compile(illness.FROM_FILE)
_IN_NAME_OF = re.compile(
    r"\b(?:(?:[Kk]aart|[Pp]aspoort|[Pp]as|[Rr]ijbewijs|[Vv]ergunning|[Uu]itkering|[Dd]ossier|[Aa]anvraag|[Cc]ard"
    r"|[Pp]assport"
    r"|[Pp]ermit|[Ll]icence|[Aa]pplication|[Ff]ile|[Bb]enefit) (?:van|voor|for|of)|op naam van|ten name van|t\.n\.v\."
    r"|in the name of) "
    r"((?:[A-Z]\.\s?){0,3}(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]en?|[Tt]er|[Ee]l"
    r"|[Aa]l) ){0,3}[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)?)"
)
_STREET = re.compile(
    r"\b(?:[A-ZÀ-Þ][\w'-]+ ){0,2}[A-ZÀ-Þ][\w'-]*(?:straat|laan|weg|plein|gang|steeg|kade|gracht|dijk|hof|pad|singel"
    r"|dreef"
    r"|wal|plantsoen|boulevard|allee|oord|baan|kaai)\s\d{1,4}(?:\s?[a-zA-Z](?!\w))?(?:-\d{1,3})?(?![\w:.,]\d)"
)
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}\b")
_STREET_EN = re.compile(
    r"\b(?:(?:flat|Flat|apartment|Apartment) \w{1,4},? )?(?:\d{1,4}[a-zA-Z]? (?:[A-Z][\w']+ ){1,3}(?:Street|Road"
    r"|Lane|Avenue|Close|Drive"
    r"|Gardens|Mews|Terrace|Crescent|Place|Hill|Way|Quay|Square|Row|Walk|Court|Alley|Park|Wharf|Bank)\b"
    r"|(?:[A-Z][\w']+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Gardens|Mews|Terrace|Crescent|Place|Hill|Way"
    r"|Quay|Square"
    r"|Row|Walk|Court|Alley|Park|Wharf|Bank) \d{1,4}[a-zA-Z]?\b)"
)
_RELATED = re.compile(
    r"\b(?:zoon|dochter|zoontje|dochtertje|kind|man|vrouw|partner|echtgenoot|echtgenote|vriend|vriendin|buurman"
    r"|buurvrouw"
    r"|bovenbuurman|bovenbuurvrouw|onderbuurman|onderbuurvrouw|huurder|verhuurder|huisbaas|eigenaar|melder|moeder"
    r"|vader|broer"
    r"|zus|zusje|broertje|oma|opa|oom|tante|neef|nicht|ex|huisgenoot"
    r"|son|daughter|child|boy|girl|husband|wife|boyfriend|girlfriend|neighbour|neighbor|tenant|landlord|landlady|owner"
    r"|mother|father|mum|dad|brother|sister|uncle|aunt|nephew|niece|cousin|flatmate|housemate),? (" + _NAME + r")"
)
_GREETED = re.compile(
    r"(?:^|\n)\s*(?:[Bb]este|[Gg]eachte|[Hh]allo|[Hh]oi|[Dd]ag|[Dd]ear|[Hh]ello|[Hh]i|[Hh]ey|Goedemorgen"
    r"|Goedemiddag|Sorry|Thanks|Bedankt)"
    r"(?: [Mm]evrouw| [Mm]eneer| [Hh]eer| Mrs?\.?| Ms\.?)?,? (?!Havenstad|All|There|Sir|Madam|Resident|Bewoner"
    r"|Inwoner|Allemaal"
    r"|Mevrouw|Meneer|Heer|Buur|Both|Mother|Father|Ouders|U\b|We\b|I\b|Wij\b|It\b|Dat\b|Het\b|The\b|For\b|De\b)("
    + _NAME
    + r")(?=\s*[,!.\n])"
)
_AT_NUMBER = re.compile(
    r"\b(?:bewoners?|bewoonster|eigenaar|buurman|buurvrouw|buren|huurder|mensen|gezin|familie|mevrouw|meneer|heer"
    r"|man|vrouw)"
    r" (?:van|op) (?:huis)?nummer \d{1,4}\w?\b"
    r"|\b(?:residents?|owner|neighbours?|neighbors?|tenants?|people|family|man|woman|lady|gentleman|couple"
    r"|guy) (?:at|of|from|in)"
    r" (?:number|no\.?|flat|apartment) \w{1,5}\b"
)
_WHO_REPORTED = re.compile(
    r"\b(?:melding|klacht|tip|brief|aangifte)(?:en)? (?:\w+ ){0,2}?(?:kwam|komt|kwamen|komen|is gedaan|werd gedaan"
    r"|was) (?:\w+ )?"
    r"(?:van|door) (?!u\b|uzelf|jou|je\b|ons\b|iemand|meerdere|verschillende|anderen)[^.!?\n]{3,60}"
    r"|\b(?:complaints?|reports?|tip|letter) (?:\w+ ){0,2}?(?:came|comes|was made|were made|was filed|was sent"
    r"|is) (?:\w+ )?"
    r"(?:from|by) (?!you\b|us\b|someone|somebody|several|various|others)[^.!?\n]{3,60}"
    r"|\b(?:uw|je|your) (?:\w+ )?(?:buurman|buurvrouw|buren|bovenburen|onderburen|huisbaas|verhuurder|ex"
    r"|neighbours?|neighbors?|landlord"
    r"|landlady) (?:\w+ ){0,3}?(?:heeft|hebben|had|has|have|who|die|dat)? ?(?:\w+ ){0,3}?(?:geklaagd|gemeld|gebeld"
    r"|aangegeven|ingediend|complained"
    r"|reported|called us|rang us|told us)\b"
)
_SECRET = re.compile(
    r"\b(?:wachtwoord|pincode|inlogcode|toegangscode|password|passcode|login code|pin"
    r"|access code)(?: \w+){0,2}? ?(?:is|:) ?['\"]?\S{4,}"
)
_WHEREABOUTS = re.compile(
    r"\b(?:u bent|je bent|u was|je was|hij is|zij is|zijn ze|you are|you're|you were|he is|she is"
    r"|they are) (?:\w+ ){0,3}?(?:op vakantie"
    r"|niet thuis|in het buitenland|on holiday|away (?:until|till|from)|abroad|not at home)"
)


def found(seen: Seen) -> Iterator[tuple[int, int, str]]:
    """Names, homes and numbers with their kinds; offsets in the folded text. "somebody" is a person without a name."""
    names = [_TITLED, _IN_NAME_OF, _RELATED] + ([_GREETED] if seen.outgoing.is_public else [])
    for form in names:
        for match in form.finditer(seen.cased):
            yield match.start(1), match.end(1), "person"
    for form in (_STREET, _STREET_EN, _POSTCODE):
        for match in form.finditer(seen.cased):
            yield match.start(), match.end(), "address"
    for form in (_AT_NUMBER, _WHO_REPORTED):
        for match in form.finditer(seen.folded):
            yield match.start(), match.end(), "somebody"
    if seen.outgoing.is_public:
        yield from _from_files(seen)
    for match in _FILE.finditer(seen.folded):
        yield match.start(), match.end(), "file"
    for match in _ANNOUNCED.finditer(seen.folded):
        yield match.start(), match.end(), "national_id" if _OF_THE_STATE.match(match["kind"]) else "file"


def _from_files(seen: Seen) -> Iterator[tuple[int, int, str]]:
    """What a public answer tells from a file: that it does, a secret, where somebody is, and the make of a car."""
    for form in (_FROM_FILE, _SECRET, _WHEREABOUTS):
        for match in form.finditer(seen.folded):
            yield match.start(), seen.sentence_at(match.start()).end, "file"
    for match in _CAR.finditer(seen.folded):
        begins = seen.sentence_at(match.start()).start
        if pattern(words.OWN).search(seen.folded[begins : match.start()]) and seen.cased[match.start()].isupper():
            yield match.start(), match.end(), "file"


def sensitive(seen: Seen) -> Iterator[tuple[int, int]]:
    """Words of health, family, money, justice, belief and love; whether they are anybody's is not decided here."""
    for form in (pattern(words.SENSITIVE), pattern(illness.ALSO_SENSITIVE), _AILMENT, _FAMILY):
        for match in form.finditer(seen.folded):
            yield match.span()
