from __future__ import annotations

import hashlib
import io
import json
import tarfile
from pathlib import Path

import pytest

from giaoluu.lib.sealed_tar import MANIFEST, Unsound, examine, is_harmless, sealed, unpack


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "source").write_text("nội dung", "utf-8")
    with sealed(tmp_path / "a.tar", {"of": "test"}) as writer:
        writer.add(tmp_path / "source", "files/á/content")
    return tmp_path / "a.tar"


def test_what_went_in_comes_out(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert (examine(archive), unpack(archive, tmp_path / "out")) == ({"of": "test"}, {"of": "test"})
    assert (tmp_path / "out/files/á/content").read_text("utf-8") == "nội dung"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tar", "out", "source"]


def test_whoever_fails_leaves_the_archive_that_was_there(archive: Path, tmp_path: Path) -> None:
    old = archive.read_bytes()
    with pytest.raises(FileNotFoundError), sealed(archive, {}) as writer:
        writer.add(tmp_path / "none", "none")
    assert (archive.read_bytes(), sorted(path.name for path in tmp_path.iterdir())) == (old, ["a.tar", "source"])


def test_any_change_of_a_byte_that_counts_is_noticed(archive: Path) -> None:
    good = archive.read_bytes()
    at = good.index("nội dung".encode())
    archive.write_bytes(good[:at] + b"N" + good[at + 1 :])
    with pytest.raises(Unsound, match=r"^not what the manifest says: files/á/content$"):
        examine(archive)


@pytest.mark.parametrize("length", [0, 1, 511, 512, 1024, 1800])
def test_an_archive_that_was_cut_is_unsound(length: int, archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:length])
    with pytest.raises(Unsound):
        examine(archive)


def forged(path: Path, member: tarfile.TarInfo, *, listed: bool = True) -> Path:
    """An archive of somebody who makes his own manifest."""
    content = b"x"
    told = {"about": {}, "members": {member.name: hashlib.sha256(content).hexdigest()} if listed else {}}
    manifest = json.dumps(told).encode()
    last = tarfile.TarInfo(MANIFEST)
    last.size = len(manifest)
    with tarfile.open(path, "w") as tar:
        member.size = len(content) if member.type == tarfile.REGTYPE else 0
        tar.addfile(member, io.BytesIO(content))
        tar.addfile(last, io.BytesIO(manifest))
    return path


@pytest.mark.parametrize("name", ["../up", "/etc/x", "a/../../up", "a\\b", "a//b", "a\nb", "./a", "x" * 501])
def test_a_name_that_leads_elsewhere_is_refused_before_anything_is_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(Unsound, match=r"^a member with a name that is not allowed$"):
        unpack(forged(tmp_path / "f.tar", tarfile.TarInfo(name)), tmp_path / "out")
    assert (list((tmp_path / "out").iterdir()), is_harmless(name)) == ([], False)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_only_plain_files_are_taken(kind: bytes, tmp_path: Path) -> None:
    member = tarfile.TarInfo("a")
    member.type, member.linkname = kind, "/etc/passwd"
    (tmp_path / "out").mkdir()
    with pytest.raises(Unsound, match=r"^a member that is no plain file$"):
        unpack(forged(tmp_path / "f.tar", member), tmp_path / "out")


def test_a_member_that_the_manifest_does_not_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unsound, match=r"^not what the manifest says: a$"):
        examine(forged(tmp_path / "f.tar", tarfile.TarInfo("a"), listed=False))


@pytest.mark.parametrize("text", [b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"about": {}, "members": []}'])
def test_a_manifest_that_cannot_be_understood_is_refused(text: bytes, tmp_path: Path) -> None:
    last = tarfile.TarInfo(MANIFEST)
    last.size = len(text)
    with tarfile.open(tmp_path / "f.tar", "w") as tar:
        tar.addfile(last, io.BytesIO(text))
    with pytest.raises(Unsound):
        examine(tmp_path / "f.tar")
