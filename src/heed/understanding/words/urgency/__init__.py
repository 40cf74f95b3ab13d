"""What cannot wait, by what is in danger, one module per language.

A cue with one of the labels `people`, `traffic` and `property` is a danger by itself, and so is `despair`: who
announces suicide, which nothing damps. The other labels are parts that are a danger only together, by the rules in
`danger.py`: `who` and `ill`, `wire` and `bare`, and so on; `hint` needs somebody or `now` beside it. `calm` (it is
over, feared or insured) and `told` (a drill, the news, a barbecue) damp. `-` takes its words away from shorter cues,
and so does every longer cue from the shorter ones inside it. The longest languages have parts in modules of their own.
"""

from heed.understanding.lexicon import WordList
from heed.understanding.text import word_set
from heed.understanding.words.urgency.anywhere import ANYWHERE
from heed.understanding.words.urgency.ar import AR
from heed.understanding.words.urgency.de import DE
from heed.understanding.words.urgency.el import EL
from heed.understanding.words.urgency.en import EN
from heed.understanding.words.urgency.es import ES
from heed.understanding.words.urgency.fr import FR
from heed.understanding.words.urgency.it import IT
from heed.understanding.words.urgency.nl import NL
from heed.understanding.words.urgency.pl import PL
from heed.understanding.words.urgency.pt import PT
from heed.understanding.words.urgency.tr import TR

URGENCY: WordList = {
    "nl": NL, "en": EN, "de": DE, "tr": TR, "el": EL, "fr": FR, "es": ES, "it": IT, "pl": PL, "pt": PT, "ar": AR,
    "": ANYWHERE,
}  # fmt: skip

DANGERS = ("despair", "people", "traffic", "property")
"""The labels whose cues are a danger by themselves."""

NEGATIONS = word_set(
    """
    geen zonder no without kein keine keinen keiner ohne aucun aucune sans ningun ninguna sin nessun nessuna senza
    bez zadnego nenhum nenhuma sem χωρις καμια κανενα بدون
    """
)
"""Before the words, in the same clause, they take the urgency away. Not "nobody" and "not", which deny the help."""

NEGATIONS_AFTER = word_set(
    """
    yok degil yoktu
    """
)
"""Turkish denies afterwards."""
