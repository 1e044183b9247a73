"""Compounds that every official plan is made of, and what is one slip away from one of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.spelling.slips import is_slip
from giaoluu.lib.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from giaoluu.compiler.rules.spelling.running import Pair
    from giaoluu.compiler.source import Span

_COMPOUNDS = """
an ninh, an toàn, áp dụng, báo cáo, báo chí, ban hành, ban ngành, bảo đảm, bảo vệ, biên giới, biểu diễn, biểu dương,
biểu mẫu, biểu quyết, bình đẳng, bình xét, bố trí, bồi dưỡng, cá nhân, cải cách, cải thiện, cán bộ, cảnh sát, cấp phát,
chấp hành, chất lượng, chỉ đạo, chỉ huy, chỉ thị, chiến sĩ, chiến sỹ, chính phủ, chính quyền, chính sách, chính trị,
chính xác, chủ động, chủ tịch, chủ trì, chủ trương, chủ yếu, chuẩn bị, chức năng, chức vụ, chương trình, chuyên đề,
chuyên môn, chuyên viên, công an, công bố, công chức, công dân, công đoàn, công khai, công nghệ, công sở, công tác, cơ
cấu, cơ chế, cơ quan, cơ sở, cư trú, củng cố, cựu chiến, dân chủ, dân tộc, dân vận, danh hiệu, danh sách, dịch vụ, diễn
đàn, diễn ra, doanh nghiệp, du lịch, dự kiến, dự toán, đa dạng, đặc biệt, đặc điểm, đặc khu, đặc sắc, đại biểu, đại
diện, đại hội, đảm bảo, đào tạo, đạo đức, đẩy mạnh, đề án, đề cao, đề nghị, đề xuất, địa bàn, địa điểm, địa phương,
điển hình, điện tử, điều chỉnh, điều hành, điều kiện, đoàn kết, đoàn thể, đoàn viên, đóng góp, đôn đốc, đồng bào, đồng
bộ, đồng chí, đồng thời, động lực, động viên, đơn vị, đường phố, đường truyền, gắn bó, giai đoạn, giải pháp, giải
quyết, giải thưởng, giám đốc, giám sát, gian khổ, giáo dục, giáo viên, giao lưu, giấy khen, giấy mời, gìn giữ, giới
thiệu, gương mẫu, hạ tầng, hài hòa, hành chính, hành động, hệ thống, hiến máu, hiệp thương, hiệu quả, hiệu trưởng, hình
ảnh, hình thức, hoàn thành, hoàn thiện, hoạt động, học sinh, học tập, hội đồng, hội nghị, hội thảo, hội trường, hội
viên, hợp lý, hợp pháp, hợp tác, hướng dẫn, hưởng ứng, huy động, kế hoạch, kết luận, kết quả, kết thúc, khắc phục,
khách quan, khai mạc, khán giả, khánh tiết, khen thưởng, khó khăn, khoa học, khơi dậy, khuyến khích, kịch bản, kịp
thời, kiểm tra, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kỷ luật, kỷ niệm, kỹ năng, kỹ thuật, lan tỏa, lao động,
lãng phí, lãnh đạo, liên hệ, liên quan, lịch sử, lĩnh vực, lồng ghép, lực lượng, lựa chọn, lưu niệm, mạnh mẽ, mặt trận,
môi trường, mục đích, mục tiêu, nâng cao, năng lực, năng suất, nền tảng, ngân hàng, ngân sách, nghệ nhân, nghệ sĩ, nghệ
sỹ, nghệ thuật, nghị quyết, nghiên cứu, nghiêm túc, nguồn lực, nguyên tắc, nhà giáo, nhân dân, nhân rộng, nhân tố, nhận
thức, nhiệm kỳ, nhiệm vụ, niềm tin, nội dung, nội vụ, nông dân, nông nghiệp, nông thôn, phát động, phát hành, phát
hiện, phát huy, phát sinh, phát sóng, phát thanh, phát triển, phân bổ, phân công, phê duyệt, phong phú, phong trào,
phóng sự, phóng viên, phòng chống, phối hợp, phù hợp, phụ huynh, phụ lục, phụ nữ, phụ trách, phục vụ, phương án, phương
châm, phương tiện, quán triệt, quân đội, quân sự, quản lý, quan tâm, quần chúng, quốc gia, quốc hội, quốc phòng, quy
chế, quy định, quy trình, quyền lợi, quyết định, rà soát, sản xuất, sáng kiến, sáng tạo, sắp xếp, sáp nhập, số lượng,
sở thích, sơ kết, sinh hoạt, sinh viên, sức khỏe, tác động, tài chính, tài liệu, tài trợ, tăng cường, tầng lớp, tập
huấn, tập thể, tập trung, tham dự, tham gia, tham luận, tham mưu, thành công, thành lập, thành phần, thành phố, thành
tích, thành viên, thanh niên, thanh toán, thanh tra, thảo luận, thẩm định, thẩm quyền, theo dõi, thể dục, thể thao, thi
đua, thi hành, thiết thực, thiếu nhi, thống nhất, thông báo, thông qua, thông tin, thời gian, thời hạn, thời lượng, thủ
trưởng, thủ tục, thủ tướng, thực hành, thực hiện, thực tế, thực tiễn, thuyết minh, thường trực, thường vụ, thường
xuyên, tích cực, tiêu biểu, tiêu chí, tiêu chuẩn, tiểu ban, tiểu học, tiên tiến, tiến độ, tiến hành, tiếp nhận, tiếp
tục, tiết kiệm, tiết mục, tinh thần, tình hình, toàn dân, toàn diện, toàn quốc, toàn tỉnh, tôn giáo, tôn vinh, tổng
duyệt, tổng hợp, tổng kết, tổ chức, tổ quốc, trách nhiệm, trang phục, trang trí, trang trọng, trao đổi, trao tặng,
triển khai, triển lãm, trình bày, trình độ, trình tự, trọng tâm, trọng thể, trung tâm, trung thực, trung ương, truyền
hình, truyền thanh, truyền thống, truyền thông, trực tiếp, trực tuyến, trường hợp, trường học, trưởng ban, trưởng
phòng, tuyên bố, tuyên dương, tuyên giáo, tuyên truyền, tuyến đường, tư tưởng, tự hào, ủy ban, ủy viên, ứng cử, ứng
dụng, ưu tiên, ưu tú, văn bản, văn hóa, văn minh, văn nghệ, văn phòng, vận động, vật chất, vệ sinh, vị trí, viên chức,
vinh danh, vinh dự, vướng mắc, xã hội, xây dựng, xem xét, xuất sắc, y tế, ý kiến, ý nghĩa, ý thức, yêu cầu, yêu nước,
chế độ, chế tài, công việc, cấu trúc, gia đình, gia hạn, gia tăng, hình thành, nhân chứng, nhân sự, nhân vật, nhân
viên, nhân loại, quan điểm, quan hệ, sở hữu, tâm huyết, tâm lý, tâm thế, tâm trí, thể chế, thể hiện, thể loại, vũ
trang, xuất bản, xuất khẩu, xuất phát, xuất trình, cầu thị, bộ phận, bộ máy, hội trại, đội ngũ, động thái, hành vi, vi
phạm, tờ trình, chi tiết, cuộc thi, hội thi, kỳ thi, dự thi, ký hiệu, công cụ, sự kiện, sự nghiệp, sự cố, hiển thị,
phân cách, phân tích, phân loại, phân biệt, phân luồng
"""
_REAL = """
an sinh, an minh, chiến sự, chỉnh trị, chủ trị, chức vị, cộng tác, công tắc, công đoạn, cộng đoàn, cử nhân, điện từ,
đồng chi, giấy mới, hội thao, hội trưởng, lịch sự, phái sinh, phân bố, phương diện, quận đội, tại chính, thanh tích,
thành niên, thương vụ, tình tự, tiên kiến, tiết dục, toàn thiện, trọng thị, từ chức, văn phong, vô sinh, đa dụng, đại
diễn, đại hồi, đề can, đối diện, thanh trà, thanh trì, thanh trừ, thông tấn, vương mẫu, ý nghĩ, cá thể, thành toán,
chính thị, bá cáo, nhân số, nhân từ, hợp lệ, công thức, quân số, quân sĩ, cơ số, cơ sự, căn bản, hợp ý, khá giả, nguyên
tác, lưu niên, nhân chủng, quan âm, thành phẩm, thần quyền, thứ trưởng, thứ yếu, thụ động, tiệm tiến, cơ thể, phụ lực,
phản công, chủ tướng, lực lưỡng, liên quân, tiểu bang, thư tịch, trọng âm, văn hoa, thánh tích, đa phương, đa đảng, đô
đốc, ưu tư, gian khó, hủ tục, quân sư, thủ túc, tang phục, cầu thị, tráo đổi, đóng bộ, đặt điểm, trang trong, thi đấu,
tận thế, ác nhân, tiết thực, theo đòi, diễu hành, cảnh sắc, văn hào, gia đinh, hương án, hạ tằng, nhãn thức, tinh
thuần, trung lương, tiền tiến
"""
"""Words of their own that a slip could also have made: never reported."""


_NEIGHBOURS = """
âm lượng, âm nhạc, âm thanh, ảnh hưởng, ánh sáng, bản đồ, bản quyền, bản thân, bản tin, bàn giao, bảo dưỡng, bảo hành,
bảo hiểm, bảo mật, bảo tàng, bảo tồn, bảo trì, bảo trợ, bầu cử, bí mật, bí thư, biên bản, biên phòng, biến động, bổ
nhiệm, bổ sung, bổ trợ, bộ đội, bộ môn, bộ nhớ, bỏ phiếu, bỏ qua, bưu điện, ca khúc, cảm ơn, cảnh báo, cấp bách, cấp
cứu, cấu hình, chặt chẽ, chào mừng, chấp nhận, chi bộ, chi hội, chi phí, chi trả, chỉ định, chỉ số, chỉ tiêu, chiến
binh, chính thức, chú trọng, chú ý, chủ đề, chủ nhân, chuyển đổi, chuyển giao, có chồng, có giá, có mặt, có nghĩa, có
thể, cơ bản, cơ động, cơ hội, công bằng, công cộng, công khai, công nhận, công nhân, công trình, công ty, công văn,
cộng đồng, cụ thể, cử tri, dẫn đầu, dân cư, dân số, di chuyển, di động, di sản, diện tích, diễn biến, dự án, dự phòng,
dung lượng, dữ liệu, dưới đây, đại học, đài phát, đáng kể, đánh giá, đảng bộ, đảng ủy, đảng viên, đạt chuẩn, đầu tiên,
đầu tư, đầy đủ, đề bài, đề ra, đề tài, địa chỉ, địa lý, điểm cầu, điện lực, điện thoại, điều chuyển, điều dưỡng, định
danh, định dạng, định hướng, định kỳ, định vị, độ dài, độ tuổi, đổi mới, đội hình, đội tuyển, đối thoại, đối tượng, đối
với, đông đảo, đồng đều, đồng hành, đồng phục, đột xuất, đưa đón, đưa tin, giá trị, giám khảo, giao dịch, giao diện,
giao nhận, giao thông, giới hạn, góp phần, góp ý, hạnh phúc, hàng hóa, hậu cần, hậu quả, hiện đại, hiện hành, hiện nay,
hiện tại, hiện trạng, hình hộp, hình khối, hình mẫu, hình tượng, hồ sơ, hòa bình, hòa giải, hóa đơn, học bổng, học
viện, hội chợ, hội chữ, hội thi, kế thừa, kết hợp, kết nạp, kết nối, kích hoạt, kích thước, kinh nghiệm, kính biếu,
kính mời, kỷ cương, lại lịch, lần đầu, liệt kê, lễ đài, lễ hội, lưu trữ, lưu trú, lưu ý, mẫu đơn, mẫu mực, máy tính, mô
hình, mức độ, nhạc cụ, nhận diện, nhận thấy, nhận xét, nhu cầu, nội bộ, nội trú, phạm vi, phản ánh, phản hồi, phân cấp,
phân chia, phân giải, phân khúc, phân phát, phân phối, phân quyền, phần lớn, phần mềm, phần thưởng, phần trăm, phổ
biến, phụ cấp, phụ thuộc, phục hồi, quá trình, quản trị, quan trọng, quần áo, quần đảo, quy hoạch, quy mô, quy tắc,
quyền hạn, ra mắt, rõ ràng, sân bãi, sân khấu, sản phẩm, sẵn sàng, so sánh, so với, số dư, số hiệu, số liệu, sơ bộ, sơ
đồ, sơ thẩm, sử dụng, sự biến, tại chỗ, tặng phẩm, tập quán, tất cả, thay đổi, thẩm tra, thể lệ, thể lực, thế giới, thế
hệ, thể nào, thế nào, thi công, thi thể, thị giá, thị phần, thị trấn, thị trường, thị xã, thiên tai, thiết bị, thiết
kế, thiết lập, thoải mái, thông điệp, thông thường, thông tấn, thời điểm, thời sự, thụ hưởng, thủ đô, thư viện, thứ
bậc, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ tự, thực phẩm, thực sự, thực thi, thương mại, tiêu dùng, tiêu điểm,
tiêu thụ, tiền đề, tiền mặt, tiền thưởng, tiến tới, tiến trình, tiềm ẩn, tiềm năng, tiếp cận, tiếp sóng, tiếp xúc, tiết
học, tín hiệu, tình huống, tình nguyện, tình trạng, tổ trưởng, tổ viên, toán học, toàn bộ, toàn thể, tối đa, tối thiểu,
trạng thái, trật tự, tri thức, trị giá, trị sự, trị an, trích ngang, trình chiếu, trình diễn, trong khi, trong nước,
trong sạch, trong vòng, truy cập, trực thuộc, trưng bày, tuần tra, tuần tự, tư liệu, tư nhân, tư vấn, tự do, tự động,
tự giác, tự nguyện, tự quản, tương ứng, tượng đài, ứng phó, uy tín, ủy quyền, vận chuyển, vận hành, văn bằng, vật lý,
vị thế, vũ khí, xã viên, xác định, xác minh, xác nhận, xác thực, xuất hiện, xuất quân, xử lý, ý chí, ý nguyện, không
thể, liên kết, đối số, bổ xung, phân tách, kết xuất, thay thế
"""
"""Words that next to another word look like a slip of a compound: "phần | bổ sung", "chủ đề | án"."""


@cache
def neighbours() -> frozenset[tuple[str, str]]:
    """All words of two syllables that are known here."""
    return compounds() | {(first, second) for first, second in _split(_NEIGHBOURS)}


@cache
def compounds() -> frozenset[tuple[str, str]]:
    """The compounds, each as its two words in lower case."""
    return frozenset((first, second) for first, second in _split(_COMPOUNDS))


@cache
def real_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of words that lie a slip away from a compound and are right all the same."""
    return frozenset((first, second) for first, second in _split(_REAL))


