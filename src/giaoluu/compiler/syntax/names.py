"""Names of agencies in running text: where one ends, how a list of them is split."""

from __future__ import annotations

import re
from dataclasses import dataclass

from giaoluu.compiler.syntax.words import DEPARTMENTS, GENERIC, GROUPS, HEADS, LOWER, UNIT_TYPES, UPPER, VERBS

_NAME_START = rf"(?:(?:{HEADS})\b|(?:{GROUPS})\s|(?:đảng ủy|đảng uỷ|nhân viên|giáo viên|tổ trưởng|kế toán)\s)"
_SEPARATOR = re.compile(rf"\s*[;,]\s*(?:và\s+)?(?={_NAME_START})|\s+(?:và|cùng với|cùng|&)\s+(?={_NAME_START})|\s*;\s*")
_STAYS = re.compile(r"(?:Văn phòng|VP)\s[^,;]*$")
_REST_OF_OFFICE = re.compile(r"(?:Hội đồng nhân dân|HĐND|UBND|(?:Ủy|Uỷ) ban nhân dân|(?:Ủy|Uỷ) ban)\b")
_UNITS = re.compile(rf"\s*(?:(?P<all>các)\s+)?(?P<type>{UNIT_TYPES})(?:\s*:\s*|\s+)(?=[{UPPER}])")
_TYPE = re.compile(rf"(?:các\s+)?(?P<type>{UNIT_TYPES})(?:\s*:\s*|\s+)(?=[{UPPER}])")
_VERB = re.compile(rf"(?<![\w-])(?:{VERBS})(?![\w-])")
_NOT_VERB = re.compile(
    r"(?:các|những|một số|của|mọi|từng|mỗi|tổ|ban|công tác|hoạt động|bộ phận|lực lượng|đội|cán bộ|nhiệm vụ|"
    r"năng lực|và|khối|doanh nghiệp|đơn vị|người|báo|phát thanh,?|thanh|phát) $"
)


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an agency and where it stands in the text that was read; scope one | each."""

    text: str
    scope: str
    start: int
    end: int


def name_end(text: str, start: int, known: tuple[str, ...] = ()) -> int:
    """Where a phrase of agency names that begins at `start` ends: before the first verb of duty."""
    held = max((len(name) for name in known if text.startswith(name, start)), default=0)
    for match in _VERB.finditer(text, start + held):
        if match.start() == start:
            continue
        before = text[start : match.start()]
        if match[0] == "được" and _DESCRIBES.match(text, match.end()) and re.match(r"[Cc]ác\s", before):
            duty = _DUTY.search(text, match.end())
            return duty.start() if duty else len(text)
        if not before.endswith((" ", "; ")) or _is_part_of_name(before, match[0], text[match.end() : match.end() + 12]):
            continue
        return match.start()
    return len(text)


_DESCRIBES = re.compile(r"\s+(?:giao|phân công|phân bổ|triệu tập|mời|biểu dương|lựa chọn)\b")
_DUTY = re.compile(
    r"(?:có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ|báo cáo|khẩn trương|nghiêm túc|xây dựng kế hoạch|"
    r"triển khai|tổ chức thực hiện|theo chức năng)\b"
)
_COMPOUND = {
    "tổ chức": r"(?:các|những|một số|các,|Các|hội,|Ban|công tác|và|ban,) $",
    "truyền hình": r"(?:phát thanh|Phát thanh|thanh|Phát thanh,|phát thanh,|và|–|-) ?$",
    "phát": r"Báo và $|và $",
    "báo cáo": r"(?:các|Tổ|cán bộ|viên) $",
    "thi": r"(?:Hội|hội|ban|dự) $",
    "quản lý": r"(?:Ban|ban|đơn vị|cơ quan|cán bộ|lãnh đạo|chi cục|Chi cục|Hạt|nhà nước) $",
    "bảo vệ": r"(?:Tổ|tổ|lực lượng|Ban|đội|Đội|nhân viên) $",
    "kiểm tra": r"(?:Ủy ban|Uỷ ban|Ban|Tổ|Đoàn|Phòng) $",
    "thanh toán": r"(?:dịch vụ|soát) $",
    "cung cấp": r"(?:tổ chức|đơn vị|doanh nghiệp|nhà) $",
    "xét": r"(?:Ban|Hội đồng|hội đồng) $",
    "tham mưu": r"(?:cơ quan|cơ quan,|Ban|ban|Tổ|chuyên môn,) $",
    "trực": r"(?:Thường|thường|cơ quan) $",
    "tuyên truyền": r"(?:Ban|Tiểu ban|Phòng|cổ động|báo cáo viên,|viên,|công tác|Tổ|tiểu ban) $",
    "đào tạo": r"$^",
    "hỗ trợ": r"(?:Tổ|Trung tâm|Quỹ|tổ|trung tâm) $",
    "giám sát": r"(?:Ban|Tổ|Đoàn|tra,) $",
    "là": r"$^",
    "có": r"$^",
    "được": r"$^",
    "thi công": r"(?:đơn vị) $",
    "thông tin": r"(?:cơ quan|nghệ|Văn hóa|Văn hóa,|văn hóa|Trung tâm|Cổng|phương tiện|phòng) $",
    "truyền thông": r"(?:và|cơ quan|phương tiện|thông tin,|Tổ|Ban|Trung tâm|tin) $",
    "biên tập": r"(?:Ban|Tổ) $",
    "khen thưởng": r"(?:đua,|đua -|-|Thi đua) $",
    "vận động": r"(?:Ban|Quỹ) $",
    "dự": r"$^",
    "vệ sinh": r"$^",
    "chăm sóc": r"(?:Trung tâm|trung tâm) $",
    "tham gia": r"$^",
    "phụ trách": r"(?:Tổng|tổng|chuyên viên|giáo viên|cán bộ|Phó|công chức) $",
    "cho": r"$^",
    "cùng": r"(?:địa bàn|trong) $",
    "tự": r"(?:trật) $",
    "thiết kế": r"$^",
    "tổng hợp": r"(?:[Pp]hòng|Tổ|Ban|[Kk]hoa|trách|chuyên viên|chính|nhạc|vụ|hoạch|[Tt]rường|công ty) $",
    "kết nối": r"$^",
    "trưng bày": r"$^",
    "bồi dưỡng": r"(?:Trung tâm|tâm) $",
    "phục vụ": r"$^",
    "tư vấn": r"(?:Hội đồng|Tổ|đơn vị) $",
    "xây dựng": r"(?:Ban|ban|Phòng|Sở|ngành|các ban|Phát triển) $",
    "in": r"$^",
    "làm": r"$^",
}  # fmt: skip


def _is_part_of_name(before: str, verb: str, after: str) -> bool:
    """Whether a word that looks like a verb belongs to the name ("các tổ chức chính trị - xã hội")."""
    pattern = _COMPOUND.get(verb)
    if pattern and re.search(rf"(?:^|[\s(]){pattern}", " " + before):
        return True
    if verb == "tổ chức":
        return after.startswith(
            (
                ", cá nhân",
                ", đơn vị",
                ", doanh nghiệp",
                " chính trị",
                " thành viên",
                " đoàn thể",
                " xã hội",
                " Đảng",
                " cơ sở",
                " đảng",
            )
        )
    if verb == "trực" or verb == "trực tiếp":
        return after.startswith(" thuộc")
    if verb == "chi":
        return after.startswith((" nhánh", " cục", " hội", " đoàn", " bộ"))
    if verb == "phối hợp":
        return before.endswith("đơn vị ") and after.startswith((" đào tạo", " liên kết"))
    if verb == "giúp":
        return before.endswith(("Trợ ", "trợ "))
    if verb == "điều hành":
        return before.endswith(("Ban ", "ban ", "Tổ "))
    if verb == "ký":
        return before.endswith(("Thư ", "thư "))
    if verb == "dựng":
        return before.endswith(("Xây ", "xây "))
    if verb == "cấp":
        levels = (" xã", " tỉnh", " huyện", " trung ương", " Trung ương", " trên", " dưới", " ủy", " uỷ")
        return after.startswith(levels) or before.endswith(
            ("các ", "cùng ", "mọi ", "đồng ", "trung ", "quyền ", "cao ")
        )
    if verb == "phát":
        return after.startswith((" thanh", " triển"))
    return False


_IN_CHARGE = re.compile(r"phụ trách (?:các )?(?:lĩnh vực|mảng|công tác)\b")


def split_names(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The agencies of a phrase or heading, lists taken apart: "UBND các phường A; B" are two."""
    end = len(text) if end is None else end
    listed = _LISTED_UNDER.match(text, start, end)
    if listed:
        return _of_one_kind(text, listed.end(), end, listed["kind"])
    if _IN_CHARGE.search(text, start, end):
        a, b = _trim(text, start, end)
        return [Name(text[a:b], scope_of(text[a:b]), a, b)]
    names: list[Name] = []
    prefix = ""
    for a, b in _parts(text, start, end):
        names += _expand(text, a, b, prefix, names)
        if names:
            prefix = _prefix_of(names[-1].text)
    return names


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    at = start
    depth_free = re.sub(r"\([^)]*\)", lambda m: "\x00" * len(m[0]), text[:end])
    for match in _SEPARATOR.finditer(depth_free, start, end):
        if match.start() < at:
            continue
        if _STAYS.search(text[at : match.start()]) and "và" in match[0] and _REST_OF_OFFICE.match(text, match.end()):
            continue
        if re.fullmatch(r"\s*,\s*", match[0]) and _inside_name(text[at : match.start()], text[match.end() : end]):
            continue
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, end))
    return [(a, b) for a, b in parts if text[a:b].strip(" ,;.:")]


