"""The words of a text in one sequence, counted once for all rules on slips of typing."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from giaoluu.lib.vietnamese import canonical, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")
_MAY_BE_MISPLACED = re.compile(r"[oòóỏõọuùúủũụg][aàáảãạeèéẻẽẹyỳýỷỹỵiìíỉĩị]")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Running:
    """`text` is the source in lower case without Markdown's marks: every character stands at its own offset.

    `forms` are its words as they are written, `tokens` its words in small letters, numbers and marks in order; `words`
    counts them, `pairs` counts two words side by side;
    `misplaced` gives the words whose tone stands on the other vowel ("hoá") in the usual form ("hóa").
    """

    source: str
    text: str
    forms: frozenset[str]
    tokens: list[str]
    words: Counter[str]
    pairs: Counter[Pair]
    misplaced: dict[str, str]

    @cached_property
    def strange(self) -> frozenset[str]:
        """The words that cannot be Vietnamese syllables: initials, foreign words, slips."""
        return frozenset(word for word in self.words if word.isalpha() and not is_syllable(word))

    def places(self, *words: str) -> Iterator[Span]:
        """Where these words stand side by side in one paragraph, in whatever letter case, over line ends too."""
        gap = r"(?:[ \t\xa0]+\n?|\n)[ \t\xa0]*"
        behind = re.compile("".join(gap + re.escape(word) for word in words[1:]) + r"(?!\w)")
        start = self.text.find(words[0])
        while start >= 0:
            found = behind.match(self.text, start + len(words[0]))
            if found and not self.text[start - 1 : start].isalnum() and not self._begins_anew(start, found.end()):
                yield start, found.end()
            start = self.text.find(words[0], start + 1)

    def _begins_anew(self, start: int, end: int) -> bool:
        """Whether a line that begins with a capital, as a paragraph does, begins between these words."""
        written = self.source[start:end]
        line = written.partition("\n")[2].lstrip(" \t*_")
        return line[:1].isupper() and not written.isupper()

    def as_written(self, at: Span) -> str:
        """The words at a place, line ends and marks of layout folded to a space."""
        return " ".join(self.source[slice(*at)].replace("*", " ").replace("_", " ").split())


@lru_cache(maxsize=4)
def running(source: str) -> Running:
    """The words of a text; the same object for the same text, so that many rules may ask."""
    lowered = source.lower()
    text = _without_marks(lowered if len(lowered) == len(source) else source)
    written = _TOKEN.findall(_without_marks(source))
    tokens = "\n".join(written).lower().split("\n")
    words = Counter(tokens)
    spoken = {word for word in words if word.isalpha()}
    pairs = Counter(itertools.pairwise(tokens))
    for pair in [pair for pair in pairs if pair[0] not in spoken or pair[1] not in spoken]:
        del pairs[pair]
    odd = {word: canonical(word) for word in spoken if _MAY_BE_MISPLACED.search(word)}
    return Running(
        source,
        text,
        frozenset(written),
        tokens,
        words,
        pairs,
        {word: form for word, form in odd.items() if word != form},
    )


def _without_marks(text: str) -> str:
    return text.replace("*", " ").replace("_", " ")


def in_case_of(model: str, words: str) -> str:
    """`words` with capital letters where `model` has them: word by word, all or the first."""
    olds, news = model.split(), words.split()
    if model.isupper() and len(model) > 1:
        return words.upper()
    if len(olds) != len(news):
        return words[:1].upper() + words[1:] if model[:1].isupper() else words
    pairs = zip(olds, news, strict=True)
    return " ".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for old, new in pairs)
