"""Facts of plans, agencies, tasks, people and letters."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.accounts.choices import Outcome, Role
from giaoluu.domain.tasks.choices import Progress, Step

SENTENCES: dict[str, str | Promise] = {
    "PlanAdopted": _("lập chương trình từ kế hoạch %(code)s"),
    "PlanAmended": _("lấy bản %(revision)s của kế hoạch: %(accepted_count)s thay đổi, bỏ %(refused_count)s"),
    "GroupSettled": _("chọn %(names_count)s đơn vị cho nhóm “%(group)s”"),
    "FactEdited": _("sửa “%(was)s” thành “%(now)s”. %(why)s"),
    "ArchiveTaken": _("lấy về toàn bộ hồ sơ của chương trình"),
    "RoleGiven": _("giao vai %(role)s cho %(person)s"),
    "RoleEnded": _("thôi giao vai %(role)s cho %(person)s; các liên kết đã đóng"),
    "LinkMade": _("tạo liên kết cho %(person)s (%(role)s)"),
    "LinkUsed": _("dùng liên kết: %(outcome)s"),
    "LinkRevoked": _("thu hồi liên kết của %(person)s"),
    "PersonCorrected": _("sửa thông tin của %(person)s"),
    "PhoneSet": _("ghi số điện thoại của %(agency)s: %(phone)s"),
    "DeskOpened": _("mở trang việc của %(agency)s lần đầu"),
    "ProgressReported": _("báo cho %(agency)s: %(was)s → %(now)s. %(note)s"),
    "EvidenceAdded": _("thêm minh chứng “%(name)s”"),
    "EvidenceRemoved": _("bỏ minh chứng “%(name)s”"),
    "DeliverableMarked": _("đánh dấu “%(text)s”"),
    "DeliverableAdded": _("thêm sản phẩm “%(text)s”"),
    "DeadlineSet": _("đổi hạn từ %(was)s thành %(now)s. %(why)s"),
    "ProposalAccepted": _("chấp nhận đề xuất của phần mềm (hạn %(due_on)s)"),
    "TaskReworded": _("gọi gọn việc “%(was)s” là “%(now)s”"),
    "ObstacleReported": _("báo vướng mắc cho %(agency)s: %(text)s"),
    "ObstacleMoved": _("vướng mắc của %(agency)s: %(step)s. %(text)s"),
    "MessageDrafted": _("soạn nháp gửi %(to)s"),
    "MessageReworded": _("sửa nháp gửi %(to)s"),
    "MessageDropped": _("bỏ nháp gửi %(to)s"),
    "MessageDraftedAgain": _("soạn lại nháp gửi %(to)s"),
    "MessageQueued": _("cho gửi tới %(to)s"),
    "MessageSent": _("đã gửi tới %(to)s"),
    "MessageDelayed": _("chưa gửi được tới %(to)s, sẽ thử lại: %(problem)s"),
    "MessageRefused": _("không gửi được tới %(to)s: %(problem)s"),
    "MessageUnsure": _("không rõ thư đã tới %(to)s chưa: %(problem)s"),
    "PlanSent": _("gửi kế hoạch cho “%(text)s”"),
    "PlanOpened": _("“%(text)s” mở kế hoạch lần đầu"),
    "PlanAcknowledged": _("“%(text)s” đã nhận kế hoạch. %(how)s"),
}
LABELS = {"role": Role, "outcome": Outcome, "was": Progress, "now": Progress, "step": Step}
