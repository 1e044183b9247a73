"""Every word of the pages has its English, and none stands where it cannot be translated."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tests.house.words import in_python, in_script, in_template
from tools import catalogue
from tools.catalogue import FLOORS, SOURCE, Said, faults, sentences, updated

EXCEPTED = {"vendor", "migrations"}
"""What is fetched or generated: a migration repeats words of the models, where they are translated."""


def files(ending: str) -> list[Path]:
    found = (path for floor in FLOORS for path in (SOURCE / floor).rglob(f"*{ending}"))
    return sorted(path for path in found if not EXCEPTED & set(path.parts))


def told(found: dict[Path, list[str]]) -> list[str]:
    return [f"{path.relative_to(SOURCE)}: {words}" for path, said in found.items() for words in said]


def test_no_template_shows_a_word_that_cannot_be_translated() -> None:
    assert told({path: in_template(path.read_text("utf-8")) for path in files(".html")}) == []


def test_no_code_of_the_pages_says_vietnamese_outside_gettext() -> None:
    """Decisions of the domain know words of plans; what is shown of the domain are its choices."""
    pages = [path for path in files(".py") if path.is_relative_to(SOURCE / "web") or path.name == "choices.py"]
    assert told({path: in_python(path.read_text("utf-8")) for path in pages}) == []


def test_no_script_holds_a_sentence() -> None:
    assert told({path: in_script(path.read_text("utf-8")) for path in files(".js")}) == []


def test_every_message_has_english_with_the_same_gaps() -> None:
    assert faults(catalogue.current()) == []


def test_the_catalogue_holds_what_is_said_and_nothing_else() -> None:
    assert not catalogue.stale(), "run: make words"


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>Đã đọc</p>", ["Đã", "đọc"]),
        ("<p>Xem</p>", ["Xem"]),
        ('<a aria-label="Chú thích {{ n }}"></a>', ["Chú", "thích"]),
        ('{% include "a.html" with says="Chưa có" %}', ["Chưa có"]),
        ('{{ name|default:"không tên" }}', ["không tên"]),
        ('{% load i18n %}<p title="{% translate "Đã đọc" %}">{% translate "Đã đọc" %}</p>', []),
        ("{% blocktranslate trimmed %}Đã đọc {{ name }}{% endblocktranslate %}{# Đã đọc #}<!-- Đã đọc -->", []),
        ('{{ name|default:_("không tên") }}', []),
        ('<div lang="vi"><br><p>KẾ HOẠCH</p></div>&nbsp;giaoluu', []),
        ('<div lang="vi"><p>KẾ HOẠCH</p></div><p>Sau</p>', ["Sau"]),
        ('<input name="a" value="vi">', []),
        ('<p data-words="Đã đọc"></p>', ["Đã đọc"]),
    ],
)
def test_words_in_a_template_are_found(template: str, found: list[str]) -> None:
    assert in_template(template) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('x = "Đã đọc"', ["Đã đọc"]),
        ('x = f"Đã đọc {n}"', ["Đã đọc "]),
        ('x = _("Đã đọc") + gettext_lazy("Đã đọc") + ngettext("một tệp", "nhiều tệp", n)', []),
        ("x = f\"{_('Đã đọc')} {n}\"", ["Đã đọc"]),
        ('x = pgettext("tab", "Đã đọc")', []),
        ('_P = re.compile("ngày" r"tháng")', []),
        ('"""Về “Đã đọc”."""\n# Đã đọc', []),
        ('x = "đại biểu"  # not translated: as plans write it', []),
        ('x = "read"', []),
    ],
)
def test_words_in_code_are_found(code: str, found: list[str]) -> None:
    assert in_python(code) == found


def test_words_in_a_script_are_found() -> None:
    assert in_script('say("Đã đọc"); say(`Đã đọc ${n}`); // "read"') == ['"Đã đọc"', "`Đã đọc ${n}`"]


def test_a_new_message_waits_for_english_a_kept_one_keeps_it_and_a_dead_one_goes() -> None:
    known = Catalog(locale="en")
    known.add("Đọc", "Read")
    known.add("Cũ", "Old")
    text = updated(known, [Said("Đọc", None, {"b.html", "a.py"}), Said(("%(n)d tệp", "%(n)d tệp"), None, {"a.py"})])
    assert text.partition("\n\n")[2] == (
        '#: a.py\n#: b.html\nmsgid "Đọc"\nmsgstr "Read"\n\n'
        '#: a.py\nmsgid "%(n)d tệp"\nmsgid_plural "%(n)d tệp"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    )


def test_what_keeps_a_catalogue_from_being_whole_is_named() -> None:
    given = Catalog(locale="en")
    given.add("Đọc", "")
    given.add("Đọc %(name)s", "Read %(other)s")
    given.add(("%(n)d tệp", "%(n)d tệp"), ("%(n)d file", ""))
    given.add("Xem", "See", flags=["fuzzy"])
    given.add("<b>{n}</b> chỗ", "<b>{n}</b> places")
    assert faults(given) == [
        "no English: Đọc",
        "other gaps or tags: Đọc %(name)s",
        "no English: %(n)d tệp",
        "fuzzy: Xem",
    ]


def test_a_sentence_of_the_compiler_is_told_from_a_pattern() -> None:
    code = 'A = "Tệp rỗng; hãy chọn lại."\nB = "mục đích|yêu cầu"\nC = f"Có {n} trang."\nD = "Phụ lục"'
    assert sentences(code) == ["Tệp rỗng; hãy chọn lại."]
