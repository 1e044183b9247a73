"""Names of agencies: which are the same, and which a list of recipients reaches."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from giaoluu.compiler.plan import Agency, Plan

_SHORT = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("ủy ban mặt trận tổ quốc việt nam", "mttq"),
    ("ủy ban mặt trận tổ quốc", "mttq"),
    ("ủy ban mttq việt nam", "mttq"),
    ("ủy ban mttq", "mttq"),
    ("ubmttq việt nam", "mttq"),
    ("ubmttq", "mttq"),
    ("mặt trận tổ quốc", "mttq"),
    ("mttqvn", "mttq"),
    ("ubtw mttq", "mttq"),
    ("liên đoàn lao động", "lđlđ"),
    ("văn phòng", "vp"),
    ("ngân hàng", "nh"),
    ("chi nhánh", "cn"),
    ("văn hoá", "văn hóa"),
    ("giáo dục và đào tạo", "gdđt"),
    ("gd&đt", "gdđt"),
    ("gd-đt", "gdđt"),
    ("văn hóa, thể thao và du lịch", "vhttdl"),
    ("vh,tt&dl", "vhttdl"),
    ("vhtt&dl", "vhttdl"),
    ("khoa học và công nghệ", "khcn"),
    ("kh&cn", "khcn"),
    ("nông nghiệp và môi trường", "nnmt"),
    ("nn&mt", "nnmt"),
    ("lực lượng vũ trang", "llvt"),
)
_WORD = re.compile(r"[^\W_]+")
_ALL_REACHED = re.compile(
    r"như (?:trên|điều|mục|phần|kính gửi)|(?:cơ quan|đơn vị)[^;]*(?:liên quan|có tên|nêu trên|thực hiện|trực thuộc)"
    r"|các (?:cơ quan|đơn vị)(?:,| và) (?:đơn vị|cơ quan|địa phương)|các cơ quan, ban|cấp tỉnh|các đơn vị"
)
_REACHED_BY_KIND = {
    "department": r"sở, ban|sở, ngành|các sở|cơ quan chuyên môn|ban, ngành|ban ngành",
    "police": r"llvt|công an|ban, ngành|ban ngành|các sở",
    "military": r"llvt|quân sự|chqs|biên phòng|bđbp|ban, ngành|ban ngành|các sở",
    "press": r"báo chí|báo|đài|truyền thông|ban, ngành|ban ngành|các sở",
    "front": r"mttq|đoàn thể|ct-xh|chính trị|hội|đảng ủy trực thuộc",
    "commune": r"xã|địa phương|đặc khu",
    "ward": r"phường|địa phương|xã",
}


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """A name without case, common names shortened as offices shorten them, other signs than letters kept."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", name).casefold().replace("uỷ", "ủy")).strip(" .;:,-–")
    for long, short in _SHORT:
        if long in text:
            text = text.replace(long, short)
    return text


@lru_cache(maxsize=1024)
def key_of(name: str) -> tuple[str, ...]:
    """The words of a name without their order, so that a slip of order or a comma makes no other agency."""
    return tuple(sorted(_WORD.findall(folded(name))))


def same_agency(one: str, other: str) -> bool:
    """Whether two names mean one agency; `Sở Nội vụ` is also `Sở Nội vụ tỉnh`."""
    if key_of(one) == key_of(other):
        return True
    short, long = sorted((folded(one), folded(other)), key=len)
    return long.startswith((short + " tỉnh", short + " thành phố"))


def is_named(agency: Agency) -> bool:
    """Whether one agency is meant by its name, not a group."""
    if agency.scope != "one" or agency.kind in ("group", "other"):
        return False
    return not folded(agency.name).startswith("các ")


def is_issuer(name: str, plan: Plan) -> bool:
    """Whether the name is that of the body that issues the plan, with or without its province."""
    heading = plan.document
    own = set(_WORD.findall(folded(f"{heading.parent or ''} {heading.issuer or ''}")))
    words = set(key_of(name)) - {"tỉnh", "việt", "nam"}
    return words <= own or _is_whole_committee(name)


def _is_whole_committee(name: str) -> bool:
    return folded(name).startswith(("ban tổ chức", "ban chỉ đạo", "tiểu ban", "ubnd tỉnh", "ban thường trực"))


def reached(agency: Agency, recipients: tuple[str, ...]) -> bool:
    """Whether the recipients, folded, reach the agency: by name, by its initials, or by a group of its kind.

    Boards, party committees, schools and companies are always taken as reached: too many names mean them.
    """
    name = folded(agency.name)
    pattern = _REACHED_BY_KIND.get(agency.kind)
    if pattern is None or not is_named(agency):
        return True
    if any(name in entry or _ALL_REACHED.search(entry) or re.search(pattern, entry) for entry in recipients):
        return True
    return agency.kind == "department" and any(_is_abbreviated(name, entry) for entry in recipients)


def _is_abbreviated(name: str, entry: str) -> bool:
    """Whether "sở nn&mt", "sở: nội vụ, y tế, khcn" names the department."""
    bare = name.removeprefix("sở ")
    initials = "".join(word[0] for word in _WORD.findall(bare) if word != "và")
    return entry.startswith("sở") and (bare in entry or initials in "".join(_WORD.findall(entry)))
