"""The style of the page of findings: ink on paper, one gold hairline, light and dark, A4 when printed."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ground: light-dark(#faf9f6, #151412); --sheet: light-dark(#fff, #1d1b18);
  --ink: light-dark(#1c1a17, #f0ebe1); --ink-2: light-dark(#55504a, #b9b1a4); --line: light-dark(#e0dcd3, #37332d);
  --line-2: light-dark(#8d857a, #7d756a); --gold: light-dark(#b8933f, #a98746); --lit: light-dark(#fbf1d0, #3a3118);
  --warn: light-dark(#875300, #e8b65a); --late: light-dark(#a3161f, #ff9a92);
  --text: "Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", system-ui, sans-serif;
  --serif: "Times New Roman", Tinos, "Liberation Serif", serif; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 15px/1.6 var(--text); }
header, main { max-width: 860px; margin-inline: auto; padding-inline: 24px; }
h1, h2, h3, p, ol, blockquote { margin: 0; padding: 0; }
h1 { font-size: 26px; line-height: 1.4; font-weight: 600; padding-block: 32px 0; text-wrap: balance; }
h1::after { content: ""; display: block; width: 72px; margin-block: 12px 0; border-block-end: 1px solid var(--gold); }
h2 { font-size: 18px; line-height: 1.45; font-weight: 600; padding-block: 32px 8px; overflow-wrap: anywhere; }
h3 { font-size: 15px; line-height: 1.6; font-weight: 600; }
ol { list-style: none; }
li { padding-block: 16px; border-block-end: 1px solid var(--line); break-inside: avoid; }
.state { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; font-size: 13px; font-weight: 500; }
.state svg { width: 12px; height: 12px; fill: currentColor; translate: 0 1px; }
.error .state { color: var(--late); } .warning .state { color: var(--warn); } .note .state { color: var(--ink-2); }
.code { color: var(--ink-2); font-weight: 400; }
.where { color: var(--ink-2); font-weight: 400; margin-inline-start: auto; text-decoration-style: dotted; }
blockquote { font: 16px/1.5 var(--serif); border-inline-start: 1px solid var(--gold); padding-inline-start: 12px;
  margin-block: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
li > p:not(.state) { color: var(--ink-2); font-size: 13px; }
mark { background: var(--lit); color: inherit; }
.paper mark { background: none; border-block-end: 2px solid var(--line-2); }
.paper mark.warning { border-color: var(--warn); } .paper mark.error { border-color: var(--late); }
.fix ins { color: var(--ink); text-decoration: none; border-block-end: 1px dashed var(--line-2);
  white-space: pre-wrap; }
.paper { margin-block: 32px 64px; padding: 52px 44px 64px 64px; background: var(--sheet);
  border: 1px solid var(--line); font: 15.5px/1.5 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
.n { font: 600 11px/1 var(--text); vertical-align: 5px; padding-inline: 1px; color: var(--ink-2);
  text-decoration: none; }
:target { background: var(--lit); }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
@media (max-width: 640px) { header, main { padding-inline: 16px; } .paper { padding: 24px 16px; }
  .where { margin: 0; } }
@media print { :root { color-scheme: light; --ground: #fff; } @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  header, main { max-width: none; padding: 0; } .paper { border: 0; padding: 0; break-before: page; } }
"""
