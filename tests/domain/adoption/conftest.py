"""Two texts of one plan."""

from __future__ import annotations

import pytest

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_bytes

PLAN = """UBND TỈNH CAO BẰNG
SỞ NỘI VỤ

Số: 12/KH-SNV

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Cao Bằng, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức Hội nghị biểu dương điển hình tiên tiến

Thực hiện Kế hoạch số 11/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch như sau:

I. THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG

1. Thời gian: Từ 14h00 đến 16h00 ngày 20 tháng 3 năm 2026.

2. Địa điểm: Hội trường Sở Nội vụ.

3. Chương trình

(1) Văn nghệ chào mừng (thời lượng khoảng 20 phút).

(2) Phát biểu khai mạc.

(3) Giao lưu với các điển hình.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Chủ trì, phối hợp với Công an tỉnh chuẩn bị hội trường trước ngày 18 tháng 3 năm 2026.

- Theo dõi, đôn đốc việc thực hiện Kế hoạch.

2. Công an tỉnh

- Chọn cử **30 đại biểu** tham dự Hội nghị.

- Phối hợp với Sở Nội vụ lập danh sách đại biểu.

3. UBND các phường Thục Phán; Tân Giang

- Đẩy mạnh công tác tuyên truyền về Hội nghị.

4. Các sở, ban, ngành

- Mỗi đơn vị chọn cử 01 đại biểu tham dự Hội nghị.

Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo Ban Tổ chức (qua Sở Nội vụ) xem xét, quyết định./.

Nơi nhận:
- Công an tỉnh;
- Các sở, ban, ngành;
- Lưu: VT.

GIÁM ĐỐC


Nguyễn Văn An
"""


def compiled(text: str) -> Compilation:
    return compile_plan(read_bytes(text.encode(), "ke-hoach.txt"), check=False)


@pytest.fixture(scope="session")
def plan() -> Compilation:
    """The plan as it was first signed."""
    return compiled(PLAN)


@pytest.fixture(scope="session")
def amended() -> Compilation:
    """A later text: another hour, another count, one duty reworded, one dropped, one new, one ward more."""
    text = PLAN.replace("Từ 14h00", "Từ 14h30").replace("**30 đại biểu**", "**45 đại biểu**")
    text = text.replace(
        "Đẩy mạnh công tác tuyên truyền về Hội nghị", "Đẩy mạnh công tác tuyên truyền rộng rãi về Hội nghị"
    )
    text = text.replace("- Phối hợp với Sở Nội vụ lập danh sách đại biểu.", "- Bảo đảm an ninh khu vực hội trường.")
    return compiled(text.replace("Thục Phán; Tân Giang", "Thục Phán; Tân Giang; Nùng Trí Cao"))
