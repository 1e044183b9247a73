"""So many of something: what is asked of an agency in numbers."""

from __future__ import annotations

import re

from giaoluu.compiler.plan import Quota
from giaoluu.compiler.syntax.numbers import NUMBER, whole
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.words import LOWER

_NO_NOUN = (
    r"phút|giờ|ngày|tháng|năm|tuổi|đồng(?! chí)|lần|đợt|buổi|tuần|điểm|bước|nội dung|mục|trang|loại|hình thức|"
    r"cấp|mặt|km|m|m2|"
    r"kg|cm|triệu|tỷ|tỉ|nghìn|ngàn|phong trào|khâu|khóa|khoá|nhiệm kỳ|giai đoạn|quý|đến|và|trở|của|trên|trong|tại|được|"
    r"khi|do|có|là|công đoàn cơ sở|phần trăm|phần chương|thứ|xã|phường|đặc khu|tỉnh|thành phố|sở|chỗ|tầng|hằng|hàng|về|"
    r"theo|với|để|từ|vào|ở|cho|bằng|gửi|trình|nộp|hoàn thành|thực hiện|xây dựng|triển khai|tham gia|tham dự|ban hành|"
    r"quy định|hướng dẫn|sửa đổi|nêu|bảng|này|đã|sẽ|phải|không|như|bản|tiết(?! mục)|câu lạc bộ|thôn|xóm|bản|ấp|"
    r"tổ dân phố|h|g|ngành|"
    r"lĩnh vực|chỉ tiêu|tiêu chí|giải pháp|nhiệm vụ|nhóm|chương|khoản|căn cứ|trước|sau|tính|lên|xuống|hoặc|cùng|gồm|góp"
)
"""Words after a number that count no people or things asked for."""

_PEOPLE = r"(?:HSSV|VĐV|ĐVTN|CBCNV|CNVCLĐ|CBCCVC|CBVC|HLV|CLB|HTX|KOL)"
"""Who and what is counted, where only the first letters are written."""

