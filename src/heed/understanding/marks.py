"""What every task shares: a text with its words and the cues found in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from heed.understanding.lexicon import Hit, Token, outermost
from heed.understanding.reading import Span
from heed.understanding.text import Folded


@dataclass(slots=True)
class Marked:
    """A text ready to be judged: its words, and the cues found by task in the languages it is likely in."""

    original: str
    folded: Folded
    tokens: list[Token]
    languages: frozenset[str] = frozenset()
    hits: dict[str, list[Hit]] = field(default_factory=dict)

    def all_hits(self, task: str) -> list[Hit]:
        """The cues found for the task."""
        return self.hits.get(task, [])

    def outer_hits(self, task: str) -> list[Hit]:
        """As `all_hits`, without those inside a longer one."""
        found = self.hits.get(task)
        return outermost(found) if found else []

    def span(self, hit: Hit) -> Span:
        """The hit's offsets in the original text."""
        return self.folded.span(self.tokens[hit.first].start, self.tokens[hit.last].end)

    def spans(self, hits: Iterable[Hit]) -> tuple[Span, ...]:
        """The hits' offsets in the original text, in order, each once."""
        return tuple(sorted({self.span(hit) for hit in hits}))

    def same_clause(self, first: int, second: int) -> bool:
        """Whether no punctuation stands between two tokens."""
        between = self.folded.text[self.tokens[first].end : self.tokens[second].start]
        return not any(sign in between for sign in ".,;:!?\n")
