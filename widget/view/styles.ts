/**
 * The looks of a card. One string, which the build minifies: the element adopts it as a sheet and the Worker's pages link it as a file,
 * because a strict `style-src 'self'` forbids inline styles. Sizes follow the page's font; pages adjust by custom property or `::part()`.
 * `all:initial` keeps the page's inherited styles out, but for those that hide: a card in a hidden element stays hidden.
 * Growth has one colour for up and down: red and green mean opposite things in different countries.
 */
import { colours } from './colours.ts';

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const styles = `
:host {
  display: grid;
  container-type: inline-size;
  contain-intrinsic-inline-size: 24em;
  min-width: 0;
  max-width: 100%;
  break-inside: avoid;
}
:host([hidden]) { display: none }
.card {
  all: initial;
  visibility: inherit;
  pointer-events: inherit;
  -webkit-locale: revert-layer;
  display: flex;
  flex-direction: column;
  min-width: 0;
  color-scheme: inherit;
  font-family: inherit;
  font-size: max(1em, 12px);
  line-height: 1.4;
  overflow-wrap: anywhere;
  text-wrap: pretty;
  ${colours};
  color: var(--ink);
  background: var(--trade-card-background,light-dark(#fff,#17191d));
  border: 1px solid var(--line);
  border-top: 3px solid var(--mark);
  border-radius: var(--trade-card-radius,3px);
  padding: 1em;
  font-variant-numeric: tabular-nums;
}
:host([theme=light]) { color-scheme: light }
:host([theme=dark]) { color-scheme: dark }
.title, .digits { font-weight: 700 }
.note, .on, .small, .label, .column { color: var(--soft) }
.note, .box, .foot { font-size: 0.875em }
.box .note { font-size: 1em; color: inherit }
.body { columns: 15.5em 3; column-gap: 2em; clip-path: inset(2px -1em -1em) }
.body > * { break-inside: avoid }
.value { line-height: 1.2; margin-top: 0.4em }
.digits { font-size: 2.5em }
.marked b {
  display: block;
  border-inline-start: 3px solid var(--mark);
  padding-inline-start: 0.4em;
  margin-bottom: 0.2em;
}
.marked .digits { font-size: 1.5em }
.scale, .growth { font-size: 1.05em; font-weight: 600 }
.scale { display: inline-block }
.growth { margin: 0.2em 0 }
.growth .on { font-weight: 400; font-size: 0.9em }
.note::first-letter { text-transform: uppercase }
.arrow { font-size: 0.75em; margin-inline-end: 0.3em; color: var(--mark) }
.box, .foot > *:first-child { border-top: 1px solid var(--line); margin-top: 0.75em; padding-top: 0.6em }
.foot { margin-top: auto }
.foot div > bdi { white-space: nowrap }
.month, .columns { display: flex; gap: 0 0.6em; align-items: baseline }
.month { flex-wrap: wrap }
.share { display: grid; grid-template-columns: 1fr auto; gap: 0 0.6em; margin-top: 0.4em }
.share svg, .share .small { grid-column: 1/-1 }
.label, .small { font-size: 0.9em }
svg { display: block; width: 100%; height: 0.4em; margin: 0.15em 0 }
[dir="rtl"] .share svg { transform: scaleX(-1) }
rect { fill: var(--mark) }
.track { fill: var(--line) }
.columns { margin-top: 0.4em }
.column { flex: 1; min-width: 0; max-width: 6em; text-align: center; font-size: 0.9em }
.column svg { height: 4.5em }
.skip { border-inline-start: 1px dashed var(--soft); padding-inline-start: 0.6em }
.column a { white-space: nowrap; unicode-bidi: plaintext }
.derived rect { fill-opacity: 0.6 }
a.derived { font-style: italic }
a.derived:not(.value a)::before, .derived .digits::before, .column .about::before { content: "≈" }
.column .over::before { content: ">" }
.column .under::before { content: "<" }
a { color: inherit; text-decoration: underline 1px; text-underline-offset: 0.25em }
.cite { text-decoration: underline dotted 1px var(--soft) }
.superseded, .withdrawn { text-decoration: line-through 0.07em }
.value .cite { text-decoration: none }
.cite:hover { text-decoration: underline 1px var(--mark) }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
.sr {
  user-select: none;
  position: absolute;
  width: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@container (max-width:18em) {
  .column:nth-last-child(n + 5) { display: none }
  .skip:nth-last-child(4) { border: 0; padding: 0 }
}
@media (forced-colors: active) {
  rect { fill: CanvasText }
  .track { fill: GrayText }
}
@media print {
  .foot div:first-child a::after { content: " (" attr(href) ")" }
}
`;
