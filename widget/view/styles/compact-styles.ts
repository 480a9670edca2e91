/**
 * The looks of the compact card and of what both views share. One string, which the build minifies: the element adopts it as a sheet and
 * the Worker's pages link it as a file, because a strict `style-src 'self'` forbids inline styles. Sizes follow the page's font.
 * `all:initial` keeps the page's inherited styles out, but for those that hide: a card in a hidden element stays hidden.
 * Of a compact card's free height what may be left out (`.optional`) takes what it needs first; the space above the title takes the rest.
 * Firefox ignores `max-height: max-content` and would give it all of that height: a single line gets 1.4em there. Browsers that know
 * `-webkit-max-content` of a height take that instead.
 * A theme is of what the element draws: the sentence inside stands on the page's paper, and keeps the colours of its links.
 * The narrowest cards have no padding above the title, and share the free height. Below 5em nothing can be read: the
 * card keeps its height and is cut.
 */
import { COMPACT_EM, cardColours } from './tokens.ts';

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const compactStyles = `
:host {
  display: block;
  container-type: inline-size;
  contain-intrinsic-inline-size: min(24em,80vw);
  min-width: 0;
  max-width: 100%;
  break-inside: avoid;
}
:host([hidden]) { display: none }
:host(:state(failed)) { min-height: 0 !important }
:host([theme=light]) > :not(slot) { color-scheme: light }
:host([theme=dark]) > :not(slot) { color-scheme: dark }
.card {
  all: initial;
  visibility: inherit;
  pointer-events: inherit;
  -webkit-locale: revert-layer;
  color-scheme: inherit;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  min-height: ${COMPACT_EM}em;
  font-family: inherit;
  font-size: max(1em,12px);
  line-height: 1.2;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  ${cardColours};
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-top: 2px solid var(--mark);
  border-radius: var(--trade-card-radius,2px);
}
p, ul { margin: 0; padding: 0 }
.main { display: flex; flex-wrap: wrap; align-content: start; column-gap: .75em; overflow: hidden; padding: .25em .8125em 0 }
.facts { display: flex; flex-direction: column; flex: auto; min-width: 0; max-width: 100%; min-height: calc(7em - 4px) }
.facts::before { content: ""; flex: 1 1 0; max-height: .3125em }
.head { width: calc(100cqi - 2px - 1.625em); margin-inline-end: -100cqi; font-size: .9375em }
.period { display: inline-block }
.value { margin-top: auto }
.digits { font-size: 1.75em; line-height: 1; font-weight: 700 }
.mark { display: table; margin: .15em 0 .1em; padding: 0 .4em; font-size: max(.8125em,12px); line-height: 1.4; color: var(--paper); background: var(--ink) }
b, .scale { font-weight: 700 }
.growth a { padding: 3px 0; font-size: .9375em }
.small { font-size: max(.8125em,12px); line-height: 1.3; color: var(--soft) }
.optional { flex: 1000 1 0; min-height: 0; max-height: max-content; margin-bottom: auto; overflow: hidden; display: flex; flex-flow: column wrap; align-content: start }
.optional:not(:has(p + p)) { max-height: 1.4em; max-height: -webkit-max-content }
.optional::before, .optional p { content: ""; width: 100% }
.trend { flex: 0 0 6em; height: 0 }
.bars { display: flex; height: 4.25em; margin-top: 2.375em; padding: 0 .5em; list-style: none; color: var(--soft) }
.bars li { display: flex; flex-direction: column; justify-content: flex-end; align-items: center; flex: 1; min-width: 0; font-size: max(.75em,12px); white-space: nowrap }
.bars svg { flex: none; width: 62%; max-width: 2.75em; background: var(--mark); opacity: .65 }
.bars li:last-child svg { opacity: 1 }
.bars :last-child { min-height: 1.2em }
.amount { display: none }
.inner { visibility: hidden }
.foot { display: flex; justify-content: space-between; gap: 0 .75em; height: 1.75em; line-height: max(1.75em,24px); margin: auto .8125em 0; border-top: 1px solid var(--line); color: var(--soft) }
.foot > * { margin: 0; font-size: max(.8125em,12px); line-height: inherit }
.from { flex: 1; min-width: 0; overflow: hidden }
.from > * { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: pre; vertical-align: top }
.bars [aria-hidden], .open { user-select: none; -webkit-user-select: none }
.open { flex: none; border: 0; padding: 0; font-family: inherit; color: var(--mark); background: none; cursor: pointer }
[aria-busy=true] { opacity: .6; cursor: progress }
[aria-busy=true]::after { content: " …"; position: absolute }
a { color: inherit; text-decoration: none }
a:hover { text-decoration: underline 1px }
.from a { text-decoration: underline 1px; text-underline-offset: .2em }
:is(.withdrawn, .superseded) .digits { font-weight: 400; text-decoration: line-through 1px }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 1px }
.sr { display: inline-block; width: 1px; height: 1em; margin-inline-end: -1px; overflow: hidden; clip-path: inset(50%); white-space: pre; vertical-align: bottom }
.bars .sr { position: absolute }
@container (max-width:20em) {
  .main { padding-top: .125em }
  .facts { min-height: calc(7.125em - 4px) }
  .head { font-size: .875em; line-height: 1.15 }
  .value { font-size: .875em }
}
@container (max-width:17em) {
  .main { padding: 0 .6875em }
  .facts { min-height: calc(7.4375em - 4px) }
  .head { width: calc(100cqi - 2px - 1.375em); font-size: .8125em }
  .value { font-size: .8125em }
  .small { line-height: 1.2 }
  .optional { flex-grow: 1 }
  .foot { height: 1.5625em; line-height: max(1.5625em,24px); margin-inline: .6875em }
}
@container (max-width:14.5em) {
  :is(.head, .value, .small, .mark) { font-size: max(.75em,12px) }
  .growth a { font-size: max(.8125em,12px) }
}
@container (max-width:12em) {
  .foot { flex-wrap: wrap; height: auto; line-height: max(1.4em,24px) }
  .from { flex: 1 0 auto }
}
@container (max-width:5em) {
  .card { height: ${COMPACT_EM}em; overflow: hidden }
}
@container (min-width:27em) {
  .digits { font-size: 2.125em }
  .trend { flex-basis: 12em }
  .bars { height: 5em; margin-top: 1.625em }
}
@container (min-width:36em) {
  .trend { flex-basis: 16em }
  .amount { display: inline }
  .inner { visibility: inherit }
}
@media (forced-colors: active) {
  .card { forced-color-adjust: none; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --mark: LinkText; --hair: LinkText; --paper: Canvas }
  a { color: LinkText }
}
`;
