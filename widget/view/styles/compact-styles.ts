/**
 * The style of the compact card and of what both views share. The build minifies this string. The element adopts it as a sheet, and the
 * Worker's pages link it as a file, because a strict `style-src 'self'` forbids inline styles.
 *
 * - Without `theme` a card is part of its page: transparent, in the page's text color and mixes of it. With `theme`, in frames and in
 *   the panel it has a background and colors of its own.
 * - `all: initial` keeps the page's inherited styles out, except color, font family, font size, direction and language, and those that hide.
 * - The card is 10em high, and grows only if a reader's own styles need more. Optional content takes no space of its own. `.rest`, `.spare`
 *   and `.trend` get the remaining space. An item that does not fit wraps into a second line or column, which is clipped.
 * - Soft text never contains other colors: mixes of `currentColor` would add up.
 * - Padding makes the target of a link 24 pixels high. A negative margin cancels it if it would move the lines around the link.
 * - In forced-colors mode, browsers paint a background behind each line of text. The number's background would hide the title. The compact
 *   card opts out and uses system colors itself. There and in print, `.card.card.card` overrides the colors of a theme.
 * - Content is clipped because readers could scroll to it with `overflow:hidden`. Gaps keep it away from the edge, where letters would show.
 */
import { SIDE_PX, TEXT_PX, TYPE } from './measures.ts';
import { COMPACT_EM, cardColors, em, LABEL, mixedColors, sized } from './tokens.ts';

const { title, number, unit, growth, rest, small } = TYPE;

/**
 * A width in the unit `ch`, the width of a zero in the page's font: a font with wider letters needs more space. Widths were measured in Noto
 * Sans, whose zeros are .572em wide: `ch(28)` is 49ch.
 */
const ch = (ems: number) => `${Math.ceil(ems * 1.75)}ch`;

/** Lengths of titles, in characters. Each has a card width below which the title needs two lines and the number is smaller. */
const NARROW_TITLES = [24, 30, 36, 42, 48, 54, 60];
const WIDE_TITLES = [54, 60, 66, 72, 78, 84, 90, 96, 102, 108, 114, 120];
const smaller = (name: string, characters: number, width: number) =>
  `@container card (max-width:${ch(characters * width)}) { .${name}${characters} {--number:${em(number.long, unit.size)};--space:0em}}`;
/** From here a card is wide: 27.5em in Noto Sans. */
const WIDE = '(min-width:48ch)';
/** Below this width, letters are smaller. */
const NARROWEST = ch(17);

