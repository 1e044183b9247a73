"""`{% load compiler_words %}`: `{{ fact.clause|in_language }}` for names of clauses and other words of the compiler."""

from __future__ import annotations

from django import template

from giaoluu.web.ui.compiler_words import in_language

register = template.Library()
register.filter("in_language", in_language)
