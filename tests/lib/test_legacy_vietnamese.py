"""Text from before Unicode."""

from __future__ import annotations

import pytest

from giaoluu.lib.legacy_vietnamese import (
    TCVN3,
    VNI,
    capitals_only,
    convert,
    convert_by_font,
    encoding_of_font,
    plain,
    recognise,
    syllable_share,
)


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TCVN3),
        (".vnArialH", TCVN3),
        ("ABCDEF+.VnTimeH", TCVN3),
        ("VNI-Times", VNI),
        ("VNI Helve", VNI),
        ("Times New Roman", None),
        ("Vnitall", None),
        ("", None),
        (None, None),
    ],
)
def test_the_font_tells_the_encoding(font: str | None, encoding: str | None) -> None:
    assert encoding_of_font(font) == encoding


def test_fonts_that_draw_small_letters_as_capitals() -> None:
    assert [capitals_only(font) for font in (".VnTimeH", ".VnTime", ".VnArialH,Bold", "TimesH")] == [
        True,
        False,
        True,
        False,
    ]
    assert convert_by_font("kÕ ho¹ch", ".VnTimeH") == "KẾ HOẠCH"


LETTERS = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâêôơưđ"
IN_TCVN3 = "µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ¨©ª«¬\xad®"
IN_VNI = (
    "aø aù aû aõ aï aè aé aú aü aë aà aá aå aã aä eø eù eû eõ eï eà eá eå eã eä ì í æ ó ò oø où oû oõ oï "
    "oà oá oå oã oä ôø ôù ôû ôõ ôï uø uù uû uõ uï öø öù öû öõ öï yø yù yû yõ î aê aâ eâ oâ ô ö ñ"
)


def test_every_small_letter_of_both_encodings() -> None:
    assert convert(IN_TCVN3, TCVN3) == LETTERS
    assert convert(IN_VNI, VNI) == " ".join(LETTERS)


def test_capitals_of_vni_with_large_and_with_small_marks() -> None:
    assert convert("OÂng Oâng UÛY Uûy ÑAÏI Ñaïi", VNI) == "Ông Ông ỦY Ủy ĐẠI Đại"


def test_the_glyph_names_of_a_pdf_are_taken_back() -> None:
    assert convert("nhµ n\u2212íc, 5 \u2212 3", TCVN3) == "nhà nước, 5 \u2212 3"


def test_a_text_is_recognised_by_its_words_and_mended_line_by_line() -> None:
    encoding, mend = recognise(["§¹i héi thi ®ua yªu n\xadíc", "Kế hoạch"])
    assert encoding == TCVN3
    assert [mend("§¹i héi"), mend("Kế hoạch"), mend("ASCII")] == ["Đại hội", "Kế hoạch", "ASCII"]


@pytest.mark.parametrize("text", ["", "ASCII only", "Kế hoạch Đại hội", "là và có", "élève à l'école où naître"])
def test_other_texts_are_not_recognised(text: str) -> None:
    encoding, mend = recognise([text])
    assert encoding is None
    assert mend(text) == text


def test_the_share_of_syllables() -> None:
    assert syllable_share("Ủy ban nhân dân tỉnh Cao Bằng 2025") == (1.0, 7)
    assert syllable_share("7KӵFKLӋQ strength") == (0.0, 2)
    assert syllable_share("") == (0.0, 0)


def test_plain_letters() -> None:
    assert plain("Nơi NHẬN: Đại hội") == "noi nhan: dai hoi"