def _inside_name(before: str, after: str) -> bool:
    """ "Các cơ quan, đơn vị, địa phương": group words go on as one name."""
    return re.match(r"(?:đơn vị|cơ quan|lãnh đạo)\b", after) is not None or (
        before.startswith(("Các ", "các "))
        and re.match(r"(?:Ban|Ngành|Hội|Đoàn)(?:,|\s+(?:ngành|đoàn thể|và))", after) is not None
    )


def _prefix_of(name: str) -> str:
    """What a following "phường X" shares with this name: "UBND" of "UBND phường Y"."""
    match = re.search(rf"\s(?:{UNIT_TYPES})\s+[{UPPER}]", name)
    return name[: match.start()] if match else ""


_ASIDE = re.compile(r"\s+[-–]\s+(?:(?:là\s+)?[Cc]ơ quan|[Đđ]ơn vị)\s+(?:[Tt]hường trực|chủ trì|đầu mối|tham mưu).*")


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    aside = _ASIDE.search(text, a, b)
    if aside and aside.start() > a:
        b = aside.start()
    stripped = text[a:b]
    note = re.search(r"\s*\((?![A-Z]\d{1,2}\))(?:[^()]|\([^()]*\))*\)\s*[.:;,]*\s*$", stripped)
    if note and note.start() > 0:
        b = a + note.start()
    while a < b and text[a] in " ,;.:–-":
        a += 1
    while b > a and text[b - 1] in " ,;.:–-":
        b -= 1
    return a, b


