// Finding people as stewards type them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Roster } from "../../../../src/giaoluu/web/gate/static/gate/roster.js";

const row = (id, name, search, state = "ok") => [id, id + 100, id + 10, name, "Trường", 0, "A1-2", "delegate", state, 0, 0, 0, 0, search];
const roster = new Roster({
  event: { id: 7 }, device: { id: 1, gate: 2, name: "" }, gates: [{ id: 2, name: "Cửa 2", circles: [] }], agencies: [[5, "Sở Giáo dục", 3]],
  old_passes: [[99, 1]],
  delegates: [
    row(1, "Đàm Quỳnh Anh", "dam quynh anh truong so giao duc"), row(2, "Triệu Mùi Sểnh", "trieu mui senh truong so giao duc"),
    row(3, "Lý Văn Đam", "ly van dam truong so giao duc", "replaced"), row(4, "Sở Thị Anh", "so thi anh truong so giao duc"),
  ],
});
const found = (text) => roster.find(text).map((person) => person.id);

test("with marks and without, three letters of a word", () => {
  assert.deepEqual([found("quỳ"), found("quy"), found("QUỲNH ANH"), found("đàm"), found("sen")], [[1], [1], [1], [1, 3], [2]]);
});

test("a letter inside a word finds nothing, every word must be there", () => {
  assert.deepEqual([found("uynh"), found("quynh mui"), found("  ")], [[], [], []]);
});

test("by number", () => assert.deepEqual(found("12"), [2]));

test("whose name it begins come before whose unit it is", () => assert.deepEqual(found("so"), [4, 1, 2, 3]));

test("by pass, the one that counts and the one that counted", () => {
  assert.deepEqual([roster.byPass.get(101).id, roster.byPass.get(99).id, roster.byPass.get(5)], [1, 1, undefined]);
});

test("who is expected, and of which delegation", () => {
  assert.deepEqual([roster.expected, roster.agencyOf(roster.byId.get(2)).name, roster.gate.name], [3, "Sở Giáo dục", "Cửa 2"]);
});
