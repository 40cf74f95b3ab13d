"""Tells a message that only says thanks, or only reacts, from one that brings something new.

To miss something new is worse than to look at a thank-you once more, so what is not known counts as new.
"""

from heed.understanding.lexicon import Hit
from heed.understanding.marks import Marked
from heed.understanding.words import tone

_LONGEST = 30
_UNKNOWN_ALLOWED, _LONG = 1, 8
"""Words that are not known to be fine; one more in a text of so many words."""
_PLAIN_REACTIONS = frozenset({":)", ":-)", ";)", ";-)", ":d", ":-d", "<3", "+1", "(y)", "^^"})


def only_thanks(marked: Marked, speaks_of_a_topic: frozenset[int], brings_more: bool) -> bool:
    """`speaks_of_a_topic`: the tokens that are words of the catalogue.

    `brings_more`: whether there is personal data, a place, danger or abuse.
    """
    text = marked.folded.text
    if not marked.tokens or text.strip() in _PLAIN_REACTIONS:
        return _only_reacts(marked.original)
    if brings_more or len(marked.tokens) > _LONGEST or "?" in text or "؟" in text or "http" in text:
        return False
    if not tone.NEGATIVE_SIGNS.isdisjoint(text):
        return False
    return _says_thanks_alone(marked, speaks_of_a_topic)


def _only_reacts(original: str) -> bool:
    signs = original.strip()
    if signs.lower() in _PLAIN_REACTIONS:
        return True
    return not tone.POSITIVE_SIGNS.isdisjoint(signs) and tone.NEGATIVE_SIGNS.isdisjoint(signs)


def _says_thanks_alone(marked: Marked, speaks_of_a_topic: frozenset[int]) -> bool:
    hits = marked.all_hits("thanks")
    by_label: dict[str, list[Hit]] = {"thanks": [], "filler": [], "solved": [], "more": []}
    for hit in hits:
        by_label[hit.cue.label].append(hit)
    solved = _tokens(by_label["solved"])
    fine = _tokens(by_label["thanks"]) | _tokens(by_label["filler"]) | solved
    # "geen probleem", "werkt weer": a word of doubt counts only outside a longer phrase that is fine
    if not by_label["thanks"] or any(not _covered(hit, by_label) for hit in by_label["more"]):
        return False
    news = _tokens(marked.all_hits("news")) - fine
    if solved:
        news -= speaks_of_a_topic
        return not news and len(set(range(len(marked.tokens))) - fine - speaks_of_a_topic) <= 2 * _UNKNOWN_ALLOWED
    unknown = set(range(len(marked.tokens))) - fine
    allowed = _UNKNOWN_ALLOWED + (len(marked.tokens) >= _LONG)
    return not (news or unknown & speaks_of_a_topic or len(unknown) > allowed or _digits(marked, unknown))


def _tokens(hits: list[Hit]) -> set[int]:
    return {at for hit in hits for at in range(hit.first, hit.last + 1)}


def _covered(doubt: Hit, by_label: dict[str, list[Hit]]) -> bool:
    longer = by_label["thanks"] + by_label["filler"] + by_label["solved"]
    return any(
        hit.first <= doubt.first and doubt.last <= hit.last and hit.last - hit.first > doubt.last - doubt.first
        for hit in longer
    )


def _digits(marked: Marked, tokens: set[int]) -> bool:
    return any(marked.tokens[at].word.isdigit() for at in tokens)
