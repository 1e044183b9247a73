"""What the scripts of the page say, in the language of the page: they hold no sentence themselves."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.checkin.choices import Verdict

WORDS: dict[str, str | Promise] = {
    # how old, how many
    "now": _("vừa xong"),
    "minutes": _("{n} phút trước"),
    "hours": _("{n} giờ trước"),
    "fresh": _("Danh sách lúc {time}, {age}"),
    "no_list": _("Chưa có danh sách"),
    "online": _("Có mạng, đã gửi hết"),
    "online_waiting": _("Có mạng, {n} lượt chờ gửi"),
    "offline": _("Mất mạng, đã gửi hết"),
    "offline_waiting": _("Mất mạng, {n} lượt chờ gửi"),
    "expected": _("đã vào, trên {n}"),
    "here": _("{n} qua cửa này"),
    # the verdict
    "title.admitted": _("Mời vào"),
    "title.left": _("Đã ra"),
    "title.undone": _("Đã hoàn tác"),
    "title.refused": _("Chưa cho vào"),
    "title.stays": _("Chưa ghi lượt ra"),
    "reason.undone": _("Lượt của {name} không còn tính"),
    "reason.already_in": _("Thẻ đã vào lúc {time}, {gate}"),
    "reason.not_in": _("Người này chưa vào"),
    "reason.left": _("Người này đã ra rồi"),
    "reason.revoked": _("Thẻ đã thu hồi"),
    "reason.replaced": _("Đã có người đi thay"),
    "reason.not_coming": _("Đã báo không dự"),
    "reason.expired": _("Thẻ đã hết hạn"),
    "reason.other_event": _("Thẻ của chương trình khác"),
    "reason.wrong_gate": _("Không vào cửa này"),
    "reason.forged": _("Thẻ không do Ban Tổ chức cấp"),
    "reason.unknown": _("Không có trong danh sách"),
    "who": _("{name}, đoàn {agency}"),
    "who_still_in": _("{name}, đoàn {agency}. Chưa quét ra."),
    "agency": _("Đoàn {agency}"),
    "pending": _("Chờ gửi: máy chủ chưa biết người này"),
    # the nearest thing that is allowed
    "near.free": _("Đoàn {agency} còn {n} chỗ chưa có tên. Hỏi tên người này, ghi vào chỗ đó hoặc đi thay."),
    "near.substitute": _("Đoàn {agency} không còn chỗ trống. Hỏi tên người này, ghi là đi thay một người không đến."),
    "near.open": _("Đoàn {agency} không giới hạn chỗ. Hỏi tên người này, ghi vào đoàn."),
    "near.newer_pass": _("Người này có thẻ mới hơn: quét thẻ mới, hoặc hỏi giấy tờ rồi cho vào bằng tên."),
    "near.replaced_by": _("Người đi thay là {name}."),
    "near.gate": _("Mời sang {gate}."),
    "near.find": _("Hỏi tên người này rồi tìm trong danh sách."),
    "near.by_name": _("Người này có trong danh sách: hỏi giấy tờ, cho vào bằng tên."),
    "near.in_first": _("Nếu người này đang vào, chọn “Vào” rồi quét lại."),
    "do.write": _("Ghi tên, cho vào"),
    "do.admit_name": _("Cho {name} vào"),
    "do.let_in": _("Cho vào"),
    "do.find": _("Tìm theo tên"),
    "do.admit": _("Cho vào bằng tên"),
    # names and units
    "found": _("{n} người"),
    "found_none": _("Không có ai tên như vậy. Thử ba chữ của tên, hoặc số thứ tự."),
    "inside": _("đã vào lúc {time}"),
    "outside": _("chưa vào"),
    "gone_out": _("đã ra"),
    "state.revoked": _("thẻ đã thu hồi"),
    "state.replaced": _("có người đi thay"),
    "state.not_coming": _("không dự"),
    "arrived": _("{n} trên {all} đã đến"),
    "free": _("còn {n} chỗ chưa có tên"),
    "all_here": _("Đoàn đã đến đủ."),
    "nobody_named": _("Đoàn chưa có tên ai."),
    "free_place": _("Chỗ chưa có tên (còn {n})"),
    "open_place": _("Chỗ chưa có tên"),
    "instead_of": _("Đi thay {name}"),
    "no_name": _("Ghi họ và tên người đến."),
    "no_place": _("Chọn chỗ: đoàn này không còn chỗ trống, hoặc chọn người được đi thay."),
    # the camera and the device
    "camera.none": _("Máy này không có máy ảnh. Dùng máy quét cầm tay, hoặc tìm theo tên."),
    "camera.refused": _("Máy ảnh chưa được phép dùng. Cho phép trong cài đặt của trình duyệt rồi tải lại trang."),
    "camera.reader": _(
        "Phần đọc mã chưa tải được: khi có mạng thì tải lại trang. Máy quét cầm tay và tên vẫn dùng được."
    ),
    "camera.insecure": _(
        "Trang không mở qua HTTPS nên không dùng được máy ảnh. Dùng máy quét cầm tay, hoặc tìm theo tên."
    ),
    "conflict": _("{name}: máy chủ ghi “{verdict}”"),
    "said.unread": _("không đọc được lượt này"),
    "somebody": _("Một lượt quét"),
    "unsent": _("Còn {n} lượt chưa gửi sẽ mất."),
    "all_sent": _("Mọi lượt đã gửi."),
    "gone.revoked": _("Máy này đã được cho thôi việc ở cửa. Danh sách và khóa đã xóa khỏi máy."),
    "gone.over": _("Chương trình đã xong. Danh sách và khóa đã xóa khỏi máy."),
    "gone.hand": _("Danh sách và khóa đã xóa khỏi máy."),
    "gone.lost": _("{n} lượt chưa gửi đã mất: báo trưởng cửa."),
    "clock": _("Đồng hồ máy này lệch {n} phút so với máy chủ: chỉnh lại giờ của máy."),
    "worker.refused": _(
        "Trang này chỉ chạy được khi đang mở: máy chưa tin chứng thư của máy chủ. Đừng đóng trang khi mất mạng."
    ),
    "worker.insecure": _("Trang không mở qua HTTPS: danh sách không được giữ trên máy. Đừng đóng trang khi mất mạng."),
}


def words() -> dict[str, str]:
    """The sentences by their names, in the language that is being spoken."""
    said = {f"said.{verdict}": verdict.label for verdict in Verdict}
    return {name: str(text) for name, text in (WORDS | said).items()}
