"""Texts like plans and unlike them: real ones damaged, others grown from a grammar, letters thrown."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from random import Random

from tests.fuzz.bits import BAITS, LABELS, ODD, WORDS


def mutated(text: str, random: Random, most: int = 4) -> str:
    """A text with one to `most` changes."""
    for _ in range(random.randint(1, most)):
        text = random.choice(CHANGES)(text, random)
    return text


def excerpt(text: str, random: Random, lines: int = 40) -> str:
    """The head of a text and a window of what follows: as good as the whole, and sooner compiled."""
    every = text.splitlines()
    start = random.randrange(max(1, len(every) - lines))
    return "\n".join([*every[:14], *every[start : start + lines]])


def grown(random: Random) -> str:
    """A text from a small grammar of plans, its clauses nested at random."""
    head = ["UBND TỈNH X", "Số: 1/KH-UBND", "Cao Bằng, ngày 1 tháng 2 năm 2025", "KẾ HOẠCH", "Về việc thử"]
    body = [_clause(random) for _ in range(random.randint(0, 25))]
    tail = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. BAN TỔ CHỨC", "TRƯỞNG BAN", "Lê Hải Hòa"]
    known = ["I. MỤC ĐÍCH, YÊU CẦU", "II. THỜI GIAN, ĐỊA ĐIỂM", "III. TỔ CHỨC THỰC HIỆN"]
    cuts = sorted(random.randint(0, len(body)) for _ in known)
    for cut, section in reversed(list(zip(cuts, known, strict=True))):
        body.insert(cut, section)
    kept = [line for line in [*head, *body, *tail] if random.random() > 0.05]
    return random.choice(("\n", "\n\n")).join(kept)


def letters(random: Random) -> str:
    """Vietnamese letters, spaces, digits and marks, in no order that makes sense."""
    alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂĐÊÔƠƯỞỆỘỀ ạảấềịộữỳ  0123456789.,;:-–/()“”\"'\n\t|*"
    size = random.choice((0, 1, 5, 50, 500))
    text = "".join(random.choice(alphabet) for _ in range(size))
    return unicodedata.normalize(random.choice(("NFC", "NFD")), text)


def _clause(random: Random) -> str:
    words = " ".join(random.choice(WORDS) for _ in range(random.randint(0, 4)))
    indent, mark = random.choice(("", "", "  ")), random.choice(("", ":", ";", ".", " như sau:"))
    return f"{indent}{random.choice(LABELS)} {words}{mark}"


def _delete_line(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    if lines:
        del lines[random.randrange(len(lines))]
    return "".join(lines)


def _double_line(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    return "".join([*lines[:at], *([lines[at]] * random.choice((2, 3, 30))), *lines[at + 1 :]])


def _swap_lines(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _shuffle(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    random.shuffle(lines)
    return "".join(lines)


def _cut_short(text: str, random: Random) -> str:
    return text[: _place(text, random)] if random.random() < 0.5 else text[_place(text, random) :]


def _take_out(text: str, random: Random) -> str:
    start = _place(text, random)
    return text[:start] + text[start + random.choice((1, 2, 10, 200)) :]


def _put(what: Callable[[Random], str]) -> Callable[[str, Random], str]:
    def change(text: str, random: Random) -> str:
        at = _place(text, random)
        return text[:at] + what(random) + text[at:]

    return change


def _relabel(text: str, random: Random) -> str:
    lines = text.splitlines() or [""]
    at = random.randrange(len(lines))
    first, _, rest = lines[at].partition(" ")
    lines[at] = f"{random.choice(LABELS)} {rest if len(first) < 7 else lines[at]}"
    return "\n".join(lines)


def _nest(text: str, random: Random) -> str:
    depth = random.choice((3, 10, 60))
    return _put(
        lambda _: "\n" + "\n".join(f"{'1.' * min(n + 1, 4)} {random.choice(LABELS)} x" for n in range(depth)) + "\n"
    )(text, random)


def _join_lines(text: str, random: Random) -> str:
    at = text.find("\n", _place(text, random))
    return text[:at] + " " + text[at + 1 :] if at >= 0 else text


def _break_line(text: str, random: Random) -> str:
    at = text.find(" ", _place(text, random))
    return text[:at] + "\n" + text[at + 1 :] if at >= 0 else text


def _change_number(text: str, random: Random) -> str:
    at = next((i for i in range(_place(text, random), len(text)) if text[i].isdigit()), None)
    other = random.choice(("0", "00", "9", "31", "-1", "99999999999999999999", "1.5", "1,5", "³", "٣"))
    return text if at is None else text[:at] + other + text[at + 1 :]


def _change_case(text: str, random: Random) -> str:
    start = _place(text, random)
    stop = start + random.choice((1, 20, 300))
    return text[:start] + random.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:stop]) + text[stop:]


def _decompose(text: str, random: Random) -> str:
    return unicodedata.normalize(random.choice(("NFD", "NFKD", "NFKC")), text)


def _strip_marks(text: str, random: Random) -> str:
    return text.replace(random.choice('.,;:()“”"-/'), random.choice(("", " ", "\n")))


def _bar(text: str, random: Random) -> str:
    lines = text.splitlines() or [""]
    start = random.randrange(len(lines))
    for at in range(start, min(len(lines), start + random.randint(1, 8))):
        lines[at] = random.choice(("| {} |", "{} | x | 2", "|", "| --- | --- |", "{} \t|\t ", "||")).replace(
            "{}", lines[at]
        )
    return "\n".join(lines)


def _place(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def _bait(random: Random) -> str:
    return random.choice(BAITS)(random.choice((3, 40, 300)))


CHANGES: tuple[Callable[[str, Random], str], ...] = (
    *(_delete_line, _double_line, _swap_lines, _cut_short, _take_out, _relabel, _relabel, _nest, _join_lines),
    *(_break_line, _change_number, _change_number, _change_case, _decompose, _strip_marks, _bar, _shuffle),
    *(_put(lambda random: random.choice(ODD)), _put(lambda random: random.choice(WORDS)), _put(_bait)),
    *(_put(lambda random: "\n" + _clause(random) + "\n"), _put(lambda random: random.choice("()[]“”\"'{}<>/\\"))),
)  # fmt: skip
