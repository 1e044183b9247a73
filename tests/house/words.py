"""Finds words of the interface that nobody can translate: in templates, in Python, in scripts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template.base import Lexer, Token, TokenType

from tools.catalogue import KEYWORDS, MARKED

WORD = re.compile(r"(?<!&)\b[^\W\d_]{2,}")
NAMES = {"giaoluu", "SHA"}
READ_ALOUD = {"aria-label", "title", "alt", "placeholder", "value", "summary", "label"}
QUOTED = re.compile(r"(?<!_\()[\"']([^\"']*)[\"']")
EXCUSE = "# not translated:"
UNENDED = {"meta", "link", "input", "br", "hr", "img", "wbr", "source", "use", "rect", "path", "circle", "line"}
SCRIPT_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`")


def in_template(text: str) -> list[str]:
    """Words that stand in a template outside translate tags, comments and elements with `lang="vi"`."""
    tokens = list(_without_translated(Lexer(text).tokenize()))
    page = _Literal()
    page.feed("".join(token.contents if token.token_type == TokenType.TEXT else "" for token in tokens))
    page.close()
    return page.found + [word for token in tokens for word in _in_tag(token)]


def _without_translated(tokens: list[Token]) -> Iterator[Token]:
    """All tokens but comments, what stands in `blocktranslate`, and blocks that hold a class (`body_class`)."""
    until = ""
    for token in tokens:
        name = token.contents.partition(" ")[0] if token.token_type == TokenType.BLOCK else ""
        if until:
            until = "" if name == until else until
        elif name in {"blocktranslate", "comment"} or token.contents.endswith("_class"):
            until = f"end{name}"
        elif token.token_type != TokenType.COMMENT and name not in {"translate", "load"}:
            yield token


def _in_tag(token: Token) -> list[str]:
    """Vietnamese that is handed on in a tag: `{% include "a.html" with says="Chưa có" %}`."""
    if token.token_type == TokenType.TEXT:
        return []
    return [words for words in QUOTED.findall(token.contents) if MARKED.search(words)]


class _Literal(HTMLParser):
    """Gathers the words that a page shows or reads aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._vietnamese: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if not self._is_vietnamese():
            self.found += [word for name in READ_ALOUD for word in _words(named.get(name) or "", tag)]
            self.found += [value for name, value in attrs if name not in READ_ALOUD and MARKED.search(value or "")]
        if tag not in UNENDED:
            self._vietnamese.append(self._is_vietnamese() or named.get("lang") == "vi")

    def handle_endtag(self, tag: str) -> None:
        if self._vietnamese and tag not in UNENDED:
            self._vietnamese.pop()

    def handle_data(self, data: str) -> None:
        if not self._is_vietnamese():
            self.found += _words(data, "")

    def _is_vietnamese(self) -> bool:
        return bool(self._vietnamese and self._vietnamese[-1])


def _words(text: str, tag: str) -> list[str]:
    """Whatever looks like words; a form's own values (`<input value="vi">`) only where they are Vietnamese."""
    found = [word for word in WORD.findall(text) if word not in NAMES]
    return found if tag not in {"input", "button", "option"} else [word for word in found if MARKED.search(text)]


def in_python(code: str) -> list[str]:
    """Vietnamese strings outside gettext; patterns, docstrings and lines with a reason (`EXCUSE`) are excepted.

    A call of gettext within an f-string is none: nobody gathers it.
    """
    tree, lines = ast.parse(code), code.splitlines()
    excepted = {id(node) for top in ast.walk(tree) for node in _excepted(top)}
    excepted -= {id(node) for top in ast.walk(tree) if isinstance(top, ast.JoinedStr) for node in ast.walk(top)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in excepted
        if MARKED.search(node.value) and EXCUSE not in lines[node.lineno - 1]
    ]


def _excepted(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and _called(node.func) in {*KEYWORDS, "re.compile"}:
        for argument in node.args:
            yield from ast.walk(argument)


def _called(function: ast.expr) -> str:
    return ast.unparse(function)


def in_script(code: str) -> list[str]:
    """Vietnamese strings of a script: its sentences belong in the HTML."""
    return [words for words in SCRIPT_STRING.findall(code) if MARKED.search(words)]