/** Widths of charts in em of the card, of three years and by larger numbers of years: about 40% of the card, with columns of 28 pixels, or 12 in a narrow card. */
const SMALLEST_CHART = 10.5;
const CHARTS = { 4: 12.5, 5: 13.75, 6: 15, 7: 16.6, 8: 18.5 };
const NARROW_CHART = 0.43;
/** The width in pixels that each year of a chart needs for its labels. Narrower charts label only the first and the last year. */
const LABEL_PX = 28;

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
  font-family: inherit;
  font-size: max(1em,12px);
  line-height: 1.35;
  font-variant-numeric: lining-nums;
  ${mixedColors};
  color: var(--ink);
  background: var(--paper);
  border-block: 1px solid var(--line);
  border-top: 2px solid;
  border-radius: var(--trade-card-radius,0);
  overflow-wrap: anywhere;
}
:host([theme]) .card { ${cardColors}; padding-inline: ${em(SIDE_PX)} }
[dir=rtl], [dir=rtl] .rest { line-height: 1.4 }
.compact {
  display: flex;
  flex-direction: column;
  min-height: ${COMPACT_EM}em;
  padding-block: .28em;
  line-height: 1.3;
}
p { margin: 0 }
b { font-weight: ${title.weight} }
.compact :is(.title, .value) { display: flex; align-items: baseline }
.dense .title { word-break: keep-all }
.title { line-height: 1.22; ${sized('title', title.narrow)} }
.title > b { text-wrap: balance }
.middle { flex: auto; display: flex }
.main { flex: none; max-width: 100%; display: flex; flex-direction: column; min-width: 0 }
.main:only-child { flex: 1 }
.value { margin-top: var(--space,.2em); line-height: 1.05; ${sized('unit', unit.narrow)} }
.digits { font-size: var(--number,${em(number.narrow, unit.narrow)}); letter-spacing: -.015em; font-weight: ${number.weight} }
.growth { margin-top: calc(var(--space,.2em)*.7); ${sized('growth')} }
.compact :is(.value, .growth) .cite { display: inline-block; min-width: 24px; margin-block: -5px }
.rest { flex: 1 1 0; min-height: 0; contain: inline-size; display: flex; flex-flow: column wrap; column-gap: 1em; overflow: clip; ${sized('rest', rest.narrow)} }
.rest::before { content: ""; width: 100% }
/* Without a note there is space between the title and the number, even if the title has two lines. */
.compact:not(:has(.note)) {--space:initial}
.rest > p { width: 100%; padding-bottom: .1em; text-wrap: balance }
.note, .foot { ${sized('small', small.narrow)} }
.spare { flex: 1; display: none; flex-wrap: wrap; width: 0; height: 1lh; row-gap: 1em; margin-block: -.3em; padding-block: .3em; overflow: clip }
.spare::before { content: "\\200b" }
.spare > span { white-space: pre; margin-inline-start: .5em }
:is(.spare, .rest, p.state, .pre, .from > span) { color: var(--soft) }
.tag { display: inline-block; padding-inline: .4em; border-radius: 2px; background: ${LABEL.ground}; color: ${LABEL.ink}; print-color-adjust: exact }
.cite { color: inherit; text-decoration: none }
.cite .digits, .cite:not(:has(.digits)) { text-decoration: underline dotted max(1.5px,.04em) var(--past); text-underline-offset: .14em; text-decoration-skip-ink: none }
a.withdrawn .digits { text-decoration: line-through }
.foot { display: flex; align-items: baseline; column-gap: 1em; margin-top: auto; padding-bottom: var(--space,.3em) }
.from { flex: auto; min-width: 0 }
.from > .date { white-space: nowrap }
.open { all: unset; flex: none; margin-block: -5px; cursor: pointer }
.from a, .open { color: var(--mark); text-decoration: underline 1px var(--past); text-underline-offset: .2em }
:is(.foot, .growth, .value) a, .open { padding-block: 5px }
.address, .wide { display: none }
.trend { --width:${SMALLEST_CHART}em; flex: 1 1 0; container: trend/inline-size; contain: size; display: flex; flex-wrap: wrap; justify-content: end; position: relative; min-width: 0; overflow: clip; overflow-clip-margin: 3px }
.trend::before { content: ""; width: 1em; height: 100% }
.chart { direction: ltr; flex: 1 1 5.625em; max-width: calc(var(--width)*${NARROW_CHART}); min-width: 5.625em; height: 100%; box-sizing: border-box; padding-block: .5em 1em }
.mixed .chart { padding-block: 1em 1.9em }
.below .chart { padding-block: 1em .5em }
.keyed .chart { border-bottom: .9em solid transparent }
${Object.entries(CHARTS)
  .map(([count, width]) => `.n${count} {--width:${width}em}`)
  .join('\n')}
