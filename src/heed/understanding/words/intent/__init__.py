"""What a message is for. Cues are phrases people use with a municipality. One module per language."""

from heed.understanding.lexicon import WordList
from heed.understanding.words.intent.ar import AR
from heed.understanding.words.intent.de import DE
from heed.understanding.words.intent.el import EL
from heed.understanding.words.intent.en import EN
from heed.understanding.words.intent.es import ES
from heed.understanding.words.intent.fr import FR
from heed.understanding.words.intent.it import IT
from heed.understanding.words.intent.nl import NL
from heed.understanding.words.intent.pl import PL
from heed.understanding.words.intent.pt import PT
from heed.understanding.words.intent.tr import TR

INTENT: WordList = {
    "nl": NL, "en": EN, "de": DE, "tr": TR, "el": EL, "fr": FR, "es": ES, "it": IT, "pl": PL, "pt": PT, "ar": AR,
}  # fmt: skip
