"""Quoted history and signatures are taken off the end of a text, conservatively: in doubt everything stays."""

from __future__ import annotations

import re

MAX_LINES = 20_000  # longer texts are left as they are
MAX_SIGNATURE = 12  # lines; what is longer is taken for a text that happens to hold the delimiter
_ATTRIBUTION_LINES = 4  # over which mail programs spread "On ... wrote:"

# Begins with a word or figure that tells, so it may go on over lines.
_ATTRIBUTION = re.compile(
    r"^(?:op\b.*\b(?:schreef|heeft)\b.*|on\b.*\bwrote|am\b.*\bschrieb\b.*|le\b.*\ba écrit|el\b.*\bescribió"
    r"|\d.*\btarihinde\b.*\byazdı)\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ONE_LINE_ATTRIBUTION = re.compile(r"^.*\b(?:schreef|wrote|schrieb|yazdı|a écrit)\b.{0,40}:\s*$", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"^-{2,}\s*(?:original message|oorspronkelijk bericht|oorspronkelijke bericht|ursprüngliche nachricht"
    r"|message d'origine|orijinal (?:mesaj|ileti))\s*-{2,}$",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(
    r"^\*?(?:from|sent|date|to|cc|subject|van|verzonden|datum|aan|onderwerp|von|gesendet|an|betreff"
    r"|kimden|gönderildi|tarih|kime|konu|de|envoyé|à|objet)\s?:\*?\s",
    re.IGNORECASE,
)
_PHONE_LINE = re.compile(
    r"^(?:sent from (?:my|outlook|mail)\b.*|verstuurd vanaf mijn\b.*"
    r"|verzonden (?:vanaf|met|via) (?:mijn|outlook|mail)\b.*"
    r"|von meinem .{1,40} gesendet|gesendet von mein.*|.{1,40}(?:'?um|'?im|mdan|'dan) gönderildi"
    r"|get outlook for .*|download outlook voor .*)$",
    re.IGNORECASE,
)


def without_history(text: str) -> str:
    """`text` without trailing quotes and signature; all of it where nothing of one's own would be left."""
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        return text
    kept = _strip_leading_quote(_strip_signature(_strip_trailing_quote(_cut_at_original(lines))))
    result = "\n".join(kept).strip()
    return result or text.strip()


def _is_quoted(line: str) -> bool:
    return line.startswith(">")


def _strip_trailing_quote(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and (_is_quoted(lines[end - 1]) or not lines[end - 1].strip()):
        end -= 1
    if not any(_is_quoted(line) for line in lines[end:]):
        return lines
    return lines[: _attribution_start(lines, end)]


def _attribution_start(lines: list[str], end: int) -> int:
    """Where the words that introduce a quote begin, if they stand just before `end`; else `end`."""
    for start in range(end - 1, max(-1, end - 1 - _ATTRIBUTION_LINES), -1):
        if not lines[start].strip():
            break
        if _ATTRIBUTION.match(_joined(lines[start:end])):
            return start
    return end - 1 if end and _ONE_LINE_ATTRIBUTION.match(_joined(lines[end - 1 : end])) else end


def _joined(lines: list[str]) -> str:
    return " ".join(line.strip() for line in lines)[:1000]


def _is_attribution(lines: list[str]) -> bool:
    pattern = _ONE_LINE_ATTRIBUTION if len(lines) == 1 else _ATTRIBUTION
    return bool(_ATTRIBUTION.match(_joined(lines)) or pattern.match(_joined(lines)))


def _strip_leading_quote(lines: list[str]) -> list[str]:
    """An answer below one block of quote; several blocks are a talk line by line, which needs them."""
    start = 0
    while start < len(lines) and not _is_quoted(lines[start]):
        start += 1
    end = start
    while end < len(lines) and (_is_quoted(lines[end]) or not lines[end].strip()):
        end += 1
    introduction = [line for line in lines[:start] if line.strip()]
    is_only_block = end > start and not any(_is_quoted(line) for line in lines[end:])
    begins = not introduction or (len(introduction) <= _ATTRIBUTION_LINES and _is_attribution(introduction))
    return lines[end:] if is_only_block and begins and end < len(lines) else lines


def _cut_at_original(lines: list[str]) -> list[str]:
    """Outlook's way: a line of dashes or a block of headers, then the whole former mail unmarked."""
    for index in range(1, len(lines)):
        if _SEPARATOR.match(lines[index].strip()) or _is_header_block(lines, index):
            above = lines[:index]
            while above and not above[-1].strip("_-* \t"):
                above = above[:-1]
            return above or lines
    return lines


def _is_header_block(lines: list[str], index: int) -> bool:
    """At least three header lines on end, after an empty or ruled line."""
    is_apart = not lines[index - 1].strip("_- \t")
    return is_apart and all(_HEADER_LINE.match(line.strip()) for line in _next(lines, index, 3))


def _next(lines: list[str], index: int, count: int) -> list[str]:
    found = [line for line in lines[index : index + 2 * count] if line.strip()][:count]
    return found if len(found) == count else [""]


def _strip_signature(lines: list[str]) -> list[str]:
    for index in range(len(lines) - 1, max(-1, len(lines) - 2 - MAX_SIGNATURE), -1):
        if lines[index] in ("-- ", "--"):
            lines = lines[:index]
            break
    while lines and (not lines[-1].strip() or _PHONE_LINE.match(lines[-1].strip()[:200])):
        lines = lines[:-1]
    return lines
