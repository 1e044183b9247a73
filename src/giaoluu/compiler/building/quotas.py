"""So many of something: what is asked of an agency in numbers."""

from __future__ import annotations

import re

from giaoluu.compiler.plan import Quota
from giaoluu.compiler.syntax.numbers import NUMBER, whole
from giaoluu.compiler.syntax.passage import Passage

_NOUNS = (
    r"đại biểu|đồng chí|đ/c|người|cán bộ|công chức|viên chức|chiến s[ĩỹ]|đoàn viên|hội viên|học sinh|sinh viên|"
    r"giáo viên|giảng viên|thầy|cô giáo|nhân viên|nhân sự|tiết mục|phóng sự|xe|tổ|đội|mô hình|chủ|đại diện|"
    r"lãnh đạo|"
    r"lao động|công nhân|vận động viên|VĐV|thanh niên|tình nguyện viên|y s[ĩỹ]|bác s[ĩỹ]|điều dưỡng|trọng tài|"
    r"đoàn|gian hàng|gương|điển hình|tập thể|cá nhân|trường hợp|tham luận|bài|sản phẩm|thành viên|phụ huynh|"
    r"nghệ nhân|diễn viên|ca s[ĩỹ]|MC|"
    r"phóng viên|kỹ thuật viên|bộ|suất|thí sinh|tuyên truyền viên|báo cáo viên|dân quân|chiến sĩ|bí thư|"
    r"chủ tịch|phó|nông dân|phụ nữ|nữ|cựu chiến binh|già làng|người có uy tín|trưởng|vị|em|quần chúng|"
    r"đảng viên|hộ|doanh nghiệp|hợp tác xã|đơn vị|ý kiến|câu hỏi|video|clip|tác phẩm|"
    r"hội trại|trại|máy|lẵng hoa|tin|chuyên mục|pano|băng rôn|khẩu hiệu|tủ|phòng|ô tô|lượt|hoạt náo viên|"
    r"đơn vị máu|nhà|cờ|biển|chương trình|màn|tổ y tế|kíp|ê-kíp|ê kíp|lực lượng|con|cặp|ảnh|bức|tranh|kíp trực|"
    r"bảo vệ|hướng dẫn viên|phiên dịch|thư ký|giám khảo|khách|chuyên gia|nghệ s[ĩỹ]|trưởng đoàn|"
    r"huấn luyện viên|HLV|quân nhân|sĩ quan|dân công|chuyên viên|công trình|mâm|vòng hoa|lều|xuất|túi"
)
_NO_NOUN = (
    r"phút|giờ|ngày|tháng|năm|tuổi|đồng|lần|đợt|buổi|tuần|điểm|bước|nội dung|phần|mục|trang|loại|hình thức|cấp|"
    r"mặt|km|m|m2|kg|cm|triệu|tỷ|nghìn|ngàn|phong trào|khâu|khóa|khoá|nhiệm kỳ|giai đoạn|quý|đến|và|trở|của|"
    r"trên|trong|tại|được|khi|do|có|là|công đoàn cơ sở|phần trăm|thứ|xã|phường|tỉnh|chỗ|tầng"
)
_COUNT = re.compile(
    rf"(?P<bound>không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|không dưới|khoảng|"
    rf"từ)?\s*(?<![\d/.,])(?P<n>{NUMBER})(?:\s*(?:-|–|"
    rf"đến)\s*(?P<max>{NUMBER}))?\s+(?P<noun>(?P<known>(?:{_NOUNS})\b)|(?!(?:{_NO_NOUN})\b)[a-zđà-ỹ]+)"
)
_GIVES = re.compile(
    r"\b(?:cử|chọn cử|chọn|lựa chọn|bố trí|huy động|giới thiệu|mời|đăng ký|dàn dựng|sản xuất|xây dựng|chuẩn bị|"
    r"tham gia|tham dự|dự|cung cấp|thành lập|hỗ trợ|luyện tập|điều động|phân công|vận động|đề cử|đề xuất|"
    r"triệu tập|phái|điều|"
    r"góp|đóng góp|thực hiện|gửi|biên soạn|tổ chức|trưng bày|lắp đặt|có|đưa|tuyển|tuyển chọn|cắt cử|bảo đảm|"
    r"đảm bảo|của|in|trực|đi|thuê|làm|viết|dựng|treo|chọn của|cử đoàn|hợp đồng|thuê|tuyển|thành phần|số lượng|"
    r"gồm)\b",
    re.IGNORECASE,
)
_VERB_AT_END = re.compile(r"\b(?:cử|chọn cử|lựa chọn|chọn|giới thiệu|bố trí|huy động|đăng ký|mời)\s*$")
_NOT_AFTER = re.compile(
    r"(?:\bcho|danh sách|trong số|với|trên|tổng số|đối với|toàn bộ|khen thưởng|tặng|trao thưởng|trao|"
    r"biểu dương|tôn vinh|của|phục vụ|điều kiện|kỷ niệm|thời lượng|quá trình|có từ|có dưới|có trên|xếp|giải|"
    r"nhất|mỗi|nhóm|và nhân dân|quản lý|đón tiếp|đón|về|tới|đến|lần thứ)\s*(?:các\s*)?$"
)
_EACH = re.compile(
    r"\b[Mm]ỗi\s+(?P<who>(?:công đoàn\s|đơn vị|xã|phường|sở|ban|trường|cơ quan|địa phương|huyện|tổ|chi|đoàn|"
    r"lớp|khối|thôn|điểm|huyện|ngành|doanh nghiệp|cụm|hội|xóm|khu|tổ chức|CLB|câu lạc bộ|công ty|đội|"
    r"hộ)[^:;.\d]{0,60}?)(?=\s+(?:cử|chọn|lựa|bố|huy|giới|mời|đăng|không|tối|ít|từ|khoảng|có|tham|dự|đề|của|"
    r"thành|xét|gửi|vận|đóng|xây|lập|tổ chức|chuẩn|cung|hỗ|viết|trưng|\d)|:|,)"
)
_PER_UNIT = re.compile(
    r"^[^;,.()]{0,40}?/\s?(?:0?1\s)?(?:đơn vị|xã|phường|trường|điểm|cơ quan|sở|đoàn|lớp|chi|khối|tổ|thôn|"
    r"địa phương|huyện|ban|hội|đội|CLB|cụm|gian)"
)
_STOP = re.compile(
    r"\s+(?:là|để|tham|dự|của|đặc sắc|thường|trực|về|cho|tại|trong|đi|đón|đưa|đủ|phục|và|theo|có|đề|hỗ|chủ|gồm|"
    r"làm|từ|ở|lên|đến|trở|thuộc|với|cùng|chuyên|được|biểu diễn|hướng dẫn|giúp|\d+|phối|trên|đã|không|mỗi|"
    r"ngoài|vào|bảo|mặc|đạt|xuất|sắc|nhằm|phát|thực|chuẩn|mang|ra|trước|đại diện|nêu)\b|[,;.():/“\"]|\s[-–]\s"
)
_INCLUDES = re.compile(
    r"[Tt]rong đó,?\s*(?:có\s+|gồm\s+|bao gồm\s+)?(?:đại diện\s+)?(?P<list>[^.;()]+)|"
    r",\s*(?:bao )?gồm:?\s+(?P<list2>[^.;()]+)|\((?:bao )?gồm:?\s+(?P<list3>[^()]+)\)"
)
_BOUNDS = {
    "không quá": "at_most",
    "tối đa": "at_most",
    "nhiều nhất": "at_most",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "không dưới": "at_least",
    "khoảng": "about",
}
_WHO = re.compile(
    r"(?:^|[:;,]\s*(?:và\s+)?|\bvà\s+|Chỉ đạo\s+|chỉ đạo\s+|Đối với\s+)(?P<who>(?:Hội|Đoàn|Công đoàn|Sở|Ban|"
    r"Trường|UBND|Liên đoàn|Tỉnh đoàn|Công an|Bộ|Phòng|Xã|Phường|Khối|Cụm|xã|phường|Đảng ủy|Văn phòng|Chi đoàn|"
    r"Trung tâm|Ủy ban|đơn vị|công đoàn|doanh nghiệp|trường|lớp|khoa|chi hội|cơ sở|địa phương|thôn|LĐLĐ|Thị|"
    r"Bệnh viện|Tổ|Lớp)\b[^;:,]{0,90}?)\s*:?\s*(?:cử|chọn cử|lựa chọn|chọn|bố trí|huy động|giới thiệu|"
    r"không quá|tối đa|ít nhất|khoảng)?\s*$"
)