def _expand(text: str, a: int, b: int, prefix: str, before: list[Name]) -> list[Name]:
    a, b = _trim(text, a, b)
    if a >= b:
        return []
    phrase = text[a:b]
    sectors = re.match(rf"(?:[Cc]ác\s+)?[Ss]ở\s*(?::\s*|\s+(?=[{UPPER}]))", phrase)
    if sectors and (":" in sectors[0] or sectors[0].lower().startswith("các")):
        found = _departments(text, a + sectors.end(), b)
        if found:
            return found
    kind = _OF_ONE_KIND.match(phrase)
    if kind and re.search(r"[,;]|\svà\s", phrase[kind.end() :]):
        found = _of_one_kind(text, a + kind.end(), b, kind["head"] + kind["kind"])
        if len(found) > 1:
            return found
    units = _UNITS.search(phrase)
    if units and not re.search(r"trên địa bàn", phrase[: units.start()]):
        head = phrase[: units.start()].strip(" :")
        if not head and prefix:
            head = prefix
        if units["all"] or re.search(r"[,;]|\svà\s", phrase[units.end() :]) or not phrase[: units.start()].strip():
            return _units(text, a + units.start(), b, head)
    if prefix and not re.match(_NAME_START, phrase) and phrase[0].isupper() and before:
        kind = re.search(rf"({UNIT_TYPES})\s+[{UPPER}]", before[-1].text)
        if kind:
            return [Name(f"{prefix} {kind[1]} {phrase}", "one", a, b)]
    return [Name(phrase, scope_of(phrase), a, b)]


