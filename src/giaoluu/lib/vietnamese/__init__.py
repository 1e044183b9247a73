"""Vietnamese writing: marks, the place of the tone, syllables, the order of names. No dependency, no work at import."""

from giaoluu.lib.vietnamese.names import given_name_key, sort_text
from giaoluu.lib.vietnamese.numbers import grouped
from giaoluu.lib.vietnamese.syllables import is_syllable
from giaoluu.lib.vietnamese.writing import canonical, fold, fold_all, same

__all__ = ["canonical", "fold", "fold_all", "given_name_key", "grouped", "is_syllable", "same", "sort_text"]
