"""Facts of passes and of what is printed."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.passes.choices import Printed

SENTENCES: dict[str, str | Promise] = {
    "PassesIssued": _("phát %(count)s thẻ, gia hạn %(renewed)s thẻ"),
    "PassRevoked": _("thu hồi thẻ của %(person)s: %(why)s"),
    "PassReissued": _("phát thẻ khác cho %(person)s: %(why)s"),
    "PassRestored": _("cho dùng lại thẻ của %(person)s"),
    "PrintsMade": _("in %(count)s %(kind)s"),
    "PrintsUndone": _("hoàn tác một lần in %(count)s %(kind)s"),
    "PrintsTakenBack": _("thu lại %(count)s %(kind)s"),
}
LABELS = {"kind": Printed}