def read_quotas(passage: Passage, many: bool) -> tuple[Quota, ...]:
    """The quotas of a task; `many` where it is addressed to each of a group, or to several agencies."""
    text = passage.text
    found: list[Quota] = []
    for match in _COUNT.finditer(text):
        begin = max((m.end() for m in re.finditer(r"[;](?!\s*\d)|\.\s", text[: match.start()])), default=0)
        before = text[begin : match.start("bound") if match["bound"] else match.start("n")]
        if not _is_asked(before, found, text, match) or _is_part(text, match, begin):
            continue
        found.append(_quota(passage, match, before, many))
    return tuple(found)


def _is_asked(before: str, found: list[Quota], text: str, match: re.Match[str]) -> bool:
    """Whether a verb of giving governs the number."""
    if re.search(
        r"[\d.]\s*(?:%|phần trăm|phút|giờ|ngày|tháng|năm|tuổi|đồng|km|m2|cm|điểm)\s*$",
        text[match.start("n") : match.end()],
    ):
        return False
    if match["bound"] == "từ" and match["max"] is None:
        return False
    if match["noun"] in ("đơn vị", "chương trình", "chủ", "phó", "trưởng", "nhà") and not re.search(
        r"\d\s+(?:chủ doanh|đơn vị máu|phó|trưởng|nhà giáo)", text[match.start() : match.end() + 12]
    ):
        return False
    if match["known"] is None and not (text[match.start("n")] == "0" or match["bound"] or _VERB_AT_END.search(before)):
        return False
    if _NOT_AFTER.search(before) and not re.search(
        r"(?:mời, đón(?: tiếp)?|chọn của|số lượng|mỗi (?:đơn vị|xã|phường|trường|sở|cơ quan|"
        r"địa phương)[^,;()]*)\s*$",
        before,
    ):
        return False
    if _WHO.search(before) and re.search(
        r"cử|chọn|giới thiệu|bố trí|huy động|phân bổ|số lượng|cụ thể", text[: match.start()]
    ):
        return True
    return _GIVES.search(before) is not None or bool(found and re.search(r"(?:,|và)\s*$", before) and found[-1])