_SCHOOLS = "THPT|THCS|TH|MN|Tiểu học|Mầm non|Mẫu giáo|tiểu học|mầm non"
_OF_ONE_KIND = re.compile(
    rf"(?P<head>[^,;:]*?)\b[Cc]ác\s+(?!tổ chức|cơ quan|đơn vị|ban\b|ngành|cấp|sở|doanh nghiệp|đồng chí|thành viên|bộ\b|"
    rf"hội\b|(?:{UNIT_TYPES})\b)(?P<kind>(?:[{LOWER}]+(?:\s[{LOWER}]+)?|Trường)(?:\s(?:Biên phòng|{_SCHOOLS}))*)"
    rf"\s*:?\s+(?=[{UPPER}])"
)
_LISTED_UNDER = re.compile(
    rf"(?P<kind>(?![^:]*\b[Cc]ác\s)[^:,]{{6,80}}):\s*(?=[{UPPER}][\w]*(?:\s[{UPPER}\d]\w*){{0,3}}\s*[;,])"
)


def _of_one_kind(text: str, a: int, b: int, kind: str) -> list[Name]:
    """ "Các đồn Biên phòng A, B và C" are three, each with the word they share."""
    names = []
    for match in re.compile(r"[^,;]+").finditer(text, a, b):
        for piece in _and_pieces(text, *match.span()):
            x, y = _trim(text, *piece)
            if x < y and text[x].isupper() and not re.match(_NAME_START, text[x:y]):
                names.append(Name(f"{kind[0].upper()}{kind[1:]} {text[x:y]}", "one", x, y))
    return names


def _departments(text: str, a: int, b: int) -> list[Name]:
    names = []
    at = a
    while at < b:
        known = max((d for d in DEPARTMENTS if text.startswith(d, at)), key=len, default=None)
        stop = at + len(known) if known else next((i for i in range(at, b) if text[i] in ",;"), b)
        stop = min(stop, b)
        if text[at:stop].strip():
            names.append(Name(f"Sở {text[at:stop].strip()}", "one", at, stop))
        gap = re.compile(r"\s*(?:[,;]|và|&)?\s*(?:và\s+)?(?:Sở\s+)?").match(text, stop)
        at = max(gap.end() if gap else stop, stop + (0 if gap and gap.end() > stop else 1))
    return [name for name in names if name.text[3:4].isupper()]


def _units(text: str, a: int, b: int, head: str) -> list[Name]:
    """Units named one after the other, each with the type that stands before it or before an earlier one."""
    names: list[Name] = []
    kind = ""
    for match in re.compile(r"[^,;]+").finditer(text, a, b):
        for piece in _and_pieces(text, *match.span()):
            x, y = _trim(text, *piece)
            own = _TYPE.match(text, x, y)
            if own:
                kind, shown = own["type"], text[own.end() : y]
            else:
                shown = text[x:y]
            if shown and shown[0].isupper():
                names.append(Name(f"{head} {kind} {shown}".strip(), "one", x, y))
            elif shown and names and names[-1].scope == "one" and shown[0].islower():
                names.append(
                    Name(f"{head} {shown}".strip() if not re.match(_NAME_START, shown) else shown, "each", x, y)
                )
    return names


def _and_pieces(text: str, a: int, b: int) -> list[tuple[int, int]]:
    pieces = []
    for match in re.compile(r"\s+và\s+").finditer(text, a, b):
        pieces.append((a, match.start()))
        a = match.end()
    return [*pieces, (a, b)]


