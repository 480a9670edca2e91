/**
 * The looks of the compact card and of what both views share. One string, which the build minifies: the element adopts it as a sheet and
 * the Worker's pages link it as a file, because a strict `style-src 'self'` forbids inline styles. Sizes follow the page's font.
 * `all:initial` keeps the page's inherited styles out, but for the font and for those that hide: a card in a hidden element stays hidden.
 * Emphasis of the place is not the card's, whose own weights tell what is what.
 * The rows of the grid are the slots of tokens.ts: whatever a card says, nothing in it moves. What has no room in a line wraps into the
 * next, which is clipped, so that a minor note, a date or a label is there whole or not at all. Period and title have two lines, of which
 * a reader's own spacing, or small text, leaves the first; what is longer, or an agency longer than its line, ends in dots. The trend has
 * the width that number and growth leave, and its labels go by its own width. In a card that is narrow for its text, the text goes by the
 * width of the card, and there is no trend.
 * The slot of the title ends 2 pixels above the number. Two lines of the usual size are less than 63% of it, three are more; above them is
 * room for marks on letters, which an edge would cut.
 * Half a line (`lh`) above number and growth is taken back: they stay in their slots with a line height that a reader has set.
 * In text of less than 16 pixels the lines that are 24 pixels high, to be selected, are higher than their slots: growth stands in the middle
 * of its own, and the foot's line is as high as what is left.
 * Clipped content can't be scrolled to, as it could be with `overflow:hidden`.
 * Where colours are forced, a browser paints a ground below each line of text, and that of the number would hide the lines above it: the
 * card is left out of that, and takes the colours of the system itself.
 * A theme is of what the element draws: the sentence inside stands on the page's paper, and keeps the colours of its links.
 */
import {
  COMPACT_EM,
  cardColours,
  em,
  fluid,
  GROUND,
  RADIUS_PX,
  SIDE_PX,
  SLOTS,
  shrinking,
  sized,
  TYPE,
} from './tokens.ts';