def _is_part(text: str, match: re.Match[str], begin: int) -> bool:
    """Whether the number only takes the one before it apart ("trong đó có 01 tiết mục hát Then")."""
    before = text[begin : match.start()]
    return (
        re.search(r"trong đó|bao gồm|, gồm|\bgồm\b[^,;]*$", before) is not None
        and _COUNT.search(before) is not None
        or re.search(r"\((?:mỗi|trong|gồm|nêu|kể|tối đa|dự kiến|danh sách)[^)]*$", before) is not None
        and _COUNT.search(before) is not None
    )


def _quota(passage: Passage, match: re.Match[str], before: str, many: bool) -> Quota:
    text = passage.text
    noun_from = match.start("noun")
    stop = _STOP.search(text, match.end("noun"))
    noun = text[noun_from : stop.start() if stop else len(text)]
    duty = (
        re.compile(r" trực(?: cấp cứu| y tế| chiến)?\b").match(text, noun_from + len(noun))
        if noun in ("kíp", "tổ", "đội", "ca")
        else None
    )
    noun += duty[0] if duty else ""
    if re.match(r"(?:cán bộ|công chức)$", noun) and re.match(
        r",\s*(?:chiến s[ĩỹ]|công chức|viên chức)", text[noun_from + len(noun) :]
    ):
        noun = text[noun_from : re.compile(r",\s*[\w]+\s\w+").match(text, noun_from + len(noun)).end()]  # type: ignore[union-attr]
    each = _EACH.search(text, match.start() - len(before), match.end()) or _EACH.search(text, 0, match.end())
    who = _who(before, each)
    per = (
        "agency"
        if each
        or _PER_UNIT.match(text[match.end() :])
        or (many and not _named(who))
        or who is not None
        and who[0].islower()
        else "total"
    )
    most = whole(match["max"]) if match["max"] else None
    bound = "at_most" if match["bound"] == "không quá" else _BOUNDS.get(match["bound"] or "", "exact")
    return Quota(
        whole(match["n"]),
        most,
        bound,
        noun.strip(),
        who,
        per,
        _includes(text[match.end() :]),
        passage.span(match.start("n"), noun_from + len(noun)),
    )


def _named(who: str | None) -> bool:
    return who is not None and who[0].isupper()


def _who(before: str, each: re.Match[str] | None) -> str | None:
    if each is not None:
        who = each["who"].strip(" ,")
        return None if who in ("đơn vị", "cơ quan", "địa phương") else who
    match = _WHO.search(before)
    if match is None:
        return None
    who = match["who"].strip(" :")
    verb = re.search(r"\s+(?:cử|chọn|lựa|bố trí|huy động|giới thiệu|tham gia)\b", who)
    return who[: verb.start()] if verb else who


def _includes(after: str) -> tuple[str, ...]:
    sentence = re.split(r"\.\s|;", after, maxsplit=1)[0]
    match = _INCLUDES.search(sentence)
    if match is None:
        return ()
    listed = match["list"] or match["list2"] or match["list3"] or ""
    return tuple(part.strip(" .,") for part in re.split(r",|\bvà\b", listed) if part.strip(" .,"))
