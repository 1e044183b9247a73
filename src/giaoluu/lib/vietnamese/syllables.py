"""Whether a run of letters could be a Vietnamese syllable: onset, rhyme and tone that go together."""

from __future__ import annotations

import re

from giaoluu.lib.vietnamese.writing import TONED, take_tone

_ONSETS = frozenset(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".split(" "))  # noqa: SIM905
_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeng oeo oet oi om on ong
    oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uên uênh uêt uêu ui um un ung uơ uôc uôi uôm uôn uông uôp uôt up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yên yêm yêng yêt yêu ynh yt
    """.split()  # noqa: SIM905
)
_AFTER_Q = frozenset(
    """
    ua uac uach uai uam uan uang uanh uao uap uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây ue uen ueo uet uec
    uê uêch uên uênh uêt uêu ui uit uich uin uinh uơ uơi uôc uy uych uyên uyêt uynh uyt uyp uyn uyu uot uơn uơt uia uiu
    ung uc
    """.split()  # noqa: SIM905
)
_FRONT = frozenset("ieêy")
_WORD = re.compile(r"([bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+(?:c|ch|m|n|ng|nh|p|t)?)")
_BARE = {ord(mark): vowel for vowel, marks in TONED.items() for mark in marks}
_STOPS = ("c", "ch", "p", "t")


def is_syllable(word: str) -> bool:
    """Whether the word could be a Vietnamese syllable, in any letter case and with the tone on either vowel."""
    word = word.lower()
    tones = [tone for tone in (take_tone(letter)[1] for letter in word) if tone]
    bare = word.translate(_BARE)
    return len(tones) <= 1 and _is_built(bare) and _tone_fits(bare, tones[0] if tones else 0)


def _is_built(bare: str) -> bool:
    found = _WORD.fullmatch(bare)
    if not found:
        return False
    onset, rhyme = found[1], found[2]
    if onset == "q":
        return rhyme in _AFTER_Q
    if onset == "g" and rhyme[0] == "i":
        return rhyme in _RHYMES or rhyme[1:] in _RHYMES
    return onset in _ONSETS and rhyme in _RHYMES and _letter_fits(onset, rhyme)


def _letter_fits(onset: str, rhyme: str) -> bool:
    """k, gh, ngh before e, ê, i, y; c, g, ng before the others."""
    if onset in ("k", "gh", "ngh"):
        return rhyme[0] in _FRONT
    if onset in ("c", "g", "ng"):
        return rhyme[0] not in _FRONT
    return onset != "gi" or rhyme[0] not in "iy"


def _tone_fits(bare: str, tone: int) -> bool:
    """A rhyme that ends in c, ch, p or t is spoken with sắc or nặng only."""
    return tone in (4, 5) or not bare.endswith(_STOPS)