_COUNT = re.compile(
    rf"(?P<bound>không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|không dưới|khoảng|từ)?\s*(?<![\w/.,-])(?P<n>{NUMBER})"
    rf"(?:\s*\([^()\d]{{3,30}}\))?"
    rf"(?:\s*(?:-|–|đến)\s*(?P<max>{NUMBER}))?\s+(?P<noun>(?!(?:{_NO_NOUN})\b)[{LOWER}“\"]|{_PEOPLE}\b)"
)
_NUMBERED = re.compile(
    r"(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Pp]hụ lục|Luật|[Ss]ố|Nghị quyết|Nghị định|Đề án|Quyết định|Thông tư|"
    r"Chương trình|Kế hoạch|"
    r"[Ll]ớp|[Kk]hối|[Cc]ấp|bậc|hạng|mức|Mẫu|[Đđ]ợt|[Vv]òng|[Ll]ần|[Qq]uý|[Tt]uần|[Kk]hu|tầng|đoạn|[Bb]ước|năm|tháng|"
    r"ngày|hồi|lúc|[Cc]a|giai đoạn|nhiệm kỳ|[Tt]ổ|[Đđ]iểm|Công văn|Chỉ thị|Hướng dẫn|[Cc]hương|trang|nhóm|kênh|"
    r"Quốc lộ|QL|[Kk]hai thác|[Kk]hóa|lò)\s*$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOT_AFTER = re.compile(
    r"(?:\bcho|danh sách|trong số|với|trên|tổng số|đối với|toàn bộ|khen thưởng|tặng|trao thưởng|trao|"
    r"biểu dương|tôn vinh|của|phục vụ|điều kiện|kỷ niệm|thời lượng|quá trình|có từ|có dưới|có trên|xếp|giải|"
    r"nhất|mỗi|nhóm|và nhân dân|quản lý|đón tiếp|đón|về|tới|đến|lần thứ)\s*(?:các\s*)?$"
)
_YET = re.compile(
    r"(?:mời, đón(?: tiếp)?|chọn của|số lượng|mỗi (?:đơn vị|xã|phường|trường|sở|cơ quan|địa phương|khoa|lớp|"
    r"thôn)[^,;()]*)\s*$"
)
_EACH = re.compile(
    rf"\b[Mm]ỗi\s+(?!suất|phần|giải|tiết mục|bài|người|ngày|tuần|tháng|buổi|ca\b|lần|báo cáo|tham luận|môn|đợt|năm|quý)"
    rf"(?P<who>[{LOWER}][^:;.\d]{{1,60}}?)(?=\s+(?:cử|chọn|lựa|bố|huy|giới|mời|đăng|không|tối|ít|từ|khoảng|có|tham|dự|"
    rf"đề|của|thành|xét|gửi|vận|đóng|xây|lập|tổ chức|chuẩn|cung|hỗ|viết|trưng|phân|trồng|trang|dựng|góp|làm|"
    rf"nộp|\d)|:|,)"
)
_PER_UNIT = re.compile(
    r"^[^;,.()]{0,40}?/\s?(?:0?1\s)?(?:đơn vị|xã|phường|trường|điểm|cơ quan|sở|đoàn|lớp|chi|khối|tổ|thôn|"
    r"địa phương|huyện|ban|hội|đội|CLB|cụm|gian)"
)
_STOP = re.compile(
    r"\s+(?:là|để|tham|thi|dài|dự|của|đặc sắc|thường|trực|về|cho|tại|trong|đi|đón|đưa|đủ|phục|và|theo|có|đề|hỗ|chủ|gồm|"
    r"làm|từ|ở|lên|đến|trở|thuộc|với|cùng|chuyên|được|biểu diễn|hướng dẫn|(?<!trợ )giúp|\d+|phối|trên|đã|không|mỗi|"
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

_SENTENCE = re.compile(r"[;](?!\s*\d)|\.\s")
_FARTHEST = 1000


def read_quotas(passage: Passage, many: bool) -> tuple[Quota, ...]:
    """The quotas of a task; `many` where it is addressed to each of a group, or to several agencies."""
    text = passage.text
    found: list[Quota] = []
    for match in _COUNT.finditer(text):
        # A sentence in which a thousand characters part a number from what governs it is none that anyone reads.
        far = max(0, match.start() - _FARTHEST)
        begin = max((m.end() for m in _SENTENCE.finditer(text, far, match.start())), default=far)
        before = text[begin : match.start("bound") if match["bound"] else match.start("n")]
        if not _is_asked(before, text, match) or _is_part(text, match, begin):
            continue
        found.append(_quota(passage, match, before, many))
    return tuple(found)


def _is_asked(before: str, text: str, match: re.Match[str]) -> bool:
    """Whether the number says how many are asked for: not a date, a measure, the number of an article, or for whom."""
    if match["bound"] == "từ" and match["max"] is None or _YEAR.fullmatch(match["n"]):
        return False
    if _NUMBERED.search(before) or re.match(r"\s*%", text[match.end("n") :]):
        return False
    return _NOT_AFTER.search(before) is None or _YET.search(before) is not None


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
    if noun == "y" and (doctors := re.compile(r", bác s[ĩỹ]").match(text, noun_from + 1)):
        noun += doctors[0]
    if re.match(r"(?:cán bộ|công chức)$", noun) and re.match(
        r",\s*(?:chiến s[ĩỹ]|công chức|viên chức)", text[noun_from + len(noun) :]
    ):
        noun = text[noun_from : re.compile(r",\s*[\w]+\s\w+").match(text, noun_from + len(noun)).end()]  # type: ignore[union-attr]
    clause = (
        text.rfind("(", 0, match.start()) + 1
        if ")" not in text[text.rfind("(", 0, match.start()) : match.start()]
        else 0
    )
    each = _EACH.search(text, max(clause, match.start() - len(before)), match.end()) or _EACH.search(
        text, clause, match.end()
    )
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
