"""Insults, threats and hatred aimed at somebody, one module per language. For review by a person, never for a decision.

`abusive` cues add up; `quoted` says that somebody tells what another has said, which is no abuse (`quoted_after`, where
it follows what was said); `-` takes its words away: swearing at a thing, or at oneself.
"""

from heed.understanding.lexicon import WordList
from heed.understanding.words.abuse.ar import AR
from heed.understanding.words.abuse.de import DE
from heed.understanding.words.abuse.el import EL
from heed.understanding.words.abuse.en import EN
from heed.understanding.words.abuse.es import ES
from heed.understanding.words.abuse.fr import FR
from heed.understanding.words.abuse.it import IT
from heed.understanding.words.abuse.nl import NL
from heed.understanding.words.abuse.pl import PL
from heed.understanding.words.abuse.pt import PT
from heed.understanding.words.abuse.tr import TR

ABUSE: WordList = {
    "nl": NL, "en": EN, "de": DE, "tr": TR, "el": EL, "fr": FR, "es": ES, "it": IT, "pl": PL, "pt": PT, "ar": AR,
}  # fmt: skip
