"""The text with its hard line ends inside sentences made spaces: a file of PDF or of mail breaks lines anywhere."""

from __future__ import annotations

import re
from functools import lru_cache

_SMALL = "a-zđàáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_INSIDE = re.compile(rf"\n(?<=[^\s.;:|]\n)(?=[{_SMALL}(](?![.)])|\d+(?![\d.)]|\s*[-–|\t]))")


@lru_cache(maxsize=8)
def flat(text: str) -> str:
    """The same text, of the same length: every offset stays what it was."""
    return _INSIDE.sub(" ", text)
