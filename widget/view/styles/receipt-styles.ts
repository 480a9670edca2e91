/**
 * The looks of a receipt: a small card beside its number, or beside a whole compact card so that it covers no part of it. On phones it is
 * a sheet at the lower edge, and in browsers without anchor positioning it is in the center. Printed words are in a serif font.
 */
import { cardColors, GROUND, SHEET, SHEET_RADIUS_PX } from './tokens.ts';

export const receiptStyles = `
.receipt {
  all: initial;
  visibility: inherit;
  -webkit-locale: revert-layer;
  color-scheme: inherit;
  ${cardColors};
  display: none;
  box-sizing: border-box;
  position: fixed;
  inset: 0;
  margin: auto;
  width: min(344px,92vw);
  height: fit-content;
  max-height: 80vh;
  overflow: auto;
  overscroll-behavior: contain;
  padding: 14px 16px 6px;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 8px 28px #0003;
  font: inherit;
  font-size: max(.9375em,13px);
  font-style: normal;
  font-weight: 400;
  line-height: 1.4;
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
}
.receipt:popover-open { display: block }
.receipt :is(p, ul) { margin: 0; padding: 0; list-style: none }
.receipt .head { margin-bottom: 4px; padding-inline-end: 1.5em; font-size: .875em; color: var(--soft) }
.quote { font: 650 1.3333em/1.25 Georgia,"Noto Serif",serif }
.quote bdi { unicode-bidi: isolate }
.receipt time { white-space: nowrap }
.by { font-size: .9em; color: var(--soft) }
.receipt a { color: inherit; text-decoration: underline 1px; text-underline-offset: .2em }
.receipt .read { display: flex; align-items: center; justify-content: center; gap: .35em; min-height: 38px; margin: 8px 0; border: 1px solid #0000; border-radius: 6px; font-weight: 600; text-decoration: none; color: var(--paper); background: var(--mark) }
.receipt .read:hover { text-decoration: underline 1px }
.sum { font-size: .9667em; line-height: 1.7 }
.receipt .sum { margin: 8px 0 }
.sum .by { display: block; line-height: 1.3 }
.receipt .values { display: grid; grid-template-columns: fit-content(42%) 1fr; column-gap: 14px; margin-top: 6px }
.values > li { display: grid; grid-template-columns: subgrid; grid-column: 1/-1; padding: 7px 0; border-top: 1px solid var(--line) }
.values b { font-size: 1.1333em; font-weight: 650; line-height: 1.3 }
.before > b { font-weight: 400; color: var(--soft) }
.print { font-family: Georgia,"Noto Serif",serif }
.receipt .values .sum { margin: 0; line-height: 1.4 }
.receipt .reason { margin: 0 0 8px }
details { border-top: 1px solid var(--line); font-size: .9333em }
summary { padding: 6px 0; padding-inline-start: 1.1em; text-indent: -1.1em; line-height: 20px; cursor: pointer }
details > :last-child { padding-bottom: 8px }
details > :is(ul, div), dd div { line-height: 24px }
dl { margin: 0 }
dt { color: var(--soft) }
dd { margin: 0 0 4px }
.receipt .mark { margin-bottom: 6px; padding: 4px 8px; border-radius: 4px; outline: 1px solid #0000; font-size: .9em; color: var(--warn); background: color-mix(in srgb,currentColor ${GROUND * 100}%,#0000) }
.receipt .copied { position: absolute; clip-path: inset(50%) }
.receipt .end { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: 6px; border-top: 1px solid var(--line); font-size: .9333em; line-height: 24px }
.receipt .head { color: var(--ink); font-weight: 600 }
.receipt button { all: unset; cursor: pointer; text-decoration: underline 1px; text-underline-offset: .2em; line-height: 24px }
.receipt .close { position: absolute; inset: 6px 8px auto auto; min-width: 28px; text-align: center; text-decoration: none; font-size: 1.25em; line-height: 28px }
.receipt[dir=rtl] .close { inset: 6px auto auto 8px }
.receipt :focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; border-radius: 2px }
textarea { width: 100%; box-sizing: border-box; margin-top: 6px; font: inherit }
[aria-expanded=true]:not(.compact *), .compact:has(.cite[aria-expanded=true]) { anchor-name: --number }
@supports (position-area:block-end) {
  .receipt { inset: auto; margin: 5px 0; position-anchor: --number; position-area: self-block-end span-self-inline-end; justify-self: normal; max-height: min(80vh,100% - 10px); position-try-order: most-block-size; position-try-fallbacks: flip-block,flip-inline,flip-block flip-inline }
}
@media ${SHEET} {
  .receipt { inset: auto 0 0; margin: 0; position-area: none; width: 100%; max-width: none; max-height: 85vh; border-width: 1px 0 0; border-radius: ${SHEET_RADIUS_PX}px ${SHEET_RADIUS_PX}px 0 0 }
}
@media print {
  .receipt { display: none!important }
}
`;
