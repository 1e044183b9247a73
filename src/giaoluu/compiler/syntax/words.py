"""The words of Vietnamese plans, in one place: heads of bodies, verbs of duty, forms of address, kinds of documents."""

from __future__ import annotations

UPPER = (
    r"A-ZÀ-ÝĂĐÐĨŨƠƯ"
    r"ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
)
"""The capital letters of Vietnamese, for the inside of a character class."""

LOWER = (
    r"a-zß-ýăđĩũơư"
    r"ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
)
"""The small letters of Vietnamese, for the inside of a character class."""

HEADS = (
    r"Sở|UBND|Viễn thông|(?:Ủy|Uỷ) ban|HĐND|Hội đồng(?! hương)|Công an|Bộ(?! môn| đội)|Ban(?! hành| đầu| tối)|"
    r"Văn phòng|Báo(?! chí| cáo| gồm| đảm)|Đài|Trung tâm|"
    r"Trường(?! hợp)|Phòng(?!,? chống| họp| ngừa)|Hội(?! nghị| thi| thao| trường| thảo| diễn| trại| viên| chợ|"
    r" khỏe)|Đoàn(?! viên| kết)|Liên đoàn|Liên minh|Liên hiệp|Cục|Chi cục|"
    r"Kho bạc|Ngân hàng|Viện|Bệnh viện|Tiểu ban|Tổ(?! chức| quốc)|Đảng (?:ủy|uỷ|bộ)|Tỉnh (?:ủy|uỷ|đoàn)|"
    r"Thành (?:ủy|uỷ|đoàn)|Huyện (?:ủy|uỷ)|Công đoàn|Cụm|Khối|Thuế|"
    r"Hải quan|Tòa án|Toà án|Viện kiểm sát|Bảo hiểm|Bưu điện|VNPT|Viettel|Mobifone|MobiFone|Công ty|"
    r"Tổng công ty|Tập đoàn|Điện lực|Thanh tra|Bảo tàng|Nhà hát|"
    r"Nhà văn hóa|Nhà văn hoá|Thư viện|Quỹ|Học viện|Đại học|Trạm|Đội|Mặt trận|MTTQ|Thường trực|Chi đoàn|Chi bộ|"
    r"Chi hội|Đồn|Cơ quan|Hạt|Xí nghiệp|Hợp tác xã|HTX|Câu lạc bộ|CLB|"
    r"Chánh|Chủ tịch|Phó(?! giúp)|Giám đốc|Phó Giám đốc|Hiệu trưởng|Phó Hiệu trưởng|Trưởng|Thủ trưởng|"
    r"Chánh Văn phòng|Bí thư|Tổng phụ trách|Giáo viên|Kế toán|Thư ký|Nhân viên|Bộ phận|Khoa|"
    r"Quân khu|Lữ đoàn|Trung đoàn|Sư đoàn|BCH|BTC|BTV|LĐLĐ|Xã đoàn|Đảng bộ|VNPT|Cổng|Tạp chí|Thông tấn xã|"
    r"UBMTTQ|Bộ đội|Ngành|Chuyên viên|Thường vụ|Ban Thường|Đồng chí|Đ/c|Lãnh đạo|Cán bộ|Thành viên|Nhà trường|"
    r"Nhà thiếu nhi|Cung|Vụ|Tổng cục|TTYT|TYT|HĐ|Liên chi|Phân hiệu|Xã|Phường|Thôn|Ấp|Khu|Hiệp hội|Vườn|"
    r"Đặc khu|Tổ dân phố|Sư|Binh|Hải đội|Đoàn thanh niên|Điện lực"
)
"""Words with which the name of a body or a post begins."""

GROUPS = (
    r"[Cc]ác|[Nn]hững|[Tt]oàn thể|[Tt]ất cả(?: các)?|[Mm]ỗi|[Tt]ừng|[Tt]hủ trưởng|[Ll]ãnh đạo|[Cc]ấp ủy|[Đđ]ơn vị"
    r"|[Cc]ơ quan"
)
"""Words with which a group of bodies begins."""

UNIT_TYPES = r"xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|quận"

