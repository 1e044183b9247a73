"""Keeps the words of the pages: `python -m tools.catalogue` brings the English catalogue up to date and compiles it.

The Vietnamese sentence is itself the message. Gathered are the messages of the floors that speak to people, and the
sentences that the compiler says of a file. Translations are kept, messages that nobody says any more are dropped, new
ones stand with an empty `msgstr` to be filled in. `--check` writes nothing and fails when the catalogue is stale or
wants English; `--compile` only makes the `.mo` that the pages read.
"""

from __future__ import annotations

import argparse
import ast
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import normalize, read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/giaoluu"
PO = SOURCE / "locale/en/LC_MESSAGES/django.po"
MO = PO.with_suffix(".mo")

FLOORS = ("web", "domain", "workers")
"""The floors whose words people read on pages and in messages."""
SPOKEN_BY_COMPILER = ("compiler/reading", "compiler/building/remnants.py", "compiler/compile.py")
SENTENCE = re.compile(r"[A-ZĐÀ-Ỹ“][^|\\]* [^|\\]*\.")
MARKED = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
"""A letter that only Vietnamese writes so, among the languages of the pages."""

CONTEXT = (1, "c")
KEYWORDS: dict[str, tuple[object, ...] | None] = {"_": None}
for _ending in ("", "_lazy", "_noop"):
    KEYWORDS |= {f"gettext{_ending}": None, f"ngettext{_ending}": (1, 2)}
    KEYWORDS |= {f"pgettext{_ending}": (CONTEXT, 2), f"npgettext{_ending}": (CONTEXT, 2, 3)}

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+(?: [^>]*)?>")
HEADER = """\
# The pages in English. The messages are the Vietnamese sentences themselves; `make words` keeps this file.
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

Key = tuple[str | None, str]


@dataclass(slots=True)
class Said:
    """A message as the source says it; `id` has two parts where a number decides."""

    id: str | tuple[str, str]
    context: str | None
    files: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return self.context, self.id if isinstance(self.id, str) else self.id[0]


def gather() -> list[Said]:
    """Every message once, in the order of the files that say it."""
    found: dict[Key, Said] = {}
    for path in _files():
        for said in _messages(path):
            known = found.setdefault(said.key, said)
            known.files.add(path.relative_to(ROOT).as_posix())
            if isinstance(said.id, tuple):
                known.id = said.id
    return list(found.values())


def _files() -> Iterator[Path]:
    for floor in FLOORS:
        yield from sorted(path for path in (SOURCE / floor).rglob("*") if path.suffix in {".py", ".html"})
    for name in SPOKEN_BY_COMPILER:
        place = SOURCE / name
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def _messages(path: Path) -> Iterator[Said]:
    text = path.read_text("utf-8")
    if SOURCE / "compiler" in path.parents:
        yield from (Said(sentence, None) for sentence in sentences(text))
        return
    if path.suffix == ".html":
        code = templatize(text, origin=path.relative_to(ROOT).as_posix())
        # The tags of a template stand in as many columns as its author liked; Python would call that indentation.
        text = "\n".join(line.lstrip() for line in code.splitlines())
    options = {"encoding": "utf-8"}
    for _line, message, _comments, context in extract("python", io.BytesIO(text.encode()), KEYWORDS, options=options):
        yield Said((message[0], message[1]) if isinstance(message, tuple) else message, context)


def sentences(code: str) -> list[str]:
    """The whole Vietnamese sentences in Python code that have no gap in them."""
    strings = (node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant))
    whole = [text for text in strings if isinstance(text, str) and SENTENCE.fullmatch(text) and MARKED.search(text)]
    return list(dict.fromkeys(whole))


def current() -> Catalog:
    """The catalogue as it lies in the source; an empty one where there is none."""
    if not PO.exists():
        return Catalog(locale="en")
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def updated(catalogue: Catalog, messages: Iterable[Said]) -> str:
    """The text of the catalogue with exactly these messages, each with the English that it has."""
    return HEADER + "".join(f"\n{_entry(said, _known(catalogue, said))}" for said in messages)


def _known(catalogue: Catalog, said: Said) -> Message | None:
    return catalogue.get(said.key[1], said.context)


def _entry(said: Said, known: Message | None) -> str:
    lines = [f"#: {file}" for file in sorted(said.files)]
    lines += ["#, fuzzy"] if known and known.fuzzy else []
    lines += [f"msgctxt {normalize(said.context)}"] if said.context else []
    english = known.string if known else ""
    if isinstance(said.id, str):
        lines += [
            f"msgid {_written(said.id)}",
            f"msgstr {_written(english if isinstance(english, str) else english[0])}",
        ]
    else:
        forms = (english, english) if isinstance(english, str) else english
        lines += [f"msgid {_written(said.id[0])}", f"msgid_plural {_written(said.id[1])}"]
        lines += [f"msgstr[{number}] {_written(form)}" for number, form in enumerate(forms)]
    return "\n".join(lines) + "\n"


def _written(text: str) -> str:
    return normalize(text, width=110)


def faults(catalogue: Catalog) -> list[str]:
    """What keeps the English from being whole: nothing said, not yet looked over, other gaps than the Vietnamese."""
    return [f"{fault}: {_first(message)}" for message in catalogue if message.id for fault in _faults(message)]


def _faults(message: Message) -> Iterator[str]:
    strings = (message.string,) if isinstance(message.string, str) else message.string
    if not all(strings):
        yield "no English"
        return
    if message.fuzzy:
        yield "fuzzy"
    if any(gaps(english) != gaps(_first(message)) for english in strings):
        yield "other gaps or tags"


def gaps(text: str) -> list[str]:
    """The placeholders and tags of a sentence; their order may differ between languages."""
    return sorted(PLACEHOLDER.findall(text))


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def compile_words() -> None:
    """Makes the `.mo`, whole or not at all: a server may be reading it."""
    handle, draft = tempfile.mkstemp(dir=MO.parent)
    with os.fdopen(handle, "wb") as file:
        write_mo(file, current())
    Path(draft).replace(MO)


def compile_if_stale() -> None:
    """Makes the `.mo` where it is missing or older than its catalogue."""
    if not MO.exists() or MO.stat().st_mtime < PO.stat().st_mtime:
        compile_words()


def stale() -> bool:
    """Whether the source says other messages than the catalogue."""
    return not PO.exists() or updated(current(), gather()) != PO.read_text("utf-8")


def write() -> None:
    text = updated(current(), gather())
    PO.parent.mkdir(parents=True, exist_ok=True)
    if not PO.exists() or text != PO.read_text("utf-8"):
        PO.write_text(text, "utf-8")
    compile_words()


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, fail when something is wanting")
    parser.add_argument("--compile", action="store_true", help="only make the .mo")
    wishes = parser.parse_args(words)
    if wishes.compile:
        compile_words()
        return 0
    found = ["the catalogue is stale; run: make words"] if wishes.check and stale() else []
    if not wishes.check:
        write()
    found += faults(current())
    print("\n".join(found), end="\n" if found else "", file=sys.stderr)
    return int(bool(found) and wishes.check)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
