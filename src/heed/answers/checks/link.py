"""Links and bare domains that are not within the municipality's allowed domains, or that name no host properly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any
from urllib.parse import urlsplit

from heed.answers.checks.contract import Problem
from heed.answers.checks.seen import Seen
from heed.answers.checks.words.links import ALSO_WORDS, ENDINGS, SHORTENERS

_WITH_SCHEME = re.compile(
    r"(?<![\w@])(?:(?:h(?:tt|xx)ps?|htt|htps?|htttps?|ttps?|ftp|file|javascript|smb):/*(?=\S)|https?://"
    r"|https?:/{0,2}(?=\s|$))"
    r"[^\s<>\"')\]]*"
)
_BARE = re.compile(
    r"(?<![\w@.:/-])(?:www\.?[\w.-]*|(?:[\w][\w-]{0,62}\.){1,6}(?P<ending>[^\W\d_]{2,12}"
    r"|xn--[\w-]+))(?![\w@-])(?::\d{2,5})?"
    r"(?P<path>[/?#][^\s<>\"')\]]*)?"
)
_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?/[^\s]*")
_LEFT_OPEN = re.compile(
    r"[\[<{(](?:link|url|hyperlink|website|webadres|link volgt|link invoegen|insert link|hier link)[\]>})]"
)
_SHARE = re.compile(r"(?<!\S)\\\\[\w.-]+\\\S*|(?<!\S)[a-z]:\\\S+")
_HOST = re.compile(r"^(?=.{4,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,24}|xn--[\w-]{2,40})$")
_SPEAKS_OF_A_SITE = re.compile(
    r"(?:website|site|webadres|url|zie|via|op|naar|on|at|see|visit|bezoek|domein|domain|:)\s+$"
)
_TRAILING = ".,;:!?…"


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`alike`: from which likeness to an allowed domain (0 to 1) another one is called a look-alike."""
    allowed = tuple(domain.lower().strip(".") for domain in seen.outgoing.allowed_domains)
    text = "".join(one if len(one.lower()) != 1 else one.lower() for one in seen.cased)  # accents make another domain
    for start, end in _links(text):
        written = text[start:end]
        host = host_of(written)
        if any(host == domain or host.endswith("." + domain) for domain in allowed) and not _hides_host(written):
            continue
        if not _HOST.match(host):
            yield Problem("link.no_host", start, end, {"link": written})
        else:
            yield Problem(_why(host, allowed, float(parameters["alike"])), start, end, {"host": host})


def _links(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for pattern in (_WITH_SCHEME, _LEFT_OPEN, _SHARE, _ADDRESS, _BARE):
        for match in pattern.finditer(text):
            start, end = match.start(), match.end()
            end -= len(match.group()) - len(match.group().rstrip(_TRAILING))
            if end <= start or any(start < other[1] and other[0] < end for other in found):
                continue
            if pattern is not _BARE or _is_link(text, match):
                found.append((start, end))
    return sorted(found)


def _is_link(text: str, match: re.Match[str]) -> bool:
    """Whether a word with dots in it is a domain, and not two sentences without a space in between."""
    ending = match["ending"]
    if match.group().startswith("www"):
        return match.group() == "www." or "." in match.group()
    host = match.group().partition("/")[0].partition("?")[0].partition(":")[0]
    if host in SHORTENERS:
        return True
    if ending in ALSO_WORDS:
        path = match["path"] or ""
        return len(path) > 1 or bool(_SPEAKS_OF_A_SITE.search(text[max(match.start() - 14, 0) : match.start()]))
    return ending in ENDINGS or ending.startswith("xn--")


def host_of(link: str) -> str:
    """The host that a link leads to, in lower case; "" where it names none."""
    scheme, separator, rest = link.partition("://")
    if not separator:
        if re.match(r"[a-z]+:(?!\d)", link) or link[0] in "[<{(\\":
            return ""
        rest, scheme = link, "https"
    if scheme not in ("http", "https", "hxxp", "hxxps"):
        return ""
    try:
        return (urlsplit("https://" + rest).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _hides_host(link: str) -> bool:
    """A name before an @ looks like the host and is none."""
    return "@" in link.partition("://")[2].partition("/")[0]


def _why(host: str, allowed: tuple[str, ...], alike: float) -> str:
    if host in SHORTENERS:
        return "link.shortened"
    for domain in allowed:
        core = domain.rpartition(".")[0] or domain
        if core in host or SequenceMatcher(None, host, domain).ratio() >= alike:
            return "link.look_alike"
    return "link.not_allowed"