const rows = Object.values(SLOTS)
  .map((slot) => em(slot))
  .join(' ');

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const compactStyles = `
:host {
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: min(24em,80vw);
  min-width: 0;
  max-width: min(100%,40em);
  break-inside: avoid;
}
:host(:state(failed)) { min-height: 0 !important }
:host([hidden]) { display: none }
:host([theme=light]) > :not(slot) { color-scheme: light }
:host([theme=dark]) > :not(slot) { color-scheme: dark }
.card {
  all: initial;
  visibility: inherit;
  pointer-events: inherit;
  -webkit-locale: revert-layer;
  color-scheme: inherit;
  box-sizing: border-box;
  display: block;
  font: inherit;
  font-style: normal;
  font-weight: 400;
  font-size: max(1em,12px);
  line-height: 1.2;
  font-variant-numeric: tabular-nums;
  ${cardColours};
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: var(--trade-card-radius,${em(RADIUS_PX)});
}
.compact {
  display: grid;
  align-items: start;
  grid-template: ${rows} 1fr/100%;
  height: ${COMPACT_EM}em;
  padding: 0 ${shrinking(SIDE_PX, 10)};
  overflow: clip;
  white-space: nowrap;
}
p, ul { margin: 0; padding: 0 }
.compact > * { grid-column: 1 }
.compact > :is(.title, .foot) { grid-column: 1/-1; width: 0; min-width: 100% }
.title { display: flex; flex-direction: column; justify-content: center; height: ${em(SLOTS.title - 2)}; line-height: 1.1 }
.title .what { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; max-height: round(down,63%,1lh); margin-top: -.2em; padding-top: .2em; overflow: clip; white-space: normal; text-wrap: balance }
.area, .remark p, .from > * { overflow: clip visible; text-overflow: ellipsis }
.area { ${fluid('area')} }
.what, .remark p, .foot > * { ${fluid('small')} }
.what, .growth, .remark, .foot { color: var(--soft) }
:is(.what, .growth) b { color: var(--ink) }
b { font-weight: ${TYPE.area.weight} }
.value { ${fluid('number')}; line-height: 1; margin-top: calc(.37em - .5lh) }
.compact .long { ${fluid('number', TYPE.number.long)} }
.digits { font-weight: ${TYPE.number.weight}; letter-spacing: -.015em }
.scale { font-size: max(${em(TYPE.unit.size, TYPE.number.size)},11px); font-weight: ${TYPE.unit.weight} }
.cite { display: inline-block; color: inherit; text-decoration: none }
.cite :is(.digits, b) { text-decoration: underline dotted 1px var(--past); text-underline-offset: .16em }
.cite.derived :is(.digits, b) { text-decoration-style: dashed }
.growth { ${fluid('growth')}; line-height: 24px; margin-top: calc(${em(SLOTS.growth / 2, TYPE.growth.size)} - .5lh) }
.remark { display: flex; align-items: start; min-width: 0; line-height: ${em(SLOTS.note)} }
.remark > p { max-width: calc(100cqi - 2.6em) }
.remark p { flex: none }
p + .rest, .rest p + p { margin-inline-start: .75em }
.rest { flex: 1 0 auto; display: flex; flex-wrap: wrap; width: 0; height: ${em(SLOTS.note)}; overflow: clip }
.rest::before { content: ""; height: 100% }
.tag { padding: 0 .35em; border-radius: 3px; font-weight: 600; color: var(--warn); background: color-mix(in srgb,currentColor ${GROUND * 100}%,#0000) }
.bad { color: var(--bad) }
a:is(.withdrawn, .superseded) .digits { font-weight: 500; color: var(--soft); text-decoration: line-through 2px }
.compact:has(.trend) { grid-template-columns: minmax(max-content,1fr) minmax(0,13em) }
.trend { container-type: inline-size; grid-area: 2/2/5/3; margin-inline-start: .75em; overflow-x: clip }
.bars { display: flex; justify-content: end; column-gap: 9%; position: relative; height: 4.3125em; line-height: .875em; list-style: none; color: var(--soft) }
.bars::after { content: ""; position: absolute; inset: auto 0 .875em; border-top: 1px solid var(--line) }
.bars li { display: flex; flex-direction: column; justify-content: end; align-items: center; flex: 1; min-width: 0; max-width: 3.25em }
.bars > :first-child { align-items: start }
.bars > :last-child { align-items: end; color: var(--ink); font-weight: 600 }
.bars svg { flex: none; width: 100%; margin-top: 1px; background: var(--past) }
.bars > :last-child svg { background: var(--mark) }
.bars span { ${sized('label')} }
.bars .missing { padding-bottom: .875em }
.bars .missing svg { width: 2px }
.bars:has(:nth-child(5)) :is(.amount, .inner) { opacity: 0 }
.foot { display: flex; align-items: start; gap: .75em; margin-top: 2px; border-top: 1px solid var(--line); line-height: min(1.5em,1.75em - 4px) }
.foot > * { flex: none; line-height: inherit }
.foot > .from { flex: 1; height: 1lh; min-width: 0; overflow: clip; white-space: normal }
.from > * { display: inline-block; max-width: 100%; white-space: pre; vertical-align: top }
.from a { color: inherit; text-decoration: underline 1px; text-underline-offset: .12em }
.from a::after { content: " ↗" / "" }
.bars [aria-hidden], .open { user-select: none; -webkit-user-select: none }
.open { border: 0; padding: 0; font-family: inherit; font-weight: 600; color: var(--mark); background: none; text-decoration: none; cursor: pointer }
.open::after { content: " ›" / "" }
[aria-busy=true] { opacity: .6; cursor: progress }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
.from a:focus-visible { outline-offset: -2px }
.sr { display: inline-block; width: 1px; height: 1em; margin-inline-end: -1px; overflow: hidden; clip-path: inset(50%); white-space: pre; vertical-align: bottom }
.bars .sr { position: absolute }
@container (max-width:18.99em) {
  .from a::after, .open::after { content: none }
  .compact:has(.trend) { grid-template-columns: 100% }
  .trend { display: none }
}
@container (max-width:4.75em) {
  .bars { opacity: 0 }
}
@container (max-width:9.99em) {
  .amount, .inner { opacity: 0 }
}
@media (forced-colors: active) {
  .compact, .bar { forced-color-adjust: none; --past: GrayText; --mark: LinkText }
  .compact { --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --paper: Canvas }
  .compact a { color: LinkText }
  .tag { color: CanvasText; outline: 1px solid; outline-offset: -1px }
}
`;
