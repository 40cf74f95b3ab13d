"""E-mail addresses and names of accounts."""

import re
from collections.abc import Iterator

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written
from heed.understanding.text import word_set

_EMAIL = re.compile(
    r"(?<![\w.+%@-])[\w.+%-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24}(?![\w@])(?!-\w)"
)
_HANDLE = re.compile(r"(?<![\w@/.])@(?=[\w.-]{0,40}[^\W\d])(\w[\w.-]{1,39})(@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24})?")
_NAMED = re.compile(
    r"\b(?:instagram|insta|twitter|tiktok|facebook|snapchat|snap|mastodon|telegram|linkedin|reddit|username|user name"
    r"|handle|gebruikersnaam|benutzername|nom d'utilisateur|pseudo|usuario|nome utente|nazwa uzytkownika"
    r"|kullanici adi|ονομα χρηστη)(?:\s?(?:is|:|=|ist|est|es|ειναι|@)){0,2}\s{1,3}"
    r"(?=[a-z0-9._-]{0,30}[0-9_])([a-z][a-z0-9._-]{2,30})(?![\w@])"
)
_REFERENCE = "resident-"
_ROLES = word_set(
    """
    info contact gemeente post postbus klantenservice klantcontact service support help helpdesk office admin
    kontakt rathaus buergerbuero buergerservice stadt stadtverwaltung belediye mairie accueil ayuntamiento atencion
    registro sac hello enquiries council sales noreply no-reply webmaster redactie pers press presse prensa
    servicedesk balie meldingen parkeren belastingen griffie secretariaat secretariat sekretariat comune protocollo
    urzad camara geral kep dimos postmaster newsletter
    """
)
"""Local parts of mailboxes that belong to an office and not to a person."""
_OFFICIAL = re.compile(
    r"^(?:gemeente|stadt|city|council|mairie|ville|ayto|ayuntamiento|dimos|belediye|politie|police|polizei|policia|brandweer|feuerwehr"
    r"|webcare|omroep|regio|provincie|ministerie|nsonline|ns_online)|(?:council|gemeente|stadt|belediyesi|police|politie|polizei)$"
)


def emails(text: Written) -> Iterator[Spot]:
    """Addresses, but for the town's own and those of an office (info@…)."""
    for match in _EMAIL.finditer(text.folded):
        local = match.group().partition("@")[0]
        if match.group() not in text.own and local not in _ROLES:
            yield match.start(), match.end(), "email"


def handles(text: Written) -> Iterator[Spot]:
    """Names of accounts, but for the town's own, other public bodies', and references to a pseudonym."""
    if "@" in text.folded:
        for match in _HANDLE.finditer(text.folded):
            end = match.end() - (len(match.group()) - len(match.group().rstrip(".-")))
            if end - match.start() > 2 and not _is_public(text.folded[match.start() + 1 : end], text.own):
                yield match.start(), end, "account_handle"
    for match in _NAMED.finditer(text.folded) if text.speaks_of(Cue.ACCOUNT) else ():
        end = match.end() - (len(match.group()) - len(match.group().rstrip(".-")))
        yield match.start(1), end, "account_handle"


def _is_public(handle: str, own: frozenset[str]) -> bool:
    user = handle.partition("@")[0]
    if handle.startswith(_REFERENCE) or _OFFICIAL.search(user):
        return True
    return handle in own or any(name.partition("@")[0] == user for name in own)