.key, .chart text { ${sized('label')}; fill: var(--soft) }
.chart .last { fill: var(--ink); font-weight: ${title.weight} }
.chart :is(.number, .mid), .part .first { display: none }
.chart .stub { stroke-width: 2px; stroke-dasharray: 2 3 }
.chart .mark { color: var(--mark) }
.chart rect { fill: currentColor }
.chart :is(path, line) { fill: none; stroke: currentColor }
.chart .past { color: var(--past) }
.chart, .open { -webkit-user-select: none; user-select: none }
[aria-busy=true] { opacity: .6; cursor: progress }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
.trend .sr { position: absolute; left: 0; width: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre }
${NARROW_TITLES.map((count) => smaller('s', count, 0.53)).join('\n')}
@container card (max-width:${NARROWEST}) {
  .title { ${sized('title', 14)} }
  .growth { ${sized('growth', 14)} }
  .value { ${sized('unit', 14)} }
  .foot { column-gap: .5em }
}
@container card (max-width:${ch(17.6)}) {
  /* Two lines of title and two of a warning. */
  :is(.s42,.s48,.s54,.s60):has(.tag) {--number:${em(number.tight, unit.narrow)}}
}
@container card (max-width:${ch(20.5)}) {
  .pre { display: none }
}
@container card ${WIDE} {
  .card {--number:initial;--space:initial}
  .narrow { display: none }
  .wide { display: inline }
  .title { ${sized('title')} }
  .value { ${sized('unit')} }
  .digits { font-size: var(--number,${em(number.size, unit.size)}) }
  .rest { ${sized('rest')} }
  .note, .foot { ${sized('small')} }
  .main { flex: 1 0 auto }
  .trend { flex: 0 1 calc(var(--width) + 1em) }
  .chart { max-width: var(--width); padding-top: 1.1em }
  .chart :is(.number, .mid, .first) { display: inline }
  .side .main { flex: 1; display: grid; grid-template: auto 1fr/1fr minmax(auto,50%); column-gap: 1.6em }
  .side .value { grid-area: 1/1/3/2; align-self: start; white-space: nowrap }
  .side :is(.growth, .rest) { grid-column: 2; padding-inline-start: 1.2em; border-inline-start: 1px solid var(--line) }
  .side .growth { margin-top: 0; ${sized('rest')} }
  .side .growth > span { color: var(--soft) }
  .side .growth b { display: block; font-size: min(${em(growth.side, rest.size)},4.7cqi) }
  .side .rest { contain: size }
  .plain .value, .plain .growth { grid-area: auto/1; padding: 0; border: 0 }
  .plain .rest { grid-area: 1/2/3/3; box-sizing: border-box; padding-top: .6em }
  ${WIDE_TITLES.map((count) => smaller('w', count, 0.57)).join('\n')}
}
@container card ${WIDE} and (max-width:${ch(36.99)}) {
  :is(.open, .side :is(.value, .growth)) .narrow { display: inline }
  :is(.open, .side :is(.value, .growth)) .wide { display: none }
}
@container card ${WIDE} and (max-width:${ch(45)}) {
  .wordy :is(.value, .growth) .narrow { display: inline }
  .wordy :is(.value, .growth) .wide { display: none }
}
@container card (min-width:${ch(34)}) {
  .spare { display: flex }
  .plain .rest > :only-child { font-size: ${em(unit.size, rest.size)} }
}
${Object.keys(CHARTS)
  .map(
    (count) =>
      `@container trend (max-width:${ch((Number(count) * LABEL_PX) / TEXT_PX + 1)}) { .n${count} .mid { display: none } }`,
  )
  .join('\n')}
@container trend (max-width:${ch(10.5)}) {
  .part .year.first, .trend .number { display: none }
}
@media print {
  .card.card.card {--ink:#000;--soft:#000;--mark:#000;--past:#555;--line:#000;--paper:#fff}
  .open { display: none }
  .foot { flex-wrap: wrap }
  .address { display: inline }
}
@media (forced-colors: active) {
  .card.card.card {--ink:CanvasText;--soft:CanvasText;--line:CanvasText;--mark:LinkText;--past:GrayText;--paper:Canvas}
  .compact, .chart { forced-color-adjust: none }
  .cite { color: LinkText }
  .tag { background: none; color: inherit; outline: 1px solid }
}
`;
