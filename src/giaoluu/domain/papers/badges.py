"""Badges and name plates as PDF, each by one of two templates, and a picture of the first page.

Paper speaks Vietnamese, whatever the language of the page on which somebody pressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.papers.faces import Face, Occasion, set_name, set_words
from giaoluu.domain.passes.choices import Printed
from giaoluu.lib import typeset
from giaoluu.lib.qr_code import svg_of

TEMPLATES = Path(__file__).parent / "templates"
NO_CODE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'


class Template(models.TextChoices):
    """How badges or name plates lie on the sheet."""

    SINGLE = "single", _("mỗi trang một người")
    SHEET = "sheet", _("nhiều người một tờ A4, có vạch cắt")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is to be set: a template of this folder, the values in it, and the pictures that it names."""

    template: Path
    values: Mapping[str, Any]
    files: Mapping[str, bytes]

    def pdf(self, fonts: Sequence[Path]) -> bytes:
        return typeset.pdf(self.template, self.values, fonts=fonts, files=self.files)

    def first_page(self, fonts: Sequence[Path]) -> bytes:
        """The first page as SVG."""
        return typeset.first_page(self.template, self.values, fonts=fonts, files=self.files)


def sheet_of(kind: Printed, faces: Sequence[Face], occasion: Occasion, template: Template) -> Sheet:
    """Badges or name plates of these delegates, in their order."""
    return (_badges if kind is Printed.BADGE else _plates)(faces, occasion, template)


def _badges(faces: Sequence[Face], occasion: Occasion, template: Template) -> Sheet:
    told = ", ".join(part for part in (occasion.when, occasion.where) if part)
    people = [
        {
            **_words(face), "event": set_words(occasion.name), "occasion": set_words(told), "seat": face.seat,
            "circle": face.circle, "serial": face.serial, "qr": f"{number}.svg",
        }
        for number, face in enumerate(faces)
    ]  # fmt: skip
    codes = {f"{number}.svg": svg_of(face.token) if face.token else NO_CODE for number, face in enumerate(faces)}
    values = {"title": "Thẻ đeo", "template": template, "words": {"seat": "Ghế"}, "people": people}
    return Sheet(TEMPLATES / "badges.typ", values, {**codes, **fitting()})


def _plates(faces: Sequence[Face], occasion: Occasion, template: Template) -> Sheet:  # noqa: ARG001 - as badges
    values = {"title": "Biển tên", "template": template, "people": [_words(face) for face in faces]}
    return Sheet(TEMPLATES / "plates.typ", values, fitting())


def _words(face: Face) -> dict[str, str]:
    return {
        "name": set_name(face.called), "honour": set_words(face.honour), "position": set_words(face.position),
        "unit": set_words(face.unit),
    }  # fmt: skip


def fitting() -> dict[str, bytes]:
    """What the templates share."""
    return {"fit.typ": (TEMPLATES / "fit.typ").read_bytes()}
