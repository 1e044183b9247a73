// A text without marks and capitals, so that it is found however it was typed.
const MARKS = /\p{M}/gu;

export const fold = (text) =>
  text.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