_EACH = re.compile(
    r"^(?:Các|các|Những|những|Toàn thể|Tất cả|Mỗi|mỗi|Từng|Thủ trưởng (?:các|Các))\s|còn lại|\b(?:các cấp|"
    r"các đơn vị|các xã|các phường|các trường|các sở|các tỉnh|các thôn|các xóm|các bản|các ấp|các khu phố|"
    r"các khu dân cư|các chi|các tổ)\b"
    r"|(?:xã|phường)(?:,| và) (?:xã|phường|đặc khu)(?:,|\s|$)(?![A-ZĐ])|\bxã, phường\b|cơ sở trực thuộc|"
    r"đơn vị trực thuộc|^Đơn vị|liên quan$|^(?:Đại diện )?[Ll]ãnh đạo các|^Sở, ban"
)


_POSTS = re.compile(
    r"(?:Trưởng|Phó|Tổ trưởng|Giáo viên|Thủ trưởng|Chủ tịch|Bí thư|Hiệu trưởng|Giám đốc|Chi hội trưởng|"
    r"Đội trưởng|Đại diện|Lãnh đạo|Cán bộ)\b.*\bcác\s"
)


def scope_of(name: str) -> str:
    """ "each" for a group without names."""
    return "each" if _EACH.search(name) or _POSTS.match(name) else "one"


def is_generic(name: str) -> bool:
    """Whether a partner is nobody in particular ("các cơ quan, đơn vị liên quan")."""
    return re.search(GENERIC, name) is not None


def starts_with_name(text: str, start: int = 0) -> bool:
    """Whether an agency's name or a group of agencies begins here."""
    return re.compile(_NAME_START).match(text, start) is not None


_KINDS: tuple[tuple[str, str], ...] = (
    ("press", r"\b[Bb]áo\b(?! cáo)|Đài|truyền hình|Tạp chí|thông tấn|truyền thông của|cơ quan thông tin"),
    ("front", r"Mặt trận|MTTQ|UBMTTQ"),
    ("police", r"^(?:Đề nghị )?Công an|^Đảng ủy Công an$"),
    (
        "party",
        r"(?:[Tt]ỉnh|[Tt]hành|[Đđ]ảng|[Hh]uyện) [uủ][yỷ]|Ban Tuyên giáo|Ban Tổ chức Tỉnh|Ban Nội chính|Đảng bộ|Chi bộ",
    ),
    ("military", r"Quân sự|Biên phòng|[Qq]uân đội|Lữ đoàn|Trung đoàn|Sư đoàn|Quân khu|Bộ Chỉ huy|Bộ Tư lệnh"),
    (
        "union",
        (r"[Cc]ông đoàn|Lao động|LĐLĐ|Hội\b(?! (?:thi|nghị|thao|chợ|trại|diễn|thảo))|Đoàn [Tt]|(?:Tỉnh|Thành) đoàn|"
        r"trị\s?-\s?xã hội|Liên (?:hiệp|minh)|đoàn thể"),
    ),
    ("committee", r"Tiểu ban|Ban Tổ chức|Ban Chỉ đạo|Hội đồng|Tổ giúp việc|Ban Giám khảo|^Ban "),
    ("department", r"^(?:Các )?[Ss]ở\b|^Thanh tra|^Cục|^Chi cục|^Kho bạc|^Thuế"),
    ("school", r"[Tt]rường|Đại học|Học viện"),
    ("commune", r"(?<![Hh]ợp tác )\bxã\b(?! hội)"),
    ("ward", r"\bphường\b"),
    ("province", r"UBND tỉnh|[UỦ][yỷ] ban nhân dân tỉnh"),
    ("enterprise", r"[Cc]ông ty|[Tt]ập đoàn|[Dd]oanh nghiệp|VNPT|Viettel|Ngân hàng|Điện lực|[Hh]ợp tác xã"),
    ("group", r"^(?:Các|các) "),
)  # fmt: skip


def kind_of(name: str) -> str:
    """The kind of an agency by the words of its name."""
    if re.match(r"(?:UBND|[UỦ][yỷ] ban nhân dân|Đảng ủy|HĐND)\s+(?:các\s+)?phường", name):
        return "ward"
    for kind, pattern in _KINDS:
        if re.search(pattern, name):
            return kind
    return "other"
