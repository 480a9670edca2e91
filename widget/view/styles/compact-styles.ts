/**
 * The looks of the compact card and of what both views share. One string, which the build minifies: the element adopts it as a sheet and
 * the Worker's pages link it as a file, because a strict `style-src 'self'` forbids inline styles. Sizes follow the page's font.
 * `all:initial` keeps the page's inherited styles out, but for the font and for those that hide: a card in a hidden element stays hidden.
 * Emphasis of the place is not the card's, whose own weights tell what is what.
 * Every row may wrap, and the card grows with it; no row is clipped. Only what can be left out (`.spare`, `.trend`) is: it has the room
 * that is left of its line, and where it does not fit in there whole, it wraps into a second line, which is clipped away. The foot takes a
 * second line where the card has room for it; else its last line, with the day, stays.
 * Padding of an inline link makes its target 24 pixels high and moves nothing.
 * Clipped content can't be scrolled to, as it could be with `overflow:hidden`.
 * Where colours are forced, a browser paints a ground below each line of text, and that of the number would hide the lines above it: the
 * card is left out of that, and takes the colours of the system itself.
 * A theme is of what the element draws: the sentence inside stands on the page's paper, and keeps the colours of its links.
 */
import { ABOVE_PX, BELOW_PX, NARROWEST_EM, SIDE_PX, TREND, TYPE, WIDE_EM, WIDER_EM } from './measures.ts';
import { COMPACT_EM, cardColours, em, sized } from './tokens.ts';

const { title, number, unit, growth, small } = TYPE;

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const compactStyles = `
:host {
  display: block;
  container: card/inline-size;
  contain-intrinsic-inline-size: min(24em,80vw);
  min-width: 0;
  max-width: 100%;
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
  line-height: 1.35;
  font-variant-numeric: lining-nums;
  ${cardColours};
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-top: 2px solid var(--ink);
  border-radius: var(--trade-card-radius,0);
  overflow-wrap: anywhere;
}
.compact {
  display: flex;
  flex-direction: column;
  min-height: ${COMPACT_EM}em;
  padding: ${em(ABOVE_PX.narrow)} ${em(SIDE_PX)} ${em(BELOW_PX.narrow)};
  overflow: clip;
}
[dir=rtl] { line-height: 1.5 }
p { margin: 0 }
b { font-weight: ${title.weight} }
.compact :is(.title, .middle, .value, .growth, .note) { display: flex; align-items: baseline }
.dense { word-break: keep-all; text-wrap: balance }
.title, .value, .growth { ${sized('title', title.narrow)} }
.compact .middle { align-items: start }
.compact::before, .compact::after { content: ""; flex: 1 }
.compact::before { flex: 9; max-height: .6em }
.title { order: -1 }
.main { flex: auto; min-width: 0 }
.digits { font-size: ${em(number.narrow, unit.narrow)}; line-height: 1.2; font-weight: ${number.weight}; overflow-wrap: normal }
:is(.note, .foot) { order: 1; ${sized('small', small.narrow)} }
:is(.growth, .state, .foot, .spare) { color: var(--soft) }
.compact .growth { margin-block: .1em -.1em }
:is(.growth, .state) b { color: var(--ink) }
.doubt { color: var(--warn) }
.cite { color: inherit; text-decoration: none }
.cite :is(.digits, b) { text-decoration: underline dotted 1px var(--past); text-underline-offset: .16em }
.cite.derived :is(.digits, b) { text-decoration-style: dashed }
a.withdrawn .digits { color: var(--soft); text-decoration: line-through }
.spare { flex: 1; display: none; flex-wrap: wrap; align-items: baseline; width: 0; height: 1lh; row-gap: 1em; margin-block: -.3em; padding-block: .3em; overflow: clip }
.note .spare { display: flex }
.spare::before { content: "\\200b" }
.spare > span { white-space: pre }
.trend { flex: 0 9999 auto; display: flex; flex-wrap: wrap; justify-content: end; min-width: 0; height: ${em(TREND.height)}; overflow: clip }
.trend::before { content: ""; height: 100% }
.trend svg { margin-inline-start: ${em(12)} }
.trend g { direction: ltr }
.from a { color: inherit; text-decoration: underline 1px var(--line); text-underline-offset: .2em }
:is(.foot, .growth, .value) a { padding-block: 6px }
.past { fill: var(--past) }
.mark { fill: var(--mark) }
.soft { fill: var(--soft) }
.ink { fill: var(--ink); font-weight: 700 }
.open { all: unset; margin: -6px -.25em; margin-inline-start: auto; padding: 6px .25em; padding-inline-start: .75em; color: var(--mark); cursor: pointer }
.trend svg, .open { user-select: none; -webkit-user-select: none }
.compact .foot, .last { display: flex; flex-wrap: wrap; align-items: baseline; align-content: end }
.compact .foot { flex: .2 auto }
.foot > * { white-space: pre-wrap }
.last { flex: auto }
.wide { display: none }
[aria-busy=true] { opacity: .6; cursor: progress }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
.trend .sr { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre }
@container card (max-width:${NARROWEST_EM}em) {
  .compact { padding: ${em(ABOVE_PX.narrowest)} ${em(SIDE_PX - 4)} ${em(BELOW_PX.narrowest)} }
  .title { ${sized('title', title.narrowest)} }
  .long { ${sized('title', 12)} }
  [dir=ltr].compact { line-height: 1.3 }
  .growth { ${sized('growth', growth.narrowest)} }
  .trend { display: none }
  .digits { font-size: min(${em(number.narrowest, unit.narrow)},12cqi) }
}
@container card (min-width:${WIDE_EM}em) {
  .narrow { display: none }
  .wide { display: inline }
  .spare { display: flex }
  .compact { padding-block: ${em(ABOVE_PX.size)} ${em(BELOW_PX.size)} }
  .compact :is(.title:not(.long), .growth) { ${sized('title')} }
  .value { ${sized('unit')} }
  .compact .growth { margin-block: .25em 0 }
  .digits { font-size: ${em(number.size, unit.size)} }
  .compact :is(.note, .foot) { ${sized('small')} }
}
@container card (max-width:${WIDER_EM}em) {
  .far.narrow { display: inline }
  .far.wide { display: none }
}
@media (forced-colors: active) {
  .card { forced-color-adjust: none; --past: GrayText; --mark: LinkText }
  .compact { --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --paper: Canvas; --warn: CanvasText }
  .compact a { color: LinkText }
}
`;
