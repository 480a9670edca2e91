/**
 * The looks of the full view, beside those of compact-styles.ts. Every number that opens a receipt has the dotted line below it. Lines
 * that are compared share one axis: what the card is about has the strong color, what it is compared with the quiet one, and what nobody
 * printed is striped. Growth has one color for up and down: red and green mean opposite things in different countries.
 */
import { SIDE_PX, TYPE } from './measures.ts';
import { em, sized } from './tokens.ts';

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const fullStyles = `
:host([view=full]) { max-width: 100% }
.full { padding: .625em ${em(SIDE_PX)} 0; line-height: 1.4; overflow-wrap: anywhere }
.panel .full { padding: .5em 0 0; border: 0; background: none }
.panel .full .head { display: none }
:where(ul) { margin: 0; padding: 0 }
.full ul { list-style: none }
.body { display: grid; grid-template-columns: minmax(0,1fr); column-gap: 2em }
.block { padding: .75em 0; border-top: 1px solid var(--line) }
.body > div:first-child > .block:first-child { padding-top: .25em; border: 0 }
.full .value { ${sized('unit')} }
.full .digits { font-size: ${em(TYPE.number.size, TYPE.unit.size)} }
.full .value .wide { display: inline }
.full .value .narrow { display: none }
.full .doubt { font-weight: ${TYPE.title.weight} }
.full :is(.growth, .value + .notes) { margin-top: .25em }
.full .printed { margin-top: .25em; font-family: Georgia,"Noto Serif",serif; font-weight: 600 }
.full :is(.small, .notes, .note, .label, .group, .origin, .pending) { ${sized('small')}; color: var(--soft) }
.full .label { margin-bottom: .25em; font-weight: 600 }
.label span { font-weight: 400 }
.group { margin-top: .5em }
.full :is([part=month], [part=partners], .flows) { ${sized('growth')} }
.full .cite { display: inline }
.full .cite:hover { text-decoration-color: currentColor }
.full .cite:is(.disputed, .corrected):not(.value a) { color: var(--warn); text-decoration: underline wavy 1px }
.full .withdrawn:not(.value a) { text-decoration: line-through 1px }
.full :is(li, .growth, [part=month], [part=partners] p, .origin) { line-height: max(1.5em,24px) }
.full a:not(.cite) { color: inherit; text-decoration: underline 1px; text-underline-offset: .2em }
.full .origin { margin-bottom: 2px }
.origin a { display: inline-block; margin-inline-end: .4em }
.full .origin a:first-of-type { color: var(--mark) }
.row { position: relative; ${sized('growth')} }
.pair { display: block; text-align-last: justify }
.pair > :is(span:first-child, span:last-of-type) { display: inline-block; vertical-align: top; text-align-last: start }
.pair > span:first-child { max-width: calc(100% - 6em) }
:is(.pair > span:last-of-type, td .cite, .origin a span) { white-space: nowrap }
td .cite { display: inline-block; min-width: 24px; line-height: 24px }
.full table { font: inherit; color: inherit; width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; ${sized('growth')} }
.full :is(th, td) { padding: .15em 0; text-align: start; font-weight: 400; line-height: max(1.5em,24px); vertical-align: baseline }
.full td { text-align: end; padding-inline-start: .75em }
.full .flows { display: table }
.columns { height: 8em; margin-block: .5em; display: flex }
.columns .chart { max-width: 100% }
.sr { display: inline-block; width: 1px; height: 1em; margin-inline-end: -1px; overflow: hidden; clip-path: inset(50%); white-space: pre; vertical-align: bottom }
.note { display: block }
.axis { display: block; height: .5em; margin-bottom: .25em }
.bar { display: block; height: 100%; border-radius: 2px; background: var(--past) }
.own .bar { background: var(--mark) }
.full .bar.derived { background: repeating-linear-gradient(135deg,var(--past) 0 2px,transparent 2px 5px); outline: 1px solid var(--past); outline-offset: -1px }
.full .own .bar.derived { background: repeating-linear-gradient(135deg,var(--mark) 0 2px,transparent 2px 5px); outline-color: var(--mark) }
.full .care { padding-inline-start: 1.25em; list-style: disc }
.full .foot { display: block; margin: 0 ${em(-SIDE_PX)}; padding: .625em ${em(SIDE_PX)}; border-radius: inherit; background: var(--paper) }
.full .copied { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%) }
.full .foot textarea { display: block }
.actions { user-select: none; -webkit-user-select: none; display: flex; flex-wrap: wrap; gap: .5em }
.full .actions a { overflow-wrap: normal; flex: 1; min-height: 36px; padding: 0 .4em; box-sizing: border-box; align-content: center; text-align: center; ${sized('small')}; font-weight: 600; line-height: 1.2; text-decoration: none; color: var(--ink); border: 1px solid var(--past); border-radius: 6px }
.full .actions a:hover { border-color: var(--mark); color: var(--mark) }
.full textarea { width: 100%; box-sizing: border-box; margin-top: .5em; font: inherit; ${sized('small')} }
.pending { padding: .75em 0 }
@container (max-width:24em) {
  .full tr { display: flex; flex-wrap: wrap; justify-content: space-between }
  .full td { margin-inline-start: auto }
  .full td + td { width: 100%; padding-top: 0 }
  .full td:empty { display: none }
  .full tr td .cite { white-space: normal }
  .actions { gap: .3em }
  .full .actions a { padding: 0 .15em; ${sized('label')} }
}
@container (min-width:28em) {
  .row .axis { position: absolute; inset: .55em 9.5em auto 13em }
  [dir=rtl] .row .axis { inset: .55em 13em auto 9.5em }
  .row .pair > span:first-child { max-width: 12.5em }
}
@container (min-width:44em) {
  .full .body { grid-auto-flow: column; grid-auto-columns: minmax(0,1fr) }
  .body > div + div > .block:first-child { border: 0 }
}
@media print {
  .full .origin a::after { content: " (" attr(href) ")" }
  .actions { display: none }
}
`;