def _split(listed: str) -> list[list[str]]:
    return [compound.split() for compound in listed.replace("\n", " ").split(",")]


def initial(word: str) -> str:
    """The letter under which a word is looked up: bare, with x under s, which ears confuse."""
    first = word[:1]
    return "s" if first == "x" else first if first.isascii() else fold(first)


@cache
def _by_first() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for first, second in compounds():
        found.setdefault((first, initial(second)), []).append(second)
    return found


@cache
def _by_second() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for first, second in compounds():
        found.setdefault((initial(first), second), []).append(first)
    return found


@cache
def _firsts() -> frozenset[str]:
    return frozenset(first for first, _ in compounds())


@cache
def _seconds() -> frozenset[str]:
    return frozenset(second for _, second in compounds())


def slips_among(pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """Of pairs of words, those that are one slip away from one compound only, with that compound."""
    right, real, by_first, by_second = compounds(), real_pairs(), _by_first(), _by_second()
    firsts, seconds = _firsts(), _seconds()
    initials = _Initials()
    for pair in pairs:
        first, second = pair
        if (first not in firsts and second not in seconds) or pair in right or pair in real:
            continue
        found = [(first, word) for word in by_first.get((first, initials[second]), ()) if is_slip(second, word)]
        found += [(word, second) for word in by_second.get((initials[first], second), ()) if is_slip(first, word)]
        if len(found) == 1:
            yield pair, found[0]


def belongs_elsewhere(text: str, at: Span, first: str, last: str) -> bool:
    """Whether words at a place make compounds with their other neighbours: "trong tỉnh | hình thành"."""
    before = text[max(0, at[0] - 12) : at[0]].split()
    after = text[at[1] : at[1] + 12].split()
    left = bool(before) and (before[-1], first) in neighbours()
    return left or (bool(after) and (last, after[0].rstrip(",.;:)")) in neighbours())


class _Initials(dict[str, str]):
    """Word -> its initial, worked out once for each word."""

    def __missing__(self, word: str) -> str:
        self[word] = initial(word)
        return self[word]