VERBS = (
    "chủ trì|chủ động|phối hợp|căn cứ|có trách nhiệm|chịu trách nhiệm|xây dựng|tham mưu|tổ chức|triển khai|"
    "thực hiện|hướng dẫn|phân công|phát huy|"
    "tuyên truyền|bố trí|bảo đảm|đảm bảo|chuẩn bị|cử|chọn cử|lập|rà soát|theo dõi|đôn đốc|kiểm tra|giám sát|"
    "thẩm định|tổng hợp|báo cáo|trình|đề xuất|đề nghị|"
    "chỉ đạo|định hướng|vận động|huy động|lựa chọn|giới thiệu|tiếp tục|tăng cường|đẩy mạnh|quan tâm|"
    "tạo điều kiện|hỗ trợ|cung cấp|kết nối|vận hành|quản lý|"
    "tiếp nhận|phát động|trang trí|đón tiếp|đón|mời|gửi|thông báo|tham gia|tham dự|dự|đưa|giải quyết|xử lý|"
    "khảo sát|lắp đặt|dàn dựng|biên soạn|biên tập|"
    "in|cấp|duyệt|phê duyệt|ban hành|quyết định|quán triệt|phổ biến|tập huấn|bồi dưỡng|đăng ký|đăng tải|"
    "đưa tin|phát sóng|truyền hình|tường thuật|sản xuất|ghi hình|"
    "nghiên cứu|hoàn thiện|hoàn thành|soạn thảo|dự thảo|ký|thanh toán|quyết toán|cân đối|phân bổ|đánh giá|chấm|"
    "trao|khen thưởng|biểu dương|công bố|công nhận|"
    "hoàn chỉnh|tặng|thăm|giải tỏa|giải toả|phân lô|tuần tra|kiểm soát|điều phối|thu gom|xử trí|nhắc|mỗi|"
    "cài đặt|tiến hành|làm|là|sẽ|được|yêu cầu|giao|thành lập|kiện toàn|thống nhất|cùng|khẩn trương|kịp thời|"
    "thường xuyên|nghiêm túc|tích cực|trực tiếp|phụ trách|điều hành|"
    "bàn giao|mua sắm|trưng bày|giữ gìn|bảo vệ|điều tiết|phân luồng|duy trì|cập nhật|thu thập|sưu tầm|viết|"
    "chụp|quay|niêm yết|treo|dọn|vệ sinh|chăm sóc|khám|"
    "cấp phát|cấp cứu|trực|đăng|tuyển chọn|thi|luyện tập|tập luyện|hợp đồng|ký kết|thuê|chi|đề ra|nhắc nhở|"
    "phân tích|xác định|xác nhận|lồng ghép|gắn|đóng góp|"
    "khai mạc|bế mạc|dẫn|đề cử|bình chọn|bình xét|xét|chốt|thiết kế|thi công|tham vấn|hiệp đồng|bổ sung|nêu|"
    "lấy ý kiến|khuyến khích|hưởng ứng|nộp|tìm|liên hệ|sắp xếp|"
    "phân phối|vận chuyển|giúp|góp|ủng hộ|đảm nhiệm|đảm trách|thông tin|cử cán bộ|bám sát|nắm|rút kinh nghiệm|"
    "có|phát hành|phát|xin|đối chiếu|tập hợp|tập trung|chọn|đảm nhận|xem xét|cho|triệu tập|đối thoại|tư vấn|"
    "truyền thông|kêu gọi|vận hành|dựng|mở|đặt|kê|chạy|rà|sơ duyệt|tổng duyệt"
)
"""Verbs with which a duty begins; a name of a body ends before one."""

GENERIC = r"liên quan|chuyên môn|chức năng|hữu quan|trực thuộc có|khác|các bên|đối tác|mọi|các nhà|các cơ quan, đơn vị"
"""Words by which a partner is nobody in particular."""

DEPARTMENTS = (
    "Nội vụ", "Tài chính", "Xây dựng", "Nông nghiệp và Môi trường", "Công Thương", "Công thương",
    "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Văn hóa và Thể thao",
    "Văn hoá và Thể thao", "Du lịch", "Giáo dục và Đào tạo", "GDĐT", "GD&ĐT", "VHTTDL", "VHTT&DL", "Y tế", "Tư pháp",
    "Dân tộc và Tôn giáo", "Ngoại vụ", "Kế hoạch và Đầu tư", "Giao thông vận tải", "Tài nguyên và Môi trường",
    "Nông nghiệp và Phát triển nông thôn", "Thông tin và Truyền thông", "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội", "Quy hoạch - Kiến trúc", "An toàn thực phẩm", "NN&MT", "KH&CN", "KHCN",
)  # fmt: skip
"""The departments of a province, as named today and before 2025."""

HONORIFICS = (
    r"Ông|Bà|Anh|Chị|Em|Cháu|Cụ|Đồng chí|đồng chí|Đ/c|đ/c|Thầy giáo|Cô giáo|Thầy|Cô|(?:Thiếu|Trung|Thượng|"
    r"Đại) (?:tướng|tá|úy|uỷ|uý)|Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Đại đức|Ni sư|Ni trưởng|Sư cô|"
    r"Sư thầy|Linh mục|Giám mục|Mục sư|Già làng|"
    r"Nghệ nhân Ưu tú|Nghệ nhân Nhân dân|Nghệ nhân|NNƯT|NSƯT|NSND|Nghệ sĩ Ưu tú|Nghệ sĩ Nhân dân|Nghệ sĩ|"
    r"Nghệ sỹ|Bác sĩ|Bác sỹ|BS|Tiến sĩ|TS|Thạc sĩ|ThS|PGS\.?\s?TS|GS\.?\s?TS|Kỹ sư|Luật sư|Doanh nhân|"
    r"Nhà giáo Ưu tú|Nhà giáo|NGƯT|Mẹ Việt Nam anh hùng|Anh hùng|Thương binh|Cựu chiến binh|VĐV|HLV|"
    r"Vận động viên|Hạ sĩ|Trung sĩ|Thượng sĩ|Binh nhất|Binh nhì|Chiến sĩ|Tu sĩ|Chức sắc"
)

DOCUMENT_KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch liên tịch|Kế hoạch phối hợp|"
    "Kế hoạch|Công văn|Công điện|Thông tư liên tịch|Thông tư|Hướng dẫn liên ngành|Hướng dẫn|Thông báo kết luận|"
    "Thông báo|Kết luận|"
    "Tờ trình|Chương trình phối hợp|Chương trình hành động|Chương trình công tác|Chương trình|Quy định|"
    "Quy chế phối hợp|Quy chế|Đề án|Thông tri|Điều lệ|Bộ luật|Luật|Pháp lệnh|Hiến pháp|Lệnh|Báo cáo|Thư ngỏ|"
    "Thư|Lời kêu gọi|Quy trình|Phương án|Biên bản|Giấy mời|Thể lệ|Đề cương|Văn bản|Hợp đồng|Công ước"
)
