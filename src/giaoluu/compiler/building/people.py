"""People and collectives in lists: who is honoured, who sits on a committee."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, lead, passages, sentence_end
from giaoluu.compiler.plan import Exemplar, Member
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Grid
from giaoluu.compiler.syntax.words import HONORIFICS, UPPER

_NAME = rf"[{UPPER}][\w’']*(?:\s+[{UPPER}][\w’']*){{1,5}}"
_PERSON = re.compile(rf"(?P<honorific>(?:(?:{HONORIFICS})[.:]?\s+)+)(?P<name>{_NAME})(?=\s*(?:[,:;(./–-]|$|\s-\s))")
_BARE_PERSON = re.compile(rf"(?P<name>{_NAME})(?=\s*[,:;(–-])")
_ROLE = re.compile(
    r"(?:[-–,:;]\s*|^)(?P<role>(?:Phó )?[Tt]rưởng (?:ban|Ban|tiểu ban|Tiểu ban|đoàn)[^,;-]*|Thành viên|"
    r"thành viên|Ủy viên|Uỷ viên|Thư ký|Tổ trưởng|Tổ phó)\s*$"
)
_COLLECTIVE = re.compile(
    r"(?P<name>(?:Hợp tác xã|HTX|Tập thể|Tổ|Đội|Câu lạc bộ|CLB|Công ty|Trường|Chi bộ|Chi hội|Chi đoàn|Ban|"
    r"Lữ đoàn|Tiểu đoàn|Đồn|Nhóm|Thôn|Xóm|Bản|Hội|Trung tâm|Phòng|Nhân dân|Cán bộ|Gia đình|Doanh nghiệp|Xã|"
    r"Phường|Khu|Trạm|Bệnh viện|Công an|Đoàn|Đảng ủy|UBND|Hải đội|Làng|Mô hình|Xí nghiệp|Nhà máy|Tổ dân phố|Ấp|"
    r"Khoa|Sở|Ban Chỉ huy)\s[^,:;()]*[^,:;()\s])(?:,\s(?:Bệnh viện|Trường|Công ty|Sở|Trung tâm|Công an|"
    r"Học viện|Tổng công ty|Ban Quản lý|Bộ Chỉ huy|Đại học|Phòng|Khoa|Chi cục|"
    r"Cục)\s[^,:;()]*[^,:;()\s])?(?=\s*[,:;(.–]|\s-\s|$)"
)
_ADDRESS = re.compile(
    r"(?:^|,\s*)(?P<address>(?:(?:xóm|thôn|bản|ấp|tổ dân phố|tổ|khu phố|khu vực|khu|buôn|làng|khóm|số nhà|phum|"
    rf"sóc|bon|xã|phường|đặc khu|thị trấn|huyện|tỉnh|thành phố|TP)\s+[\wĐ{UPPER}].*))$"
)
_UNIT_IN_POST = re.compile(rf"\s(?P<address>(?:xóm|thôn|bản|ấp)\s+[{UPPER}].*)$")
_MOVEMENT = re.compile(r"[“\"](?P<quoted>[^”\"]+)[”\"]")
_CONTEXT = re.compile(
    r"điển hình|điểm hình|nhân vật|gương|biểu dương|tuyên dương|vinh danh|khách mời|tôn vinh|cá nhân tiêu biểu|"
    r"mô hình|giao lưu|nhân chứng|diễn giả|tấm gương|tiêu biểu",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"ban tổ chức|tiểu ban|ban chỉ đạo|thành viên|tổ giúp việc|ban giám khảo|tổ công tác|hội đồng|tổ thư ký|"
    r"phân công|đầu mối|liên hệ|trọng tài|ban giám hiệu",
    re.IGNORECASE,
)
_REPRESENTS = re.compile(r"\s*[-–—,(]\s*[Đđ]ại diện\s*(?:cho\s+)?(?:các\s+)?(?P<who>[^()]+?)\)?\s*\.?\s*$")


def build_exemplars(context: Context) -> tuple[Exemplar, ...]:
    """Persons and collectives named to be honoured or to speak on the stage."""
    found: list[Exemplar] = []
    for clause in context.matter:
        above = context.parents.get(id(clause))
        heads = f"{lead(clause)} {clause.title[:200]} {lead(above) if above else ''} {_announcement(clause)}"
        if _CONTEXT.search(heads) and not _BOARD.search(lead(clause)):
            if clause.children:
                found += _from_children(clause)
            for grid in clause.body:
                if isinstance(grid, Grid):
                    found += _from_grid(grid)
    return tuple(_once(found))


def _announcement(clause: Clause) -> str:
    """The line under a clause that announces the list below it ("Các tấm gương tham gia giao lưu:")."""
    return " ".join(p.text for p in passages(clause.body) if p.text.endswith(":"))


def _once(found: list[Exemplar]) -> list[Exemplar]:
    kept: dict[str, Exemplar] = {}
    for exemplar in found:
        kept.setdefault(exemplar.name, exemplar)
    return list(kept.values())


def _from_children(clause: Clause) -> list[Exemplar]:
    """The items of a list, where at least two of them (or all) name a person or a collective."""
    read = [(child, _read(child.passage)) for child in clause.children if not child.children]
    persons = [exemplar for _, exemplar in read if exemplar and exemplar.kind == "person"]
    hits = [exemplar for _, exemplar in read if exemplar]
    announced = clause.title.rstrip().endswith(":") or _CONTEXT.search(f"{lead(clause)} {_announcement(clause)}")
    if not persons or not announced or len(hits) * 2 < len(read) or len(hits) < 2:
        return []
    return hits


def _read(passage: Passage) -> Exemplar | None:
    text = passage.text
    movement, start = _movement(text)
    person = _PERSON.match(text, start) or (_PERSON.search(text, start) if start else None)
    if person is not None:
        return _exemplar(
            passage, person["name"], "person", person["honorific"].strip(" .:"), person.start(), person.end(), movement
        )
    collective = _COLLECTIVE.match(text, start)
    if collective is not None and len(collective["name"]) < 120:
        return _exemplar(
            passage, collective["name"], "collective", None, collective.start(), collective.end(), movement
        )
    return None


def _movement(text: str) -> tuple[str | None, int]:
    """The movement named before the colon ("Điển hình trong phong trào "X": Ông A"), and where the person begins."""
    match = re.match(
        r"(?:Đi[ểê][nm] hình|Gương|Tấm gương|Nhân vật|Cá nhân|Tập thể|Phong trào|Lĩnh vực|Trong|"
        rf"Về)\b(?P<about>.*?(?:[”\"][^:”\"]*)?):\s+(?=[{UPPER}])",
        text,
    )
    if match is None:
        return None, 0
    about = match["about"]
    order = re.search(r"(?:Chỉ thị|Nghị quyết|Kết luận)\s+số\s+\S+?(?=[,\s])", about)
    quoted = _MOVEMENT.search(about)
    if order and (quoted is None or order.start() < quoted.start()):
        return order[0], match.end()
    words = (
        quoted["quoted"] if quoted else re.sub(r"^.*?(?:phong trào(?: thi đua)?|lĩnh vực|công tác|trong)\s+", "", about)
    )
    return words.strip(" ,.") or None, match.end()


def _exemplar(
    passage: Passage, name: str, kind: str, honorific: str | None, start: int, after: int, movement: str | None
) -> Exemplar:
    text = passage.text
    rest = sentence_end(text[after:])
    represents = _REPRESENTS.search(rest)
    who = represents["who"].strip(" .,") if represents else None
    if represents:
        rest = rest[: represents.start()]
    post = re.split(r":\s", rest, maxsplit=1)[0] if kind == "collective" or ":" in rest else rest
    post = re.sub(r"\s*\([^()]*\)\s*", " ", post).strip(" ,;.-–:")
    position, address = _post_and_address(post)
    return Exemplar(name, kind, honorific, position, address, movement, who, passage.span(start, len(text)))


def _post_and_address(post: str) -> tuple[str | None, str | None]:
    """Part "Bí thư Chi bộ xóm Phiêng Pèn, xã Lý Bôn" into the post and the address."""
    match = _ADDRESS.search(post)
    if match is None:
        return post or None, None
    place = match.start()
    unit = re.compile(rf",\s*(?=(?:xóm|thôn|bản|ấp|tổ|khu|buôn|làng|xã|phường|đặc khu)\s+[{UPPER}\d])")
    first = next((m for m in unit.finditer(post)), None)
    if post.startswith(
        ("xóm", "thôn", "bản", "ấp", "tổ ", "khu", "buôn", "làng", "xã ", "phường", "đặc khu", "số nhà")
    ):
        return None, post
    if first is not None:
        place = first.start()
    address = post[place:].strip(" ,")
    return post[:place].strip(" ,") or None, address or None


def _from_grid(grid: Grid) -> list[Exemplar]:
    head = [cell.text.lower() for cell in grid.rows[0]]
    name = next(
        (i for i, h in enumerate(head) if re.search(r"họ và tên|họ, tên|họ tên|tập thể|tên cá nhân|nhân vật", h)), None
    )
    if name is None:
        return []
    post = next(
        (i for i, h in enumerate(head) if i != name and re.search(r"chức vụ|chức danh|đơn vị|địa chỉ|nghề", h)), None
    )
    unit = next(
        (i for i, h in enumerate(head) if i not in (name, post) and re.search(r"đơn vị|địa chỉ|nơi|địa phương", h)),
        None,
    )
    move = next((i for i, h in enumerate(head) if re.search(r"phong trào|lĩnh vực|thành tích|mô hình", h)), None)
    rows = [row for row in grid.rows[1:] if len(row) > name and row[name].text and not row[name].text.isdigit()]
    return [_from_row(row, name, post, unit, move) for row in rows]


def _from_row(row: tuple[Passage, ...], name: int, post: int | None, unit: int | None, move: int | None) -> Exemplar:
    def cell(i: int | None) -> str:
        return row[i].text if i is not None and i < len(row) else ""

    text = row[name].text
    person = re.match(rf"(?P<honorific>(?:(?:{HONORIFICS})[.:]?\s+)*)(?P<name>{_NAME})$", text)
    where = ", ".join(part for part in (cell(post), cell(unit)) if part)
    position, address = _post_and_address(where)
    if person is None or _COLLECTIVE.match(text) is not None:
        return Exemplar(text, "collective", None, position, address, cell(move) or None, None, row[name].at)
    return Exemplar(
        person["name"],
        "person",
        person["honorific"].strip(" .:") or None,
        position,
        address,
        cell(move) or None,
        None,
        row[name].at,
    )


def build_members(context: Context) -> tuple[Member, ...]:
    """People of committees and subcommittees, and contact persons."""
    found: list[Member] = []
    for clause in context.clauses:
        body = _body_of(context, clause)
        if body is not None:
            found += [m for passage in [clause.passage] if (m := _member(passage, body))]
        for block in clause.body:
            if isinstance(block, Grid):
                found += _members_of_grid(block, lead(clause))
            elif body is not None and (member := _member(block, body)):
                found.append(member)
    found += _contacts(context)
    for blocks in [*context.document.annexes, context.document.preamble]:
        title = next((b.text for b in blocks if isinstance(b, Passage) and _BOARD.search(b.text)), None)
        if title:
            found += [m for b in blocks if isinstance(b, Grid) for m in _members_of_grid(b, sentence_end(title))]
    return tuple(found)


def _body_of(context: Context, clause: Clause) -> str | None:
    above = context.parents.get(id(clause))
    if above is not None and _BOARD.search(lead(above)) and not _CONTEXT.search(lead(above)):
        return sentence_end(lead(above))
    return None


def is_roll(clause: Clause) -> bool:
    """Whether a clause lists the people of a body, one an item, each with what they are in it."""
    members = [_member(child.passage, "") for child in clause.children]
    return bool(members) and all(member is not None and member.role is not None for member in members)


def _member(passage: Passage, body: str) -> Member | None:
    """A person at the beginning of a line; one without an honorific only where the line ends with a role."""
    person = _PERSON.match(passage.text) or _BARE_PERSON.match(passage.text)
    if person is None:
        return None
    rest = sentence_end(passage.text[person.end() :]).strip(" ,:-–")
    role = _ROLE.search(rest)
    if role is None and person.re is _BARE_PERSON:
        return None
    position = rest[: role.start()].strip(" ,:-–") if role else rest
    return Member(body, person["name"], position or None, role["role"] if role else None, passage.span(*person.span()))


def _members_of_grid(grid: Grid, body: str) -> list[Member]:
    head = [cell.text.lower() for cell in grid.rows[0]]
    name = next((i for i, h in enumerate(head) if re.search(r"họ và tên|họ, tên|họ tên", h)), None)
    role = next(
        (i for i, h in enumerate(head) if re.search(r"nhiệm vụ|chức danh trong|vai trò|ghi chú|phân công", h)), None
    )
    if name is None or role is None or not _BOARD.search(body):
        return []
    post = next((i for i, h in enumerate(head) if i not in (name, role) and re.search(r"chức vụ|đơn vị", h)), None)
    found = []
    for row in grid.rows[1:]:
        if len(row) > max(name, role) and row[name].text:
            bare = re.sub(rf"^(?:(?:{HONORIFICS})[.:]?\s+)+", "", row[name].text)
            found.append(
                Member(
                    body,
                    bare,
                    row[post].text or None if post is not None and len(row) > post else None,
                    row[role].text or None,
                    row[name].at,
                )
            )
    return found


_CONTACT = re.compile(
    rf"(?:liên hệ|đầu mối|điện thoại|ĐT|SĐT|số máy)[^.;]*?(?P<honorific>đồng chí|đ/c|Đồng chí|Đ/c|ông|bà|Ông|"
    rf"Bà|thầy|cô)\s+(?P<name>{_NAME})(?P<rest>[^.;)]*)"
)


def _contacts(context: Context) -> list[Member]:
    found = []
    blocks = [p for c in context.clauses for p in [c.passage, *c.body]] + context.document.closing
    for block in blocks:
        if isinstance(block, Passage):
            for match in _CONTACT.finditer(block.text):
                at: Span = block.span(*match.span("name"))
                found.append(Member(None, match["name"], match["rest"].strip(" ,-–:") or None, "liên hệ", at))
    return found
